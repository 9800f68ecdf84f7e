import { useQueries, useQuery, keepPreviousData } from '@tanstack/react-query'
import type { Day } from '../../src/base/day.ts'
import type { ChildLine } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { namesInput } from './filter.ts'

const pageOf = 100

export interface NamePages {
  total: number | null
  failure: unknown
  again: () => void
  /** Undefined: not loaded yet. */
  line: (index: number) => ChildLine | undefined
}

/** The list as pages of 100, of which only those in sight are asked for; the total is the core's. */
export function useNamePages(search: ChildrenSearch, asOf: Day, first: number, last: number): NamePages {
  const firstPage = useQuery(
    api.figures.names.queryOptions({ input: namesInput(search, asOf, 0, pageOf), placeholderData: keepPreviousData }),
  )
  const from = Math.floor(first / pageOf)
  const upTo = Math.floor(last / pageOf)
  const wanted = Array.from({ length: Math.max(0, upTo - from + 1) }, (_, index) => from + index).filter(
    (page) => page > 0,
  )
  const others = useQueries({
    queries: wanted.map((page) =>
      api.figures.names.queryOptions({ input: namesInput(search, asOf, page * pageOf, pageOf) }),
    ),
  })
  return {
    total: firstPage.data?.total ?? null,
    failure: firstPage.error ?? others.find((page) => page.isError)?.error ?? null,
    again: () => void firstPage.refetch(),
    line: (index) => {
      const page = Math.floor(index / pageOf)
      const rows = page === 0 ? firstPage.data?.rows : others[wanted.indexOf(page)]?.data?.rows
      return rows?.[index - page * pageOf]
    },
  }
}
