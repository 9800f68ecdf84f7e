import * as XLSX from '@e965/xlsx'
import { type BiffBook, biffPlace, type BiffSheet, readBiff } from './biff.ts'
import {
  cleanText,
  createPalette,
  type RawBook,
  type RawSheet,
  type RawValue,
  toldFont,
  toldFormat,
} from './raw-book.ts'
import { Refusal } from './refusal.ts'

/** The part of the container reader's answer that is used; its own types leave it open. */
interface OfficeContainer {
  FileIndex: { name: string; size: number; content: Uint8Array }[]
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

/**
 * Reads an old binary .xls; an Office container that holds something else is refused by name.
 * @throws {Refusal}
 */
export function readXlsBook(file: Buffer): RawBook {
  const biff = readBiff(workbookStream(file))
  const book = XLSX.read(file, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellText: false,
    cellHTML: false,
  })
  return toRawBook(book, biff)
}

/**
 * Reads a web page or an XML table saved under the name .xls, as many programs export it. All values of a web page
 * stay text, so that no code loses its zeros.
 * @throws {Refusal} `not-a-spreadsheet` when there is no table in it.
 */
export function readMarkupBook(file: Buffer): RawBook {
  const start = file.toString('latin1', 0, 4096)
  const spreadsheetXml = start.includes('urn:schemas-microsoft-com:office:spreadsheet')
  const page =
    !spreadsheetXml &&
    /<(?:!doctype\s+html|html|head|meta|body|table)\b/i.test(start) &&
    /<table\b/i.test(file.toString('latin1'))
  const declaresEntities = file.includes('<!ENTITY')
  if ((!spreadsheetXml && !page) || declaresEntities)
    throw new Refusal('not-a-spreadsheet', { found: page ? 'html' : 'xml' })
  const book = XLSX.read(file, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    raw: page,
  })
  const raw = toRawBook(book, undefined)
  if (raw.sheets.every((sheet) => sheet.values.length === 0)) throw new Refusal('not-a-spreadsheet', { found: 'html' })
  return raw
}

function workbookStream(file: Buffer): Buffer {
  const container: OfficeContainer = XLSX.CFB.read(file, { type: 'buffer' })
  const entries = new Map(container.FileIndex.map((entry) => [entry.name, entry]))
  if (entries.has('EncryptedPackage')) throw new Refusal('password')
  const stream = entries.get('Workbook') ?? entries.get('Book')
  if (stream === undefined)
    throw new Refusal('not-a-spreadsheet', { found: entries.has('WordDocument') ? 'doc' : 'ole' })
  const bytes = Buffer.from(stream.content)
  if (bytes.length < stream.size) throw new Refusal('broken', { detail: 'the file stops before its end' })
  return bytes
}

function toRawBook(book: XLSX.WorkBook, biff: BiffBook | undefined): RawBook {
  const { palette, position } = createPalette()
  const sheets: RawSheet[] = []
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) continue
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    const raw: RawSheet = { name, hidden, merges, values: [], looks: [] }
    fillCells(
      raw,
      sheet,
      biff?.sheets.find((one) => one.name === name),
      biff?.defaultFont,
      position,
    )
    sheets.push(raw)
  }
  if (sheets.length === 0) throw new Refusal('broken', { sheets: 0 })
  return { kind: 'xls', dateSystem: book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900, palette, sheets }
}

function fillCells(
  raw: RawSheet,
  sheet: XLSX.WorkSheet,
  biff: BiffSheet | undefined,
  defaultFont: string | undefined,
  position: ReturnType<typeof createPalette>['position'],
): void {
  const rows = sheet['!data'] ?? []
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? []
    const values: RawValue[] = []
    const looks: number[] = []
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      const value = cell === undefined ? null : cellValue(cell)
      values.push(value)
      looks.push(0)
      if (cell === undefined || value === null) continue
      const beyond = biff?.cells.get(biffPlace(row, column))
      const format = toldFormat(typeof cell.z === 'string' ? cell.z : undefined)
      const font = toldFont(beyond?.font, defaultFont)
      const formula = beyond?.formula === true || cell.f !== undefined
      looks[column] = position({
        ...(format !== undefined && { format }),
        ...(font !== undefined && { font }),
        ...(cell.t === 'e' && { error: true }),
        ...(formula && { formula: true }),
      })
    }
    raw.values.push(values)
    raw.looks.push(looks.some((look) => look !== 0) ? looks : undefined)
  }
}

function cellValue(cell: XLSX.CellObject): RawValue {
  const value = cell.v
  if (cell.t === 'e')
    return typeof value === 'number' ? (ERRORS.get(value) ?? '#N/A') : cleanText(String(value ?? '#N/A'))
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return typeof value === 'boolean' ? value : null
}
