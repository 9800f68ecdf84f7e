import { type AgeGroup, ageGroups } from '../base/age-group.ts'
import { countStandingsInTurn, type StandingCount } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import { type Remember, rememberFor } from '../base/remember-answers.ts'
import { isCounted } from './cell.ts'
import type { Comparison } from './comparison.ts'
import type { Change, Column, Terms } from './contract.ts'
import { countsAt } from './figures.ts'
import { countingOn } from './moment.ts'
import { movesBetween } from './moves.ts'
import { isIncomplete, type CountedVillage, countedVillages } from './villages.ts'

type Row = Record<Column, Terms>

/**
 * Rule 12: how the children left on one day became those left on another. Both ends are figures; what lies between is
 * told by replaying, as known at the end, every person that changed cell. It closes for every village, group and total.
 */
export async function changeBetween(
  unit: Unit,
  comparison: Comparison,
  remember: Remember = rememberFor({}),
  breathe: Breathe = breatheNever,
): Promise<Change> {
  const { from, to, knownFrom, knownTo } = comparison
  const book = openBook()
  const counting = await countingOn(unit, to, knownTo.no)
  book.addLeft('left1', await countsAt(unit, { asOf: from, known: knownFrom.no }, remember, breathe), 1)
  book.addLeft('corrected', await countsAt(unit, { asOf: from, known: knownFrom.no }, remember, breathe), -1)
  const start = { asOf: from, known: knownTo.no, counting }
  book.addLeft(
    'corrected',
    await remember(['counts', from, knownTo.no, counting], () => countStandingsInTurn(unit, start, {}, breathe)),
    1,
  )
  book.addLeft('left2', await countsAt(unit, { asOf: to, known: knownTo.no }, remember, breathe), 1)
  for await (const moves of movesBetween(unit, comparison, counting, breathe))
    for (const { term, villageNo, group, villagesOnly, inAll } of moves.map((move) => move.step)) {
      book.add(term, { villageNo, group, inAll }, 1)
      if (!villagesOnly) book.addToCommune(term, { group, inAll }, 1)
    }
  const { all, ...groups } = book.commune
  return {
    from,
    to,
    knownFrom: knownFrom.at,
    knownTo: knownTo.at,
    groups,
    all,
    villages: await villageRows(unit, comparison, book.villages),
  }
}

function openBook() {
  const commune = emptyRow()
  const villages = new Map<number | null, Row>()
  const add = (term: keyof Terms, to: { villageNo: number | null; group: AgeGroup; inAll: boolean }, count: number) => {
    const row = villages.get(to.villageNo) ?? emptyRow()
    villages.set(to.villageNo, row)
    row[to.group][term] += count
    if (to.inAll) row.all[term] += count
  }
  const addToCommune = (term: keyof Terms, to: { group: AgeGroup; inAll: boolean }, count: number) => {
    commune[to.group][term] += count
    if (to.inAll) commune.all[term] += count
  }
  return {
    commune,
    villages,
    add,
    addToCommune,
    addLeft(term: 'left1' | 'left2' | 'corrected', counts: readonly StandingCount[], sign: 1 | -1) {
      for (const { villageNo, group, standing, children } of counts) {
        if (standing !== 'left') continue
        add(term, { villageNo, group, inAll: isCounted(group) }, sign * children)
        addToCommune(term, { group, inAll: isCounted(group) }, sign * children)
      }
    },
  }
}

/** The villages open at the end and those in which anything stands or moved; incomplete when the first figure is. */
async function villageRows(
  unit: Unit,
  { from, to, knownFrom, knownTo }: Comparison,
  rows: ReadonlyMap<number | null, Row>,
) {
  const villages = await countedVillages(unit, to, knownTo.no)
  const asFirstKnown = new Map(
    (await countedVillages(unit, from, knownFrom.no)).map((village) => [village.no, village]),
  )
  const incomplete = (village: CountedVillage) =>
    isIncomplete(village, from) || isIncomplete(asFirstKnown.get(village.no) ?? village, from)
  const known = villages.flatMap((village) => {
    const row = rows.get(village.no)
    if (!village.isOpen && (row === undefined || isEmpty(row))) return []
    return [{ id: village.id, name: village.name, incomplete: incomplete(village), ...(row ?? emptyRow()) }]
  })
  const without = rows.get(null)
  return without === undefined || isEmpty(without)
    ? known
    : [...known, { id: null, name: null, incomplete: false, ...without }]
}

function emptyRow(): Row {
  const terms = (): Terms => ({
    left1: 0,
    new: 0,
    movedIn: 0,
    entered: 0,
    undeclined: 0,
    sentBack: 0,
    done: 0,
    declined: 0,
    movedAway: 0,
    closed: 0,
    outgrown: 0,
    corrected: 0,
    left2: 0,
  })
  return { under6: terms(), from6to13: terms(), undetermined: terms(), from14: terms(), all: terms() }
}

function isEmpty(row: Row): boolean {
  return [...ageGroups, 'all' as const].every((column) => Object.values(row[column]).every((count) => count === 0))
}
