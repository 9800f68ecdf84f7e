import { useSyncExternalStore } from 'react'
import type { Day } from '../../src/base/day.ts'

/** What was erased from this machine a moment ago: the register that could tell of it is gone. */
interface ErasedCopy {
  place: string
  day: Day
  outcomes: number
}

let erased: ErasedCopy | null = null
const listeners = new Set<() => void>()

export function tellErased(told: ErasedCopy | null): void {
  erased = told
  for (const listener of listeners) listener()
}

export function useErased(): ErasedCopy | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => erased,
  )
}
