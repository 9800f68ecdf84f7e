import { addDays, type Day } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import { type Board, inOrder } from './board.ts'
import type { Guest } from './guests.ts'
import { takesAlong } from './kept-crew.ts'
import { isHeld, type KeptSession } from './kept-sessions.ts'
import { timesCross, windowsOn } from './windows.ts'

/** Where children of a session that fell out may go. */
export interface Where {
  notBefore: Day
  until: Day
  reason: string
  /** The session they come from. */
  from: KeptSession
}

/**
 * Finds new times for the children of a session that fell out: all together in the next free window of the same place;
 * else household by household, first where sessions have room, then in windows that are free. Answers who found none.
 */
export function relocate(board: Board, guests: readonly Guest[], where: Where): Guest[] {
  const { from, notBefore, until } = where
  const homes = [...groupBy(guests, ({ household }) => household).values()]
  const whole = freeWindows(board, from, notBefore, until).find(({ place }) => place === from.placeId)
  if (whole !== undefined && homes.length > 0) {
    const session = open(board, from, whole)
    const before = homes.filter((home) => !board.seat(home, session, { reason: where.reason }))
    if (before.length < homes.length) return spread(board, before, where)
    board.drop(session)
  }
  return spread(board, homes, where)
}

/** Household by household, the largest first. */
function spread(board: Board, homes: readonly (readonly Guest[])[], where: Where): Guest[] {
  const { from, notBefore, until, reason } = where
  const left: Guest[] = []
  for (const home of homes.toSorted((a, b) => b.length - a.length)) {
    const served = (placeId: string) => serves(board, placeId, home)
    const sessions = inOrder(board.sessions.values(), notBefore)
      .filter(
        ({ id, day, status, placeId }) => id !== from.id && day <= until && status !== 'locked' && served(placeId),
      )
      .toSorted((a, b) => Number(b.placeId === from.placeId) - Number(a.placeId === from.placeId))
    if (sessions.some((session) => board.seat(home, session, { reason }))) continue
    if (!seatInNew(board, home, where)) left.push(...home)
  }
  return left
}

function seatInNew(board: Board, home: readonly Guest[], { from, notBefore, until, reason }: Where): boolean {
  for (const window of freeWindows(board, from, notBefore, until)) {
    if (!serves(board, window.place, home)) continue
    const session = open(board, from, window)
    if (board.seat(home, session, { reason })) return true
    board.drop(session)
  }
  return false
}

interface FreeWindow {
  day: Day
  place: string
  from: string
  to: string
  mode: 'slots' | 'queue'
  part: KeptSession['part']
  stations: number
  quota: number | null
}

/** Windows no session has taken, the nearest first, on a day the session's own place first. */
function freeWindows(board: Board, { placeId }: KeptSession, notBefore: Day, until: Day): FreeWindow[] {
  const free: FreeWindow[] = []
  const held = groupBy(
    [...board.sessions.values(), ...board.fallenOut],
    (session) => `${session.placeId} ${session.day}`,
  )
  const places = [...board.places.values()]
    .filter((place) => place.inUse)
    .toSorted((a, b) => Number(b.id === placeId) - Number(a.id === placeId))
  for (let day = notBefore; day <= until; day = addDays(day, 1))
    for (const place of places)
      for (const window of windowsOn(place, day, board.windows, board.closedDays)) {
        if ((held.get(`${place.id} ${day}`) ?? []).some((session) => timesCross(session, window))) continue
        const { from, to, mode, part, quota } = window
        const stations = Math.min(place.stations, window.stations ?? place.stations)
        free.push({ day, place: place.id, from, to, mode, part, stations, quota })
      }
  return free
}

function open(board: Board, from: KeptSession, { place, ...window }: FreeWindow): KeptSession {
  const made = { ...board.newSession({ ...window, placeId: place }), campaignId: from.campaignId }
  const session = { ...made, ...crewComing(board, from, made) }
  board.put(session)
  return session
}

/** Of the team and kits of a session that fell out those that are free then come along, where they are needed too. */
function crewComing(board: Board, from: KeptSession, to: KeptSession): Pick<KeptSession, 'teamId' | 'kits'> {
  const place = board.places.get(to.placeId)
  if (place === undefined || (to.placeId !== from.placeId && !takesAlong(place))) return { teamId: null, kits: [] }
  const atThatTime = [...board.sessions.values()].filter(
    (other) => other.id !== to.id && isHeld(other) && other.day === to.day && timesCross(other, to),
  )
  const isOff = board.closedDays.some(
    ({ teamId, firstDay, lastDay }) => teamId === from.teamId && firstDay <= to.day && to.day <= lastDay,
  )
  const isTaken = from.teamId !== null && atThatTime.some(({ teamId }) => teamId === from.teamId)
  return {
    teamId: isOff || isTaken ? null : from.teamId,
    kits: from.kits.filter((kit) => !atThatTime.some(({ kits }) => kits.includes(kit))),
  }
}

function serves(board: Board, placeId: string, home: readonly Guest[]): boolean {
  const villages = board.places.get(placeId)?.villages
  return villages == null || home.every(({ villageId }) => villageId !== null && villages.includes(villageId))
}
