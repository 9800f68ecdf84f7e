import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPhone, readPhone, replacedPrefixes } from '../../../src/base/phone.ts'

const plain = { zeroRestored: false, converted: false, others: [] }

describe('a phone in a cell', () => {
  test.each([
    '0365920508',
    '0365 920 508',
    '0365.920.508',
    '0365-920-508',
    '036 592 0508',
    '+84365920508',
    '+84 365 920 508',
    '(+84) 0365 920 508',
    '84365920508',
    '0084365920508',
    '0365920508 (mẹ)',
    'ĐT: 0365920508',
    "'0365920508",
    '\u00a00365920508',
  ])('%j is 0365920508', (raw) => expect(readPhone(raw)).toEqual({ phone: '0365920508', ...plain }))

  test.each([[365920508], ['365920508'], ['365920508.0'], ['3.65920508E8']])('%j has lost its zero', (raw) =>
    expect(readPhone(raw)).toEqual({ phone: '0365920508', ...plain, zeroRestored: true }),
  )

  test.each([
    ['01665920508', '0365920508', false],
    ['+841665920508', '0365920508', false],
    [1665920508, '0365920508', true],
    ['0120 5920508', '0705920508', false],
    ['01995920508', '0595920508', false],
  ])('%j is from before 15/09/2018', (raw, phone, zeroRestored) =>
    expect(readPhone(raw)).toEqual({ phone, zeroRestored, converted: true, others: [] }),
  )

  test.each([
    ['02153845123', false],
    ['0215 3845 123', false],
    ['+84 215 3845 123', false],
    [2153845123, true],
  ])('%j is a landline', (raw, zeroRestored) =>
    expect(readPhone(raw)).toEqual({ phone: '02153845123', ...plain, zeroRestored }),
  )

  test.each([
    '0912345678; 0987654321',
    '0912345678, 0987654321',
    '0912345678/0987654321',
    '0912345678 - 0987654321',
    '0912345678-0987654321',
    '0912345678 0987654321',
    '0912 345 678 - 0987 654 321',
    '0912.345.678\n0987.654.321',
    'bố 0912345678, mẹ 0987654321',
    '0912345678 hoặc 0987654321',
    '0912345678; 0987654321; 0912345678',
  ])('%j has a second one', (raw) =>
    expect(readPhone(raw)).toEqual({ phone: '0912345678', ...plain, others: ['0987654321'] }),
  )

  test.each(['12345', '0412345678', '01115920508', 'chưa có', '09123456789', '0912345678; 12345', '113', '0212345678'])(
    '%j cannot be read and is kept',
    (raw) => expect(readPhone(raw)).toEqual({ problem: 'phone-unreadable', raw }),
  )

  test.each(['', '  ', '-', '--'])('%j is blank', (raw) => expect(readPhone(raw)).toBeUndefined())

  test('every replaced prefix leads to a mobile number, the last seven digits unchanged', () => {
    expect(replacedPrefixes.size).toBe(21)
    for (const [old, now] of replacedPrefixes) {
      expect(readPhone(`${old}1234567`)).toEqual({ phone: `${now}1234567`, ...plain, converted: true })
    }
  })

  test('what was read is read again as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[0-9+ .-]{9,16}$/), fc.integer({ min: 0, max: 99_999_999_999 })),
        (raw) => {
          const reading = readPhone(raw)
          if (reading !== undefined && 'phone' in reading) {
            expect(readPhone(reading.phone)).toEqual({ phone: reading.phone, ...plain })
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('a masked phone shows its beginning and its end', () => {
  expect(maskPhone('0365920508')).toBe('036•••0508')
  expect(maskPhone('02153845123')).toBe('021••••5123')
  expect(maskPhone('113')).toBe('•••')
})
