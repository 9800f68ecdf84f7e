import { useSyncExternalStore } from 'react'

// Whether the core answers. Set by every query and by the changes feed; shown in the top bar and as a notice.
let reachable = true
const listeners = new Set<() => void>()

export function setReachable(now: boolean): void {
  if (reachable === now) return
  reachable = now
  for (const listener of listeners) listener()
}

export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => reachable,
  )
}
