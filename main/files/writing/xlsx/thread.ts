import type { TableBook } from '../../../../src/base/ports.ts'
import { workbookFile } from './workbook.ts'

/** Writes one workbook in this thread. */
export async function write(book: TableBook): Promise<Uint8Array> {
  return await workbookFile(book)
}
