import { addDays, type Day, weekdayOf } from '../base/day.ts'

export { weekdayOf }

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
