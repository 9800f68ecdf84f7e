import { ORPCError } from '@orpc/client'
import { client } from './client.ts'

const soon = 300
const again = 3000

const waiting = new Map<string, string | null>()
const going = new Set<string>()
let timer: number | undefined

/**
 * Puts what is typed among the data, a moment after the last key; null forgets it. What the core does not take now (it may
 * be away) is tried again until it does, for as long as the window is open.
 */
export function keepSoon(name: string, content: string | null): void {
  waiting.set(name, content)
  schedule(soon)
}

function schedule(after: number): void {
  window.clearTimeout(timer)
  timer = window.setTimeout(() => send(), after)
}

/** All at once, each name one at a time, so that the newest arrives last; a window that is left waits for none. */
function send(leaving = false): void {
  window.clearTimeout(timer)
  for (const [name, content] of waiting)
    if (leaving || !going.has(name)) {
      waiting.delete(name)
      void put(name, content)
    }
}

async function put(name: string, content: string | null): Promise<void> {
  going.add(name)
  try {
    await client.access.keepDraft({ name, content })
    if (waiting.size > 0) schedule(soon)
  } catch (failure) {
    const isRefused = failure instanceof ORPCError && (failure.code === 'BAD_REQUEST' || failure.code === 'FORBIDDEN')
    // Typed on meanwhile: the newer one goes.
    if (!isRefused && !waiting.has(name)) waiting.set(name, content)
    if (waiting.size > 0) schedule(again)
  } finally {
    going.delete(name)
  }
}

window.addEventListener('pagehide', () => send(true))
