import { shippedHolidays, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** Days off of a span: the table shipped with the product, with what the office has changed of it. */
export async function daysOff(unit: Unit, from: string, to: string): Promise<Set<string>> {
  const off = new Set<string>(shippedHolidays.map(({ day }) => day))
  for (const { day, observed } of await standing(unit, 'holiday'))
    if (observed === 1) off.add(day)
    else off.delete(day)
  return new Set([...off].filter((day) => from <= day && day <= to))
}
