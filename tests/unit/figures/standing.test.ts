import { describe, expect, it } from 'vitest'
import { ageGroupOn, groupBounds } from '../../../src/base/age-group.ts'
import { type Born, bornRange } from '../../../src/base/born.ts'
import { cellsOf } from '../../../src/figures/cell.ts'
import { personsOf } from '../../../src/register/standing-links.ts'
import { ageBounds, groupWithin, type Person, personOnDay } from '../../../src/register/index.ts'
import { cardCases, photoCases } from './card-cases.ts'
import { day, person, record, type Told, usual } from './persons.ts'

const on = (told: Told, asOf: string, counting = usual) => personOnDay(person(told), day(asOf), counting)

describe('rule 5: the group on a day', () => {
  it.each([
    ['2020-03-10', '2026-03-09', 'under6'],
    ['2020-03-10', '2026-03-10', 'from6to13'],
    ['2012-03-10', '2026-03-09', 'from6to13'],
    ['2012-03-10', '2026-03-10', 'from14'],
    ['2020-02-29', '2026-02-28', 'under6'],
    ['2020-02-29', '2026-03-01', 'from6to13'],
    ['2020-02-29', '2024-02-29', 'under6'],
    ['2018', '2024-06-01', 'undetermined'],
    ['2018', '2024-12-31', 'from6to13'],
    ['2020-03', '2026-02-28', 'under6'],
    ['2020-03', '2026-03-01', 'undetermined'],
    ['2020-03', '2026-03-31', 'from6to13'],
    ['2010', '2024-05-05', 'undetermined'],
  ])('born %s is on %s %s', (born, asOf, group) => {
    expect(groupWithin(bornRange(born as Born), ageBounds(day(asOf), usual.ages))).toBe(group)
    expect(ageGroupOn(born as Born, day(asOf))).toBe(group)
  })

  it('is undetermined without a birth, and follows the ages the office set', () => {
    expect(groupWithin(null, ageBounds(day('2026-01-01'), usual.ages))).toBe('undetermined')
    const born = bornRange('2021-01-01' as Born)
    expect(groupWithin(born, ageBounds(day('2026-01-01'), { lower: 5, upper: 14 }))).toBe('from6to13')
    expect(groupWithin(born, ageBounds(day('2026-01-01'), usual.ages))).toBe('under6')
  })

  it('takes the bounds of the law as base does', () => {
    const { six, fourteen } = groupBounds(day('2024-02-29'))
    expect(ageBounds(day('2024-02-29'), usual.ages)).toEqual({ lower: six, upper: fourteen })
  })
})

describe('rule 6: a card without photo whose holder has turned six', () => {
  it.each(photoCases)('%s: %j', (_what, cards, asOf, due) => {
    const stands = on({ presence: ['listed 2020-01-01'], cards }, asOf)
    expect([stands?.standing, stands?.photoDue]).toEqual(['done', due])
  })

  it('at fourteen a child stays in the figures, in its own group', () => {
    expect(on({ born: '2012-03-10', cards: ['issued 2026-02-01'] }, '2026-03-10')).toMatchObject({
      group: 'from14',
      standing: 'done',
    })
    expect(on({ born: '2012-03-10' }, '2026-03-10')).toMatchObject({ group: 'from14', standing: 'left' })
  })

  it('a birth known only to the year is without photo only if surely under six then', () => {
    const told = { born: '2018', presence: ['listed 2020-01-01'] }
    expect(on({ ...told, cards: ['taken 2023-12-31'] }, '2026-01-01')?.photoDue).toBe(true)
    expect(on({ ...told, cards: ['taken 2024-01-01'] }, '2026-01-01')?.photoDue).toBe(false)
  })
})

describe('rules 7 and 8: the card on a day', () => {
  it.each(cardCases)('%j: %s, shown as %s', (cards, standing, state) => {
    expect(on({ cards }, '2026-03-01')).toMatchObject({ standing, state })
  })

  it('filing counts as done when the office says so, and no longer when sent back', () => {
    const counting = { ...usual, doneSet: [...usual.doneSet, 'filed'] }
    expect(on({ cards: ['filed 2026-02-01'] }, '2026-03-01', counting)).toMatchObject({
      standing: 'done',
      state: 'filed',
    })
    expect(on({ cards: ['filed 2026-02-01', 'sent-back 2026-02-02'] }, '2026-03-01', counting)?.standing).toBe('left')
  })

  it('an office that counts only cards in hand shows a taken child as left', () => {
    const counting = { ...usual, doneSet: ['handed-over'] }
    expect(on({ cards: ['taken 2026-02-01'] }, '2026-03-01', counting)).toMatchObject({
      standing: 'left',
      state: 'taken',
    })
  })
})

describe('rule 10: the cells', () => {
  it('add up, with percent to one decimal, half up, and none where there is nobody', () => {
    const alike = { villageNo: 1, photoDue: false } as const
    const cells = cellsOf([
      { ...alike, group: 'under6', standing: 'done', children: 1 },
      { ...alike, group: 'under6', standing: 'left', children: 5 },
      { ...alike, group: 'under6', standing: 'declined', children: 2 },
      { ...alike, group: 'from14', standing: 'left', children: 9 },
      { ...alike, group: 'undetermined', standing: 'left', children: 1 },
    ])
    expect(cells.under6).toEqual({ total: 8, done: 1, declined: 2, left: 5, percent: 12.5 })
    expect(cells.from6to13).toEqual({ total: 0, done: 0, declined: 0, left: 0, percent: null })
    expect(cells.all).toEqual({ total: 9, done: 1, declined: 2, left: 6, percent: 11.1 })
  })
})

describe('rule 13: presence', () => {
  it.each([
    ['the day before the list', ['listed 2026-02-01'], '2026-01-31', false],
    ['the day of the list', ['listed 2026-02-01'], '2026-02-01', true],
    ['the closing day', ['listed 2026-02-01', 'moved-away 2026-02-10'], '2026-02-10', false],
    ['the day before the closing', ['listed 2026-02-01', 'died 2026-02-10'], '2026-02-09', true],
    ['back again', ['listed 2026-02-01', 'moved-away 2026-02-10', 'moved-in 2026-02-20'], '2026-02-20', true],
    ['an older list that came later', ['moved-away 2026-02-10', 'listed 2026-02-01'], '2026-02-15', false],
    [
      'gone and back on one day',
      ['listed 2026-02-01', 'moved-away 2026-02-10', 'moved-in 2026-02-10'],
      '2026-02-10',
      true,
    ],
    ['never opened', [], '2026-02-10', false],
  ])('%s', (_what, presence, asOf, present) => {
    expect(on({ presence }, asOf) !== undefined).toBe(present)
  })

  it('the village is that of the day', () => {
    const stays = ['1 2026-01-01', '2 2026-02-10', '- 2026-02-20']
    const villages = ['2025-12-31', '2026-01-05', '2026-02-10', '2026-02-20'].map(
      (asOf) => on({ presence: ['listed 2025-12-01'], stays }, asOf)?.villageNo,
    )
    expect(villages).toEqual([null, 1, 2, null])
  })
})

describe('rule 14: merged records', () => {
  const survivor = {
    born: '2018-05-13',
    presence: ['listed 2026-02-01', 'moved-away 2026-02-10'],
    stays: ['1 2026-02-01'],
  }
  const absorbed = {
    born: '2012-03-10',
    presence: ['listed 2026-01-01'],
    stays: ['2 2026-01-01'],
    cards: ['taken 2026-02-05'],
  }
  const both: Person = [record(survivor, 1), record(absorbed, 2)]
  const at = (asOf: string) => personOnDay(both, day(asOf), usual)

  it('are present if either is, with the birth and village of the present one, survivor first', () => {
    expect(at('2025-12-31')).toBeUndefined()
    expect(at('2026-01-15')).toMatchObject({ villageNo: 2, group: 'from6to13', standing: 'left' })
    expect(at('2026-02-04')).toMatchObject({ villageNo: 1, group: 'from6to13' })
    expect(at('2026-03-10')).toMatchObject({ villageNo: 2, group: 'from14' })
  })

  it('join their card events', () => {
    expect(at('2026-02-05')?.standing).toBe('done')
  })

  it('are found through chains, survivor first', () => {
    expect(
      personsOf([
        { absorbedNo: 3, survivorNo: 2 },
        { absorbedNo: 2, survivorNo: 1 },
        { absorbedNo: 9, survivorNo: 8 },
      ]),
    ).toEqual([
      [1, 2, 3],
      [8, 9],
    ])
  })

  it('are counted once even where links contradict each other', () => {
    const rings = personsOf([
      { absorbedNo: 1, survivorNo: 2 },
      { absorbedNo: 2, survivorNo: 1 },
      { absorbedNo: 5, survivorNo: 4 },
      { absorbedNo: 5, survivorNo: 6 },
    ])
    expect(rings.flat().toSorted()).toEqual([1, 2, 4, 5, 6])
  })
})
