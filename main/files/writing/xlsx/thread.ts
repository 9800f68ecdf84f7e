import type { TableBook, TableSheet } from '../../../../src/base/ports.ts'
import type { HandedOver } from './book-thread.ts'
import { workbookFile } from './workbook.ts'

/** Writes one workbook, handed over as JSON, in this thread. */
export async function write({ book, rows }: HandedOver): Promise<Uint8Array> {
  const { sheets, ...more } = JSON.parse(book) as TableBook // written by book-thread.ts, as are the rows
  const decoder = new TextDecoder()
  const rowsOf = (at: number) =>
    (rows[at] ?? []).flatMap((piece) => JSON.parse(decoder.decode(piece)) as TableSheet['rows'])
  return await workbookFile({ ...more, sheets: sheets.map((sheet, at) => ({ ...sheet, rows: rowsOf(at) })) })
}
