import { setTimeout as pause } from 'node:timers/promises'
import { makeReady, rememberFor } from '../../src/figures/index.ts'
import type { UnitsOfWork } from '../../src/storage/unit-of-work.ts'

const about = { actor: 'máy này', operation: 'host.ready' }

export interface Readiness {
  /** Something changed, or a window came: what was ready may be no more. */
  soon(): void
  /** Waits until nothing is being read; nothing is from then on. */
  stop(): Promise<void>
  /** After `stop`: on a register opened anew. */
  again(): void
}

interface Kept {
  units: () => UnitsOfWork
  /** Nobody looks: nothing is made ready. */
  isWatched: () => boolean
  /** How long nothing must have changed, in milliseconds; between pieces of the work others have a longer turn. */
  quietMs?: number
  pauseMs?: number
}

/**
 * Makes lists and search ready while nobody waits, so that a list of 100,000 children opens at once and no desk waits for
 * it: in pieces of some 20 ms, a little after the last change. Who asks before it is done shares what is being made.
 */
export function keepReady({ units, isWatched, quietMs = 1500, pauseMs = 4 }: Kept): Readiness {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | undefined
  let changed = false

  async function breathe(): Promise<void> {
    await pause(pauseMs)
    if (stopped) throw new Error('the register is being closed')
  }

  async function work(): Promise<void> {
    const current = units()
    try {
      await current.read(about, (unit) => makeReady(unit, rememberFor(current), breathe))
    } catch {
      // Whoever asks next makes it, and is told what is wrong.
    }
  }

  function soon(): void {
    changed = true
    if (stopped || working !== undefined || !isWatched()) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = false
      working = work().finally(() => {
        working = undefined
        if (changed) soon()
      })
    }, quietMs)
    timer.unref()
  }

  return {
    soon,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await working
    },
    again() {
      stopped = false
      soon()
    },
  }
}
