import type { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { comingChild, type ComingChildren } from './coming-children.ts'
import type { HouseholdNumbers } from './household-numbers.ts'
import type { ListAbout } from './list-about.ts'
import { type PreparedRow, problemOf } from './prepare-row.ts'
import type { RowProblem } from './read-row.ts'
import { sentences } from './sentences.ts'
import type { ClaimInsert } from './staged-row.ts'
import type { Judgement } from './verdict.ts'

interface Claiming {
  list: ListAbout
  coming: ComingChildren
  households: HouseholdNumbers
  newId: NewId
}

/** A judged row as it is staged. A new child gets its number and id here, so that commit only moves rows. */
export function toClaim(unit: Unit, row: PreparedRow, judgement: Judgement, claiming: Claiming): ClaimInsert {
  const problems = [...row.problems, ...explained(row, judgement)]
  return {
    ...row.words,
    no: unit.numbers(1),
    commune_id: unit.communeId,
    id: claiming.newId(),
    source_no: claiming.list.sourceNo,
    file: row.file,
    sheet: row.sheet,
    sheet_row: row.row.row,
    village_no: row.villageNo,
    card_day_is: row.words.card_day == null ? null : 'on',
    verdict: judgement.verdict,
    code: judgement.code,
    fingerprint: judgement.code === null ? null : row.fingerprint(),
    problems: listed(problems),
    candidates: listed([
      ...judgement.candidates.map(({ child, because }) => ({
        id: child.id,
        name: child.name,
        born: child.born,
        because,
      })),
      ...proposed(row, judgement),
    ]),
    changes: listed(judgement.changes),
    decision: judgement.follows ?? null,
    ...childOf(unit, row, judgement, claiming),
  }
}

function childOf(unit: Unit, row: PreparedRow, { verdict, child }: Judgement, claiming: Claiming) {
  if (verdict === 'new' && child === null) return newChild(unit, row, claiming)
  return {
    household_no: null,
    child_no: child?.no ?? null,
    child_id: child?.id ?? null,
    child_version: child?.version ?? null,
    search_text: null,
  }
}

function newChild(unit: Unit, { words, villageNo, row }: PreparedRow, { list, coming, households, newId }: Claiming) {
  const child = { no: unit.numbers(1), id: newId<ChildId>() }
  coming.add(() => comingChild({ words, villageNo }, child, list))
  return {
    household_no: households.numberFor(unit, words.household_key ?? null),
    child_no: child.no,
    child_id: child.id,
    child_version: null,
    search_text: row.searchText,
  }
}

/** The villages that an unknown name may mean, to choose from. */
function proposed({ proposals }: PreparedRow, { code }: Judgement) {
  if (code !== 'village-unknown') return []
  return proposals.map(({ id, name }) => ({ id, name, born: null, because: sentences.villageAlike }))
}

function explained(row: PreparedRow, { verdict, code, candidates }: Judgement): RowProblem[] {
  const name = row.words.name ?? ''
  const first = candidates[0]
  if (verdict === 'new' && first !== undefined)
    return [problemOf(row, 'name', 'possible-duplicate', name, sentences.alikeOtherNumber(first.child.name))]
  if (verdict !== 'held') return []
  if (code === 'possible-duplicate')
    return [problemOf(row, 'name', code, name, sentences.possibleDuplicate(first?.because ?? ''))]
  if (code === 'state-conflict') return [problemOf(row, 'name', code, name, sentences.stateConflict)]
  if (code === 'returned') return [problemOf(row, 'name', code, name, sentences.returned)]
  return []
}

function listed(items: readonly object[]): string | null {
  return items.length === 0 ? null : JSON.stringify(items)
}
