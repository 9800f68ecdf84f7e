import type { Day } from '../base/day.ts'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { type Counting, countStandingsInTurn } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Cells, cellsOf } from './cell.ts'
import { countsAt } from './figures.ts'
import { countingOn } from './moment.ts'

/** The figures of a day, known now, as the office counts and as it would count by other settings. */
export async function triedFigures(
  unit: Unit,
  {
    asOf,
    doneSet,
    ages,
  }: { asOf: Day; doneSet?: Counting['doneSet'] | undefined; ages?: Counting['ages'] | undefined },
  remember: Remember = rememberNothing,
  breathe: Breathe = breatheNever,
): Promise<{ before: Cells; after: Cells }> {
  const now = await countingOn(unit, asOf, unit.known)
  const counting = { doneSet: doneSet ?? now.doneSet, ages: ages ?? now.ages }
  const before = cellsOf(await countsAt(unit, { asOf, known: unit.known }, remember, breathe))
  const after = cellsOf(await countStandingsInTurn(unit, { asOf, known: unit.known, counting }, {}, breathe))
  return { before, after }
}
