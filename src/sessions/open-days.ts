import { addDays, Day, daysBetween } from '../base/day.ts'

const aMonday = Day.parse('2024-01-01')

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  const since = daysBetween(aMonday, day) % 7
  return (since < 0 ? since + 7 : since) + 1
}

/** The days on which sessions may be held, both ends included. */
export function openDays(
  { from, deadline }: { from: Day; deadline: Day },
  { weekdays, closed }: { weekdays: readonly number[]; closed: readonly Day[] },
): Day[] {
  const shut = new Set(closed)
  const wanted = new Set(weekdays)
  const days: Day[] = []
  for (let day = from; day <= deadline; day = addDays(day, 1))
    if (wanted.has(weekdayOf(day)) && !shut.has(day)) days.push(day)
  return days
}
