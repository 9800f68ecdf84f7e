import { ORPCError } from '@orpc/server'
import type { NewId } from '../base/ports.ts'
import type { ChildId } from '../base/ids.ts'
import { addDays, type Day } from '../base/day.ts'
import type { Context } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Board } from './board.ts'
import { openBoard } from './board.ts'
import { type Broken, brokenIn } from './broken.ts'
import { minutesOfTime, timeOfMinutes } from './clock-time.ts'
import { found, refuseStale, standing } from './kept.ts'
import { isOpen, keptSession, type KeptSession } from './kept-sessions.ts'
import { relocate } from './relocate.ts'
import { toTellOf } from './to-tell.ts'

/** A session as an officer writes it by hand. */
export interface ByHand {
  id: string | null
  version: number
  day: Day
  placeId: string
  from: string
  to: string
  mode: 'slots' | 'queue'
  part: KeptSession['part']
  stations: number
  quota: number | null
  teamId: string | null
  kits: readonly string[]
  campaignId: string | null
}

export interface MoveHousehold {
  sessionId: string
  household: string
  version: number
  toSessionId: string | null
  notBefore: Day | null
  slot: string | null
  reason: string
}

/** Keeps a session by hand; its children come along when its day or times change. @throws what cannot be found or done */
export async function writeByHand(unit: Unit, newId: NewId, hand: ByHand): Promise<Board> {
  const board = await openBoard(unit, newId)
  if (hand.from >= hand.to) throw refused('INVALID_INPUT', 'to')
  if (!board.places.has(hand.placeId)) throw refused('NO_SUCH_THING')
  for (const [table, ids] of [
    ['team', hand.teamId === null ? [] : [hand.teamId]],
    ['kit', hand.kits],
    ['campaign', hand.campaignId === null ? [] : [hand.campaignId]],
  ] as const)
    for (const id of ids) if ((await found(unit, table, id)) === undefined) throw refused('NO_SUCH_THING')
  const { day, placeId, from, to, mode, part, stations, quota, teamId, kits, campaignId } = hand
  const fields = { day, placeId, from, to, mode, part, stations, quota, teamId, kits, campaignId }
  if (hand.id === null) {
    if (day < unit.today) throw refused('SESSION_NOT_OPEN')
    board.put({ ...board.newSession(fields), ...fields })
    return board
  }
  const session = await openSession(unit, hand.id, hand.version)
  if (day < unit.today) throw refused('SESSION_NOT_OPEN')
  const delta = (minutesOfTime(from) ?? 0) - (minutesOfTime(session.from) ?? 0)
  const isMoved = day !== session.day || placeId !== session.placeId || delta !== 0 || mode !== session.mode
  const status = statusAfter(session, isMoved, board.places.get(placeId)?.owner ?? null)
  const changed = { ...session, ...fields, status }
  const slotOf = (slot: string) => (mode === 'queue' ? from : timeOfMinutes((minutesOfTime(slot) ?? 0) + delta))
  const guests = await board.guests(board.invited(session.id).map(({ child_no }) => child_no))
  if (isMoved) board.shift(changed, slotOf, guests)
  else board.put(changed)
  return board
}

/** What another body agreed to is proposed anew when day, time or place change; at a place of our own nobody is asked. */
function statusAfter({ status }: KeptSession, isMoved: boolean, owner: string | null): KeptSession['status'] {
  if (owner === null) return status === 'locked' ? 'locked' : 'planned'
  return isMoved || status === 'planned' ? 'proposed' : status
}

export async function writeMove(unit: Unit, newId: NewId, move: MoveHousehold): Promise<Board> {
  const { board, guests, session } = await householdOf(unit, newId, move)
  if (move.toSessionId !== null) {
    const target = await openSession(unit, move.toSessionId)
    if (!board.seat([...guests.values()], board.sessions.get(target.id) ?? target, move)) throw refused('NO_ROOM')
    return board
  }
  const notBefore = move.notBefore ?? unit.today
  const where = { from: session, notBefore, until: addDays(notBefore, 60), reason: move.reason }
  if (relocate(board, [...guests.values()], where).length > 0) throw refused('NO_ROOM')
  return board
}

export async function writeCancelled(
  unit: Unit,
  newId: NewId,
  cancel: { sessionId: string; household: string; version: number; reason: string },
): Promise<Board> {
  const { board, invited } = await householdOf(unit, newId, cancel)
  for (const invitation of invited) board.cancel(invitation, cancel.reason)
  return board
}

/** The session falls out; its children find other times, or are told that there is none. */
export async function writeFallenOut(
  unit: Unit,
  newId: NewId,
  input: {
    sessionId: string
    version: number
    reason: string
    how: 'move' | 'none'
    notBefore: Day | null
    until: Day | null
  },
): Promise<{ board: Board; moved: number; withoutSlot: number }> {
  const session = await openSession(unit, input.sessionId, input.version)
  const board = await openBoard(unit, newId)
  const invited = board.invited(session.id)
  const guests = await board.guests(invited.map(({ child_no }) => child_no))
  const notBefore = input.notBefore ?? addDays(unit.today, 1)
  const campaign = session.campaignId === null ? undefined : await found(unit, 'campaign', session.campaignId)
  const lastDay = campaign === undefined ? undefined : (campaign.last_day as Day) // written from days only
  const until = input.until ?? (lastDay !== undefined && lastDay >= notBefore ? lastDay : addDays(notBefore, 60))
  board.put({ ...session, status: 'cancelled', reason: input.reason })
  const inOrder = invited.flatMap(({ child_no }) => guests.get(child_no) ?? [])
  const left =
    input.how === 'none' ? inOrder : relocate(board, inOrder, { from: session, notBefore, until, reason: input.reason })
  const without = new Set(left.map(({ no }) => no))
  for (const invitation of invited)
    if (without.has(invitation.child_no) || !guests.has(invitation.child_no)) board.cancel(invitation, input.reason)
  return { board, moved: invited.length - left.length, withoutSlot: left.length }
}

export async function writeInvited(
  unit: Unit,
  newId: NewId,
  { sessionId, childIds, slot }: { sessionId: string; childIds: readonly ChildId[]; slot: string | null },
): Promise<Board> {
  const session = await openSession(unit, sessionId)
  const board = await openBoard(unit, newId)
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'id'])
    .where('commune_id', '=', unit.communeId)
    .where('id', 'in', childIds)
    .execute()
  const guests = await board.guests(rows.map(({ no }) => no))
  const byId = new Map([...guests.values()].map((guest) => [guest.id, guest]))
  const coming = [...new Set(childIds)].map((id) => byId.get(id))
  if (coming.includes(undefined)) throw refused('NO_SUCH_THING')
  const some = coming.filter((guest) => guest !== undefined)
  if (!board.seat(some, board.sessions.get(session.id) ?? session, { slot })) throw refused('NO_ROOM')
  return board
}

/** Writes a board, refuses what breaks a barring rule, and answers what was done and who is to be told. */
export async function settled(unit: Unit, { caller }: Pick<Context, 'caller'>, board: Board) {
  const { sessionIds, invitationIds } = await board.write()
  const broken = await brokenIn(unit, sessionIds)
  refuseBroken(broken)
  const written = await standing(unit, 'invitation', { id: invitationIds })
  return {
    sessions: sessionIds,
    toTell: await toTellOf(unit, written, caller.permissions.has('see-full-numbers') ? 'whole' : 'hidden'),
    warnings: broken.filter(({ bars }) => !bars),
  }
}

/** @throws RULE_BROKEN when one of them bars */
export function refuseBroken(broken: readonly Broken[]): void {
  const bars = broken.filter((one) => one.bars)
  if (bars.length > 0)
    throw new ORPCError('RULE_BROKEN', {
      message: 'Chưa ghi được, vì trái quy tắc xếp lịch.',
      data: { broken: bars.slice(0, 100) },
    })
}

/** @throws NO_SUCH_THING, SESSION_NOT_OPEN, STALE when a version is given */
export async function openSession(unit: Unit, id: string, version?: number): Promise<KeptSession> {
  const row = await found(unit, 'session', id)
  if (row === undefined) throw refused('NO_SUCH_THING')
  if (version !== undefined) refuseStale(row, version)
  const session = keptSession(row)
  if (!isOpen(session, unit.today)) throw refused('SESSION_NOT_OPEN')
  return session
}

async function householdOf(
  unit: Unit,
  newId: NewId,
  { sessionId, household, version }: { sessionId: string; household: string; version: number },
) {
  const session = await openSession(unit, sessionId)
  const rows = await standing(unit, 'invitation', { session_id: sessionId, household, status: 'invited' })
  const [newest] = rows.toSorted((a, b) => b.recorded - a.recorded)
  if (newest === undefined) throw refused('NO_SUCH_THING')
  refuseStale(newest, version)
  const board = await openBoard(unit, newId)
  const invited = board.invited(sessionId).filter((one) => one.household === household)
  return { session, board, invited, guests: await board.guests(invited.map(({ child_no }) => child_no)) }
}

const messages = {
  NO_SUCH_THING: 'Mục này không còn trong sổ.',
  SESSION_NOT_OPEN: 'Buổi này đã qua, đã hủy hoặc đã chốt.',
  NO_ROOM: 'Không còn chỗ trong khoảng này.',
} as const

/** The refusals that the contract declares; the message is the contract's. */
export function refused(code: keyof typeof messages | 'INVALID_INPUT', field = '') {
  if (code === 'INVALID_INPUT')
    return new ORPCError(code, { data: { fields: [{ path: field, message: 'Kết thúc phải sau bắt đầu.' }] } })
  return new ORPCError(code, { message: messages[code] })
}
