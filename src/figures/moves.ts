import type { Counting, Person } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Breathe } from '../base/breathe.ts'
import type { Comparison } from './comparison.ts'
import { type Step, stepsOf } from './terms.ts'
import { turnedPersons } from './turned.ts'
import { type Turn, turnsOf } from './turns.ts'

/** One child more in a term of one cell: who, by which change of cell. */
export interface Move {
  person: Person
  turn: Turn
  step: Step
}

/**
 * Rule 12: everything that happened to the children left between two days, as known at the end, some persons at a time and
 * each person's in day order. The terms of a change are its counts, the names behind a term its persons.
 */
export async function* movesBetween(
  unit: Unit,
  comparison: Comparison,
  counting: Counting,
  breathe: Breathe,
): AsyncGenerator<readonly Move[]> {
  for await (const persons of turnedPersons(unit, comparison, comparison.knownTo.no, counting)) {
    yield persons.flatMap((person) =>
      turnsOf(person, comparison, counting).flatMap((turn) => stepsOf(turn).map((step) => ({ person, turn, step }))),
    )
    await breathe()
  }
}
