import { type Context, earlierAnswer } from '../access/index.ts'
import type { Progress } from '../base/paging.ts'
import { queue } from '../base/queue.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Step } from './bulk.ts'

export type { Step } from './bulk.ts'

interface LongWrite<Answer> {
  operation: string
  /** Absent: nothing is written, the unit only reads. */
  requestId?: string
  work: (unit: Unit, step: Step) => Promise<Answer>
}

/**
 * Long work in one unit, told of as it goes; whoever stops listening stops it, and then nothing was written. The same
 * request id again gets the first answer.
 */
export async function* inOneUnit<Answer>(
  { host, caller, units }: Context,
  { operation, requestId, work }: LongWrite<Answer>,
  signal?: AbortSignal,
): AsyncGenerator<{ progress: Progress }, Answer> {
  const steps = queue<{ progress: Progress }>()
  const step: Step = async (progress) => {
    steps.put({ progress })
    await host.breathe()
    signal?.throwIfAborted()
  }
  const { actor } = caller
  const running =
    requestId === undefined
      ? units.read({ actor, operation }, (unit) => work(unit, step))
      : units.write({ actor, operation, requestId }, async (unit) => {
          const earlier = await earlierAnswer(unit, requestId)
          if (earlier !== undefined) return JSON.parse(earlier) as Answer // kept below, the first time
          const answer = await work(unit, step)
          unit.keepAnswer(JSON.stringify(answer))
          return answer
        })
  const ended = running.finally(() => steps.end())
  // Whoever asked may stop listening before the end: the failure of a work that nobody waits for must not end the host.
  ended.catch(() => undefined)
  yield* steps.items()
  return await ended
}
