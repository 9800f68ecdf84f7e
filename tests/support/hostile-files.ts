import { constants, crc32, deflateRawSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import type { WorkbookRefusal } from '../../src/base/ports.ts'

export interface MadeFile {
  name: string
  bytes: Uint8Array
}

export interface HostileFile extends MadeFile {
  /** How the product must refuse it. */
  reason: WorkbookRefusal
}

/** Every hostile file that is quickly made and quickly refused, with the refusal it must get. */
export async function hostileFiles(): Promise<HostileFile[]> {
  return [
    { ...emptyFile(), reason: 'not-a-spreadsheet' },
    { ...pdfFile(), reason: 'not-a-spreadsheet' },
    { ...docxFile(), reason: 'not-a-spreadsheet' },
    { ...programFile(), reason: 'not-a-spreadsheet' },
    { ...plainZip(), reason: 'not-a-spreadsheet' },
    { ...webPage(), reason: 'not-a-spreadsheet' },
    { ...plainText(), reason: 'not-a-spreadsheet' },
    { ...brokenZip(), reason: 'broken' },
    { ...truncatedXlsx(), reason: 'broken' },
    { ...flippedXlsx(), reason: 'broken' },
    { ...cutSheetXlsx(), reason: 'broken' },
    { ...lostTextXlsx(), reason: 'broken' },
    { ...lostSheetXlsx(), reason: 'broken' },
    { ...workbookWithoutSheets(), reason: 'broken' },
    { ...entityBomb(), reason: 'broken' },
    { ...truncatedXls(), reason: 'broken' },
    { ...cutRecordsXls(), reason: 'broken' },
    { ...openQuoteCsv(), reason: 'broken' },
    { ...zipBomb(), reason: 'too-large' },
    { ...lyingZipBomb(), reason: 'too-large' },
    { ...(await protectedXlsx()), reason: 'password' },
    { ...protectedXls(), reason: 'password' },
    { ...tooManyRows(), reason: 'too-many-rows' },
    { ...tooManyCsvRows(), reason: 'too-many-rows' },
    { ...tooManyColumns(), reason: 'too-many-columns' },
  ]
}

export function emptyFile(): MadeFile {
  return { name: 'rong.xlsx', bytes: new Uint8Array(0) }
}

export function pdfFile(): MadeFile {
  return text('danh-sach.xlsx', '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
}

export function docxFile(): MadeFile {
  const parts = { ...packageParts('word/document.xml'), 'word/document.xml': '<w:document/>' }
  return { name: 'cong-van.xlsx', bytes: zipOf(parts) }
}

export function programFile(): MadeFile {
  return { name: 'danh-sach.xls', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]) }
}

export function plainZip(): MadeFile {
  return { name: 'anh.xlsx', bytes: zipOf({ 'anh-1.jpg': 'x', 'anh-2.jpg': 'y' }) }
}

export function webPage(): MadeFile {
  return text('trang.xls', '<!DOCTYPE html><html><body><p>404 Not Found</p></body></html>')
}

export function plainText(): MadeFile {
  return text('ghi-chu.xls', 'Xin chào\nĐây là một lá thư\n')
}

export function brokenZip(): MadeFile {
  return { name: 'hong.xlsx', bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(3000, 0x5a)]) }
}

export function truncatedXlsx(): MadeFile {
  const whole = xlsxFrom({ sheets: [sheetXml(2000, 5)] })
  return { name: 'cat-ngan.xlsx', bytes: whole.subarray(0, Math.floor(whole.length * 0.7)) }
}

/** One bit of the packed sheet turned: a checksum must notice. */
export function flippedXlsx(): MadeFile {
  const bytes = Buffer.from(xlsxFrom({ sheets: [sheetXml(2000, 5)], method: 'stored' }))
  const at = bytes.indexOf('A1500') + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return { name: 'sai-bit.xlsx', bytes }
}

/** A sound zip around a sheet that stops in the middle. */
export function cutSheetXlsx(): MadeFile {
  const sheet = sheetXml(100, 3)
  return { name: 'cat-giua.xlsx', bytes: xlsxFrom({ sheets: [sheet.slice(0, sheet.indexOf('<row r="60"'))] }) }
}

/** Cells point to a table of texts that is not there. */
export function lostTextXlsx(): MadeFile {
  return {
    name: 'mat-chu.xlsx',
    bytes: xlsxFrom({ sheets: [worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')] }),
  }
}

export function lostSheetXlsx(): MadeFile {
  const parts = xlsxParts({ sheets: [sheetXml(3, 3), sheetXml(3, 3)] })
  delete parts['xl/worksheets/sheet2.xml']
  return { name: 'mat-sheet.xlsx', bytes: zipOf(parts) }
}

export function workbookWithoutSheets(): MadeFile {
  return { name: 'khong-sheet.xlsx', bytes: xlsxFrom({ sheets: [] }) }
}

/** Ten entities of ten entities, nine deep: 10^9 letters for a parser that unfolds them. */
export function entityBomb(): MadeFile {
  const deeper = Array.from({ length: 9 }, (_, depth) => `<!ENTITY e${depth + 1} "${`&e${depth};`.repeat(10)}">`)
  const shared = `<!DOCTYPE sst [<!ENTITY e0 "ha">${deeper.join('')}]><sst><si><t>&e9;</t></si></sst>`
  const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
  return { name: 'thuc-the.xlsx', bytes: xlsxFrom({ sheets: [sheet], shared }) }
}

export function truncatedXls(): MadeFile {
  const whole = xlsFrom(Array.from({ length: 400 }, (_, row) => [row, `Nguyễn Văn ${row}`]))
  return { name: 'cat-ngan.xls', bytes: whole.subarray(0, Math.floor(whole.length * 0.5)) }
}

/** A sound container around a workbook stream that stops in the middle. */
export function cutRecordsXls(): MadeFile {
  return { name: 'cat-giua.xls', bytes: changeXlsStream((stream) => stream.subarray(0, stream.length - 600)) }
}

export function openQuoteCsv(): MadeFile {
  return text('ngoac-kep.csv', `STT,Họ tên\n1,"Nguyễn Văn A\n${'2,Trần Thị B\n'.repeat(50)}`)
}

/** 1 GB of spaces in a sheet, honestly declared, in about 1 MB of file. */
export function zipBomb(): MadeFile {
  return { name: 'bom.xlsx', bytes: bombWithSize(1024 * 1024 * 1024) }
}

/** The same sheet, declared as a thousand bytes. */
export function lyingZipBomb(): MadeFile {
  return { name: 'bom-noi-doi.xlsx', bytes: bombWithSize(1000) }
}

export async function protectedXlsx(): Promise<MadeFile> {
  const sheets = [{ name: 'DS', rows: [['Họ tên'], ['Nguyễn Văn A']] }]
  return { name: 'mat-khau.xlsx', bytes: await writeXlsx({ sheets, encryption: { password: 'abc', spinCount: 1000 } }) }
}

export function protectedXls(): MadeFile {
  const filePass = Buffer.from([0x2f, 0, 4, 0, 0, 0, 0x12, 0x34])
  const afterBof = 4 + 16
  const bytes = changeXlsStream((stream) =>
    Buffer.concat([stream.subarray(0, afterBof), filePass, stream.subarray(afterBof)]),
  )
  return { name: 'mat-khau.xls', bytes }
}

export function tooManyRows(rows = 60_001): MadeFile {
  return { name: 'qua-dai.xlsx', bytes: xlsxFrom({ sheets: [sheetXml(rows, 1)] }) }
}

export function tooManyCsvRows(rows = 60_001): MadeFile {
  return text('qua-dai.csv', '1,An\n'.repeat(rows))
}

export function tooManyColumns(columns = 1001): MadeFile {
  return { name: 'qua-rong.xlsx', bytes: xlsxFrom({ sheets: [sheetXml(2, columns)] }) }
}

/** Over the 60 MB of one file; made apart, for it is large. */
export function tooLargeFile(): MadeFile {
  return { name: 'qua-lon.xlsx', bytes: new Uint8Array(60 * 1024 * 1024 + 1) }
}

/** Needs some hundred megabytes to be read, within every other limit: give the reader little memory. */
export function memoryEater(): MadeFile {
  return { name: 'ngon-bo-nho.xlsx', bytes: xlsxFrom({ sheets: [sheetXml(20_000, 30)] }) }
}

export interface XlsxRecipe {
  /** Worksheet parts as XML. */
  sheets: readonly string[]
  names?: readonly string[]
  states?: readonly ('visible' | 'hidden' | 'veryHidden')[]
  shared?: string
  styles?: string
  date1904?: boolean
  method?: 'deflated' | 'stored'
}

export function xlsxFrom(recipe: XlsxRecipe): Buffer {
  return zipOf(xlsxParts(recipe), recipe.method)
}

export function worksheet(rows: string, after = ''): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A sheet of short texts, every one different. */
export function sheetXml(rows: number, columns: number): string {
  const letters = Array.from({ length: columns }, (_, column) => XLSX.utils.encode_col(column))
  const pieces: string[] = []
  for (let row = 1; row <= rows; row++) {
    const cells = letters.map((letter) => `<c r="${letter}${row}" t="inlineStr"><is><t>${letter} ${row}</t></is></c>`)
    pieces.push(`<row r="${row}">${cells.join('')}</row>`)
  }
  return worksheet(pieces.join(''))
}

export function xlsFrom(rows: readonly (readonly (string | number)[])[]): Buffer {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'DS')
  return XLSX.write(book, { type: 'buffer', bookType: 'biff8' })
}

/** A zip made here, so that the product's own zip code is not tested against itself. */
export function zipOf(
  parts: Readonly<Record<string, string | PackedPart>>,
  method: 'deflated' | 'stored' = 'deflated',
): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, part] of Object.entries(parts)) {
    const { packed, size, crc } = typeof part === 'string' ? pack(part, method) : part
    const name = Buffer.from(path)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(method === 'stored' ? 0 : 8, 4)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, name)
    files.push(Buffer.from('PK\u0003\u0004'), fields, name, packed)
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, list, end])
}

interface PackedPart {
  packed: Buffer
  size: number
  crc: number
}

function pack(part: string, method: 'deflated' | 'stored'): PackedPart {
  const bytes = Buffer.from(part)
  return {
    packed: method === 'stored' ? bytes : deflateRawSync(bytes, { level: 1 }),
    size: bytes.length,
    crc: crc32(bytes),
  }
}

function bombWithSize(size: number): Buffer {
  // A full flush ends on a whole byte and forgets what came before, so one packed megabyte can be repeated.
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([...Array.from({ length: 1024 }, () => megabyte), Buffer.from([3, 0])])
  return zipOf({ ...xlsxParts({ sheets: [sheetXml(1, 1)] }), 'xl/worksheets/sheet1.xml': { packed, size, crc: 0 } })
}

function changeXlsStream(change: (stream: Buffer) => Buffer): Buffer {
  const rows = Array.from({ length: 100 }, (_, row) => [row, `Nguyễn Văn ${row}`])
  const container = XLSX.CFB.read(xlsFrom(rows), { type: 'buffer' })
  const stream = XLSX.CFB.find(container, 'Workbook')
  if (stream === null) throw new Error('the .xls just written has no Workbook stream')
  const changed = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(changed, '/Workbook', change(Buffer.from(stream.content)))
  return XLSX.CFB.write(changed, { type: 'buffer' })
}

function xlsxParts({ sheets, names, states, shared, styles, date1904 }: XlsxRecipe): Record<string, string> {
  const tabs = sheets.map(
    (_, index) =>
      `<sheet name="${names?.[index] ?? `Sheet${index + 1}`}" sheetId="${index + 1}" state="${states?.[index] ?? 'visible'}" r:id="rId${index + 1}"/>`,
  )
  const related = sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
  if (shared !== undefined) related.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'))
  if (styles !== undefined) related.push(relation('rIdT', 'styles', 'styles.xml'))
  const properties = date1904 === true ? '<workbookPr date1904="1"/>' : ''
  return {
    ...packageParts('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    ...(shared !== undefined && { 'xl/sharedStrings.xml': shared }),
    ...(styles !== undefined && { 'xl/styles.xml': styles }),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  }
}

function packageParts(main: string): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', main)}</Relationships>`,
  }
}

function relation(id: string, type: string, target: string): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`
}

function text(name: string, content: string): MadeFile {
  return { name, bytes: Buffer.from(content) }
}
