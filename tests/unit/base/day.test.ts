import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addYears,
  Day,
  dayFromParts,
  dayInVietnam,
  daysBetween,
  formatDay,
  Instant,
  instantPlus,
  isDay,
  serialToDay,
  toDay,
} from '../../../src/base/day.ts'

const dayMs = 86_400_000
const anyDate = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const anyDay = anyDate.map((date) => Day.parse(date.toISOString().slice(0, 10)))

describe('a day', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
    expect(Day.parse(text)).toBe(text)
    expect(toDay(text)).toBe(text)
  })

  test.each(['', '2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-04-00', '0000-01-01'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false)
      expect(Day.safeParse(text).success).toBe(false)
      expect(toDay(text)).toBeUndefined()
    },
  )

  test.each(['2024-1-01', '2024/01/01', '2024-01-01T00:00', ' 2024-01-1', '+024-01-01', '２024-01-01', '2024-01-1 '])(
    '%j is not written as one',
    (text) => expect(isDay(text)).toBe(false),
  )

  test('agrees with the calendar for every text of the shape', () => {
    const number = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), number(13, 2), number(32, 2), (year, month, dayOfMonth) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${dayOfMonth}`
        const date = new Date(`${text}T00:00:00Z`)
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(isDay(text)).toBe(real)
        expect(dayFromParts(year, Number(month), Number(dayOfMonth))).toBe(real ? text : undefined)
      }),
    )
  })

  test('is not made from parts that are no whole numbers', () => {
    expect(dayFromParts(2024, 1.5, 1)).toBeUndefined()
    expect(dayFromParts(10_000, 1, 1)).toBeUndefined()
    expect(dayFromParts(Number.NaN, 1, 1)).toBeUndefined()
  })

  test('is shown as dd/mm/yyyy', () => expect(formatDay(Day.parse('2024-07-08'))).toBe('08/07/2024'))
})

describe('counting days', () => {
  test('agrees with the calendar over ten thousand years', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const count = (Date.parse(to) - Date.parse(from)) / dayMs
        expect(daysBetween(from, to)).toBe(count)
        expect(addDays(from, count)).toBe(to)
      }),
    )
  })

  test('stops at the ends of the calendar', () => {
    expect(() => addDays(Day.parse('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(Day.parse('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addYears(Day.parse('9990-01-01'), 10)).toThrow(RangeError)
  })

  test('29 February becomes 1 March in a common year and stays in a leap year', () => {
    const leapling = Day.parse('2012-02-29')
    expect(addYears(leapling, 6)).toBe('2018-03-01')
    expect(addYears(leapling, 12)).toBe('2024-02-29')
    expect(addYears(Day.parse('2013-02-28'), 3)).toBe('2016-02-28')
    expect(addYears(Day.parse('2024-07-18'), -14)).toBe('2010-07-18')
  })
})

describe('an instant', () => {
  test.each(['2024-07-18T03:04:05.678Z', '2024-02-29T23:59:59.999Z'])('%s is one', (text) =>
    expect(Instant.parse(text)).toBe(text),
  )

  test.each([
    '2024-07-18T03:04:05Z',
    '2024-07-18T24:00:00.000Z',
    '2024-07-18 03:04:05.678Z',
    '2023-02-29T00:00:00.000Z',
    '2024-07-18T03:60:00.000Z',
    '2024-07-18T03:04:60.000Z',
    '2024-07-18T03:04:05.678+07:00',
  ])('%s is none', (text) => expect(Instant.safeParse(text).success).toBe(false))

  test('is a day in Viet Nam: the next one from 17:00 UTC on', () => {
    expect(dayInVietnam(Instant.parse('2024-07-17T16:59:59.999Z'))).toBe('2024-07-17')
    expect(dayInVietnam(Instant.parse('2024-07-17T17:00:00.000Z'))).toBe('2024-07-18')
    expect(dayInVietnam(Instant.parse('2024-12-31T20:00:00.000Z'))).toBe('2025-01-01')
  })

  test('moves by milliseconds', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1e12, max: 1e12 }), (date, ms) => {
        const moved = new Date(date.getTime() + ms)
        fc.pre(
          moved.getTime() >= Date.parse('0001-01-01T00:00:00Z') &&
            moved.getTime() <= Date.parse('9999-12-31T23:59:59Z'),
        )
        expect(instantPlus(Instant.parse(date.toISOString()), ms)).toBe(moved.toISOString())
      }),
    )
  })
})

describe('a spreadsheet serial', () => {
  test.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [43233, 1900, '2018-05-13'],
    [45491.75, 1900, '2024-07-18'],
    [2_958_465, 1900, '9999-12-31'],
    [2_958_466, 1900, undefined],
    [0, 1900, undefined],
    [-1, 1900, undefined],
    [Number.NaN, 1900, undefined],
    [Number.POSITIVE_INFINITY, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [41771, 1904, '2018-05-13'],
    [2_958_465, 1904, undefined],
  ] as const)('%d in the system of %d is %s', (serial, system, day) => expect(serialToDay(serial, system)).toBe(day))
})
