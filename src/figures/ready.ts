import type { Breathe } from '../base/breathe.ts'
import type { Remember } from '../base/remember-answers.ts'
import { addressesNow } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { countingOn } from './moment.ts'
import { rosterFor } from './rosters.ts'

/** Makes ready what the next questions of names, figures and households are answered from, as known now, for today. */
export async function makeReady(unit: Unit, remember: Remember, breathe: Breathe): Promise<void> {
  const counting = await countingOn(unit, unit.today, unit.known)
  await rosterFor(unit, { asOf: unit.today, known: unit.known, counting }, remember, breathe)
  await addressesNow(unit, remember, breathe)
}
