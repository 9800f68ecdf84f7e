import { addDays, type Day, dayFromParts, daysBetween, daysInMonth, formatDay } from '../../src/base/day.ts'

/** A Monday, to count weekdays from. */
const aMonday = '2024-01-01' as Day // a literal day

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const at = ((daysBetween(aMonday, day) % 7) + 7) % 7
  return (at + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7 // a remainder of 7, plus one
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The days from one to the other, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at))
}

/** What a calendar shows around a day: its week, or the whole weeks its month lies in. */
export function spanOf(view: 'week' | 'month', day: Day): { from: Day; to: Day } {
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const { first, last } = monthOf(day)
  return { from: mondayOf(first), to: addDays(mondayOf(last), 6) }
}

/** The same weekday a week on, or the first of the month before or after. */
export function stepped(view: 'week' | 'month', day: Day, by: 1 | -1): Day {
  if (view === 'week') return addDays(day, 7 * by)
  const { first, last } = monthOf(day)
  return by === 1 ? addDays(last, 1) : monthOf(addDays(first, -1)).first
}

export function monthOf(day: Day): { first: Day; last: Day } {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return {
    first: dayFromParts(year, month, 1) ?? day,
    last: dayFromParts(year, month, daysInMonth(year, month)) ?? day,
  }
}

/** "22/07" */
export function shortDay(day: Day): string {
  return formatDay(day).slice(0, 5)
}

/** "07:30" as it is spoken: "7:30". */
export function shortTime(time: string): string {
  return time.replace(/^0(?=\d:)/, '')
}
