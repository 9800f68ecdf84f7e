import { expect, test } from 'vitest'
import { readGrid } from './grids.ts'

const list = [
  ['STT', 'Họ và tên', 'Ngày sinh'],
  [1, 'Lò Văn Biên', '21/06/2013'],
]

test.each([
  ['(Tính đến ngày 18/07/2024)', '2024-07-18'],
  ['tính đến 18/7/2024', '2024-07-18'],
  ['Tính đến hết ngày 18.7.2024', '2024-07-18'],
  ['(Số liệu tính đến ngày 18 tháng 7 năm 2024)', '2024-07-18'],
  ['Tủa Chùa, ngày 18 tháng 7 năm 2024', '2024-07-18'],
  ['Danh sách từ ngày 01/7/2024 đến ngày 18/7/2024', '2024-07-18'],
  ['Tính đến tháng 7/2024', null],
  ['(Kèm theo Công văn số 12/CV-UBND ngày 05/7/2024)', null],
  ['Trẻ sinh từ 01/01/2011 đến nay', null],
  ['tính đến ngày 31/02/2024', null],
])('the day of a letterhead "%s" is %j', (line, day) => {
  expect(readGrid([['DANH SÁCH TRẺ EM'], [line], ...list]).letterheadDay).toBe(day)
})

test('"tính đến" comes before the line of place and day', () => {
  const sheet = readGrid([
    ['UBND XÃ', null, 'Tủa Chùa, ngày 20 tháng 7 năm 2024'],
    ['DANH SÁCH TRẺ EM'],
    ['(Tính đến ngày 18/07/2024)'],
    ...list,
  ])
  expect(sheet).toMatchObject({
    letterheadDay: '2024-07-18',
    title: 'DANH SÁCH TRẺ EM',
    headerRow: 4,
    skipped: { letterhead: 3 },
  })
})

test('a signature’s day below the list is no day of the list', () => {
  expect(readGrid([...list, ['', 'Tủa Chùa, ngày 20 tháng 7 năm 2024']])).toMatchObject({
    letterheadDay: null,
    skipped: { signature: 1 },
  })
})
