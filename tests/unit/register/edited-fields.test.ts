import { describe, expect, test } from 'vitest'
import { Born } from '../../../src/base/born.ts'
import { saysNothing, spokenEdit, valuesAfter } from '../../../src/register/edited-fields.ts'
import { afterHearing, type FieldValues, nothingKnown, type SaidFields } from '../../../src/register/field-values.ts'

const known: FieldValues = {
  ...nothingKnown,
  name: 'Giàng Thị Ánh',
  born: Born.parse('2018-05-13'),
  citizen_number: '011318004567',
  address: 'Bản Hột',
  guardians: [{ relation: 'mother', name: 'Cầm Thị Thủy', bornYear: 1990, phone: '0365920508', citizenNumber: null }],
}

describe('an edit says what it alters and nothing else', () => {
  test('equal values, blanks around them and hidden numbers say nothing', () => {
    const spoken = spokenEdit(known, {
      name: ' Giàng  Thị Ánh ',
      born: Born.parse('2018-05-13'),
      citizenNumber: '011•••••4567',
      school: ' ',
      guardians: [
        { relation: 'mother', name: 'Cầm Thị Thủy', bornYear: 1990, phone: '036•••0508', citizenNumber: null },
      ],
    })
    expect(saysNothing(spoken)).toBe(true)
  })

  test('numbers are read, capitals made small, blanks empty a field', () => {
    const spoken = spokenEdit(known, {
      name: 'VÀNG THỊ MỶ',
      citizenNumber: '11 318 004 568',
      address: '',
      guardians: [{ relation: 'father', name: 'GIÀNG A CHU', bornYear: null, phone: '365.920.509', citizenNumber: '' }],
    })
    expect(valuesAfter(known, spoken)).toMatchObject({
      name: 'Vàng Thị Mỷ',
      citizen_number: '011318004568',
      address: null,
      guardians: [{ relation: 'father', name: 'Giàng A Chu', phone: '0365920509', citizenNumber: null }],
    })
  })

  test('a name is never emptied', () => {
    expect(saysNothing(spokenEdit(known, { name: '  ' }))).toBe(true)
  })
})

test('an edit by hand may take marks off a name and make a birth less precise, where a list may not', () => {
  const spoken = spokenEdit(known, { name: 'Giàng Thị Anh', born: Born.parse('2018') })
  const said: SaidFields = {
    ...nothingKnown,
    ...spoken.texts,
    born: spoken.born,
    father: null,
    fatherBorn: null,
    mother: null,
    motherBorn: null,
    guardian: null,
    guardianRelation: null,
    phone: null,
    allGuardians: null,
    cleared: spoken.cleared,
  }
  expect(afterHearing(known, said)).toMatchObject({ name: 'Giàng Thị Anh', born: '2018' })
  expect(afterHearing(known, { ...said, cleared: [] })).toMatchObject({ name: 'Giàng Thị Ánh', born: '2018-05-13' })
})
