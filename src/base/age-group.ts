import { z } from 'zod'
import { bornRange, type Born } from './born.ts'
import type { Day } from './day.ts'

/** The groups of the law on identification: the path to the card differs at 6, the card is mandatory from 14. */
export const ageGroups = ['under6', 'from6to13', 'from14', 'undetermined'] as const

export const AgeGroup = z.enum(ageGroups)
export type AgeGroup = z.infer<typeof AgeGroup>

/**
 * Completed years on a day. Age n is reached on day D when `born ≤ (D's year − n)-MM-DD` compared as text,
 * so a person born on 29 February completes a year on 1 March of a common year. Negative before birth.
 */
export function completedYears(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/**
 * The latest birth day that has reached 6, 14 and 18 on a day: reached when `born <= bound` as text.
 * On 29 February a bound may be no real day ("2019-02-29"); it is text to compare with, not a day to show.
 */
export function groupBounds(on: Day): { six: string; fourteen: string; eighteen: string } {
  return { six: boundOf(on, 6), fourteen: boundOf(on, 14), eighteen: boundOf(on, 18) }
}

/**
 * The group on a day (Law on Identification 2023: "từ đủ 6 đến dưới 14"). With only the year or month of birth known,
 * the first and last possible day decide: both in one group, that group, else undetermined. No birth: undetermined.
 */
export function ageGroupOn(born: Born | null, on: Day): AgeGroup {
  if (born === null) return 'undetermined'
  const { first, last } = bornRange(born)
  const oldest = groupOfDay(first, on)
  return first === last || groupOfDay(last, on) === oldest ? oldest : 'undetermined'
}

function groupOfDay(born: Day, on: Day): AgeGroup {
  const years = completedYears(born, on)
  return years >= 14 ? 'from14' : years >= 6 ? 'from6to13' : 'under6'
}

function boundOf(on: Day, age: number): string {
  return String(Number(on.slice(0, 4)) - age).padStart(4, '0') + on.slice(4)
}
