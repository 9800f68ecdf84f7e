import type { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { brokenIn } from './broken.ts'
import { countingNow, guestOn, guestsOf, isBarred } from './guests.ts'
import { refused, refuseBroken } from './session-writes.ts'
import { openBoard } from './board.ts'
import { found, standing } from './kept.ts'
import { isOpen, type KeptSession } from './kept-sessions.ts'
import { plannedAnew } from './open-sessions.ts'
import { windowsOn } from './windows.ts'

/** A plan to be written, as the planner told it. */
export interface Accepted {
  from: Day
  deadline: Day
  keep: 'all' | 'locked'
  campaignId: string | null
  sessions: readonly {
    sessionId: string | null
    placeId: string
    day: Day
    from: string
    to: string
    stations: number
    teamId: string | null
    kitIds: readonly string[]
    children: readonly { id: ChildId; slot: string }[]
  }[]
  staffed: readonly { sessionId: string; teamId: string | null; kitIds: readonly string[] }[]
  withdrawn: readonly ChildId[]
}

/** What was written. */
export interface Accepting {
  sessions: number
  invited: number
  moved: number
  withdrawn: number
  cancelled: number
  leftOut: { id: ChildId; because: string }[]
}

/** Writes a plan in one step; what no longer holds of a child since it was made leaves that child out and says why. */
export async function acceptPlan(unit: Unit, newId: NewId, plan: Accepted): Promise<Accepting> {
  if (plan.campaignId !== null && (await found(unit, 'campaign', plan.campaignId)) === undefined)
    throw refused('NO_SUCH_THING')
  await refuseUnknown(unit, plan)
  const board = await openBoard(unit, newId)
  const counting = await countingNow(unit)
  const nos = await numbersOf(
    unit,
    plan.sessions.flatMap(({ children }) => children.map(({ id }) => id)),
  )
  const guests = await guestsOf(unit, [...nos.values()])
  const before = new Map(
    [...board.sessions.keys()].flatMap((id) => board.invited(id).map((one) => [one.child_no, { ...one }])),
  )
  const answer: Accepting = { sessions: 0, invited: 0, moved: 0, withdrawn: 0, cancelled: 0, leftOut: [] }
  const free = new Map(
    [...board.sessions.values()]
      .filter((one) => plan.keep === 'locked' && one.status !== 'locked' && isWithin(one.day, plan))
      .map((one) => [`${one.day} ${one.placeId} ${one.from} ${one.to}`, one]),
  )
  for (const wanted of plan.sessions) {
    const session = sessionFor(wanted)
    for (const { id, slot } of wanted.children) {
      const guest = guests.get(nos.get(id) ?? -1)
      const onDay = guest && guestOn(guest, wanted.day, counting)
      if (guest === undefined || onDay === undefined || !onDay.left || isBarred(guest)) {
        answer.leftOut.push({ id, because: 'Không còn thuộc diện cần mời.' })
        continue
      }
      if (onDay.group === 'from14') {
        answer.leftOut.push({ id, because: 'Đủ 14 tuổi vào ngày của buổi.' })
        continue
      }
      const was = before.get(guest.no)
      if (board.seatAt(guest, session, { slot: session.mode === 'queue' ? session.from : slot, group: onDay.group }))
        answer.invited += 1
      if (was !== undefined && was.session_id !== session.id) answer.moved += 1
    }
  }
  for (const { sessionId, teamId, kitIds } of plan.staffed) {
    const session = board.sessions.get(sessionId)
    if (session === undefined || session.status === 'locked') continue
    const kits = [...new Set([...session.kits, ...kitIds])]
    board.put({ ...session, teamId: session.teamId ?? teamId, kits })
  }
  const open = [...board.sessions.keys()].flatMap((one) => board.invited(one))
  const byChild = new Map(open.map((one) => [one.child_id, one]))
  for (const id of plan.withdrawn) {
    const standing = byChild.get(id)
    if (standing === undefined) continue
    board.cancel(standing, 'Không còn thuộc diện cần mời.')
    answer.withdrawn += 1
  }
  for (const session of free.values()) {
    board.put({ ...session, status: 'cancelled', reason: plannedAnew })
    answer.cancelled += 1
    for (const invitation of board.invited(session.id)) board.cancel(invitation, plannedAnew)
  }
  const { sessionIds } = await board.write()
  refuseBroken(await brokenIn(unit, sessionIds))
  return answer

  function sessionFor(wanted: Accepted['sessions'][number]): KeptSession {
    const { sessionId, placeId, day, from, to, stations } = wanted
    const place = board.places.get(placeId)
    if (place === undefined) throw refused('NO_SUCH_THING')
    const known = sessionId === null ? undefined : board.sessions.get(sessionId)
    if (sessionId !== null && (known === undefined || !isOpen(known, unit.today))) throw refused('SESSION_NOT_OPEN')
    if (day < unit.today) throw refused('SESSION_NOT_OPEN')
    const key = `${day} ${placeId} ${from} ${to}`
    const crew = { teamId: wanted.teamId, kits: [...wanted.kitIds] }
    const again = known ?? free.get(key)
    if (again !== undefined) {
      free.delete(key)
      if (known !== undefined || isSameCrew(again, crew)) return again
      const changed = { ...again, ...crew }
      board.put(changed)
      return changed
    }
    answer.sessions += 1
    const window = windowsOn(place, day, board.windows, board.closedDays).find(
      (one) => one.from <= from && to <= one.to,
    )
    const { mode, part, quota } = window ?? { mode: 'slots' as const, part: null, quota: null }
    const made = board.newSession({ day, placeId, from, to, mode, part, stations, quota })
    const session = { ...made, ...crew, campaignId: plan.campaignId }
    board.put(session)
    return session
  }
}

/** @throws NO_SUCH_THING when a team or kit is not there */
async function refuseUnknown(unit: Unit, { sessions, staffed }: Accepted): Promise<void> {
  const wanted = [...sessions, ...staffed]
  for (const [table, ids] of [
    ['team', wanted.flatMap(({ teamId }) => teamId ?? [])],
    ['kit', wanted.flatMap(({ kitIds }) => kitIds)],
  ] as const)
    if ((await standing(unit, table, { id: [...new Set(ids)] })).length < new Set(ids).size)
      throw refused('NO_SUCH_THING')
}

function isSameCrew(
  session: KeptSession,
  { teamId, kits }: { teamId: string | null; kits: readonly string[] },
): boolean {
  return session.teamId === teamId && session.kits.toSorted().join() === kits.toSorted().join()
}

function isWithin(day: Day, { from, deadline }: Accepted): boolean {
  return from <= day && day <= deadline
}

/** The numbers of children by their ids. */
async function numbersOf(unit: Unit, ids: readonly ChildId[]): Promise<Map<ChildId, number>> {
  const nos = new Map<ChildId, number>()
  for (let at = 0; at < ids.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'id'])
      .where('commune_id', '=', unit.communeId)
      .where('id', 'in', ids.slice(at, at + 5000))
      .execute()
    for (const { no, id } of rows) nos.set(id, no)
  }
  return nos
}
