import { useSyncExternalStore } from 'react'

/** here: the core answers; away: it does not, and is tried again; shut-out: it was started anew and does not know this browser. */
export type Connection = 'here' | 'away' | 'shut-out'

// Set by every query, every command and the changes feed; shown in the top bar and as a bar under it.
let connection: Connection = 'here'
const listeners = new Set<() => void>()

export function setConnection(now: Connection): void {
  if (connection === now) return
  connection = now
  for (const listener of listeners) listener()
}

export function isAway(): boolean {
  return connection === 'away'
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => connection,
  )
}
