import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenSheets, noWishes, readList, readWorkbook } from '../../../src/lists/reading/index.ts'
import { bookOf, readGrid, sheetOf, type GridValue } from './grids.ts'

const heading = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số ĐDCN',
  'Dân tộc',
  'Họ tên cha',
  'Họ tên mẹ',
  'SĐT',
  'Thôn',
  'Chỗ ở',
  'Tình trạng Căn cước',
]

function bigGrid(rows: number): GridValue[][] {
  return [
    heading,
    ...Array.from({ length: rows }, (_, at) => [
      at + 1,
      `Lò Văn Biên ${String.fromCharCode(65 + (at % 26))}`,
      `${(at % 28) + 1}/6/2013`,
      'Nam',
      11213000001 + at,
      'Thái',
      `Lò Văn Pâng ${at % 999}`,
      'Cầm Thị Thủy',
      916762367,
      'Bản Bó',
      `Số ${at}, Bản Bó`,
      'Đã cấp',
    ]),
  ]
}

test('rows come in pieces that tell how far the reading is, sheet after sheet, up to the whole', () => {
  const book = bookOf([sheetOf(bigGrid(1800)), sheetOf(bigGrid(10), { name: 'Sheet2' })])
  const pieces = [...readList(book, noWishes)]
  expect(pieces[0]).toMatchObject({ kind: 'sheets', height: 1812 })
  const rows = pieces.flatMap((piece) => (piece.kind === 'rows' ? [piece] : []))
  expect(rows.map(({ sheet, upTo }) => [sheet, upTo])).toEqual([
    [0, 250],
    [0, 1000],
    [0, 1750],
    [0, 1801],
    [1, 1812],
  ])
  expect(rows.flatMap((piece) => piece.rows)).toHaveLength(1810)
  expect(pieces.at(-1)).toMatchObject({ kind: 'read', sheets: [{ sheet: 'Sheet1' }, { sheet: 'Sheet2' }] })
})

test('hidden, empty and left-out sheets are not read', () => {
  const list = [heading, [1, 'Lò Văn Biên', '21/06/2013']]
  const book = bookOf([
    sheetOf(list),
    sheetOf(list, { name: 'Ẩn', hidden: true }),
    sheetOf([[null]], { name: 'Trống' }),
    sheetOf(list, { name: 'Bỏ' }),
  ])
  expect(
    readWorkbook(book, { ...noWishes, leftOut: ['danh-sach.xlsx|Bỏ'] }).sheets.map((sheet) => sheet.sheet),
  ).toEqual(['Sheet1'])
  expect(hiddenSheets(book)).toEqual(['Ẩn'])
})

test('whatever stands in a grid, each row is a person, refused with a problem, or counted', () => {
  const words = [
    'Họ và tên',
    'Ngày sinh',
    'STT',
    'Nam',
    'Nữ',
    'x',
    'Cộng',
    'Bản Bó',
    'Lò Văn Biên',
    '21/06/2013',
    'TRƯỞNG THÔN',
    '(1)',
    'Tæng céng',
    'Hä vµ tªn',
    '-',
    '0',
    '\u00ad',
    ' ',
    '#REF!',
  ]
  const value = fc.oneof(
    fc.constantFrom<GridValue>(...words, null),
    fc.integer({ min: -5, max: 60_000 }),
    fc.double(),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const grids = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 14 })
  const area = fc.record({ top: fc.nat(12), left: fc.nat(5), bottom: fc.nat(14), right: fc.nat(6) })
  fc.assert(
    fc.property(grids, fc.array(area, { maxLength: 3 }), fc.boolean(), (grid, merges, headed) => {
      const rows = [...(headed ? [['STT', 'Họ và tên', 'Ngày sinh', 'Nam', 'Nữ', 'Thôn']] : []), ...grid]
      if (!rows.some((row) => row.some((cell) => cell !== null && cell !== ''))) return
      const sheet = readGrid(rows, { merges })
      const skipped = Object.values(sheet.skipped).reduce((sum, count) => sum + count, 0)
      expect(skipped + sheet.rows.length).toBe(rows.length)
      for (const row of sheet.rows) expect(row.person !== null || row.problems.length > 0).toBe(true)
      for (const row of sheet.rows) expect(row.person?.name ?? 'refused').not.toBe('')
    }),
    { numRuns: 300 },
  )
})
