import type { Day } from '../base/day.ts'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import { countStandingsInTurn, type StandingCount } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { cellsOf } from './cell.ts'
import type { Figures } from './contract.ts'
import { countingOn, type Known } from './moment.ts'
import { countsOf, temporaryIn } from './roster-counts.ts'
import { rosterAtHand } from './rosters.ts'
import { isIncomplete, countedVillages } from './villages.ts'

/**
 * Rule 10: the children present on a day by village, group and standing, as known at a moment. Every village open that
 * day has a row, also without children; a closed one while children still stay in it; children without a village have the
 * last row when there are any.
 */
export async function figuresAt(
  unit: Unit,
  { asOf, known }: { asOf: Day; known: Known },
  remember: Remember = rememberNothing,
  breathe: Breathe = breatheNever,
): Promise<Figures> {
  const counts = await countsAt(unit, { asOf, known: known.no }, remember, breathe)
  const { all, ...groups } = cellsOf(counts)
  return {
    asOf,
    knownAt: known.at,
    groups,
    all,
    villages: await villageRows(unit, { asOf, known: known.no }, counts),
    photoDue: sum(counts.filter((count) => count.photoDue)),
    temporary: await temporaryAt(unit, { asOf, known: known.no }, remember, breathe),
  }
}

interface Moment {
  asOf: Day
  known: number
}

/**
 * How many children stand alike on a day, by the settings of that day: asked once for each moment, of the roster when one
 * is at hand.
 */
export async function countsAt(
  unit: Unit,
  { asOf, known }: Moment,
  remember: Remember,
  breathe: Breathe = breatheNever,
): Promise<StandingCount[]> {
  const counting = await countingOn(unit, asOf, known)
  const question = { asOf, known, counting }
  return remember(['counts', asOf, known, counting], async () => {
    const roster = await rosterAtHand(unit, question, remember, breathe)
    return roster === undefined ? countStandingsInTurn(unit, question, {}, breathe) : countsOf(roster)
  })
}

async function villageRows(unit: Unit, at: { asOf: Day; known: number }, counts: readonly StandingCount[]) {
  const byVillage = new Map<number | null, StandingCount[]>()
  for (const count of counts) byVillage.set(count.villageNo, [...(byVillage.get(count.villageNo) ?? []), count])
  const villages = await countedVillages(unit, at.asOf, at.known)
  const rows = villages.flatMap((village) => {
    const own = byVillage.get(village.no) ?? []
    if (!village.isOpen && own.length === 0) return []
    return [{ id: village.id, name: village.name, ...cellsOf(own), incomplete: isIncomplete(village, at.asOf) }]
  })
  const without = byVillage.get(null)
  return without === undefined ? rows : [...rows, { id: null, name: null, ...cellsOf(without), incomplete: false }]
}

/** Temporary residents among `all`, by what was known of that day. */
async function temporaryAt(unit: Unit, { asOf, known }: Moment, remember: Remember, breathe: Breathe): Promise<number> {
  const counting = await countingOn(unit, asOf, known)
  const question = { asOf, known, counting }
  return remember(['temporary', asOf, known, counting], async () => {
    const roster = await rosterAtHand(unit, question, remember, breathe)
    if (roster !== undefined) return temporaryIn(roster)
    return sum(await countStandingsInTurn(unit, question, { temporary: true, counted: true }, breathe))
  })
}

function sum(counts: readonly StandingCount[]): number {
  return counts.reduce((total, count) => total + count.children, 0)
}
