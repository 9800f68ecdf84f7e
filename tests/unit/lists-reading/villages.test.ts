import { expect, test } from 'vitest'
import { sameVillageName, villageKey, villageKind } from '../../../src/base/village-name.ts'
import { peopleOf, readGrid } from './grids.ts'

test.each([
  ['Tổ dân phố Thắng Lợi 1', 'TỔ DÂN PHỐ THẮNG LỢI 1', 'exact'],
  ['TDP Thắng Lợi 1', 'Tổ dân phố Thắng Lợi 1', 'exact'],
  ['Tổ 5', 'Tổ dân phố số 05', 'exact'],
  ['TDP5', 'Tổ 5', 'exact'],
  ['Thon Ban Bo', 'Thôn Bản Bó', 'exact'],
  ['Bản Cáp', 'Bản  Cáp', 'exact'],
  ['Thôn Hoà Bình', 'Thôn Hòa Bình', 'exact'],
  ['Khu phố 1/2', 'Khu phố 1-2', 'exact'],
  ['Tổ dân phố Nguyễn Thị Minh Khai', 'Tổ dân phố Nguyễn Thị Minh Khai 2', 'exact'],
  ['Đề Chia', 'Thôn Đề Chia', 'kindless'],
  ['Bản Bó', 'Thôn Bản Bó', 'kindless'],
  ['Thôn Cáp', 'Bản Cáp', 'no'],
  ['5', 'Tổ 5', 'no'],
  ['Thôn 5', 'Tổ 5', 'no'],
  ['Thắng Lợi 1', 'Tổ dân phố Thắng Lợi 2', 'no'],
  ['Đề Chia 1', 'Đề Chia', 'no'],
  ['', 'Tổ 5', 'no'],
])('rule 21: "%s" and "%s" are %s', (a, b, likeness) => {
  expect(sameVillageName(a, b)).toBe(likeness)
  expect(sameVillageName(b, a)).toBe(likeness)
})

test('the kind comes with its marks as typed', () => {
  expect(villageKind('Tổ dân phố Thắng Lợi 1')).toEqual({ kind: 'Tổ dân phố', rest: 'Thắng Lợi 1' })
  expect(villageKind('TDP số 3')).toEqual({ kind: 'TDP', rest: 'số 3' })
  expect(villageKind('Bàn Văn An')).toEqual({ kind: null, rest: 'Bàn Văn An' })
  expect(villageKind('Tô Hiệu')).toEqual({ kind: null, rest: 'Tô Hiệu' })
  expect(villageKind('Bản')).toEqual({ kind: null, rest: 'Bản' })
  expect(villageKey('Thôn: Đề Chia')).toBe('thon de chia')
})

const heading = ['STT', 'Họ và tên', 'Ngày sinh', 'Thôn/bản']
const child = (village: string | number = ''): (string | number)[] => [1, 'Lò Văn Biên', '21/06/2013', village]
const villageOf = (rows: readonly (readonly (string | number)[])[], name = 'Sheet1', wishes = {}): unknown =>
  peopleOf(readGrid(rows, { name }, wishes))[0]?.villageText

test('rule 21: the column, the heading row above, the letterhead, the sheet’s name, in this order', () => {
  const letterhead = ['Tổ dân phố Thắng Lợi 1']
  expect(villageOf([letterhead, heading, ['Bản Bó'], child('Bản Cáp')], 'Bản Ten')).toBe('Bản Cáp')
  expect(villageOf([letterhead, heading, ['Bản Bó'], child()], 'Bản Ten')).toBe('Bản Bó')
  expect(villageOf([letterhead, heading, child()], 'Bản Ten')).toBe('Tổ dân phố Thắng Lợi 1')
  expect(villageOf([heading, child()], 'Bản Ten')).toBe('Bản Ten')
  expect(villageOf([heading, child()])).toBeNull()
})

test('the village chosen by hand stands for letterhead and sheet name', () => {
  const wishes = { villages: { 'danh-sach.xlsx|Bản Ten': 'Bản Pàng Dề' } }
  expect(villageOf([['Thôn Đề Chia'], heading, child()], 'Bản Ten', wishes)).toBe('Bản Pàng Dề')
  expect(villageOf([['Thôn Đề Chia'], heading, child('Bản Cáp')], 'Bản Ten', wishes)).toBe('Bản Cáp')
})

test.each(['chưa rõ', '-', '0', 'không rõ', '…'])('a cell %j names none, whatever stands above', (text) => {
  expect(villageOf([['Thôn Đề Chia'], heading, child(text)], 'Bản Ten')).toBeNull()
})

test.each([
  ['Sheet1', null],
  ['Trang tính1', null],
  ['Trang_tính1', null],
  ['Danh sách', null],
  ['DS', null],
  ['1', null],
  ['Chưa làm', null],
  ['Dưới 6 tuổi', null],
  ['Tháng 7', null],
  ['Lớp 5A', null],
  ['Bản Bó (2)', 'Bản Bó'],
  ['BẢN BÓ', 'Bản Bó'],
  ['TDP 3', 'TDP 3'],
  ['Thắng Lợi 1', 'Thắng Lợi 1'],
  ['Nậm Bành', 'Nậm Bành'],
  ['Đá Đỏ', 'Đá Đỏ'],
  ['Trường Sơn', 'Trường Sơn'],
  ['Tổ dân phố Nguyễn Thị Minh Khai', 'Tổ dân phố Nguyễn Thị Minh Khai'],
])('a sheet named "%s" is the village %j', (name, village) => {
  expect(villageOf([heading, child()], name)).toBe(village)
})

test.each([
  ['Tổ dân phố Thắng Lợi 1', 'Tổ dân phố Thắng Lợi 1'],
  ['Thôn: Đề Chia, xã Sín Chải', 'Thôn Đề Chia'],
  ['(Bản Bó)', 'Bản Bó'],
  ['DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC THÔN ĐỀ CHIA', 'Thôn Đề Chia'],
  ['DANH SÁCH TRẺ EM TỔ DÂN PHỐ SỐ 3 - THỊ TRẤN TỦA CHÙA', 'Tổ dân phố số 3'],
  ['Danh sách trẻ em dưới 14 tuổi bản Cáp (tính đến ngày 18/7/2024)', 'Bản Cáp'],
  ['DANH SÁCH TRẺ EM CÁC THÔN, BẢN', null],
  ['TỔNG HỢP DANH SÁCH TRẺ EM THEO THÔN', null],
  ['BẢN TỔNG HỢP DANH SÁCH', null],
  ['TỔ CÔNG TÁC ĐỀ ÁN 06', null],
  ['BIÊN BẢN RÀ SOÁT', null],
])('the letterhead "%s" names the village %j', (line, village) => {
  expect(villageOf([['UBND XÃ SÍN CHẢI'], [line], heading, child()])).toBe(village)
})

test('a bare number under "Tổ" is a Tổ; under another heading it stays as written', () => {
  const numbered = (headed: string): unknown => villageOf([['STT', 'Họ và tên', 'Ngày sinh', headed], child(5)])
  expect(numbered('Tổ')).toBe('Tổ 5')
  expect(numbered('Khu phố')).toBe('Khu phố 5')
  expect(numbered('Thôn/bản')).toBe('5')
})
