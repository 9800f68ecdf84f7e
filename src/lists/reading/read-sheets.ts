import type { Sheet, Workbook } from '../../base/ports.ts'
import type { ReadSheet, ReadingWishes } from '../read-row.ts'
import { readSheet } from './read-sheet.ts'

/** Rows read so far, of all rows of the workbook's sheets. */
export interface ReadingProgress {
  done: number
  total: number
}

/**
 * Understands a workbook: a generator that yields its progress every 500 rows and after each sheet, so that the host can
 * breathe, and returns the sheets. Hidden sheets, empty sheets and those that `wishes` leave out are not read.
 */
export function* readSheets(workbook: Workbook, wishes: ReadingWishes): Generator<ReadingProgress, ReadSheet[]> {
  const sheets = workbook.sheets.filter((sheet) => isRead(workbook, sheet, wishes))
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const read: ReadSheet[] = []
  let before = 0
  for (const sheet of sheets) {
    const reading = readSheet(workbook, sheet, wishes)
    let done = before
    let step = reading.next()
    while (!step.done) {
      done += step.value
      yield { done: Math.min(done, total), total }
      step = reading.next()
    }
    read.push(step.value)
    before += sheet.rows.length
    yield { done: before, total }
  }
  return read
}

/** Understands a workbook in one go, for small files and tests. */
export function readWorkbook(workbook: Workbook, wishes: ReadingWishes = noWishes): { sheets: ReadSheet[] } {
  const reading = readSheets(workbook, wishes)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return { sheets: step.value }
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
