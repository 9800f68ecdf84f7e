import { useEffect } from 'react'

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
  useEffect(() => {
    if (off) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role="dialog"],[role="menu"]') !== null) return
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !hasText(event.target)
      if (event.key === 'F4') next()
      else if (event.key === 'F2') toScan()
      else if (event.key === 'Escape') back()
      else if (isUndo) undo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** Where something is typed, Ctrl+Z takes the typing back. */
function hasText(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== ''
}
