import type { Sheet } from '../../base/ports.ts'
import { rowTexts, sheetEncoding } from './sheet-encoding.ts'

/** The texts of a sheet's first rows, decoded, without the blank columns at their right. */
export function topTexts(sheet: Sheet, rows: number): string[][] {
  const encoding = sheetEncoding(sheet)
  const texts = sheet.rows.slice(0, rows).map((row) => rowTexts(row, encoding))
  const width = texts.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== '') + 1), 0)
  return texts.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}
