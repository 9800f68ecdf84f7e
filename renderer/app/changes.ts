import { useEffect } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { setReachable } from './connection.ts'

const againAfter = 3000
const gatherFor = 200

/** Follows what the core says has changed and asks every open question again; reconnects when the feed breaks. */
export function useChanges(queryClient: QueryClient): void {
  useEffect(() => {
    const stop = new AbortController()
    let waiting: number | undefined
    const refresh = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined
        void queryClient.invalidateQueries()
      }, gatherFor)
    }
    void follow(stop.signal, refresh)
    return () => {
      stop.abort()
      window.clearTimeout(waiting)
    }
  }, [queryClient])
}

async function follow(signal: AbortSignal, refresh: () => void): Promise<void> {
  for (let first = true; !signal.aborted; first = false) {
    try {
      const topics = await client.access.changes(undefined, { signal })
      setReachable(true)
      if (!first) refresh()
      for await (const changed of topics) if (changed.length > 0) refresh()
    } catch {
      if (signal.aborted) return
      setReachable(false)
    }
    await pause(againAfter, signal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer)
      resolve()
    })
  })
}
