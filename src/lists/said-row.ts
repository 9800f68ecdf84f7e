import { guardiansAfter, searchText } from '../register/index.ts'
import type { PersonClaim, ReadRow, RowProblem } from './read-row.ts'
import { guardiansSaid, householdClueOf, type SaidWords, saidWords, silent } from './staged-row.ts'

/** A row as it comes from where its file was read: with all that can be said of it before the register is asked. */
export interface SaidRow {
  row: number
  /** null: refused, `problems` says why. */
  words: SaidWords | null
  /** The commune its village belonged to before communes were joined. */
  formerCommune: string | null
  /** What a new child of this row is searched for by. */
  searchText: string | null
  /** What it says of its household, before it has a village. */
  household: string | null
  /** In a list of whole households: told to be grown up, or one of the others. */
  relation: PersonClaim['relation']
  problems: readonly RowProblem[]
}

export function saidRow({ row, person, problems }: ReadRow): SaidRow {
  if (person === null)
    return { row, words: null, formerCommune: null, searchText: null, household: null, relation: null, problems }
  const words = saidWords(person)
  const { name, born, citizenNumber: citizen_number } = person
  const heard = searchText({ name, born, citizen_number, guardians: guardiansAfter([], guardiansSaid(words)) })
  const household = householdClueOf(words)
  const { formerCommune, relation } = person
  return { row, words, formerCommune, searchText: heard, household, relation, problems }
}

type Values = readonly (string | number | null)[]

/**
 * Rows on their way between processes: by columns, with nothing for a column that no row fills. A third of the size of
 * the rows themselves, and their way is what reading in another process costs (measured).
 */
export interface PackedRows {
  row: readonly number[]
  /** Positions of rows that were refused. */
  refused: readonly number[]
  words: Readonly<Record<string, Values>>
  formerCommune: readonly (string | null)[] | null
  searchText: readonly (string | null)[]
  household: readonly (string | null)[]
  relation: readonly PersonClaim['relation'][] | null
  /** By position, of rows that have any. */
  problems: readonly (readonly [number, SaidRow['problems']])[]
}

export function packRows(rows: readonly SaidRow[]): PackedRows {
  const words: Partial<Record<keyof SaidWords, Values>> = {}
  for (const column of wordColumns) {
    const said = (row: SaidRow) => row.words?.[column] ?? null
    if (rows.some((row) => said(row) !== null)) words[column] = rows.map(said)
  }
  // The first and last day of a birth known to the day are that day: such columns go once.
  for (const column of ['born_first', 'born_last'] as const)
    if (words.born?.every((day, at) => day === words[column]?.[at])) words[column] = words.born
  const formerCommune = rows.map((row) => row.formerCommune)
  return {
    row: rows.map(({ row }) => row),
    refused: rows.flatMap((row, at) => (row.words === null ? [at] : [])),
    words,
    formerCommune: formerCommune.some((name) => name !== null) ? formerCommune : null,
    searchText: rows.map((row) => row.searchText),
    household: rows.map((row) => row.household),
    relation: rows.some((row) => row.relation !== null) ? rows.map((row) => row.relation) : null,
    problems: rows.flatMap(({ problems }, at) => (problems.length === 0 ? [] : [[at, problems] as const])),
  }
}

export function unpackRows(packed: PackedRows): SaidRow[] {
  const refused = new Set(packed.refused)
  const problems = new Map(packed.problems)
  const columns = Object.entries(packed.words)
  return packed.row.map((row, at) => {
    const none = refused.has(at)
    const words: Record<string, unknown> | null = none ? null : { ...nothingSaid }
    if (words !== null) for (const [column, values] of columns) words[column] = values[at] ?? null
    return {
      row,
      // The columns are those that were packed from just such words.
      words: words as SaidWords | null,
      formerCommune: packed.formerCommune?.[at] ?? null,
      searchText: packed.searchText[at] ?? null,
      household: packed.household[at] ?? null,
      relation: packed.relation?.[at] ?? null,
      problems: problems.get(at) ?? [],
    }
  })
}

const { household_key: _ofVillage, ...nothingSaid } = silent
const wordColumns = Object.keys(nothingSaid) as (keyof SaidWords)[]
