import { fileKind } from './file-kind.ts'
import type { ReadingLimits } from './limits.ts'
import { type RawBook, trimAndMeasure } from './raw-book.ts'
import { Refusal } from './refusal.ts'

/**
 * Reads one file of any kind. Parsers are loaded when they are needed: a process reads one file only.
 * @throws {Refusal}
 */
export async function readBook(name: string, bytes: Uint8Array, limits: ReadingLimits): Promise<RawBook> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const book = await parse(name, file, limits)
  trimAndMeasure(book.sheets, limits)
  return book
}

async function parse(name: string, file: Buffer, limits: ReadingLimits): Promise<RawBook> {
  const kind = fileKind(file)
  if (typeof kind === 'object') throw new Refusal('not-a-spreadsheet', kind)
  switch (kind) {
    case 'zip':
      return (await import('./read-xlsx.ts')).readXlsxBook(file, limits)
    case 'ole':
      return (await import('./read-xls.ts')).readXlsBook(file)
    case 'markup':
      return (await import('./read-xls.ts')).readMarkupBook(file)
    case 'text':
      return (await import('./read-csv.ts')).readCsvBook(name, file, limits)
  }
}
