import type { Day, Instant } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Known, knownBy } from './moment.ts'
import type { Window } from './turns.ts'

/** Between which days, and by what was known at the first report and at the second. */
export interface Comparison extends Window {
  knownFrom: Known
  knownTo: Known
}

export interface ComparisonAsked {
  from: Day
  to: Day
  knownFrom: Instant | null
  knownTo: Instant | null
}

/** Rule 12: known₂ is now unless given, known₁ is known₂ unless given. Or why there is nothing to compare. */
export async function comparisonOf(
  unit: Unit,
  { from, to, ...asked }: ComparisonAsked,
): Promise<Comparison | 'BACKWARDS' | 'NOT_YET_KNOWN'> {
  if (from > to) return 'BACKWARDS'
  const knownTo = await knownBy(unit, asked.knownTo)
  const knownFrom = asked.knownFrom === null ? knownTo : await knownBy(unit, asked.knownFrom)
  if (knownTo === undefined || knownFrom === undefined) return 'NOT_YET_KNOWN'
  return { from, to, knownFrom, knownTo }
}
