import { useCallback, useEffect, useRef, useState } from 'react'
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { client } from '../app/client.ts'
import { type ChildForm, readForm } from './child-form.ts'
import { keepSoon } from './draft-keeper.ts'

/** What was typed in a form and not saved, with the version of the child it began from. */
export interface Draft {
  version: number
  opened: ChildForm
  form: ChildForm
}

/**
 * Keeps what is typed among the data, encrypted as they are, under the form's own name, so that a reload, a crash or a
 * closed window loses nothing and the browser holds nothing. `restored`: the draft found as the form was opened; waits for
 * it (Suspense). Saved or put aside, it is forgotten.
 */
export function useDraft(name: string) {
  const queries = useQueryClient()
  const { data } = useSuspenseQuery(draftQuery(name))
  const [restored, setRestored] = useState(() => readDraft(data))
  const keep = useCallback(
    (content: string | null) => {
      keepSoon(name, content)
      queries.setQueryData(draftQuery(name).queryKey, content)
    },
    [name, queries],
  )
  const forget = useCallback(() => {
    keep(null)
    setRestored(null)
  }, [keep])
  return { restored, forget, keep }
}

/** Writes the draft down as it is typed; with nothing typed there is none. */
export function useKeepDraft(keep: (content: string | null) => void, draft: Draft | null): void {
  const kept = useRef(false)
  useEffect(() => {
    if (draft !== null) keep(JSON.stringify(draft))
    else if (kept.current) keep(null)
    kept.current = draft !== null
  }, [keep, draft])
}

/** Asked once; from then on what is typed here is the newest. A form opens without its draft rather than not at all. */
function draftQuery(name: string) {
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

function readDraft(content: string | null): Draft | null {
  try {
    const kept: unknown = JSON.parse(content ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('form' in kept) || !('opened' in kept)) return null
    const version = 'version' in kept && typeof kept.version === 'number' ? kept.version : 0
    const form = readForm(kept.form)
    const opened = readForm(kept.opened)
    return form === null || opened === null ? null : { version, opened, form }
  } catch {
    return null // not ours, or written by another version
  }
}
