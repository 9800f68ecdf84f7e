import type { ReadingLimits } from './limits.ts'
import { cellsWithin, type PlainSheet, plainSheet } from './plain-sheet.ts'
import { plainTexts } from './plain-text.ts'
import type { XlsxPackage } from './xlsx-package.ts'

const noTexts = Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')

/**
 * Every worksheet, in the order of `worksheets`, taken out of the package: what is left for the library to
 * read is the book around them. undefined, and nothing taken, where one sheet is not plain.
 */
export function takePlainSheets(
  { parts, worksheets, sharedText }: XlsxPackage,
  limits: ReadingLimits,
): PlainSheet[] | undefined {
  const texts = sharedText === undefined ? [] : plainTexts(parts.get(sharedText) ?? noTexts)
  if (texts === undefined) return undefined
  const sheets: PlainSheet[] = []
  for (const { path } of worksheets) {
    const sheet = plainSheet(parts.get(path) ?? Buffer.alloc(0), texts, limits)
    if (sheet === undefined) return undefined
    sheets.push(sheet)
  }
  for (const { path } of worksheets) emptied(parts, path)
  if (sharedText !== undefined) parts.set(sharedText, noTexts)
  return sheets
}

function emptied(parts: Map<string, Buffer>, path: string): void {
  const xml = parts.get(path)
  const within = xml === undefined ? undefined : cellsWithin(xml)
  if (xml === undefined || within === undefined) return
  parts.set(path, Buffer.concat([xml.subarray(0, within.from), xml.subarray(within.to)]))
}
