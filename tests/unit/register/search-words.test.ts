import { describe, expect, test } from 'vitest'
import { rankOf, ranks } from '../../../src/register/search-rank.ts'
import { searchText } from '../../../src/register/search-text.ts'
import { searchWords } from '../../../src/register/search-words.ts'
import { fold, typedKey } from '../../../src/base/text.ts'
import { Born } from '../../../src/base/born.ts'

describe('what was typed is taken apart', () => {
  test.each([
    ['páo  giàng', [['pao'], ['giang']]],
    ['13/5', [['13/05', '13/5']]],
    ['13/1', [['13/01', '13/1']]],
    ['13/12', [['13/12']]],
    ['5/2018', [['05/2018']]],
    ['13/5/', [['13/05']]],
    ['13-5-2018', [['13/05/2018']]],
    ['13/05/18', [['13/05/18', '13/05/2018']]],
    ['2018-05-13', [['13/05/2018']]],
    ['2018', [['2018']]],
    ['0365 920 508', [['0365920508']]],
    ['+84 365.920.508', [['0365920508']]],
    ['011 218 004 567', [['011218004567']]],
    ['4567', [['4567']]],
    ['a 5', [['a'], ['5', '05']]],
    ['" * - ()', []],
    ['', []],
  ])('"%s"', (text, forms) => {
    expect(searchWords(text).words.map((word) => word.forms)).toEqual(forms)
  })

  test('an old 11-digit phone is looked for by its new number', () => {
    expect(searchWords('0162 8920508').words.map((word) => word.forms)).toEqual([['0328920508']])
  })
})

describe('ranks', () => {
  function child(name: string) {
    const search_text = searchText({
      name,
      born: Born.parse('2018-05-13'),
      citizen_number: '011218004567',
      guardians: [
        { relation: 'mother', name: 'Cầm Thị Thủy', bornYear: null, phone: '0365920508', citizenNumber: null },
      ],
    })
    return { folded: fold(name), typed: typedKey(name), search_text }
  }

  test.each([
    ['Giàng A Páo', 'Giàng A Páo', 'nameAsTyped'],
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', 'nameAsTyped'],
    ['giàng páo', 'Giàng A Páo', 'wordsAsTyped'],
    ['giang Páo', 'Giàng A Páo', 'wordsAsTyped'],
    ['giang a pao', 'Giàng A Páo', 'nameFolded'],
    ['Giàng A Pào', 'Giàng A Páo', 'nameFolded'],
    ['pao gi', 'Giàng A Páo', 'nameWords'],
    ['duc', 'Đặng Văn Đức', 'nameWords'],
    ['ao', 'Giàng A Páo', 'insideName'],
    ['thuỷ', 'Giàng A Páo', 'guardian'],
    ['pao thuy', 'Giàng A Páo', 'guardian'],
    ['0508', 'Giàng A Páo', 'number'],
    ['pao 13/5', 'Giàng A Páo', 'number'],
  ] as const)('"%s" finds %s as %s', (words, name, rank) => {
    expect(rankOf(searchWords(words), child(name))).toBe(ranks[rank])
  })

  test('all words must be found', () => {
    expect(rankOf(searchWords('pao 14/5'), child('Giàng A Páo'))).toBeUndefined()
    expect(rankOf(searchWords('pao xuan'), child('Giàng A Páo'))).toBeUndefined()
  })
})
