import { useCallback, useEffect, useRef, useState } from 'react'
import { type ChildForm, readForm } from './child-form.ts'

/** What was typed in a form and not saved, with the version of the child it began from. */
export interface Draft {
  version: number
  opened: ChildForm
  form: ChildForm
}

/** A draft older than this is of no use to anybody and goes by itself: 30 days, in milliseconds. */
const oldest = 30 * 24 * 60 * 60 * 1000

/**
 * Keeps what is typed in this browser, under the form's own name, so that a reload, a crash or a closed window loses
 * nothing. `restored`: the draft found as the form was opened. Saved or put aside, it is forgotten.
 */
export function useDraft(name: string) {
  const key = `stn-draft-${name}`
  const [restored, setRestored] = useState(() => readDraft(key))
  const forget = useCallback(() => {
    localStorage.removeItem(key)
    setRestored(null)
  }, [key])
  return { restored, forget, key }
}

/** Writes the draft down as it is typed; with nothing typed there is none. */
export function useKeepDraft(key: string, draft: Draft | null): void {
  const kept = useRef(false)
  useEffect(() => {
    if (draft !== null) {
      localStorage.setItem(key, JSON.stringify({ ...draft, at: performance.timeOrigin + performance.now() }))
      kept.current = true
    } else if (kept.current) {
      localStorage.removeItem(key)
      kept.current = false
    }
  }, [key, draft])
}

function readDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('form' in kept) || !('opened' in kept)) return null
    const at = 'at' in kept && typeof kept.at === 'number' ? kept.at : 0
    const version = 'version' in kept && typeof kept.version === 'number' ? kept.version : 0
    const form = readForm(kept.form)
    const opened = readForm(kept.opened)
    const tooOld = performance.timeOrigin + performance.now() - at > oldest
    return form === null || opened === null || tooOld ? null : { version, opened, form }
  } catch {
    return null // not ours, or written by another version
  }
}
