import { describe, expect, test } from 'vitest'
import { ChildId } from '../../../src/base/ids.ts'
import { Born } from '../../../src/base/born.ts'
import { type KnownGuardian, nothingKnown } from '../../../src/register/field-values.ts'
import { type Alike, type Checked, touchesAll, warningsFor } from '../../../src/register/warnings.ts'
import { day } from './client.ts'

const mother: KnownGuardian = {
  relation: 'mother',
  name: 'Cầm Thị Thủy',
  bornYear: 1990,
  phone: '0365920508',
  citizenNumber: null,
}

function checked(given: Partial<Checked['values']>, villageNo: number | null = 1): Checked {
  const values = { ...nothingKnown, name: 'Giàng A Páo', born: Born.parse('2018-05-13'), guardians: [mother], ...given }
  return { values, villageNo, today: day('2024-07-18'), ages: { lower: 6, upper: 14 } }
}

const other: Alike = {
  id: ChildId.parse('other'),
  name: 'Giàng A Pào',
  folded: 'giang a pao',
  born: '2018',
  citizenNumber: null,
  villageNo: 2,
  village: 'Bản Hột',
  guardians: ['CAM THI THUY'],
  present: true,
}

function codes(given: Checked, others: Alike[] = [], touched = touchesAll) {
  return warningsFor(given, others, touched).map((warning) => warning.code)
}

describe('a number', () => {
  test.each([
    ['011218004567', 'male', []],
    ['011318004567', 'male', ['id-mismatch-sex']],
    ['011217004567', 'male', ['id-mismatch-year']],
    ['003218004567', null, ['id-unknown-province']],
    ['01121800456', 'male', ['id-length']],
  ] as const)('%s of a %s warns %j', (citizen_number, sex, expected) => {
    expect(codes(checked({ citizen_number, sex }))).toEqual(expected)
  })

  test('of another child names that child', () => {
    const taken = warningsFor(
      checked({ citizen_number: '011218004567' }),
      [{ ...other, folded: 'x', citizenNumber: '011218004567' }],
      touchesAll,
    )
    expect(taken).toEqual([
      {
        code: 'id-taken',
        message: 'Số định danh này đã ghi cho Giàng A Pào, sinh 2018, Bản Hột.',
        childId: 'other',
      },
    ])
  })
})

test('a phone that cannot be dialled', () => {
  expect(codes(checked({ guardians: [{ ...mother, phone: '12345' }] }))).toEqual(['phone'])
})

describe('a likely twin', () => {
  test('has the name, a birth that may be the same, and a guardian or the village in common', () => {
    expect(codes(checked({}), [other])).toEqual(['likely-twin'])
    expect(codes(checked({}), [{ ...other, guardians: [], villageNo: 1 }])).toEqual(['likely-twin'])
    expect(codes(checked({}), [{ ...other, guardians: [] }])).toEqual([])
    expect(codes(checked({}), [{ ...other, born: '2017' }])).toEqual([])
  })

  test('is not asked about when neither name, birth, guardian nor village is touched', () => {
    expect(codes(checked({}), [other], { ...touchesAll, identity: false })).toEqual([])
  })
})

test('already 14 on the last possible day', () => {
  expect(codes(checked({ born: Born.parse('2010-07-18') }))).toEqual(['over-age'])
  expect(codes(checked({ born: Born.parse('2010-07-19') }))).toEqual([])
  expect(codes(checked({ born: Born.parse('2010') }))).toEqual([])
  expect(codes(checked({ born: Born.parse('2009') }))).toEqual(['over-age'])
})
