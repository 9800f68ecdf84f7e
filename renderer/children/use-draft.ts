import { useCallback, useEffect, useRef, useState } from 'react'
import { readDraftJson, useKeptDraft } from '../app/kept-draft.ts'
import { type ChildForm, readForm } from './child-form.ts'

/** What was typed in a form and not saved, with the version of the child it began from. */
export interface Draft {
  version: number
  opened: ChildForm
  form: ChildForm
}

/**
 * Keeps what is typed under the form's own name. `restored`: the draft found as the form was opened; waits for it (Suspense).
 * Saved or put aside, it is forgotten.
 */
export function useDraft(name: string) {
  const [content, keep] = useKeptDraft(name)
  const [restored, setRestored] = useState(() => readDraft(content))
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

function readDraft(content: string | null): Draft | null {
  const kept = readDraftJson(content)
  if (typeof kept !== 'object' || kept === null || !('form' in kept) || !('opened' in kept)) return null
  const version = 'version' in kept && typeof kept.version === 'number' ? kept.version : 0
  const form = readForm(kept.form)
  const opened = readForm(kept.opened)
  return form === null || opened === null ? null : { version, opened, form }
}
