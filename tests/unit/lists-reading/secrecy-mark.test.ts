import { expect, test } from 'vitest'
import { encode } from '../../../src/base/legacy-fonts.ts'
import type { Cell } from '../../../src/base/ports.ts'
import { findSecrecyMark } from '../../../src/lists/reading/index.ts'
import { bookOf, font, sheetOf, type GridValue } from './grids.ts'

const list = [
  ['STT', 'Họ và tên', 'Ngày sinh'],
  [1, 'Lò Văn Biên', '21/06/2013'],
]
const markOf = (line: GridValue): unknown =>
  findSecrecyMark(bookOf([sheetOf([['UBND XÃ SÍN CHẢI', line], ['DANH SÁCH TRẺ EM'], ...list])]))?.mark

test.each<[string | Cell, string]>([
  ['MẬT', 'MẬT'],
  ['TỐI MẬT', 'TỐI MẬT'],
  ['TUYỆT MẬT', 'TUYỆT MẬT'],
  ['  [ MẬT ]', 'MẬT'],
  ['Độ mật: TỐI MẬT', 'TỐI MẬT'],
  ['Độ mật: Mật', 'MẬT'],
  ['CÔNG AN XÃ\nTUYỆT MẬT', 'TUYỆT MẬT'],
  ['MẬT'.normalize('NFD'), 'MẬT'],
  ['MËT', 'MẬT'],
  ['TèI MËT', 'TỐI MẬT'],
  [encode('TUYỆT MẬT', 'tcvn3'), 'TUYỆT MẬT'],
  [font('.VnTimeH', encode('tối mật', 'tcvn3')), 'TỐI MẬT'],
  [encode('TỐI MẬT', 'vni'), 'TỐI MẬT'],
])('rule 25: %j in the letterhead is a mark', (line, mark) => {
  expect(markOf(line)).toBe(mark)
})

test.each([
  'Bảo mật thông tin',
  'BẢO MẬT',
  'mật',
  'Mật',
  'Lưu ý: danh sách cần được giữ bí mật',
  'BẢN MẬT ONG',
  'NGUYỄN VĂN MẬT',
  'ĐÃ GIẢI MẬT',
  'MẶT TRẬN',
])('"%s" is no mark', (line) => {
  expect(markOf(line)).toBeUndefined()
})

test('a child named Mật is no mark, a mark on a later or hidden sheet is, with its place', () => {
  const named = sheetOf([...list, [2, 'MẬT', '21/06/2013']])
  expect(findSecrecyMark(bookOf([named]))).toBeNull()
  const marked = sheetOf([[], ['', 'TỐI MẬT'], ...list], { name: 'Ẩn', hidden: true })
  expect(findSecrecyMark(bookOf([named, marked]))).toEqual({
    file: 'danh-sach.xlsx',
    sheet: 'Ẩn',
    row: 2,
    mark: 'TỐI MẬT',
  })
})
