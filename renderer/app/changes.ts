import { useEffect } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { setConnection, useConnection } from './connection.ts'
import { hasCode } from './failure.ts'

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
  const connection = useConnection()
  useEffect(() => {
    if (connection === 'here') return
    // The feed itself may not have noticed: whoever is away is asked until it answers.
    const timer = window.setInterval(() => void probe(queryClient), againAfter)
    return () => window.clearInterval(timer)
  }, [connection, queryClient])
}

async function probe(queryClient: QueryClient): Promise<void> {
  try {
    await client.access.session()
    setConnection('here')
    await queryClient.invalidateQueries()
  } catch (failure) {
    setConnection(hasCode(failure, 'NOT_SIGNED_IN') ? 'shut-out' : 'away')
  }
}

async function follow(signal: AbortSignal, refresh: () => void): Promise<void> {
  for (let first = true; !signal.aborted; first = false) {
    try {
      const topics = await client.access.changes(undefined, { signal })
      setConnection('here')
      if (!first) refresh()
      for await (const changed of topics) if (changed.length > 0) refresh()
    } catch (failure) {
      if (signal.aborted) return
      setConnection(hasCode(failure, 'NOT_SIGNED_IN') ? 'shut-out' : 'away')
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
