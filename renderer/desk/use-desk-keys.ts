import { useEffect } from 'react'
import { heard, useShownKeys } from '../app/keys.ts'

interface DeskKeys {
  next: () => void
  undo: () => void
  newChild: () => void
  visitor: () => void
  back: () => void
  toScan: () => void
  /** Gives the field the focus, what it holds unchanged: what is typed now goes there. */
  toField: () => void
  /** A dialog is open: its own keys count. */
  off: boolean
}

/** The keys of the desk, wherever the focus is: F4 next, F6 a new child, F9 one from outside, Ctrl+Z undo, Esc back, F2 to the scan field. */
export function useDeskKeys({ next, undo, newChild, visitor, back, toScan, toField, off }: DeskKeys): void {
  useShownKeys(
    off
      ? []
      : ['deskUsual', 'deskOutcome', 'deskChild', 'deskNext', 'deskNewChild', 'deskVisitor', 'deskUndo', 'toDesk'],
  )
  useEffect(() => {
    if (off) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isSomethingOpen()) return
      if (isTyped(event)) toField()
      heard(event, {
        deskNext: next,
        deskNewChild: newChild,
        deskVisitor: visitor,
        toDesk: toScan,
        escape: back,
        deskUndo: () => (hasText(event.target) ? false : undo()),
      })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** Where something is typed, Ctrl+Z takes the typing back. */
function hasText(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== ''
}

/** A sign typed where nothing can be typed: on a button, or nowhere. Space presses a button. */
function isTyped(event: KeyboardEvent): boolean {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return false
  return !(
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** A dialog or menu in sight has the keys for itself; the search waits out of sight. */
function isSomethingOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"],[role="menu"]')].some((one) => one.checkVisibility())
}
