import { cellsWithin, plainCells } from './plain-sheet.ts'
import { plainTexts } from './plain-text.ts'
import type { RawValue } from './raw-book.ts'
import type { XlsxPackage } from './xlsx-package.ts'

const noTexts = Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')

/**
 * The cells of every worksheet, in the order of `worksheets`, taken out of the package: what is left for the library to
 * read is the book around them. undefined, and nothing taken, where one sheet is not plain.
 */
export function takePlainCells({ parts, worksheets, sharedText }: XlsxPackage): RawValue[][][] | undefined {
  const texts = sharedText === undefined ? [] : plainTexts(parts.get(sharedText) ?? noTexts)
  if (texts === undefined) return undefined
  const books: RawValue[][][] = []
  for (const { path } of worksheets) {
    const cells = plainCells(parts.get(path) ?? Buffer.alloc(0), texts)
    if (cells === undefined) return undefined
    books.push(cells)
  }
  for (const { path } of worksheets) emptied(parts, path)
  if (sharedText !== undefined) parts.set(sharedText, noTexts)
  return books
}

function emptied(parts: Map<string, Buffer>, path: string): void {
  const xml = parts.get(path)
  const within = xml === undefined ? undefined : cellsWithin(xml)
  if (xml === undefined || within === undefined) return
  parts.set(path, Buffer.concat([xml.subarray(0, within.from), xml.subarray(within.to)]))
}
