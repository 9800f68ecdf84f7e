import { useQueries, useQuery, keepPreviousData } from '@tanstack/react-query'
import type { Day } from '../../src/base/day.ts'
import type { NameColumn, NameLine } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { askedColumns } from './columns.ts'
import { namesInput } from './filter.ts'

const pageOf = 100

export interface NamePages {
  total: number | null
  failure: unknown
  again: () => void
  /** Undefined: not loaded yet. */
  line: (index: number) => NameLine | undefined
}

interface Wanted {
  search: ChildrenFilter
  asOf: Day
  columns: readonly NameColumn[]
  /** The rows in sight. */
  first: number
  last: number
}

/** The list as pages of 100, of which only those in sight are asked for; the total is the core's. */
export function useNamePages({ search, asOf, columns, first, last }: Wanted): NamePages {
  const inputOf = (page: number) => ({
    ...namesInput(search, asOf),
    page: { offset: page * pageOf, limit: pageOf },
    columns: askedColumns(columns),
  })
  const firstPage = useQuery(api.figures.names.queryOptions({ input: inputOf(0), placeholderData: keepPreviousData }))
  const from = Math.floor(first / pageOf)
  const upTo = Math.floor(last / pageOf)
  const wanted = Array.from({ length: Math.max(0, upTo - from + 1) }, (_, index) => from + index).filter(
    (page) => page > 0,
  )
  const others = useQueries({
    queries: wanted.map((page) => api.figures.names.queryOptions({ input: inputOf(page) })),
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
