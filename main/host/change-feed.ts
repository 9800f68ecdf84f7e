import type { Topic } from '../../src/storage/unit-of-work.ts'

/** Tells every open window what a commit changed. */
export interface ChangeFeed {
  announce(topics: Iterable<Topic>): void
  /** The topics of each commit from now on; those a slow reader missed come together. Ends by the signal or at `close`. */
  watch(signal?: AbortSignal): AsyncGenerator<readonly Topic[]>
  readonly watchers: number
  close(): void
}

interface Watcher {
  missed: Set<Topic>
  wake: () => void
}

/** `heard` is called when something changed and when a window begins to watch. */
export function createChangeFeed(heard: () => void = () => {}): ChangeFeed {
  const watchers = new Set<Watcher>()
  let closed = false

  async function* watch(signal?: AbortSignal): AsyncGenerator<readonly Topic[]> {
    const watcher: Watcher = { missed: new Set(), wake: () => {} }
    const stop = (): void => watcher.wake()
    watchers.add(watcher)
    heard()
    signal?.addEventListener('abort', stop)
    try {
      while (!closed && !signal?.aborted) {
        if (watcher.missed.size > 0) {
          const topics = [...watcher.missed]
          watcher.missed.clear()
          yield topics
        } else {
          await new Promise<void>((resolve) => {
            watcher.wake = resolve
          })
        }
      }
    } finally {
      watchers.delete(watcher)
      signal?.removeEventListener('abort', stop)
    }
  }

  return {
    announce(topics) {
      const changed = [...topics]
      for (const watcher of watchers) {
        for (const topic of changed) watcher.missed.add(topic)
        watcher.wake()
      }
      heard()
    },
    watch,
    get watchers() {
      return watchers.size
    },
    close() {
      closed = true
      for (const watcher of watchers) watcher.wake()
    },
  }
}
