import { type Context, earlierAnswer } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** The unit of a command whose key was made before it: the same request again gets the first answer. */
export function once<Answer>(
  { caller, units }: Pick<Context, 'caller' | 'units'>,
  { operation, requestId }: { operation: string; requestId: string },
  work: (unit: Unit) => Promise<Answer>,
): Promise<Answer> {
  return units.write({ actor: caller.actor, operation, requestId }, async (unit) => {
    const earlier = await earlierAnswer(unit, requestId)
    if (earlier !== undefined) return JSON.parse(earlier) as Answer // kept below, the first time
    const answer = await work(unit)
    unit.keepAnswer(JSON.stringify(answer))
    return answer
  })
}

/** By which files tell whose they are. */
export async function communeUid(unit: Unit): Promise<string> {
  const { uid } = await unit.db
    .selectFrom('commune')
    .select('uid')
    .where('id', '=', unit.communeId)
    .executeTakeFirstOrThrow()
  return uid
}
