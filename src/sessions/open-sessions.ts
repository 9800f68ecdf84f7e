import type { Unit } from '../storage/unit-of-work.ts'
import { standing } from './kept.ts'
import { type Invitation, keptSession, type KeptSession } from './kept-sessions.ts'

/** The sessions from today on that people can be invited to. */
export async function openSessions(unit: Unit): Promise<KeptSession[]> {
  const rows = await unit.db
    .selectFrom('session')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .where('day', '>=', unit.today)
    .where('status', 'not in', ['cancelled', 'closed'])
    .orderBy('day')
    .orderBy('from_time')
    .orderBy('no')
    .execute()
  return rows.map(keptSession)
}

/** Why a session is cancelled that a new plan holds no more: its place and time are free again. */
export const plannedAnew = 'Xếp lại kế hoạch'

/** Sessions from today on that fell out: what kept them from being held keeps others from that place and time too. */
export async function fallenOut(unit: Unit): Promise<KeptSession[]> {
  const rows = await unit.db
    .selectFrom('session')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .where('day', '>=', unit.today)
    .where('status', '=', 'cancelled')
    .where((of) => of.or([of('reason', 'is', null), of('reason', '<>', plannedAnew)]))
    .execute()
  return rows.map(keptSession)
}

/** Every invitation of these children that stands. */
export async function ofChildren(
  unit: Unit,
  nos: readonly number[],
  status: Invitation['status'] = 'invited',
): Promise<Invitation[]> {
  const rows: Invitation[] = []
  for (let at = 0; at < nos.length; at += 5000)
    rows.push(...(await standing(unit, 'invitation', { child_no: nos.slice(at, at + 5000), status })))
  return rows
}
