import { client } from '../app/client.ts'

const soon = 300
const again = 3000

const waiting = new Map<string, string | null>()
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
  timer = window.setTimeout(() => void send(), after)
}

async function send(): Promise<void> {
  window.clearTimeout(timer)
  const taken = [...waiting]
  waiting.clear()
  for (const [name, content] of taken)
    try {
      await client.access.keepDraft({ name, content })
    } catch {
      // Typed on meanwhile: the newer one goes.
      if (!waiting.has(name)) waiting.set(name, content)
      schedule(again)
    }
}

window.addEventListener('pagehide', () => void send())
