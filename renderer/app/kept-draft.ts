import { useCallback } from 'react'
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { keepSoon } from './draft-keeper.ts'

/**
 * What is typed, kept among the data, encrypted as they are, under a name of its own, so that a reload, a crash or a closed
 * window loses nothing and the browser holds nothing. Answers the draft as it is now and how to keep another; null: none.
 * Waits for it (Suspense).
 */
export function useKeptDraft(name: string) {
  const queries = useQueryClient()
  const { data } = useSuspenseQuery(draftQuery(name))
  const keep = useCallback(
    (content: string | null) => {
      keepSoon(name, content)
      queries.setQueryData(draftQuery(name).queryKey, content)
    },
    [name, queries],
  )
  return [data, keep] as const
}

/** Asked once; from then on what is typed here is the newest. A form opens without its draft rather than not at all. */
export function draftQuery(name: string) {
  return queryOptions({
    queryKey: ['draft', name],
    queryFn: async (): Promise<string | null> => {
      try {
        return (await client.access.draft({ name })).content
      } catch {
        return null
      }
    },
    staleTime: 'static',
  })
}

/** Read as JSON; undefined: none, or not ours. */
export function readDraftJson(content: string | null): unknown {
  try {
    return content === null ? undefined : JSON.parse(content)
  } catch {
    return undefined
  }
}
