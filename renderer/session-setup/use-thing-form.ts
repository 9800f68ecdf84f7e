import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { readDraftJson, useKeptDraft } from '../app/kept-draft.ts'

/** What a form is filled with, and the version of the thing it shows; 0: a new one. */
export interface Filled<Form> {
  version: number
  form: Form
}

/**
 * What is typed about one thing, kept with the data until it is saved or put aside. What was opened is kept with it, so
 * that a clash with somebody else's change shows both values. `shape` reads a draft back; one of another shape is left
 * aside. Waits for the draft (Suspense).
 */
export function useThingForm<Form extends object>(name: string, shape: z.ZodType<Form>, saved: Filled<Form>) {
  const [content, keep] = useKeptDraft(`setup-${name}`)
  const [restored, setRestored] = useState(() => readDraft(content, shape))
  const [opened, setOpened] = useState(restored?.opened ?? saved)
  const [form, setForm] = useState(restored?.form ?? saved.form)
  const isKept = useRef(restored !== null)
  const isChanged = JSON.stringify(form) !== JSON.stringify(opened.form)

  // Somebody else's save arrived while nothing was typed here: take it in quietly.
  if (!isChanged && saved.version !== opened.version) {
    setOpened(saved)
    setForm(saved.form)
  }
  useEffect(() => {
    if (isChanged) keep(JSON.stringify({ opened, form }))
    else if (isKept.current) keep(null)
    isKept.current = isChanged
  }, [keep, isChanged, opened, form])

  return {
    form,
    opened,
    isChanged,
    isRestored: restored !== null && isChanged,
    change: (part: Partial<Form>) => setForm((before) => ({ ...before, ...part })),
    /** Back to what is saved now; the draft is gone. */
    discard: () => {
      setRestored(null)
      setOpened(saved)
      setForm(saved.form)
      keep(null)
    },
    forget: () => keep(null),
  }
}

function readDraft<Form extends object>(content: string | null, shape: z.ZodType<Form>) {
  const draft = z.object({ form: shape, opened: z.object({ version: z.int(), form: shape }) })
  const read = draft.safeParse(readDraftJson(content))
  return read.success ? read.data : null // none, not ours, or written by another version
}
