import { minutesOfTime, timeOfMinutes } from './clock-time.ts'
import { type ChildMinutes, roomOf } from './room.ts'

/** A session as far as its room goes. */
export interface SessionRoom {
  from: string
  to: string
  mode: 'slots' | 'queue'
  stations: number
  /** Children at most; null: as many as the stations take. */
  quota: number | null
  minutes: ChildMinutes
}

/** Somebody who has a place in it, or wants one. */
export interface Seat {
  slot: string
  under: boolean
}

/** So many children are seated at once, at most. */
export function busiest(seats: readonly Seat[], { minutes }: Pick<SessionRoom, 'minutes'>): number {
  const spans = seats.map((seat) => spanOf(seat, minutes))
  return spans.reduce(
    (most, { start }) => Math.max(most, spans.filter((other) => other.start <= start && start < other.end).length),
    0,
  )
}

/**
 * When children can come, beside those who have their times already and keep them: the earliest time at which a station is
 * free for each. In a session by queue numbers all are told its beginning. Undefined: there is no room for all of them.
 */
export function freeSlots(
  session: SessionRoom,
  taken: readonly Seat[],
  coming: readonly { under: boolean }[],
): string[] | undefined {
  const { mode, quota, stations, minutes, from, to } = session
  if (quota !== null && taken.length + coming.length > quota) return undefined
  const start = minutesOfTime(from) ?? 0
  const end = minutesOfTime(to) ?? 0
  if (mode === 'queue') {
    const all = [...taken, ...coming]
    const under = all.filter((one) => one.under).length
    return roomOf(stations, end - start, minutes).fits(under, all.length - under) ? coming.map(() => from) : undefined
  }
  const busy = taken.map((seat) => spanOf(seat, minutes))
  const slots: string[] = []
  for (const { under } of coming) {
    const length = under ? minutes.under6 : minutes.from6to13
    const begin = [start, ...busy.map((one) => one.end)]
      .toSorted((a, b) => a - b)
      .find((at) => at >= start && at + length <= end && isFree(busy, at, at + length, stations))
    if (begin === undefined) return undefined
    busy.push({ start: begin, end: begin + length })
    slots.push(timeOfMinutes(begin))
  }
  return slots
}

interface Span {
  start: number
  end: number
}

function spanOf({ slot, under }: Seat, minutes: ChildMinutes): Span {
  const start = minutesOfTime(slot) ?? 0
  return { start, end: start + (under ? minutes.under6 : minutes.from6to13) }
}

/** Whether at every moment of a span fewer than so many are busy: looked at where it begins and where others begin in it. */
function isFree(busy: readonly Span[], start: number, end: number, stations: number): boolean {
  const moments = [start, ...busy.map((one) => one.start).filter((at) => start < at && at < end)]
  return moments.every((at) => busy.filter((one) => one.start <= at && at < one.end).length < stations)
}
