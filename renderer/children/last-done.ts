import { useSyncExternalStore } from 'react'

/** The last thing written about children, in words, and how it is taken back. */
export interface Done {
  words: string
  /** Takes it back; answers in words what that came to. Null: it cannot be, or it just was. */
  undo: (() => Promise<string>) | null
}

let last: Done | null = null
const listeners = new Set<() => void>()

/** Told at the foot of the screens of children until something else is written or it is put away. */
export function tellDone(done: Done | null): void {
  last = done
  for (const listener of listeners) listener()
}

export function useLastDone(): Done | null {
  return useSyncExternalStore(subscribe, read)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Done | null {
  return last
}
