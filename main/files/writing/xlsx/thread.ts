import type { TableBook } from '../../../../src/base/ports.ts'
import { workbookFile } from './workbook.ts'

/** Writes one workbook, handed over as JSON, in this thread. */
export async function write(book: string): Promise<Uint8Array> {
  return await workbookFile(JSON.parse(book) as TableBook) // written by book-thread.ts
}
