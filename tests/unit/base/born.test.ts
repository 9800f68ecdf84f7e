import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Born,
  bornConsistent,
  bornPrecision,
  bornRange,
  formatBorn,
  readBornNumber,
  readBornText,
} from '../../../src/base/born.ts'

const born = (text: string): Born => Born.parse(text)

describe('a birth', () => {
  test.each([
    ['2018-05-13', 'day', '2018-05-13', '2018-05-13', '13/05/2018'],
    ['2018-02', 'month', '2018-02-01', '2018-02-28', '02/2018'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29', '02/2020'],
    ['2018', 'year', '2018-01-01', '2018-12-31', '2018'],
  ])('%s is known to the %s', (text, precision, first, last, shown) => {
    expect(bornPrecision(born(text))).toBe(precision)
    expect(bornRange(born(text))).toEqual({ first, last })
    expect(formatBorn(born(text))).toBe(shown)
  })

  test.each(['', '18', '2018-13', '2018-00', '2018-02-29', '2018-5', '20180513', '0000', 'abcd', '2018-', '2018-05-1'])(
    '%j is none',
    (text) => expect(Born.safeParse(text).success).toBe(false),
  )

  test.each([
    ['2018', '2018-05-13', true],
    ['2018-05-13', '2018-05', true],
    ['2018-05', '2018', true],
    ['2018-05-13', '2018-05-13', true],
    ['2018-05-13', '2018-05-14', false],
    ['2018-05', '2018-06-13', false],
    ['2017', '2018-05', false],
  ])('%s and %s can be the same: %s', (a, b, same) => {
    expect(bornConsistent(born(a), born(b))).toBe(same)
    expect(bornConsistent(born(b), born(a))).toBe(same)
  })
})

describe('a birth in the text of a cell', () => {
  test.each([
    ['13/05/2018', '2018-05-13'],
    ['5/4/2012', '2012-04-05'],
    [' 05-03-2018 ', '2018-03-05'],
    ['5.3.2018', '2018-03-05'],
    ['5 3 2018', '2018-03-05'],
    ['5 / 3 / 2018', '2018-03-05'],
    ['05/03\u00a02018', '2018-03-05'],
    ["'05/03/2018", '2018-03-05'],
    ['05/03/2018 00:00:00', '2018-03-05'],
    ['2018-03-05', '2018-03-05'],
    ['2018/3/5', '2018-03-05'],
    ['2018-03-05T00:00:00.000Z', '2018-03-05'],
    ['29/02/2020', '2020-02-29'],
    ['13052018', '2018-05-13'],
    ['20180513', '2018-05-13'],
    ['20122012', '2012-12-20'],
    ['05/2018', '2018-05'],
    ['5-2018', '2018-05'],
    ['2018-05', '2018-05'],
    ['tháng 5/2018', '2018-05'],
    ['Tháng 5 năm 2018', '2018-05'],
    ['2018', '2018'],
    ['năm 2018', '2018'],
    ['Năm 2018 ', '2018'],
    ['Sinh năm 2018', '2018'],
    ['SN 2018', '2018'],
    ['ngày 5 tháng 3 năm 2018', '2018-03-05'],
    ['Ngày 05, tháng 03, năm 2018', '2018-03-05'],
    ['sinh ngày 05/03/2018', '2018-03-05'],
    ['ngày 5/3/2018'.normalize('NFD'), '2018-03-05'],
    ['00/05/2018', '2018-05'],
    ['00/00/2018', '2018'],
  ])('%j is %s', (text, expected) => expect(readBornText(text)).toEqual({ born: expected }))

  test.each(['', '   ', '13/05/18', '18', '05/13/2018', '31/02/2018', '29/02/2019', '32/01/2018', '5/0/2018'])(
    '%j cannot be read',
    (text) => expect(readBornText(text)).toEqual({ doubt: 'unreadable' }),
  )

  test.each([
    'không rõ',
    '2018?',
    '1318',
    '05/03/0218',
    '05/03/20188',
    '2018-05-13 17:30',
    '2018-13-05',
    '13/2018',
    '12/5',
    '05//2018',
    '1/2/3/2018',
  ])('%j cannot be read either', (text) => expect(readBornText(text)).toEqual({ doubt: 'unreadable' }))

  test('what is shown is read back', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const known = born(date.toISOString().slice(0, length))
        expect(readBornText(formatBorn(known))).toEqual({ born: known })
        expect(readBornText(known)).toEqual({ born: known })
      }),
    )
  })

  test('any text is read or doubted, and what is read is a birth', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. -]{0,12}$/)), (text) => {
        const reading = readBornText(text)
        if ('born' in reading) expect(Born.safeParse(reading.born).success).toBe(true)
      }),
    )
  })
})

describe('a birth in a numeric cell', () => {
  test.each([
    [2018, '2018'],
    [1900, '1900'],
    [2100, '2100'],
    [43233, '2018-05-13'],
    [43233.5, '2018-05-13'],
    [2101, '1905-10-01'],
  ])('%d is %s', (value, expected) => expect(readBornNumber(value, 1900)).toEqual({ born: expected }))

  test.each([0, -5, 60, 1e9, Number.NaN, 20180513])('%d cannot be read', (value) =>
    expect(readBornNumber(value, 1900)).toEqual({ doubt: 'unreadable' }),
  )
})
