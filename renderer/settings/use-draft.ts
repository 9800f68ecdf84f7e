import { useState } from 'react'
import { readDraftJson, useKeptDraft } from '../app/kept-draft.ts'

/**
 * What is typed in a form and not saved yet, kept with the data over a reload. `saved` is a plain object; a draft of another
 * shape (an older version of the form) is left aside. Waits for the draft (Suspense).
 */
export function useDraft<Form extends object>(name: string, saved: Form) {
  const [content, keep] = useKeptDraft(`settings-${name}`)
  const [draft, setDraft] = useState<Partial<Form>>(() => partOf(readDraftJson(content), saved))
  const change = (part: Partial<Form>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(JSON.stringify(next))
  }
  const forget = () => {
    setDraft({})
    keep(null)
  }
  const form = { ...saved, ...draft }
  return { form, change, forget, isChanged: JSON.stringify(form) !== JSON.stringify(saved) }
}

function partOf<Form extends object>(kept: unknown, saved: Form): Partial<Form> {
  if (typeof kept !== 'object' || kept === null) return {}
  const known = Object.entries(kept).filter(([name, value]) => name in saved && alike(value, Reflect.get(saved, name)))
  return Object.fromEntries(known) as Partial<Form> // names and kinds of value were just compared with the form's own
}

function alike(value: unknown, saved: unknown): boolean {
  if (value === null || saved === null) return typeof (value ?? saved ?? '') === 'string'
  return typeof value === typeof saved && Array.isArray(value) === Array.isArray(saved)
}
