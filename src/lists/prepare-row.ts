import { groupBounds } from '../base/age-group.ts'
import { Born, formatBorn } from '../base/born.ts'
import { formerInWords } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { householdKeyAt } from './household-key.ts'
import type { ListAbout } from './list-about.ts'
import type { ProblemCode, RowProblem } from './read-row.ts'
import { inFileTwin, type RowsOfFile } from './rows-of-file.ts'
import { sentences } from './sentences.ts'
import { type ClaimWords, fingerprintOf, fingerprintOfRefused, silent } from './staged-row.ts'
import { held, type Judgement } from './verdict.ts'
import type { ListedVillage, VillageAnswer, VillageBook } from './village-book.ts'
import type { PlacedRow } from './placed-row.ts'

export interface PreparedRow extends PlacedRow {
  words: ClaimWords
  /** By what it is known when it comes again; few rows are ever asked. */
  fingerprint: () => string
  villageNo: number | null
  /** Settled before the register is asked: refused, of an unknown village, or a second row of the same child. */
  settled: Judgement | null
  problems: RowProblem[]
  /** Of an unknown village: those of the register that may be meant. */
  proposals: readonly ListedVillage[]
}

interface Preparing {
  list: ListAbout
  villages: VillageBook
  rowsOfFile: RowsOfFile
}

/** Gives a row its village, and settles what the file alone can settle. */
export function prepareRow(unit: Unit, placed: PlacedRow, { list, villages, rowsOfFile }: Preparing): PreparedRow {
  const { row } = placed
  const problems = [...row.problems]
  if (row.words === null) {
    return {
      ...placed,
      words: silent,
      fingerprint: () => fingerprintOfRefused(row),
      villageNo: null,
      problems,
      settled: refused(problems[0]?.code ?? 'name-missing'),
      proposals: [],
    }
  }
  const village = villages.find(unit, row.words.village_text ?? null, row.formerCommune)
  const at = placeOf(village)
  const proposals = village.kind === 'unknown' ? village.proposals : []
  const said = row.words
  const prepared: PreparedRow = {
    ...placed,
    words: { ...said, household_key: householdKeyAt(row.household, at) },
    fingerprint: () => fingerprintOf(said, at.key),
    villageNo: at.no,
    problems,
    settled: null,
    proposals,
  }
  prepared.settled =
    refusedAsGrownUp(prepared, list) ??
    refusedByDay(prepared, list) ??
    heldByVillage(prepared, village) ??
    heldAsTwin(prepared, rowsOfFile)
  return prepared
}

/** The row in the village that an officer chose before for just such a row. */
export function inChosenVillage(row: PreparedRow, village: ListedVillage, rowsOfFile: RowsOfFile): PreparedRow {
  const problems = row.problems.filter((problem) => problem.code !== 'village-unknown')
  const words = { ...row.words, household_key: householdKeyAt(row.row.household, village) }
  const placed: PreparedRow = { ...row, words, villageNo: village.no, problems, proposals: [], settled: null }
  placed.settled = heldAsTwin(placed, rowsOfFile)
  return placed
}

/** Names a cell of this row in a problem. */
export function problemOf(
  row: PlacedRow,
  field: 'name' | 'born' | 'village',
  code: ProblemCode,
  value: string,
  message: string,
): RowProblem {
  return { row: row.row.row, column: row.column(field), code, value, message }
}

/** A list of whole households names the grown-ups too: they are told by what they are to the head, or by 18 years. */
function refusedAsGrownUp(row: PreparedRow, list: ListAbout): Judgement | null {
  const { relation, row: at } = row.row
  if (relation === null) return null
  const { born, born_last: last } = row.words
  const isGrown = last == null ? relation === 'grown-up' : last <= groupBounds(list.ownDay).eighteen
  const isFourteen = last == null || last <= groupBounds(list.ownDay).fourteen
  if (!isGrown && !(relation === 'grown-up' && isFourteen)) return null
  const cell = `${row.column('name')}${at}`
  const shown = born == null ? null : formatBorn(Born.parse(born))
  row.problems.splice(
    0,
    row.problems.length,
    problemOf(row, 'name', 'grown-up', row.words.name ?? '', sentences.grownUp(cell, shown)),
  )
  return refused('grown-up')
}

function refusedByDay(row: PreparedRow, list: ListAbout): Judgement | null {
  const { born, born_first: first, born_last: last } = row.words
  if (born == null || first == null || last == null) return null
  const inFuture = first > list.ownDay
  if (!inFuture && last > groupBounds(list.ownDay).fourteen) return null
  const code = inFuture ? 'date-in-future' : 'over-age'
  const sentence = inFuture ? sentences.dateInFuture : sentences.overAge
  const cell = `${row.column('born')}${row.row.row}`
  row.problems.push(problemOf(row, 'born', code, formatBorn(Born.parse(born)), sentence(cell, list.ownDay)))
  return inFuture ? refused(code) : null
}

function heldByVillage(row: PreparedRow, village: VillageAnswer): Judgement | null {
  if (village.kind !== 'unknown') return null
  const villageText = row.words.village_text ?? ''
  const { formerCommune } = row.row
  const text = formerCommune === null ? villageText : `${villageText} (${formerInWords(formerCommune)})`
  row.words.village_text = text
  row.problems.push(problemOf(row, 'village', 'village-unknown', text, sentences.villageUnknown(text)))
  return held('village-unknown', [])
}

function heldAsTwin(row: PreparedRow, rowsOfFile: RowsOfFile): Judgement | null {
  const twin = inFileTwin(rowsOfFile, row)
  if (twin === undefined) return null
  row.problems.push(
    problemOf(row, 'name', 'duplicate-in-file', row.words.name ?? '', sentences.duplicateInFile(twin.sheet, twin.row)),
  )
  return held('duplicate-in-file', [])
}

function placeOf(village: VillageAnswer): { no: number | null; key: string } {
  if (village.kind === 'none' || village.kind === 'unknown') return { no: null, key: '' }
  return { no: village.village.no, key: village.village.key }
}

function refused(code: ProblemCode): Judgement {
  return { verdict: 'refused', code, child: null, candidates: [], changes: [] }
}
