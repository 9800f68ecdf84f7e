import { describe, expect, test } from 'vitest'
import { columnWidths } from '../../../main/files/writing/layout.ts'
import {
  addressees,
  headingText,
  issuerLines,
  numberLine,
  recipientLines,
  signatureParts,
} from '../../../main/files/writing/official-text.ts'
import { boldTextWidth } from '../../../main/files/writing/text-width.ts'

test.each([
  ['05/BC-UBND', 'Số: 05/BC-UBND'],
  ['Số: 86/BC-UBND', 'Số: 86/BC-UBND'],
  ['/BC-UBND', 'Số:      /BC-UBND'],
  ['Số:      /BC-UBND', 'Số:      /BC-UBND'],
])('the number %j is written %j', (given, written) => {
  expect(numberLine(given)).toBe(written)
})

describe('Kính gửi', () => {
  test('one body on the same line', () => {
    expect(addressees(['Công an huyện Tủa Chùa.'])).toEqual({ intro: 'Kính gửi: Công an huyện Tủa Chùa.', lines: [] })
  })
  test('several with dashes, ";" between and "." at the end', () => {
    expect(addressees(['- UBND huyện;', 'Công an huyện']).lines).toEqual(['- UBND huyện;', '- Công an huyện.'])
  })
})

test('recipients end as the decree says, whatever ends they came with', () => {
  expect(recipientLines(['- Như trên', 'Lưu: VT, CA;'])).toEqual(['- Như trên;', '- Lưu: VT, CA.'])
})

test.each([
  [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lò Văn Ơn'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['Lò Văn Ơn']],
  [['TRƯỞNG CÔNG AN', '', 'LÒ VĂN ƠN'], ['TRƯỞNG CÔNG AN'], ['LÒ VĂN ƠN']],
  [['KT. TRƯỞNG CÔNG AN', 'PHÓ TRƯỞNG CÔNG AN'], ['KT. TRƯỞNG CÔNG AN', 'PHÓ TRƯỞNG CÔNG AN'], []],
])('%j signs as post and name', (signature, posts, name) => {
  expect(signatureParts(signature)).toEqual({ posts, name })
})

test('a long issuer is broken before the kind of place', () => {
  expect(issuerLines('Ủy ban nhân dân thị xã Mường Lay')).toEqual(['ỦY BAN NHÂN DÂN', 'THỊ XÃ MƯỜNG LAY'])
  expect(issuerLines('Công an xã Sín Chải')).toEqual(['CÔNG AN XÃ SÍN CHẢI'])
})

test('only roman headings of official papers are put in capitals', () => {
  expect(headingText('II. Khó khăn', true)).toBe('II. KHÓ KHĂN')
  expect(headingText('1. Kết quả', true)).toBe('1. Kết quả')
  expect(headingText('II. Khó khăn', false)).toBe('II. Khó khăn')
})

test('bold Times is measured as the font has it', () => {
  expect(boldTextWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13)).toBeCloseTo(95.67, 1)
  expect(boldTextWidth('Độc lập - Tự do - Hạnh phúc', 14)).toBeCloseTo(60.46, 1)
})

test('columns wider than the page shrink together; narrower ones stay', () => {
  const table = { head: [], rows: [], align: [] }
  expect(columnWidths({ ...table, widths: [20, 40] }, { orientation: 'portrait' })).toEqual([20, 40])
  const [first = 0, second = 0] = columnWidths({ ...table, widths: [100, 300] }, { orientation: 'portrait' })
  expect(first + second).toBeCloseTo(159.5, 5)
  expect(second / first).toBeCloseTo(3, 5)
})
