import { groupBy } from '../../base/group.ts'
import type { Unit } from '../../storage/unit-of-work.ts'
import { standing } from '../kept.ts'
import type { WantedPapers } from './contract.ts'
import type { HomeToTell } from './facts.ts'
import { casePapersAt, isWanted, isWithin, sessionTimes } from './gather.ts'
import { guardianOf, readInvited } from './read-invited.ts'

/**
 * The households whose appointment was moved or cancelled and who do not know it yet: one line for the children who share
 * both the old and the new appointment. `wanted` speaks of the session they come from or go to.
 */
export async function gatherToTell(
  unit: Unit,
  wanted: WantedPapers,
  sees: { fullPhones: boolean },
): Promise<HomeToTell[]> {
  const untold = await standing(unit, 'invitation', { told_day: null })
  const changed = untold.filter(
    ({ status, moved_from, reason }) => status === 'cancelled' || moved_from !== null || reason !== null,
  )
  const sessions = new Map((await standing(unit, 'session')).map((session) => [session.id, session]))
  const isAsked = (id: string | null) => {
    const session = id === null ? undefined : sessions.get(id)
    if (session === undefined || !isWithin(session.day, wanted)) return false
    return wanted.sessionIds === null || wanted.sessionIds.includes(session.id)
  }
  const times = await sessionTimes(unit)
  const timeOf = (id: string | null) => {
    const session = id === null ? undefined : sessions.get(id)
    return session === undefined ? null : times.of(session)
  }
  const wantedOnes = changed.filter(({ session_id, moved_from }) => isAsked(session_id) || isAsked(moved_from))
  const asked = await casePapersAt(
    unit,
    wantedOnes.flatMap(({ session_id }) => sessions.get(session_id) ?? []),
  )
  const rows = await readInvited(unit, wantedOnes, { ...sees, asked })
  const together = groupBy(
    rows.filter(({ village }) => isWanted(village, wanted)),
    ({ invitation: { household, session_id, status, moved_from } }) =>
      [household, session_id, status, moved_from].join(' '),
  )
  return [...together.values()].flatMap((children): HomeToTell[] => {
    const [first] = children
    if (first === undefined) return []
    const { status, session_id, slot, moved_from, reason, household } = first.invitation
    const here = timeOf(session_id)
    const cancelled = status === 'cancelled'
    const before = timeOf(moved_from)
    return [
      {
        household,
        guardian: guardianOf(children),
        village: first.village,
        children: children.map(({ child }) => child).toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1)),
        was: cancelled ? here && { ...here, slot } : before && { ...before, slot: null },
        now: cancelled ? null : here && { ...here, slot },
        reason,
      },
    ]
  })
}
