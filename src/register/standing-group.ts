import type { AgeGroup } from '../base/age-group.ts'
import { addYears, type Day } from '../base/day.ts'

/** The ages at which the way to the card changes; by law 6 and 14. */
export interface Ages {
  lower: number
  upper: number
}

/** First and last day on which the birth can have been. */
export interface BirthRange {
  first: Day
  last: Day
}

/** The latest birth days, as text, that have reached each age on a day: reached when `born <= bound` (rule 5). */
export interface AgeBounds {
  lower: string
  upper: string
}

export function ageBounds(on: Day, ages: Ages): AgeBounds {
  return { lower: boundOf(on, Math.min(ages.lower, ages.upper)), upper: boundOf(on, ages.upper) }
}

/** Rule 5: both ends of the birth in one group, that group; else, and without a birth, undetermined. */
export function groupWithin(birth: BirthRange | null, bounds: AgeBounds): AgeGroup {
  if (birth === null) return 'undetermined'
  const oldest = groupOfDay(birth.first, bounds)
  return birth.first === birth.last || groupOfDay(birth.last, bounds) === oldest ? oldest : 'undetermined'
}

/** The days on which a birth's ends reach the ages: only on these can its group change. */
export function turningDays({ first, last }: BirthRange, ages: Ages): Day[] {
  const births = first === last ? [first] : [first, last]
  return births.flatMap((born) => [addYears(born, Math.min(ages.lower, ages.upper)), addYears(born, ages.upper)])
}

/** Whether a card dated so was made for somebody surely under the lower age: it bears no photo. */
export function isBeforeAge(day: string, birth: BirthRange, age: number): boolean {
  return birth.first > boundOf(day, age)
}

function groupOfDay(born: Day, { lower, upper }: AgeBounds): AgeGroup {
  if (born <= upper) return 'from14'
  return born <= lower ? 'from6to13' : 'under6'
}

function boundOf(on: string, age: number): string {
  return String(Number(on.slice(0, 4)) - age).padStart(4, '0') + on.slice(4)
}
