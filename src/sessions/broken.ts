import type { ChildId } from '../base/ids.ts'
import { groupBy } from '../base/group.ts'
import { formatDay } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { busiest } from './free-slots.ts'
import { countingNow, type Guest, guestOn, guestsOf, isBarred } from './guests.ts'
import { standing } from './kept.ts'
import { type Invitation, invitedTo, isHeld, isOpen, keptSession, type KeptSession, seatOf } from './kept-sessions.ts'
import { minutesOfTime } from './clock-time.ts'
import { servingPlaces } from './places.ts'
import { roomOf } from './room.ts'
import { ofChildren, openSessions } from './open-sessions.ts'
import { closedDaysOf, kitOf, teamOf, windowOf } from './setup-rows.ts'
import { timesCross, windowsOn } from './windows.ts'

/** A rule that a session breaks. `bars`: it cannot be kept so; the others are told, and an officer may have reasons. */
export interface Broken {
  code: BrokenCode
  sessionId: string
  childId: ChildId | null
  words: string
  bars: boolean
}

export type BrokenCode = (typeof barring)[number] | (typeof told)[number]

/** Room, places, teams and kits: what no correction of a child can bring about. */
export const ofRoom = ['full', 'cut-by-window', 'place-clash', 'team-clash', 'kit-clash', 'invited-twice'] as const
export const barring = [...ofRoom, 'not-that-day', 'needs-equipment'] as const
export const told = [
  'not-left',
  'obstacle',
  'village-not-served',
  'household-apart',
  'outside-windows',
  'team-off',
] as const

/** Looks through these sessions by the rules, with all that stands now: every rule that one of them breaks. */
export async function brokenIn(unit: Unit, sessionIds: readonly string[]): Promise<Broken[]> {
  if (sessionIds.length === 0) return []
  const sessions = (await standing(unit, 'session', { id: [...sessionIds] })).map(keptSession).filter(isHeld)
  if (sessions.length === 0) return []
  const days = [...new Set(sessions.map(({ day }) => day))]
  const sameDays = (await standing(unit, 'session', { day: days })).map(keptSession).filter(isHeld)
  const invitations = await invitedTo(
    unit,
    sessions.map(({ id }) => id),
  )
  const looked = { unit, sessions, sameDays, invitations, guests: await guestsOf(unit, numbersOf(invitations)) }
  return [
    ...sessions.flatMap((session) => roomBroken(session, own(invitations, session))),
    ...(await clashes(looked)),
    ...(await guestsBroken(looked)),
    ...(await apart(looked)),
  ]
}

interface Looked {
  unit: Unit
  sessions: readonly KeptSession[]
  sameDays: readonly KeptSession[]
  invitations: readonly Invitation[]
  guests: ReadonlyMap<number, Guest>
}

function roomBroken(session: KeptSession, invited: readonly Invitation[]): Broken[] {
  const { minutes, stations, quota, from, to, mode } = session
  const seats = invited.map(seatOf)
  const under = seats.filter((seat) => seat.under).length
  const start = minutesOfTime(from) ?? 0
  const end = minutesOfTime(to) ?? 0
  const broken: Broken[] = []
  const full = (words: string) => broken.push(breach(session, 'full', words))
  if (quota !== null && seats.length > quota) full(`mời ${seats.length} trẻ, chỉ được ${quota}`)
  if (!roomOf(stations, end - start, minutes).fits(under, seats.length - under))
    full(`${seats.length} trẻ cần nhiều hơn ${stations} bàn thu nhận trong khung giờ`)
  if (mode === 'queue') return broken
  const most = busiest(seats, session)
  if (most > stations) full(`cùng lúc ${most} trẻ, chỉ có ${stations} bàn thu nhận`)
  for (const [at, seat] of seats.entries()) {
    const begin = minutesOfTime(seat.slot) ?? -1
    const length = seat.under ? minutes.under6 : minutes.from6to13
    if (begin < start || begin + length > end)
      broken.push(breach(session, 'cut-by-window', 'giờ mời không nằm trọn trong khung giờ', invited[at]?.child_id))
  }
  return broken
}

/** Of place, team and kits, and whether the place is open then. */
async function clashes({ unit, sessions, sameDays }: Looked): Promise<Broken[]> {
  const places = new Map((await servingPlaces(unit)).map((place) => [place.id, place]))
  const teams = new Map((await standing(unit, 'team')).map((row) => [row.id, teamOf(row)]))
  const kits = new Map((await standing(unit, 'kit')).map((row) => [row.id, kitOf(row)]))
  const windows = (await standing(unit, 'opening_window')).map(windowOf)
  const closed = (await standing(unit, 'closed_day')).map(closedDaysOf)
  return sessions.flatMap((session) => {
    const broken: Broken[] = []
    const place = places.get(session.placeId)
    const others = sameDays.filter(
      (other) => other.id !== session.id && other.day === session.day && timesCross(session, other),
    )
    const when = (other: KeptSession) => `${other.from}–${other.to} tại ${places.get(other.placeId)?.name ?? ''}`
    const here = others.filter((other) => other.placeId === session.placeId)
    const stations = here.reduce((sum, other) => sum + other.stations, session.stations)
    if (place !== undefined && stations > place.stations) {
      const words = here[0] === undefined ? `điểm chỉ có ${place.stations} bàn` : `điểm đã mở buổi ${when(here[0])}`
      broken.push(breach(session, 'place-clash', words))
    }
    for (const other of others) {
      if (session.teamId !== null && other.teamId === session.teamId)
        broken.push(breach(session, 'team-clash', `${teams.get(session.teamId)?.name ?? ''} đã có buổi ${when(other)}`))
      for (const kit of session.kits)
        if (other.kits.includes(kit))
          broken.push(breach(session, 'kit-clash', `${kits.get(kit)?.name ?? ''} đã dùng ở buổi ${when(other)}`))
    }
    const open = place === undefined ? [] : windowsOn(place, session.day, windows, closed)
    if (!open.some(({ from, to }) => from <= session.from && session.to <= to))
      broken.push(breach(session, 'outside-windows', 'ngoài ngày giờ mở của điểm thu nhận'))
    const off = closed.find(
      (span) =>
        span.teamId !== null &&
        span.teamId === session.teamId &&
        span.firstDay <= session.day &&
        session.day <= span.lastDay,
    )
    if (off !== undefined) broken.push(breach(session, 'team-off', `tổ công tác nghỉ: ${off.reason}`))
    return broken
  })
}

async function guestsBroken({ unit, sessions, invitations, guests }: Looked): Promise<Broken[]> {
  const places = new Map((await servingPlaces(unit)).map((place) => [place.id, place]))
  const counting = await countingNow(unit)
  const twice = await invitedElsewhere(unit, sessions, invitations)
  return sessions.flatMap((session) =>
    own(invitations, session).flatMap(({ child_no, child_id, age_group }) => {
      const broken: Broken[] = []
      const guest = guests.get(child_no)
      const say = (code: BrokenCode, words: string) => broken.push(breach(session, code, words, child_id))
      const onDay = guest && guestOn(guest, session.day, counting)
      const place = places.get(session.placeId)
      if (guest === undefined || onDay === undefined || onDay.group === 'from14')
        say('not-that-day', `${guest?.name ?? 'trẻ'} không thuộc diện mời ngày này`)
      else if (onDay.group !== age_group && onDay.group !== 'under6' && age_group === 'under6')
        say('not-that-day', `${guest.name} đã đủ 6 tuổi vào ngày này`)
      else if (onDay.group !== 'under6' && place?.biometric === false)
        say('needs-equipment', `${guest.name} từ đủ 6 tuổi, điểm này không có thiết bị thu nhận sinh trắc`)
      if (twice.has(`${session.id} ${child_no}`))
        say('invited-twice', `${guest?.name ?? 'trẻ'} đã được mời ở buổi khác`)
      if (guest !== undefined && onDay?.left === false) say('not-left', `${guest.name} không còn thuộc diện chưa làm`)
      if (guest !== undefined && isBarred(guest)) say('obstacle', `${guest.name} còn vướng mắc`)
      if (place?.villages != null && (guest?.villageId == null || !place.villages.includes(guest.villageId)))
        say('village-not-served', `${guest?.name ?? 'trẻ'} ở thôn, bản mà điểm này không nhận`)
      return broken
    }),
  )
}

/** Invitations, as "session child", whose child is asked to come to another open session too. */
async function invitedElsewhere(
  unit: Unit,
  sessions: readonly KeptSession[],
  invitations: readonly Invitation[],
): Promise<Set<string>> {
  const open = new Map((await openSessions(unit)).map((session) => [session.id, session]))
  for (const session of sessions) if (isOpen(session, unit.today)) open.set(session.id, session)
  const bySession = groupBy(await ofChildren(unit, numbersOf(invitations)), ({ child_no }) => child_no)
  const twice = new Set<string>()
  for (const [child, all] of bySession) {
    const standing = all.filter(({ session_id }) => open.has(session_id))
    if (standing.length > 1) for (const { session_id } of standing) twice.add(`${session_id} ${child}`)
  }
  return twice
}

/** Households of these sessions with children invited to another open session. */
async function apart({ unit, sessions, invitations }: Looked): Promise<Broken[]> {
  const homes = [...new Set(invitations.map(({ household }) => household))]
  const open = new Set((await openSessions(unit)).map(({ id }) => id))
  const others = new Map<string, Set<string>>()
  for (let at = 0; at < homes.length; at += 5000)
    for (const row of await standing(unit, 'invitation', { household: homes.slice(at, at + 5000), status: 'invited' }))
      if (open.has(row.session_id))
        others.set(row.household, (others.get(row.household) ?? new Set()).add(row.session_id))
  return sessions.flatMap((session) => {
    const split = new Set(
      own(invitations, session)
        .map(({ household }) => household)
        .filter((household) => [...(others.get(household) ?? [])].some((id) => id !== session.id)),
    )
    return [...split].map((household) => {
      const child = invitations.find((one) => one.household === household)?.child_id
      return breach(session, 'household-apart', 'hộ này có trẻ được mời ở buổi khác', child)
    })
  })
}

function own(invitations: readonly Invitation[], { id }: KeptSession): Invitation[] {
  return invitations.filter(({ session_id }) => session_id === id)
}

function numbersOf(invitations: readonly Invitation[]): number[] {
  return [...new Set(invitations.map(({ child_no }) => child_no))]
}

function breach(session: KeptSession, code: BrokenCode, words: string, childId?: ChildId): Broken {
  const bars = (barring as readonly string[]).includes(code)
  const when = `${formatDay(session.day)} ${session.from}–${session.to}`
  return { code, sessionId: session.id, childId: childId ?? null, words: `${when}: ${words}.`, bars }
}
