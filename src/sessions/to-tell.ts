import { maskPhone } from '../base/phone.ts'
import { Day } from '../base/day.ts'
import { guardiansOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { sessionsOf } from './board.ts'
import { standing } from './kept.ts'
import type { Invitation, KeptSession } from './kept-sessions.ts'
import { invitationLines } from './session-lines.ts'
import type { ToTell } from './session-contract.ts'

/** Who is to be told what, with the phones of guardians: whole, or with their middle hidden. */
export async function toTellOf(unit: Unit, invitations: readonly Invitation[], phones: 'whole' | 'hidden') {
  const untold = invitations.filter(({ told_day }) => told_day === null)
  const ids = untold.flatMap(({ session_id, moved_from }) => [session_id, ...(moved_from === null ? [] : [moved_from])])
  const sessions = new Map((await sessionsOf(unit, [...new Set(ids)])).map((session) => [session.id, session]))
  const places = new Map((await standing(unit, 'place')).map((row) => [row.id, row.name]))
  const guardians = new Map<number, Awaited<ReturnType<typeof guardiansOf>> extends Map<number, infer G> ? G : never>()
  const nos = [...new Set(untold.map(({ child_no }) => child_no))]
  for (let at = 0; at < nos.length; at += 500)
    for (const [no, own] of await guardiansOf(unit, nos.slice(at, at + 500))) guardians.set(no, own)
  const lines = new Map((await invitationLines(unit, untold)).map((line) => [line.id, line]))

  const placeAt = ({ day, placeId, from }: KeptSession) => ({
    day: Day.parse(day),
    place: places.get(placeId) ?? '',
    from,
  })
  const told: (ToTell & { village: string | null })[] = untold.flatMap((invitation) => {
    const line = lines.get(invitation.id)
    const session = sessions.get(invitation.session_id)
    if (line === undefined || session === undefined) return []
    const before = invitation.moved_from === null ? undefined : sessions.get(invitation.moved_from)
    const now = { ...placeAt(session), slot: invitation.slot, mode: session.mode }
    const isOff = invitation.status === 'cancelled'
    return [
      {
        invitationId: line.id,
        childId: line.childId,
        name: line.name,
        household: line.household,
        village: line.village,
        guardians: (guardians.get(invitation.child_no) ?? []).map(({ name, phone }) => ({
          name,
          phone: phone === null || phone === '' ? null : phones === 'whole' ? phone : maskPhone(phone),
        })),
        was: isOff ? placeAt(session) : before === undefined ? null : placeAt(before),
        now: isOff ? null : now,
        reason: invitation.reason,
      },
    ]
  })
  return told
}
