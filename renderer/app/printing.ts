import { useSyncExternalStore } from 'react'

const paper = window.matchMedia('print')
const listeners = new Set<() => void>()
let printing = paper.matches

function tell(now: boolean): void {
  if (now === printing) return
  printing = now
  for (const listener of listeners) listener()
}
window.addEventListener('beforeprint', () => tell(true))
window.addEventListener('afterprint', () => tell(false))
paper.addEventListener('change', ({ matches }) => tell(matches))

/** Whether the screen is being put on paper, or looked at as paper. */
export function isPrinting(): boolean {
  return printing
}

/** What only paper shows is drawn when there is paper: words of many numbers take their time. */
export function usePrinting(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isPrinting)
}
