import { useSyncExternalStore } from 'react'
import type { Progress } from '../../src/base/paging.ts'

/** What a long piece of work has come to. It goes on when its page is left, and is found again there. */
export type LongWorkState<Result> =
  | { phase: 'idle' }
  | { phase: 'running'; progress: Progress | null }
  | { phase: 'done'; result: Result }
  | { phase: 'failed'; failure: unknown }
  | { phase: 'cancelled' }

export interface LongWork<Input, Result> {
  start(input: Input): Promise<Result | null>
  cancel(): void
  clear(): void
  read(): LongWorkState<Result>
  subscribe(listener: () => void): () => void
}

/** Only what is used of the client's iterator, so that its result keeps its type. */
interface Stream<Result> {
  next(): Promise<IteratorResult<{ progress: Progress }, Result>>
}

/**
 * Long work as a store outside the components. `open` gets the signal that stops the work on the other side too.
 * Cancelling is told by the signal, never by the class of the error: each transport has its own.
 */
export function longWork<Input, Result>(
  open: (input: Input, signal: AbortSignal) => Promise<Stream<Result>>,
): LongWork<Input, Result> {
  let state: LongWorkState<Result> = { phase: 'idle' }
  let stop: AbortController | null = null
  const listeners = new Set<() => void>()
  const become = (next: LongWorkState<Result>) => {
    state = next
    for (const listener of listeners) listener()
  }

  async function start(input: Input): Promise<Result | null> {
    stop?.abort()
    const mine = new AbortController()
    stop = mine
    become({ phase: 'running', progress: null })
    try {
      const stream = await open(input, mine.signal)
      for (;;) {
        const step = await stream.next()
        if (mine.signal.aborted) break
        if (step.done) {
          become({ phase: 'done', result: step.value })
          return step.value
        }
        become({ phase: 'running', progress: step.value.progress })
      }
    } catch (failure) {
      if (!mine.signal.aborted) become({ phase: 'failed', failure })
    }
    if (mine.signal.aborted && stop === mine) become({ phase: 'cancelled' })
    return null
  }

  return {
    start,
    cancel: () => stop?.abort(),
    clear: () => become({ phase: 'idle' }),
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useLongWork<Input, Result>(work: LongWork<Input, Result>): LongWorkState<Result> {
  return useSyncExternalStore(work.subscribe, work.read)
}
