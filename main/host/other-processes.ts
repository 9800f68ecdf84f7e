import type { Topic, UnitsOfWork } from '../../src/storage/unit-of-work.ts'
import type { ChangeFeed } from './change-feed.ts'

export const everyTopic: readonly Topic[] = ['register', 'lists', 'settings', 'reports', 'sessions']
const about = { actor: 'máy này', operation: 'host.watch' }

/**
 * Notices what other processes commit to the same register (a command, another desk on the server): while a window
 * watches, looks every few seconds whether the newest recording is one this process did not announce. Answers how to stop.
 */
export function watchOtherProcesses(units: Pick<UnitsOfWork, 'read'>, feed: ChangeFeed, everyMs: number): () => void {
  let seen: number | undefined
  let stopped = false
  let looking = false

  async function look(): Promise<void> {
    if (feed.watchers === 0) {
      seen = undefined
      return
    }
    const known = await units.read(about, async (unit) => unit.known)
    if (seen !== undefined && known > seen && !stopped) feed.announce(everyTopic)
    seen = known
  }

  const timer = setInterval(() => {
    if (looking) return
    looking = true
    // A register that cannot be read just now is no news; the next operation says so to whoever asks.
    look().then(
      () => (looking = false),
      () => (looking = false),
    )
  }, everyMs)
  timer.unref()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
