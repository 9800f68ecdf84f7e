import { addDays } from '../base/day.ts'
import type { Page } from '../base/paging.ts'
import { presentRecord } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { type ChangeCell, type CountedChild, isCountedIn } from './change-cell.ts'
import { childDetails } from './child-details.ts'
import { lineMaker, type Stood } from './child-lines.ts'
import type { Comparison } from './comparison.ts'
import type { ChangeLine, ChangeTerm, Column } from './contract.ts'
import { correctedChildren } from './corrected.ts'
import { countingOn } from './moment.ts'
import { type Move, movesBetween } from './moves.ts'
import { inNameOrder } from './name-order.ts'
import type { Movement } from './terms.ts'
import { countedVillages } from './villages.ts'

/** Which number of a change: a term in a village (its id; 'none' = without one; null = the whole commune) and a group. */
export interface TermWanted {
  comparison: Comparison
  term: ChangeTerm
  village: string | null
  group: Column
  page: Page
}

export interface ChangeNames {
  /** How many rows there are on all pages. */
  total: number
  /** What the change says: every row as often as it counts, with its sign. */
  count: number
  rows: ChangeLine[]
}

/** The children behind one number of a change, by the same replay. Shown are today's names, and obstacles of the last day. */
export async function changeNamesOf(
  unit: Unit,
  { comparison, term, village: villageId, group, page }: TermWanted,
  remember: Remember = rememberNothing,
  breathe: Breathe = breatheNever,
): Promise<ChangeNames> {
  const { from, to, knownFrom, knownTo } = comparison
  const villages = await countedVillages(unit, to, knownTo.no)
  const village = villages.find((one) => one.id === villageId)
  if (villageId !== null && villageId !== 'none' && village === undefined) return { total: 0, count: 0, rows: [] }
  const cell = { ...(villageId === null ? {} : { villageNo: village?.no ?? null }), group }
  const key = ['change names', from, to, knownFrom.no, knownTo.no, term, cell, unit.known]
  const counted = await remember(key, async () => {
    const children =
      term === 'corrected'
        ? await correctedChildren(unit, comparison, cell)
        : await movedChildren(unit, comparison, { term, cell }, breathe)
    return inNameOrder(unit, children)
  })
  const shown = counted.slice(page.offset, page.offset + page.limit)
  const details = await childDetails(
    unit,
    shown.map((child) => child.no),
    { asOf: to, known: knownTo.no },
  )
  const lineOf = lineMaker(villages, false)
  return {
    total: counted.length,
    count: counted.reduce((sum, child) => sum + child.sign * child.times, 0),
    rows: shown.flatMap(({ no, stood, sign, times, day }) => {
      const child = details.get(no)
      return child === undefined ? [] : [{ ...lineOf(child, stood), sign, times, day }]
    }),
  }
}

/** The persons of the moves that a term of a cell counts, each once. */
async function movedChildren(
  unit: Unit,
  comparison: Comparison,
  { term, cell }: { term: Movement; cell: ChangeCell },
  breathe: Breathe,
): Promise<CountedChild[]> {
  const counting = await countingOn(unit, comparison.to, comparison.knownTo.no)
  const children = new Map<number, CountedChild>()
  for await (const moves of movesBetween(unit, comparison, counting, breathe))
    for (const move of moves.filter(({ step }) => step.term === term && isCountedIn(step, cell))) {
      const { no } = move.person[0]
      const times = (children.get(no)?.times ?? 0) + 1
      children.set(no, { no, sign: 1, times, day: move.turn.day, stood: stoodIn(move) })
    }
  return [...children.values()]
}

/** In the cell that counted; who left stands as the day before. */
function stoodIn({ person, turn, step: { villageNo, group } }: Move): Stood {
  const [day, { state }] = turn.kind === 'leaves' ? [addDays(turn.day, -1), turn.before] : [turn.day, turn.after]
  return { villageNo, group, state, born: presentRecord(person, day)?.birth?.born ?? null }
}
