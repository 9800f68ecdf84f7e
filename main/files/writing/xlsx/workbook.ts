import { writeXlsx } from 'hucre/xlsx'
import type { TableBook, TableSheet } from '../../../../src/base/ports.ts'
import { sheetText } from './cell.ts'
import { sheetNames } from './sheet-name.ts'
import { styles } from './styles.ts'
import { headRowOf, worksheet } from './worksheet.ts'

/** Tables as the bytes of an .xlsx file, one sheet a table. */
export async function workbookFile(book: TableBook): Promise<Uint8Array> {
  const names = sheetNames(book.sheets.map((sheet) => sheet.name))
  const nameOf = (index: number) => names[index] ?? `Sheet${index + 1}`
  return await writeXlsx({
    defaultFont: styles.font,
    properties: { title: sheetText(book.title) },
    sheets: book.sheets.map((sheet, index) => worksheet(sheet, nameOf(index), book.title)),
    namedRanges: book.sheets.map((sheet, index) => printTitles(sheet, nameOf(index))),
  })
}

/**
 * The heading, repeated on each printed page. Written as the name Excel keeps for it, because hucre's own
 * `printTitlesRow` leaves out the quotes around the sheet's name, and Excel refuses a file with `Tổ 1!$4:$4`.
 */
function printTitles(sheet: TableSheet, name: string) {
  const row = headRowOf(sheet) + 1
  return { name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$${row}:$${row}`, scope: name }
}
