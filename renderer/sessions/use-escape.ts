import { useEffect } from 'react'

/** Calls back on Escape pressed outside any input and any dialog, while `alive`. */
export function useEscape(then: () => void, alive: boolean): void {
  useEffect(() => {
    if (!alive) return
    const onKeyDown = (event: KeyboardEvent) => {
      const elsewhere =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [role="dialog"]:not([data-beside]), [role="menu"]')
      if (event.key === 'Escape' && !event.isComposing && !elsewhere) then()
    }
    // Not within the very key press that closed a dialog before it.
    const listen = window.setTimeout(() => document.addEventListener('keydown', onKeyDown))
    return () => {
      window.clearTimeout(listen)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [then, alive])
}
