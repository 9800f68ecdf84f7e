import { useEffect } from 'react'
import { heard, useShownKeys } from '../app/keys.ts'

interface DeskKeys {
  next: () => void
  undo: () => void
  back: () => void
  toScan: () => void
  /** A dialog is open: its own keys count. */
  off: boolean
}

/** The keys of the desk, wherever the focus is: F4 next, Ctrl+Z undo, Esc back, F2 to the scan field. */
export function useDeskKeys({ next, undo, back, toScan, off }: DeskKeys): void {
  useShownKeys(off ? [] : ['deskUsual', 'deskOutcome', 'deskChild', 'deskNext', 'deskUndo', 'toDesk'])
  useEffect(() => {
    if (off) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role="dialog"],[role="menu"]') !== null) return
      heard(event, {
        deskNext: next,
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
