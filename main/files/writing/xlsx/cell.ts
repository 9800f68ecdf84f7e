import type { Cell } from 'hucre/xlsx'
import { Day, daysBetween, formatDay } from '../../../../src/base/day.ts'
import type { TableCell } from '../../../../src/base/ports.ts'
import { withoutControls } from '../printable.ts'
import { cellStyle, type CellKind } from './styles.ts'

/** What Excel would read as the start of a formula, should the cell be edited or saved as CSV and opened again. */
const formulaStart = /^[=+\-@\t\r\n]/
/** Identity numbers, phone numbers and the like: digits that are a name, not an amount. */
const code = /^\d[\d .]*$/
/** Excel shows these as its own errors when a cell's text is one. */
const errorText = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|GETTING_DATA|SPILL!|CALC!)$/
const longestText = 32_767
const dayZero = Day.parse('1899-12-30')
const firstTrueSerial = 61

/**
 * A cell of the table as the spreadsheet holds it. Text is always a string cell, which no spreadsheet evaluates; text
 * that looks like a formula or a number is also formatted "@" (text), so that it survives an edit in Excel. Nothing is
 * put in front of it: it reads back as the same text.
 */
export function spreadsheetCell(cell: TableCell, marked: boolean, emptyKind: CellKind): Partial<Cell> {
  if (cell === null) return { value: null, style: cellStyle(emptyKind, marked) }
  if ('number' in cell) return { value: cell.number, style: cellStyle(cell.format ?? '0', marked) }
  if ('day' in cell) return dayCell(cell.day, marked)
  return textCell(cell.text, marked)
}

/** The kind of the empty cells of a column: in a column of codes they keep the zeros of what is typed there. */
export function emptyKindOf(cells: readonly (TableCell | undefined)[]): CellKind {
  const written = cells.find((cell) => cell !== null && cell !== undefined)
  if (written === undefined || written === null) return 'text'
  if ('day' in written) return 'day'
  return 'text' in written && code.test(written.text) ? 'literal' : 'text'
}

function textCell(text: string, marked: boolean): Partial<Cell> {
  const value = sheetText(text)
  const style = cellStyle(formulaStart.test(text) || code.test(text) ? 'literal' : 'text', marked)
  if (value === '') return { value: null, style }
  // As rich text an error's name stays a text.
  return errorText.test(value) ? { value, richText: [{ text: value }], style } : { value, style }
}

/**
 * Text as a spreadsheet can hold it: cut at Excel's 32,767, forbidden letters gone, line ends "\n". Files write such
 * letters as "_x000D_", so a text that holds these very signs has its underscore escaped (ECMA-376, ST_Xstring).
 */
export function sheetText(text: string): string {
  const cut = withoutControls(text.slice(0, longestText)).replaceAll('\r\n', '\n')
  return cut.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}

/** Spreadsheets count days from 30/12/1899; days before 01/03/1900, where Excel's calendar is wrong, stay text. */
function dayCell(day: Day, marked: boolean): Partial<Cell> {
  const serial = daysBetween(dayZero, day)
  if (serial < firstTrueSerial) return textCell(formatDay(day), marked)
  return { value: serial, style: cellStyle('day', marked) }
}
