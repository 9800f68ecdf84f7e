import { describe, expect, it } from 'vitest'
import type { Person } from '../../../src/register/index.ts'
import { movesOf, person, record, type Told, usual } from './persons.ts'

const moves = (told: Told, from = '2026-02-01', to = '2026-04-01', counting = usual) =>
  movesOf(person(told), from, to, counting)

describe('rule 12: what a child adds to a change', () => {
  it.each<[string, Told, string[]]>([
    ['nothing happens', {}, []],
    ['new', { presence: ['listed 2026-02-10'] }, ['02-10 +new 1 from6to13 all']],
    ['moved in', { presence: ['moved-in 2026-02-10'] }, ['02-10 +movedIn 1 from6to13 all']],
    [
      'back again',
      { presence: ['listed 2026-01-01', 'moved-away 2026-01-20', 'listed 2026-02-10'] },
      ['02-10 +movedIn 1 from6to13 all'],
    ],
    ['moved away', { presence: ['listed 2026-01-01', 'moved-away 2026-02-10'] }, ['02-10 -movedAway 1 from6to13 all']],
    ['died', { presence: ['listed 2026-01-01', 'died 2026-02-10'] }, ['02-10 -closed 1 from6to13 all']],
    ['not eligible', { presence: ['listed 2026-01-01', 'not-eligible 2026-02-10'] }, ['02-10 -closed 1 from6to13 all']],
    ['done', { cards: ['taken 2026-02-10'] }, ['02-10 -done 1 from6to13 all']],
    ['declined', { cards: ['declined 2026-02-10'] }, ['02-10 -declined 1 from6to13 all']],
    ['willing again', { cards: ['declined 2026-01-10', 'willing 2026-02-10'] }, ['02-10 +undeclined 1 from6to13 all']],
    ['sent back', { cards: ['taken 2026-01-10', 'sent-back 2026-02-10'] }, ['02-10 +sentBack 1 from6to13 all']],
    [
      'sent back when declined before',
      { cards: ['declined 2026-01-05', 'taken 2026-01-10', 'sent-back 2026-02-10'] },
      [],
    ],
    ['declined, then done', { cards: ['declined 2026-01-05', 'taken 2026-02-10'] }, []],
    ['taken and sent back on one day', { cards: ['taken 2026-02-10', 'sent-back 2026-02-10'] }, []],
    [
      'gone and back on one day',
      { presence: ['listed 2026-01-01', 'moved-away 2026-02-10', 'moved-in 2026-02-10'] },
      [],
    ],
    ['on the first day itself', { cards: ['taken 2026-02-01'] }, []],
    ['on the last day', { cards: ['taken 2026-04-01'] }, ['04-01 -done 1 from6to13 all']],
    ['after the last day', { cards: ['taken 2026-04-02'] }, []],
    [
      'done, then moved away',
      { cards: ['taken 2026-02-10'], presence: ['listed 2026-01-01', 'moved-away 2026-02-20'] },
      ['02-10 -done 1 from6to13 all'],
    ],
    [
      'moves to another village',
      { stays: ['1 2026-01-01', '2 2026-02-10'] },
      ['02-10 -movedAway 1 from6to13 all village', '02-10 +movedIn 2 from6to13 all village'],
    ],
    [
      'is left without a village',
      { stays: ['1 2026-01-01', '- 2026-02-10'] },
      ['02-10 -movedAway 1 from6to13 all village', '02-10 +movedIn - from6to13 all village'],
    ],
    ['moves when done', { stays: ['1 2026-01-01', '2 2026-02-10'], cards: ['taken 2026-01-10'] }, []],
    ['turns six', { born: '2020-03-10' }, ['03-10 -outgrown 1 under6', '03-10 +entered 1 from6to13']],
    [
      'turns six, born on 29 February',
      { born: '2020-02-29' },
      ['03-01 -outgrown 1 under6', '03-01 +entered 1 from6to13'],
    ],
    ['turns fourteen', { born: '2012-03-10' }, ['03-10 -outgrown 1 from6to13 all', '03-10 +entered 1 from14']],
    ['turns six when done', { born: '2020-03-10', cards: ['taken 2026-01-10'] }, []],
    [
      'becomes uncertain, then certain',
      { born: '2020-03' },
      [
        '03-01 -outgrown 1 under6',
        '03-01 +entered 1 undetermined',
        '03-31 -outgrown 1 undetermined',
        '03-31 +entered 1 from6to13',
      ],
    ],
  ])('%s', (_what, told, expected) => {
    expect(moves(told)).toEqual(expected)
  })

  it('a child appears with the state before that day, then its card of that day counts', () => {
    const told = { presence: ['listed 2026-02-10'], cards: ['taken 2026-02-10'] }
    expect(moves(told)).toEqual(['02-10 +new 1 from6to13 all', '02-10 -done 1 from6to13 all'])
    expect(moves({ ...told, cards: ['taken 2026-02-09'] })).toEqual([])
  })

  it('a child leaves the village, group and state of the day before', () => {
    const told = {
      born: '2020-03-10',
      presence: ['listed 2026-01-01', 'moved-away 2026-03-10'],
      stays: ['1 2026-01-01', '2 2026-03-10'],
      cards: ['taken 2026-03-10'],
    }
    expect(moves(told)).toEqual(['03-10 -movedAway 1 under6 all'])
  })

  it('several on one day go village, age, card', () => {
    const told = { born: '2020-03-10', stays: ['1 2026-01-01', '2 2026-03-10'], cards: ['taken 2026-03-10'] }
    expect(moves(told)).toEqual([
      '03-10 -movedAway 1 under6 all village',
      '03-10 +movedIn 2 under6 all village',
      '03-10 -outgrown 2 under6',
      '03-10 +entered 2 from6to13',
      '03-10 -done 2 from6to13 all',
    ])
  })

  it('filing is done or nothing, as the office counts', () => {
    expect(moves({ cards: ['filed 2026-02-10'] })).toEqual([])
    const counting = { ...usual, doneSet: [...usual.doneSet, 'filed'] }
    expect(moves({ cards: ['filed 2026-02-10'] }, '2026-02-01', '2026-04-01', counting)).toEqual([
      '02-10 -done 1 from6to13 all',
    ])
  })

  it('rule 14: when the survivor leaves and the other record stays, the person only changes its cell', () => {
    const both: Person = [
      record({ presence: ['listed 2026-01-01', 'moved-away 2026-02-10'], stays: ['1 2026-01-01'] }, 1),
      record({ presence: ['listed 2026-01-05'], stays: ['2 2026-01-05'], born: '2012-01-01' }, 2),
    ]
    expect(movesOf(both, '2025-12-31', '2026-04-01')).toEqual([
      '01-01 +new 1 from6to13 all',
      '02-10 -movedAway 1 from6to13 all village',
      '02-10 +movedIn 2 from6to13 all village',
      '02-10 -outgrown 2 from6to13 all',
      '02-10 +entered 2 from14',
    ])
  })
})
