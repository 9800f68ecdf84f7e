import { recordsOf, takeBackRecording } from '../register/index.ts'
import { found, keptSession, undoKept } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { refuseClosed, refused } from './desk-session.ts'

/** A day that was signed off is reopened with a reason, never taken back; nor is a reopening. */
const undoable = [
  'desk.begin',
  'desk.arrival',
  'desk.outcome',
  'desk.addVisitor',
  'desk.addChild',
  'desk.entryMark',
  'desk.setFiling',
]

/**
 * Takes back what one request of the desk wrote: its own rows and, in the same unit, the card events, obstacles and
 * children of the register that came with them.
 * @throws NO_SUCH_REQUEST, UNDONE_ALREADY, CHANGED_SINCE, DAY_CLOSED
 */
export async function undoAtDesk(unit: Unit, requestId: string): Promise<{ things: number }> {
  const done = await unit.db
    .selectFrom('recording')
    .select(['no', 'operation'])
    .where('commune_id', '=', unit.communeId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (done === undefined || !undoable.includes(done.operation)) throw refused('NO_SUCH_REQUEST')
  if (done.operation === 'desk.setFiling') return takeFilingBack(unit, done.no)
  const undone = await undoKept(unit, requestId, 'desk.')
  if ('because' in undone) {
    if (undone.because === 'none') throw refused('NO_SUCH_REQUEST')
    throw refused(undone.because === 'undone' ? 'UNDONE_ALREADY' : 'CHANGED_SINCE')
  }
  for (const id of undone.sessionIds) {
    const session = await found(unit, 'session', id)
    if (session !== undefined) await refuseClosed(unit, keptSession(session).day)
  }
  const nos = await childrenOf(unit, done.no)
  for (let at = 0; at < nos.length; at += 400) await takeBackRecording(unit, done.no, nos.slice(at, at + 400))
  return { things: undone.things }
}

/** A stage of a file lies in the register alone. */
async function takeFilingBack(unit: Unit, recorded: number): Promise<{ things: number }> {
  const written = await unit.db
    .selectFrom('card_event')
    .select(['child_no', 'voided'])
    .where('commune_id', '=', unit.communeId)
    .where('recorded', '=', recorded)
    .execute()
  if (written.length === 0) throw refused('NO_SUCH_REQUEST')
  if (written.every(({ voided }) => voided !== null)) throw refused('UNDONE_ALREADY')
  const joined = await recordsOf(unit)
  const nos = written.flatMap(({ child_no }) => joined.get(child_no) ?? [child_no])
  return { things: await takeBackRecording(unit, recorded, nos) }
}

/** The children that a recording of the desk wrote of, with all records merged into them. */
async function childrenOf(unit: Unit, recorded: number): Promise<number[]> {
  const joined = await recordsOf(unit)
  const nos = new Set<number>()
  for (const table of ['arrival', 'outcome'] as const) {
    const rows = await unit.db
      .selectFrom(table)
      .select('child_no')
      .where('commune_id', '=', unit.communeId)
      .where('recorded', '=', recorded)
      .execute()
    for (const { child_no } of rows)
      if (child_no !== null) for (const no of joined.get(child_no) ?? [child_no]) nos.add(no)
  }
  return [...nos]
}
