import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Born } from '../../../src/base/born.ts'
import { checkCitizenNumber, maskCitizenNumber, readCitizenNumber } from '../../../src/base/citizen-number.ts'
import { formatCount, formatPercent, percentOf } from '../../../src/base/number-words.ts'
import { provinceCodes } from '../../../src/base/province-codes.ts'

describe('a personal ID number in a cell', () => {
  test.each([
    ['011319009838', '011319009838', false],
    [' 011 319 009 838 ', '011319009838', false],
    ['011.319.009.838', '011319009838', false],
    ['011-319-009-838', '011319009838', false],
    ["'011319009838", '011319009838', false],
    ['011319\u00a0009838', '011319009838', false],
    [11319009838, '011319009838', true],
    ['11319009838', '011319009838', true],
    ['11319009838.0', '011319009838', true],
    ['1.1312236412E10', '011312236412', true],
    ['1,1312236412E+10', '011312236412', true],
    ['1.131223641E10', '011312236410', true],
  ])('%j is %s, zero restored: %s', (raw, number, zeroRestored) =>
    expect(readCitizenNumber(raw)).toEqual({ number, zeroRestored }),
  )

  test.each([
    ['1131900983', '1131900983'],
    [1131900983, '1131900983'],
    ['0113190098381', '0113190098381'],
    ['01131900983', '01131900983'],
    ['1.13122E+10', '1.13122E+10'],
    ['không có', 'không có'],
    ['01131900983O', '01131900983O'],
    [-11319009838, '-11319009838'],
    [11319009838.5, '11319009838.5'],
    [0, '0'],
  ])('%j is kept as it is', (raw, digits) => {
    const reading = readCitizenNumber(raw)
    expect(reading).toMatchObject({ problem: 'id-length' })
    if (typeof raw === 'string') expect(reading).toEqual({ problem: 'id-length', digits })
  })

  test.each(['', '  ', '-', '...', '\u00a0'])('%j is blank', (raw) => expect(readCitizenNumber(raw)).toBeUndefined())

  test('a number written by a spreadsheet comes back, its zero restored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000_000, max: 96_999_999_999 }), (value) => {
        expect(readCitizenNumber(value)).toEqual({ number: `0${value}`, zeroRestored: true })
        expect(readCitizenNumber(`${value}`)).toEqual(readCitizenNumber(value))
      }),
    )
  })
})

describe('soft checks of a personal ID number', () => {
  const born = Born.parse('2019-03-05')
  test.each([
    ['011219004567', born, 'male', []],
    ['011319009838', born, 'female', []],
    ['011219004567', born, 'female', ['id-mismatch-sex']],
    ['011218004567', born, 'male', ['id-mismatch-year']],
    ['011019004567', born, 'male', ['id-mismatch-year']],
    ['003219004567', born, 'male', ['id-unknown-province']],
    ['123118004567', born, 'male', ['id-mismatch-sex', 'id-mismatch-year', 'id-unknown-province']],
    ['011118004567', null, null, []],
    ['011319009838', Born.parse('2019'), null, []],
  ] as const)('%s, born %s, %s: %j', (number, known, sex, warnings) =>
    expect(checkCitizenNumber(number, { born: known, sex })).toEqual(warnings),
  )

  test('nothing known, nothing said', () => expect(checkCitizenNumber('011219004567', {})).toEqual([]))
  test('the annex has 63 provinces', () => expect(provinceCodes.size).toBe(63))
})

test('a masked number shows its province and its end', () => {
  expect(maskCitizenNumber('011319009838')).toBe('011•••••9838')
  expect(maskCitizenNumber('113190')).toBe('••••••')
})

describe('figures as written', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1032, '1.032'],
    [1234567, '1.234.567'],
    [-1032, '-1.032'],
  ])('%d is %s', (count, text) => expect(formatCount(count)).toBe(text))

  test.each([
    [36.8, '36,8%'],
    [0, '0%'],
    [100, '100%'],
    [47.6, '47,6%'],
    [39, '39,0%'],
    [-0.5, '-0,5%'],
    [-2.5, '-2,5%'],
  ])('%d percent is %s', (percent, text) => expect(formatPercent(percent)).toBe(text))
})

describe('rule 10: percent', () => {
  test.each([
    [400, 840, 47.6],
    [600, 1632, 36.8],
    [0, 0, null],
    [0, 7, 0],
    [7, 7, 100],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [3, 2000, 0.2],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1999, 2000, 100],
  ])('%d of %d is %s', (done, total, percent) => expect(percentOf(done, total)).toBe(percent))

  test('is half up to one decimal, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 1_000_000n), fc.bigInt(1n, 1_000_000n), (done, total) => {
        const tenths = (done * 2000n + total) / (2n * total)
        expect(percentOf(Number(done), Number(total))).toBe(Number(tenths) / 10)
      }),
    )
  })
})
