import { invitedTo, type KeptSession, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { DeskSession } from './contract.ts'
import { deskSessionLine } from './desk-session.ts'

/** Sessions with their places and how many are invited to each. */
export async function linesOf(unit: Unit, held: readonly KeptSession[]): Promise<DeskSession[]> {
  const places = new Map((await standing(unit, 'place')).map((row) => [row.id, row]))
  const invited = await invitedTo(
    unit,
    held.map(({ id }) => id),
  )
  return held.map((session) =>
    deskSessionLine(
      session,
      places.get(session.placeId),
      invited.filter(({ session_id }) => session_id === session.id).length,
    ),
  )
}
