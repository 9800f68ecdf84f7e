import type { Context } from '../access/index.ts'
import { instantPlus } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Seat } from './shapes.ts'

/** A window that has not said anything for so long has gone: 10 minutes, in milliseconds. */
const longest = 10 * 60 * 1000

export interface Sitting {
  seat: string
  sessionId: string
  desk: string | null
  household: string | null
}

/**
 * A window says at which desk it sits and whom it has before it. Makes no recording, and may be lost: it is said again.
 * Other windows hear of it when it says something new.
 */
export function takeSeat(
  { units, caller }: Context,
  operation: string,
  { seat, sessionId, desk, household }: Sitting,
): Promise<void> {
  return units.write({ actor: caller.actor, operation, mayBeLost: true }, async (unit) => {
    const before = await seatRow(unit, seat)
    await unit.db
      .deleteFrom('desk_seat')
      .where('commune_id', '=', unit.communeId)
      .where((of) => of.or([of('seat', '=', seat), of('at', '<=', instantPlus(unit.now, -longest))]))
      .execute()
    const now = { session_id: sessionId, desk, household }
    await unit.db
      .insertInto('desk_seat')
      .values({ ...now, commune_id: unit.communeId, seat, actor: caller.actor, at: unit.now })
      .execute()
    const isNew = before?.session_id !== sessionId || before.desk !== desk || before.household !== household
    if (isNew) unit.touch('sessions')
  })
}

/** Who sits at a session's desks, by the names of the desks. */
export async function seatsAt(unit: Unit, sessionId: string): Promise<Seat[]> {
  const rows = await unit.db
    .selectFrom('desk_seat')
    .select(['seat', 'desk', 'household', 'actor'])
    .where('commune_id', '=', unit.communeId)
    .where('session_id', '=', sessionId)
    .where('at', '>', instantPlus(unit.now, -longest))
    .orderBy('desk')
    .orderBy('seat')
    .execute()
  return rows.map(({ seat, desk, household, actor }) => ({ seat, desk, household, by: actor }))
}

function seatRow(unit: Unit, seat: string) {
  return unit.db
    .selectFrom('desk_seat')
    .select(['session_id', 'desk', 'household'])
    .where('commune_id', '=', unit.communeId)
    .where('seat', '=', seat)
    .executeTakeFirst()
}
