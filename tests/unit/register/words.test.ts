import { describe, expect, test } from 'vitest'
import { cardInWords } from '../../../src/register/card-words.ts'
import { factId, factNamed } from '../../../src/register/fact-id.ts'
import { maskNumbers } from '../../../src/register/masked.ts'
import { presenceInWords } from '../../../src/register/presence-words.ts'
import { placeInWords } from '../../../src/register/source-place.ts'

test.each([
  ['taken', { slip: '12', due: '2024-07-29' }, 'Đã thu nhận hồ sơ: giấy hẹn số 12, hẹn trả kết quả 29/07/2024'],
  ['taken', { what: 're-issue', where: 'trụ sở cũ' }, 'Đã thu nhận hồ sơ: cấp lại, tại trụ sở cũ'],
  ['filed', { fileCode: 'H12' }, 'Đã nộp hồ sơ trực tuyến: mã hồ sơ H12'],
  ['sent-back', { reason: 'sai ngày sinh' }, 'Hồ sơ bị trả lại: sai ngày sinh'],
  ['declined', { who: 'mẹ' }, 'Chưa có nhu cầu: theo lời mẹ'],
] as const)('%s %j', (kind, detail, words) => {
  expect(cardInWords(kind, JSON.stringify(detail))).toBe(words)
})

test('without detail', () => {
  expect(cardInWords('handed-over', null)).toBe('Đã trả thẻ')
  expect(presenceInWords('moved-away', null)).toBe('Chuyển đi')
  expect(presenceInWords('moved-away', 'về Nam Định')).toBe('Chuyển đi: về Nam Định')
})

describe('where something comes from', () => {
  test('a cell of a list, or a hand', () => {
    const place = {
      kind: 'list' as const,
      title: 'Danh sách',
      file: 'danh-sach-tre-em.xlsx',
      sheet: 'Danh sách',
      row: 12,
    }
    expect(placeInWords(place)).toBe('danh-sach-tre-em.xlsx, trang Danh sách, dòng 12')
    expect(placeInWords({ ...place, file: 'a.csv', sheet: '' })).toBe('a.csv, dòng 12')
    expect(placeInWords({ ...place, kind: 'hand' })).toBe('sửa tay')
    expect(placeInWords(undefined)).toBe('sửa tay')
  })
})

test('numbers inside a text are hidden, years and short numbers are not', () => {
  expect(maskNumbers('011218004567; 0365920508; 2018; bản 12345678')).toBe(
    '011•••••4567; 036•••0508; 2018; bản 12345678',
  )
})

test('facts are named by their number, card events by their id', () => {
  expect(factNamed(factId('stay', 12))).toEqual({ table: 'stay', no: 12 })
  expect(factNamed('0190c000-0000-7000-8000-000000000006')).toEqual({
    table: 'card_event',
    id: '0190c000-0000-7000-8000-000000000006',
  })
  expect(factNamed('child:1')).toEqual({ table: 'card_event', id: 'child:1' })
})
