import { useEffect } from 'react'

/** Calls back when a sign is typed outside any input: by what is typed, not by where the key lies on the keyboard. */
export function useTypedKey(sign: string, then: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at =
        event.target instanceof Element ? event.target.closest('input, textarea, select, [contenteditable]') : null
      if (event.isComposing || event.key !== sign || at !== null || event.ctrlKey || event.metaKey || event.altKey)
        return
      event.preventDefault()
      then()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [sign, then])
}
