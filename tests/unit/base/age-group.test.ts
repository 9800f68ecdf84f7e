import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageGroupOn, ageGroups, AgeGroup, completedYears, groupBounds } from '../../../src/base/age-group.ts'
import { Born, bornOnDay } from '../../../src/base/born.ts'
import { addDays, addYears, Day } from '../../../src/base/day.ts'

const day = (text: string): Day => Day.parse(text)
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

describe('rule 5: age and groups', () => {
  test.each([
    ['2018-07-18', '2024-07-17', 'under6'],
    ['2018-07-18', '2024-07-18', 'from6to13'],
    ['2010-07-19', '2024-07-18', 'from6to13'],
    ['2010-07-18', '2024-07-18', 'from14'],
    ['2012-02-29', '2018-02-28', 'under6'],
    ['2012-02-29', '2018-03-01', 'from6to13'],
    ['2012-02-29', '2026-02-28', 'from6to13'],
    ['2012-02-29', '2026-03-01', 'from14'],
    ['2018-02-28', '2024-02-29', 'from6to13'],
    ['2018-03-01', '2024-02-29', 'under6'],
    ['2025-01-01', '2024-07-18', 'under6'],
  ])('born %s is on %s in %s', (born, on, group) => expect(ageGroupOn(Born.parse(born), day(on))).toBe(group))

  test.each([
    ['2020', 'under6'],
    ['2018', 'undetermined'],
    ['2018-07', 'undetermined'],
    ['2018-06', 'from6to13'],
    ['2018-08', 'under6'],
    ['2015', 'from6to13'],
    ['2010', 'undetermined'],
    ['2009', 'from14'],
  ])('born only %s is on 2024-07-18 in %s', (born, group) =>
    expect(ageGroupOn(Born.parse(born), day('2024-07-18'))).toBe(group),
  )

  test('without a birth the group is undetermined', () =>
    expect(ageGroupOn(null, day('2024-07-18'))).toBe('undetermined'))

  test('the last day of a year that is wholly in the group decides', () => {
    expect(ageGroupOn(Born.parse('2018'), day('2024-12-31'))).toBe('from6to13')
    expect(ageGroupOn(Born.parse('2018'), day('2023-12-31'))).toBe('under6')
  })

  test('bounds are text, also where no such day exists', () => {
    expect(groupBounds(day('2025-02-28'))).toEqual({
      six: '2019-02-28',
      fourteen: '2011-02-28',
      eighteen: '2007-02-28',
    })
    expect(groupBounds(day('2024-02-29'))).toEqual({
      six: '2018-02-29',
      fourteen: '2010-02-29',
      eighteen: '2006-02-29',
    })
  })

  test('bounds, completed years, the day of turning and the group tell the same', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (born, on) => {
        const bounds = groupBounds(on)
        const group = born <= bounds.fourteen ? 'from14' : born <= bounds.six ? 'from6to13' : 'under6'
        expect(ageGroupOn(bornOnDay(born), on)).toBe(group)
        expect(on >= addYears(born, 6)).toBe(born <= bounds.six)
        expect(on >= addYears(born, 14)).toBe(born <= bounds.fourteen)
        expect(completedYears(born, on) >= 6).toBe(born <= bounds.six)
      }),
    )
  })

  test('years are completed on the day of turning, not before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20 }), (born, age) => {
        const turning = addYears(born, age)
        expect(completedYears(born, turning)).toBe(age)
        expect(completedYears(born, addDays(turning, -1))).toBe(age - 1)
      }),
    )
  })

  test('the list of groups is the schema', () => expect(AgeGroup.options).toEqual([...ageGroups]))
})
