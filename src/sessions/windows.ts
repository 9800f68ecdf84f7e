import type { Day } from '../base/day.ts'
import { weekdayOf } from './open-days.ts'
import type { ClosedDays, OpeningWindow, Place } from './setup-contract.ts'

/** What an opening window says of days and times. */
export type WindowTimes = Pick<OpeningWindow, 'placeId' | 'weekdays' | 'firstDay' | 'lastDay' | 'from' | 'to'>

/** Two windows of one place, both by the week or both of one day, that would be open at the same time. */
export function overlapping(one: WindowTimes, other: WindowTimes): boolean {
  if (one.placeId !== other.placeId || isSingle(one) !== isSingle(other)) return false
  if (!timesCross(one, other)) return false
  if ((one.lastDay ?? '9999') < (other.firstDay ?? '') || (other.lastDay ?? '9999') < (one.firstDay ?? '')) return false
  return isSingle(one) || one.weekdays.some((weekday) => other.weekdays.includes(weekday))
}

/** Whether two spans of a day share time; one that ends when the other begins does not. */
export function timesCross(one: { from: string; to: string }, other: { from: string; to: string }): boolean {
  return one.from < other.to && other.from < one.to
}

/**
 * The windows in which a place may be opened on a day, by their times. What is said of the place stands over what is said
 * of all, and a single day over the week: of two that share time only the nearer word counts. A window for every place is
 * for our own places; those of another body are open only when that body granted it.
 */
export function windowsOn<T extends WindowTimes>(
  place: Pick<Place, 'id' | 'owner'>,
  day: Day,
  windows: readonly T[],
  closed: readonly ClosedDays[] = [],
): T[] {
  if (closed.some((span) => isClosed(span, place.id, day))) return []
  const chosen: T[] = []
  const nearest = windows
    .filter((window) => (window.placeId === null ? place.owner === null : window.placeId === place.id))
    .filter((window) => isOpenOn(window, day))
    .toSorted((a, b) => nearness(b) - nearness(a))
  for (const window of nearest) if (!chosen.some((other) => timesCross(window, other))) chosen.push(window)
  return chosen.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Whether a span closes a place, or every place, on a day. A team's days off close nothing. */
export function isClosed({ firstDay, lastDay, placeId, teamId }: ClosedDays, place: string, day: Day): boolean {
  return teamId === null && (placeId === null || placeId === place) && firstDay <= day && day <= lastDay
}

export function isOpenOn({ weekdays, firstDay, lastDay }: WindowTimes, day: Day): boolean {
  if (day < (firstDay ?? day) || day > (lastDay ?? day)) return false
  return (firstDay !== null && firstDay === lastDay) || weekdays.includes(weekdayOf(day))
}

function isSingle({ firstDay, lastDay }: WindowTimes): boolean {
  return firstDay !== null && firstDay === lastDay
}

function nearness(window: WindowTimes): number {
  return (isSingle(window) ? 2 : 0) + (window.placeId === null ? 0 : 1)
}
