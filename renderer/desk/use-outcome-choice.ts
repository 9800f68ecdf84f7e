import { type RefObject, useEffect, useRef, useState } from 'react'
import { keyed, type Keyed } from './outcomes.ts'

/** Outcomes that ask for more before they are written. */
export type FormOutcome = Exclude<Keyed, 'usual' | 'biometric-failed'>

interface Choosing {
  /** The desk's one field, and what stands in it. */
  scan: RefObject<HTMLInputElement | null>
  text: string
  setText: (text: string) => void
  /** Which of the keyed outcomes there are for whom it is about. */
  can: (does: Keyed) => boolean
  /** Writes an outcome that asks for nothing more. */
  write: (does: 'usual' | 'biometric-failed') => void
  /** It has its outcome: Enter alone writes nothing more, a digit and Enter change it. */
  isDone: boolean
  /** Answers whether there was another child to go to. */
  tab: () => boolean
  off: boolean
}

export interface OutcomeChoice {
  /** Chosen by its digit and not written yet. */
  armed: Keyed | null
  /** The form that is open: by a click (`isHeld`: it has the focus), or shown because its digit was typed. */
  form: FormOutcome | null
  isHeld: boolean
  formRef: RefObject<HTMLFormElement | null>
  press: (does: Keyed) => void
  close: () => void
}

/**
 * The outcome of whom the desk has before it. Enter in the empty field writes the usual one. A digit alone in the field
 * only chooses: the next Enter writes it, and whatever else is typed makes it the beginning of a search. So nothing typed
 * or scanned as a search ever writes an outcome, however slowly.
 */
export function useOutcomeChoice({ scan, text, setText, can, write, isDone, tab, off }: Choosing): OutcomeChoice {
  const formRef = useRef<HTMLFormElement>(null)
  const [held, setHeld] = useState<FormOutcome | null>(null)
  // Only a digit typed into the empty field chooses: one that is left of a longer text is still a search.
  const [typed, setTyped] = useState<{ text: string; digit: Keyed | null }>({ text, digit: null })
  if (typed.text !== text) {
    const does = typed.text === '' ? keyed.find(({ key }) => key === text)?.does : undefined
    setTyped({ text, digit: does ?? null })
  }
  const armed = !off && held === null && typed.digit !== null && can(typed.digit) ? typed.digit : null
  const close = () => {
    setHeld(null)
    setText('')
    scan.current?.focus()
  }
  const press = (does: Keyed) => {
    if (off) return
    if (does === 'usual' || does === 'biometric-failed') write(does)
    else {
      setText('')
      setHeld(does)
    }
  }
  const confirm = () => {
    if (armed === null && isDone) return
    if (armed === null) press('usual')
    else if (armed === 'missing-papers' || armed === 'declined') formRef.current?.requestSubmit()
    else press(armed)
  }
  const onTab = (): boolean => {
    if (armed === null) return tab()
    if (armed === 'usual' || armed === 'biometric-failed') return false
    press(armed)
    return true
  }
  useEffect(() => {
    if (off || held !== null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const isIdle = event.target === scan.current || event.target === document.body
      if (event.isComposing || !isIdle || event.repeat || (text !== '' && armed === null)) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Enter') confirm()
      else if (event.key === 'Escape' && armed !== null) close()
      else if (event.key !== 'Tab' || !onTab()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // Before the desk's own keys: Esc takes the choice back, not the household.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  })
  const shown = armed === 'usual' || armed === 'biometric-failed' ? null : armed
  return { armed, form: held ?? shown, isHeld: held !== null, formRef, press, close }
}
