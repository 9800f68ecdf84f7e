import { useState } from 'react'

/**
 * What is typed in a form and not saved yet, kept over a reload of this window. `value` is a plain object; a draft of another
 * shape (an older version of the form) is left aside.
 */
export function useDraft<Form extends object>(name: string, saved: Form) {
  const key = `stn-draft-${name}`
  const [draft, setDraft] = useState<Partial<Form>>(() => read(key, saved))
  const change = (part: Partial<Form>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    window.sessionStorage.setItem(key, JSON.stringify(next))
  }
  const forget = () => {
    setDraft({})
    window.sessionStorage.removeItem(key)
  }
  const form = { ...saved, ...draft }
  return { form, change, forget, isChanged: JSON.stringify(form) !== JSON.stringify(saved) }
}

function read<Form extends object>(key: string, saved: Form): Partial<Form> {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const known = Object.entries(kept).filter(
      ([name, value]) => name in saved && alike(value, Reflect.get(saved, name)),
    )
    return Object.fromEntries(known) as Partial<Form> // names and kinds of value were just compared with the form's own
  } catch {
    return {}
  }
}

function alike(value: unknown, saved: unknown): boolean {
  if (value === null || saved === null) return typeof (value ?? saved ?? '') === 'string'
  return typeof value === typeof saved && Array.isArray(value) === Array.isArray(saved)
}
