import { type Born, readBornNumber, readBornText } from '../base/born.ts'
import { readCitizenNumber } from '../base/citizen-number.ts'
import type { Workbook } from '../base/ports.ts'
import { cleanText } from '../base/text.ts'
import { columnSynonyms, type PlainRow, readPlainTable } from '../lists/index.ts'
import { type EntryRow, readEntry } from './read-entry.ts'

type Column = 'number' | 'slip' | 'name' | 'born'

/** Headings of slips, files and receipts, folded. */
const slipHeading =
  /^(?:so|ma|ma so)? ?(?:giay hen|phieu hen|phieu|giay tiep nhan|bien nhan|ho so|bien lai|bo ho so)(?: tra ket qua| tiep nhan| dvc| dich vu cong| truc tuyen)?$/

/** Reads the numbers in a file: columns by their headings; a sheet without any is read line by line as if pasted. */
export function readEntryFile(workbook: Workbook): EntryRow[] {
  return workbook.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const table = readPlainTable<Column>(sheet, columnOf)
      if (table !== undefined) return table.rows.flatMap((row) => entryRow(row, workbook.dateSystem) ?? [])
      const lines = sheet.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell.value))).join('\t'))
      return readEntry(lines.join('\n'))
    })
}

function columnOf(heading: string): Column | undefined {
  if (slipHeading.test(heading)) return 'slip'
  if (columnSynonyms.citizenNumber.includes(heading)) return 'number'
  if (columnSynonyms.name.includes(heading)) return 'name'
  return columnSynonyms.born.includes(heading) ? 'born' : undefined
}

function entryRow({ row, texts, cells }: PlainRow<Column>, dateSystem: Workbook['dateSystem']): EntryRow | undefined {
  const reading = readCitizenNumber(
    cells.number === undefined || cells.number === null ? '' : rawOf(cells.number.value),
  )
  const number = reading !== undefined && 'number' in reading ? reading.number : null
  const slip = cleanText(texts.slip ?? '') || null
  const name = cleanText(texts.name ?? '')
  // A row of a sum or of signatures has a name, and nothing that a child has.
  const isPerson =
    number !== null ||
    slip !== null ||
    (!/^(?:tổng|cộng)(?!\p{L})/iu.test(name) && /^[\p{L}\p{M}' .-]{2,}$/u.test(name))
  if (!isPerson) return undefined
  const text = [texts.number, texts.slip, texts.name, texts.born]
    .filter((one) => one !== undefined && one !== '')
    .join(' · ')
  return {
    line: row,
    text,
    number,
    slip,
    name: name || null,
    born: bornIn(cells.born ?? null, texts.born ?? '', dateSystem),
  }
}

function rawOf(value: string | number | boolean): string | number {
  return typeof value === 'boolean' ? '' : value
}

function bornIn(
  cell: PlainRow<Column>['cells'][Column],
  text: string,
  dateSystem: Workbook['dateSystem'],
): Born | null {
  if (cell === undefined || cell === null) return null
  const reading = typeof cell.value === 'number' ? readBornNumber(cell.value, dateSystem) : readBornText(text)
  return 'born' in reading ? reading.born : null
}
