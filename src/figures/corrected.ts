import { listStandings, type Question, standingOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type ChangeCell, type CountedChild, leftIn } from './change-cell.ts'
import type { Comparison } from './comparison.ts'
import { countingOn } from './moment.ts'

/**
 * Rule 12, `corrected`: who was left on the first day as known at the second report and not as known at the first (+), and
 * the other way round (−). The two lists differ by as many as their numbers do.
 */
export async function correctedChildren(
  unit: Unit,
  { from, to, knownFrom, knownTo }: Comparison,
  cell: ChangeCell,
): Promise<CountedChild[]> {
  const before = { asOf: from, known: knownFrom.no, counting: await countingOn(unit, from, knownFrom.no) }
  const since = { asOf: from, known: knownTo.no, counting: await countingOn(unit, to, knownTo.no) }
  const wasLeft = await childrenLeft(unit, before, cell)
  const isLeft = await childrenLeft(unit, since, cell)
  const found = [...isLeft].filter((no) => !wasLeft.has(no))
  const lost = [...wasLeft].filter((no) => !isLeft.has(no))
  return [...(await counted(unit, since, found, 1)), ...(await counted(unit, before, lost, -1))]
}

async function childrenLeft(unit: Unit, question: Question, cell: ChangeCell): Promise<Set<number>> {
  return new Set((await listStandings(unit, question, leftIn(cell))).map((child) => child.no))
}

async function counted(
  unit: Unit,
  question: Question,
  nos: readonly number[],
  sign: CountedChild['sign'],
): Promise<CountedChild[]> {
  const standings = await standingOf(unit, question, nos)
  return [...standings].map(([no, { onDay, born }]) => ({ no, sign, times: 1, day: null, stood: { ...onDay, born } }))
}
