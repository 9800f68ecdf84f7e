import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { api, type client } from '../app/client.ts'

const pageOf = 100
type RowsAsked = Omit<Parameters<typeof client.lists.rows>[0], 'page'>

export interface RowPages {
  total: number | null
  pending: boolean
  failure: unknown
  again: () => void
  /** Undefined: not loaded yet. */
  row: (index: number) => PreviewRow | undefined
}

/** Rows of a list as pages of 100, of which only those in sight are asked for; the total is the core's. */
export function useRowPages(asked: RowsAsked, first: number, last: number): RowPages {
  const inputOf = (page: number) => ({ ...asked, page: { offset: page * pageOf, limit: pageOf } })
  const firstPage = useQuery(api.lists.rows.queryOptions({ input: inputOf(0), placeholderData: keepPreviousData }))
  const from = Math.floor(first / pageOf)
  const upTo = Math.floor(last / pageOf)
  const wanted = Array.from({ length: Math.max(0, upTo - from + 1) }, (_, at) => from + at).filter((page) => page > 0)
  const others = useQueries({
    queries: wanted.map((page) =>
      api.lists.rows.queryOptions({ input: inputOf(page), placeholderData: keepPreviousData }),
    ),
  })
  return {
    total: firstPage.data?.total ?? null,
    pending: firstPage.isPending,
    failure: firstPage.error ?? others.find((page) => page.isError)?.error ?? null,
    again: () => void firstPage.refetch(),
    row: (index) => {
      const page = Math.floor(index / pageOf)
      const rows = page === 0 ? firstPage.data?.rows : others[wanted.indexOf(page)]?.data?.rows
      return rows?.[index - page * pageOf]
    },
  }
}
