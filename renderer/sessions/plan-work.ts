import { useSyncExternalStore } from 'react'
import type { Day } from '../../src/base/day.ts'
import type { Progress } from '../../src/base/paging.ts'
import type { Plan } from '../../src/sessions/contract.ts'
import { client } from '../app/client.ts'

export type PlanInput = Parameters<typeof client.sessions.plan>[0] & { from: Day; deadline: Day }

/** Planning, which goes on when the screen is left. Stopping it keeps the best plan that was told. */
export type PlanState =
  | { phase: 'idle' }
  | { phase: 'running'; input: PlanInput; progress: Progress | null; best: Plan | null }
  | { phase: 'done'; input: PlanInput; plan: Plan; stopped: boolean }
  | { phase: 'failed'; input: PlanInput; failure: unknown }

let state: PlanState = { phase: 'idle' }
let stop: AbortController | null = null
/** What was asked for last, so that only the terms to be changed are typed again. */
let lastInput: PlanInput | null = null
const listeners = new Set<() => void>()

function become(next: PlanState): void {
  state = next
  for (const listener of listeners) listener()
}

/** Makes a plan; a better one found on the way is shown at once. Stopping is told by the signal. */
export async function startPlan(input: PlanInput): Promise<void> {
  stop?.abort()
  const mine = new AbortController()
  stop = mine
  lastInput = input
  become({ phase: 'running', input, progress: null, best: null })
  let best: Plan | null = null
  try {
    const stream = await client.sessions.plan(input, { signal: mine.signal })
    for (;;) {
      const step = await stream.next()
      if (stop !== mine) return
      if (step.done) {
        become({ phase: 'done', input, plan: step.value, stopped: false })
        return
      }
      best = step.value.best ?? best
      become({ phase: 'running', input, progress: step.value.progress, best })
      if (mine.signal.aborted) break
    }
  } catch (failure) {
    if (!mine.signal.aborted) {
      become({ phase: 'failed', input, failure })
      return
    }
  }
  if (stop === mine) become(best === null ? { phase: 'idle' } : { phase: 'done', input, plan: best, stopped: true })
}

/** Stops looking; the best plan so far stays. */
export function stopPlan(): void {
  stop?.abort()
}

/** Puts the plan away; the register was never touched by it. */
export function clearPlan(): void {
  stop?.abort()
  stop = null
  become({ phase: 'idle' })
}

export function lastPlanInput(): PlanInput | null {
  return lastInput
}

export function usePlan(): PlanState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
