import { addDays, type Day, daysBetween } from '../base/day.ts'

/** The law's time for a card: 7 working days from a complete file (Luật Căn cước 2023, điều 26). */
export const lawfulDays = 7

/** The day so many working days after a day: Saturdays, Sundays and days off do not count, nor does the day itself. */
export function workingDaysAfter(day: Day, count: number, daysOff: ReadonlySet<string>): Day {
  let due = day
  for (let left = count; left > 0;) {
    due = addDays(due, 1)
    if (!isWeekend(due) && !daysOff.has(due)) left -= 1
  }
  return due
}

/** 1 January 2024 was a Monday. */
const monday = '2024-01-01' as Day

function isWeekend(day: Day): boolean {
  const at = ((daysBetween(monday, day) % 7) + 7) % 7
  return at > 4
}
