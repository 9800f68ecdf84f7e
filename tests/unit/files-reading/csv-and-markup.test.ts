import { afterAll, expect, test } from 'vitest'
import { createWorkbookReader } from '../../../main/files/reading/workbook-reader.ts'
import type { Workbook } from '../../../src/base/ports.ts'
import { xlsFrom } from '../../support/hostile-files.ts'

const reader = createWorkbookReader()
afterAll(() => reader.close())

function read(content: string | Uint8Array, name = 'danh-sach.csv'): Promise<Workbook> {
  return reader.read({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content })
}

function texts(book: Workbook): unknown[] {
  return book.sheets.flatMap((sheet) => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null)))
}

const ROWS = [
  ['Họ tên', 'Số ĐDCN', 'Ngày sinh'],
  ['Nguyễn Văn A', '001218000001', '01/02/2018'],
]

test.each([
  ['comma', 'Họ tên,Số ĐDCN,Ngày sinh\nNguyễn Văn A,001218000001,01/02/2018\n'],
  ['semicolon with BOM and CRLF', '\ufeffHọ tên;Số ĐDCN;Ngày sinh\r\nNguyễn Văn A;001218000001;01/02/2018\r\n'],
  ['tab with a comma in every line', 'Họ tên\tSố ĐDCN\tNgày sinh\n"Nguyễn Văn A"\t001218000001\t01/02/2018'],
  ['declared delimiter', 'sep=|\nHọ tên|Số ĐDCN|Ngày sinh\nNguyễn Văn A|001218000001|01/02/2018'],
])('%s: every value stays text', async (_, content) => {
  const book = await read(content)
  expect(book).toMatchObject({ kind: 'csv', dateSystem: 1900, sheets: [{ name: 'danh-sach', hidden: false }] })
  expect(texts(book)).toEqual(ROWS)
})

test('UTF-16, as Excel writes "Unicode text"', async () => {
  const content = `\ufeff${ROWS.map((row) => row.join('\t')).join('\r\n')}\r\n`
  expect(texts(await read(Buffer.from(content, 'utf16le'), 'unicode.txt'))).toEqual(ROWS)
})

test('text of old fonts stays one character a byte', async () => {
  const content = 'STT,H\u00e4 t\u00aan\n1,Ng\u00ab \u00a7\u00f8c Th\u00d0nh Nh\u00ad\n'
  expect(texts(await read(Buffer.from(content, 'latin1')))).toEqual([
    ['STT', 'Hä tªn'],
    ['1', 'Ng« §øc ThÐnh Nh\u00ad'],
  ])
})

test('quoted delimiters, quotes and line ends; empty lines keep their number; ragged rows', async () => {
  const content = 'DANH SÁCH\n\n"a,b","c ""d""","e\nf",\n1,2,3,\n\n\n'
  expect(texts(await read(content))).toEqual([['DANH SÁCH'], [], ['a,b', 'c "d"', 'e\nf'], ['1', '2', '3']])
})

test('a web page with a table under the name .xls: codes keep their zeros', async () => {
  const page =
    '<html><head><meta charset="utf-8"></head><body><table><tr><td>Họ tên</td><td>Số</td></tr><tr><td>An</td><td>001218000001</td></tr></table></body></html>'
  const book = await read(page, 'xuat.xls')
  expect(book.kind).toBe('xls')
  expect(texts(book)).toEqual([
    ['Họ tên', 'Số'],
    ['An', '001218000001'],
  ])
})

test('an .xls named .xlsx and an .xlsx named .csv are what they are', async () => {
  const book = await read(
    xlsFrom([
      ['Họ tên', 'Số'],
      ['An', 12],
    ]),
    'sai-duoi.xlsx',
  )
  expect(book.kind).toBe('xls')
  expect(texts(book)).toEqual([
    ['Họ tên', 'Số'],
    ['An', 12],
  ])
})
