import { ChildId } from '../base/ids.ts'
import { findChild, takeBackRecording } from '../register/index.ts'
import { found, keptSession, undoKept } from '../sessions/index.ts'
import { refuseClosed } from '../desk/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { refused } from './refused.ts'

const undoable = ['away.merge', 'away.cancel']

/**
 * Takes back whole what taking a return in wrote here: its rows and, in the register, its facts and the children it added.
 * The session is then out again, and the same file can be taken in anew.
 * @throws NO_SUCH_REQUEST, UNDONE_ALREADY, CHANGED_SINCE, DAY_CLOSED
 */
export async function undoAway(unit: Unit, requestId: string): Promise<{ things: number }> {
  const done = await unit.db
    .selectFrom('recording')
    .select(['no', 'operation'])
    .where('commune_id', '=', unit.communeId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (done === undefined || !undoable.includes(done.operation)) throw refused('NO_SUCH_REQUEST')
  const nos = await childrenOf(unit, done.no)
  const undone = await undoKept(unit, requestId, 'away.')
  if ('because' in undone) {
    if (undone.because === 'none') throw refused('NO_SUCH_REQUEST')
    throw refused(undone.because === 'undone' ? 'UNDONE_ALREADY' : 'CHANGED_SINCE')
  }
  for (const id of undone.sessionIds) {
    const session = await found(unit, 'session', id)
    if (session !== undefined && done.operation === 'away.merge') await refuseClosed(unit, keptSession(session).day)
  }
  for (let at = 0; at < nos.length; at += 400) await takeBackRecording(unit, done.no, nos.slice(at, at + 400))
  return { things: undone.things }
}

/** The children that the recording wrote of, with all records merged into them. */
async function childrenOf(unit: Unit, recorded: number): Promise<number[]> {
  const items = await unit.db
    .selectFrom('away_item')
    .select('here_id')
    .where('commune_id', '=', unit.communeId)
    .where('recorded', '=', recorded)
    .where('kind', '=', 'child')
    .execute()
  const nos = new Set<number>()
  for (const { here_id } of items)
    for (const no of (await findChild(unit, ChildId.parse(here_id)))?.nos ?? []) nos.add(no)
  return [...nos]
}
