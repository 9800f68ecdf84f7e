import { read as readSheets } from '@e965/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { createDocumentWriter } from '../../../main/files/writing/document-writer.ts'
import { sheetNames } from '../../../main/files/writing/xlsx/sheet-name.ts'
import { Day } from '../../../src/base/day.ts'
import type { TableBook, TableCell, TableSheet } from '../../../src/base/ports.ts'
import { zipText } from './samples/zip-text.ts'

const writer = createDocumentWriter()
const title = 'DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC'

function sheetOf(rows: readonly (readonly TableCell[])[], more: Partial<TableSheet> = {}): TableSheet {
  return {
    name: 'Thôn Nà Áng',
    above: ['UBND thị trấn Tủa Chùa', title],
    head: ['Họ và tên', 'Ngày sinh', 'Số định danh', 'Số lần hẹn'],
    widths: [28, 12, 16, 10],
    rows,
    orientation: 'landscape',
    ...more,
  }
}

function child(name: string, more: Partial<{ id: string; count: number }> = {}): readonly TableCell[] {
  return [
    { text: name },
    { day: Day.parse('2018-02-28') },
    more.id === undefined ? null : { text: more.id },
    { number: more.count ?? 0 },
  ]
}

async function written(...sheets: readonly TableSheet[]) {
  const bytes = await writer.tables({ title, sheets } satisfies TableBook)
  const hucre = (await readXlsx(bytes, { readStyles: true })).sheets[0]
  const book = readSheets(bytes, { cellNF: true })
  const other = book.Sheets[book.SheetNames[0] ?? '']
  if (!hucre || !other) throw new Error('no sheet was written')
  return { bytes, hucre, other }
}

test('numbers are numbers, days are serials shown as dd/mm/yyyy, codes are text', async () => {
  const { other } = await written(sheetOf([child('Giàng A Phềnh', { id: '011218001234', count: 3 })]))
  expect(other.A5).toMatchObject({ t: 's', v: 'Giàng A Phềnh' })
  expect(other.B5).toMatchObject({ t: 'n', v: 43159, z: 'dd/mm/yyyy', w: '28/02/2018' })
  expect(other.C5).toMatchObject({ t: 's', v: '011218001234', z: '@' })
  expect(other.D5).toMatchObject({ t: 'n', v: 3, z: '0' })
})

test('days before Excel counts rightly stay text', async () => {
  const { other } = await written(
    sheetOf([
      [null, { day: Day.parse('1900-02-28') }],
      [null, { day: Day.parse('1900-03-01') }],
    ]),
  )
  expect(other.B5).toMatchObject({ t: 's', v: '28/02/1900' })
  expect(other.B6).toMatchObject({ t: 'n', v: 61 })
})

test.each(['=1+1', '+84912000000', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1", '#REF!', '_x000D_', '  hai dòng\n=1  '])(
  'text %j is no formula and reads back as it was',
  async (text) => {
    const { bytes, hucre, other } = await written(sheetOf([child(text)]))
    expect(zipText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(hucre.rows[4]?.[0]).toBe(text)
    expect(other.A5).toMatchObject({ t: 's', v: text })
    expect(other.A5).not.toHaveProperty('f')
    if (/^[=+\-@\t\r]/.test(text)) expect(other.A5).toHaveProperty('z', '@')
  },
)

test('empty cells take the form of their column, so that zeros typed there stay', async () => {
  const { hucre } = await written(sheetOf([child('Lò Thị Yến'), child('Sùng A Dợ', { id: '011218001235' })]))
  expect(hucre.cells?.get('4,2')?.style?.numFmt).toBe('@')
})

test('the heading is frozen, repeated in print, filtered, bold and filled; the page is A4', async () => {
  const { bytes, hucre } = await written(sheetOf([child('Lò Thị Yến'), child('Sùng A Dợ')], { below: ['Cộng: 2 trẻ'] }))
  expect(hucre.rows.map((row) => row[0])).toEqual([
    'UBND thị trấn Tủa Chùa',
    title,
    null,
    'Họ và tên',
    'Lò Thị Yến',
    'Sùng A Dợ',
    null,
    'Cộng: 2 trẻ',
  ])
  expect(hucre.freezePane).toEqual({ rows: 4 })
  expect(hucre.autoFilter?.range).toBe('A4:D6')
  expect(hucre.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
  expect(hucre.columns?.map((column) => column.width)).toEqual([28, 12, 16, 10])
  expect(hucre.merges).toEqual([{ startRow: 1, startCol: 0, endRow: 1, endCol: 3 }])
  expect(hucre.cells?.get('3,0')?.style).toMatchObject({ font: { bold: true }, fill: { pattern: 'solid' } })
  expect(zipText(bytes, 'xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Thôn Nà Áng'!$4:$4</definedName>`,
  )
})

test('a marked cell is filled and carries its note', async () => {
  const marks = [{ row: 1, column: 2, note: 'Số định danh chỉ có 9 chữ số' }]
  const { hucre } = await written(sheetOf([child('Lò Thị Yến'), child('Sùng A Dợ', { id: '011218001' })], { marks }))
  const cell = hucre.cells?.get('5,2')
  expect(cell?.comment?.text).toBe('Số định danh chỉ có 9 chữ số')
  expect(cell?.style?.fill).toMatchObject({ pattern: 'solid', fgColor: { rgb: 'FFF2CC' } })
  expect(hucre.cells?.get('4,2')?.comment).toBeUndefined()
})

test('a row of long text is made high enough for it', async () => {
  const { hucre } = await written(sheetOf([child('Lò Thị Yến'), child('Nguyễn Thị Thanh Huyền, con ông Nguyễn Văn A')]))
  expect(hucre.rowDefs?.get(4)?.height).toBeUndefined()
  expect(hucre.rowDefs?.get(5)?.height).toBe(32)
})

test('a table without rows still has its heading', async () => {
  const { hucre } = await written(sheetOf([], { above: [] }))
  expect(hucre.rows).toEqual([['Họ và tên', 'Ngày sinh', 'Số định danh', 'Số lần hẹn']])
  expect(hucre.autoFilter?.range).toBe('A1:D1')
})

test('sheets get names Excel takes, none twice', () => {
  const long = 'Tổ dân phố Thắng Lợi số hai mươi mốt'
  expect(sheetNames(['Tổ 1/2', 'tổ 1:2', '', "'Bản'", long, long])).toEqual([
    'Tổ 1 2',
    'tổ 1 2 (2)',
    'Sheet',
    'Bản',
    'Tổ dân phố Thắng Lợi số hai mươ',
    'Tổ dân phố Thắng Lợi số hai (2)',
  ])
})

test('twenty thousand rows are written within seconds', { timeout: 15_000 }, async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => child(`Giàng A ${index}`, { id: '011218001234' }))
  const bytes = await writer.tables({ title, sheets: [sheetOf(rows)] })
  expect(bytes.length).toBeGreaterThan(100_000)
})
