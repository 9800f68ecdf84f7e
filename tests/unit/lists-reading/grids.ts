import type { Cell, Sheet, Workbook } from '../../../src/base/ports.ts'
import type { PersonClaim, ReadSheet, ReadingWishes } from '../../../src/lists/read-row.ts'
import { noWishes, readWorkbook } from '../../../src/lists/reading/index.ts'

export type GridValue = string | number | null | Cell

/** A grid as written in a test: text, numbers, or whole cells where a format or font matters. */
export type Grid = readonly (readonly GridValue[])[]

export function sheetOf(grid: Grid, extra: Partial<Sheet> = {}): Sheet {
  const rows = grid.map((row) =>
    row.map((value) => (value === null || value === '' ? null : typeof value === 'object' ? value : { value })),
  )
  return { name: 'Sheet1', hidden: false, merges: [], ...extra, rows }
}

export function bookOf(sheets: readonly Sheet[], extra: Partial<Workbook> = {}): Workbook {
  return { file: 'danh-sach.xlsx', kind: 'xlsx', dateSystem: 1900, ...extra, sheets }
}

/** Reads a grid as the only sheet of a workbook. */
export function readGrid(
  grid: Grid,
  extra: Partial<Sheet> = {},
  wishes: Partial<ReadingWishes> = {},
  book: Partial<Workbook> = {},
): ReadSheet {
  const [sheet] = readWorkbook(bookOf([sheetOf(grid, extra)], book), { ...noWishes, ...wishes }).sheets
  if (sheet === undefined) throw new Error('no sheet was read')
  return sheet
}

export function peopleOf(sheet: ReadSheet): PersonClaim[] {
  return sheet.rows.flatMap((row) => row.person ?? [])
}

export function namesOf(sheet: ReadSheet): string[] {
  return peopleOf(sheet).map((person) => person.name)
}

/** The only person of a grid of one heading row and one row. */
export function onePerson(
  headings: readonly string[],
  values: readonly GridValue[],
): PersonClaim & { codes: string[]; messages: string[] } {
  const [row] = readGrid([headings, values]).rows
  if (row === undefined || row.person === null) throw new Error('nobody was read')
  return {
    ...row.person,
    codes: row.problems.map((problem) => problem.code),
    messages: row.problems.map((problem) => problem.message),
  }
}

export function font(name: string, value: string): Cell {
  return { value, font: name }
}
