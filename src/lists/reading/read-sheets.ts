import type { Sheet, Workbook } from '../../base/ports.ts'
import type { ReadingWishes, ReadRow, ReadSheet, SheetHead, SheetRead } from '../read-row.ts'
import { openSheet } from './read-sheet.ts'

/** What a list's sheets are, their rows as they are read, and what was seen on the way. */
export type ListReading =
  /** Of the sheets read; `height`: all their rows. */
  | { kind: 'sheets'; sheets: readonly SheetHead[]; height: number }
  /** Persons of one sheet (its position in `sheets`); `upTo`: rows of the file behind them. */
  | { kind: 'rows'; sheet: number; rows: readonly ReadRow[]; upTo: number }
  | { kind: 'read'; sheets: readonly SheetRead[] }

/** Understands the workbook of a list. Hidden sheets, empty sheets and those that the wishes leave out are not read. */
export function* readList(workbook: Workbook, wishes: ReadingWishes): Generator<ListReading, void> {
  const opened = workbook.sheets
    .filter((sheet) => isRead(workbook, sheet, wishes))
    .map((sheet) => openSheet(workbook, sheet, wishes))
  const height = opened.reduce((sum, sheet) => sum + sheet.height, 0)
  yield { kind: 'sheets', sheets: opened.map(({ head }) => head), height }
  const sheets: SheetRead[] = []
  let before = 0
  for (const [at, sheet] of opened.entries()) {
    const reading = sheet.rows()
    let step = reading.next()
    for (; !step.done; step = reading.next()) {
      const { rows, upTo } = step.value
      yield { kind: 'rows', sheet: at, rows, upTo: before + upTo }
    }
    sheets.push(step.value)
    before += sheet.height
  }
  yield { kind: 'read', sheets }
}

/** Understands a workbook in one go, for small files and tests. */
export function readWorkbook(workbook: Workbook, wishes: ReadingWishes = noWishes): { sheets: ReadSheet[] } {
  const rows: ReadRow[][] = []
  for (const piece of readList(workbook, wishes)) {
    if (piece.kind === 'rows') (rows[piece.sheet] ??= []).push(...piece.rows)
    if (piece.kind === 'read') return { sheets: piece.sheets.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] })) }
  }
  return { sheets: [] }
}

/** The names of the sheets that are not read because the file hides them. */
export function hiddenSheets(workbook: Workbook): string[] {
  return workbook.sheets.filter((sheet) => sheet.hidden && hasCells(sheet)).map((sheet) => sheet.name)
}

/** The officer has corrected nothing. */
export const noWishes: ReadingWishes = { mappings: {}, headerRows: {}, villages: {}, card: null, leftOut: [] }

function isRead(workbook: Workbook, sheet: Sheet, wishes: ReadingWishes): boolean {
  return !sheet.hidden && hasCells(sheet) && !wishes.leftOut.includes(`${workbook.file}|${sheet.name}`)
}

function hasCells(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row.some((cell) => cell !== null))
}
