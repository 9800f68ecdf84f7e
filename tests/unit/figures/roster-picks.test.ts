import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChildId } from '../../../src/base/ids.ts'
import { ageGroups } from '../../../src/base/age-group.ts'
import { Day } from '../../../src/base/day.ts'
import type { NamesSort } from '../../../src/figures/contract.ts'
import { childrenAt, inOrder, type More, within } from '../../../src/figures/roster-picks.ts'
import type { CountedVillage } from '../../../src/figures/villages.ts'
import { CardState } from '../../../src/register/card.ts'
import { cardStandings, inScope, type RosterChild, type Scope } from '../../../src/register/index.ts'

const days = ['2012-01-31', '2012-02-01', '2015-12-31', '2018-05-13'].map((day) => Day.parse(day))
const words = ['giang', 'a', 'pao', 'vang', 'thi', 'anh']
const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const maybe = <T>(values: readonly T[]) => fc.constantFrom(...values, undefined)

const child: fc.Arbitrary<Omit<RosterChild, 'no' | 'id' | 'sortKey'>> = fc
  .record({
    folded: fc.array(one(words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    residence: one(['permanent', 'temporary', 'living-here', null]),
    school: one(['', 'tieu hoc tua chua', 'mam non']),
    numbered: fc.boolean(),
    householdNo: one([1, 2, null]),
    villageNo: one([1, 2, 128_849_018_881, null]),
    group: one(ageGroups),
    standing: one(cardStandings),
    state: one(CardState.options),
    photoDue: fc.boolean(),
    born: fc.option(fc.tuple(one(days), one(days))),
  })
  .map(({ born, ...rest }) => {
    const [first = null, last = null] = born === null ? [] : born.toSorted()
    return { ...rest, temporary: rest.residence === 'temporary', bornFirst: first, bornLast: last }
  })
const roster = fc
  .array(child, { maxLength: 30 })
  .map((children) =>
    children.map((rest, no) => ({ ...rest, no, id: ChildId.parse(`${no}`), sortKey: String(no).padStart(3, '0') })),
  )

const scope: fc.Arbitrary<Scope> = fc
  .record({
    villageNo: one([1, 128_849_018_881, null, undefined]),
    group: maybe(ageGroups),
    counted: fc.boolean(),
    standing: maybe(cardStandings),
    state: maybe(CardState.options),
    photoDue: fc.boolean(),
    temporary: fc.boolean(),
    reaching: maybe([{ after: '2012-01-31', until: '2015-12-31' }]),
    words: maybe([['gi'], ['a', 'ang'], ['thi anh'], ['o']]),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== false)))
const more: fc.Arbitrary<More> = fc.record({
  residence: one(['permanent', 'temporary', null, null] as const),
  bornFrom: one([days[1] ?? null, null, null]),
  bornTo: one([days[2] ?? null, null, null]),
  school: one(['tieu', '', '']),
  unnumbered: fc.boolean(),
  householdNo: one([1, 2, null, null]),
})

test('a roster is narrowed as each child by itself is asked', () => {
  fc.assert(
    fc.property(roster, scope, more, (children, narrowed, rest) => {
      const found = childrenAt(children, within(children, narrowed, rest))
      expect(found).toEqual(children.filter((each) => inScope(each, narrowed) && holds(each, rest)))
    }),
  )
})

test('an order keeps everybody, by its key, and equals in the order of their names', () => {
  const villages = [{ no: 2 }, { no: 1 }] as CountedVillage[] // of a village only its number and its turn are looked at
  const keys: Readonly<Record<NamesSort, (each: RosterChild) => string | number>> = {
    name: () => 0,
    born: ({ bornFirst }) => bornFirst ?? '~',
    state: ({ state }) => ['left', 'filed', 'declined', 'taken', 'issued', 'handed-over'].indexOf(state),
    village: ({ villageNo }) => (villageNo === 2 ? 0 : villageNo === 1 ? 1 : 2),
  }
  fc.assert(
    fc.property(roster, scope, one(['name', 'born', 'village', 'state'] as const), (children, narrowed, sort) => {
      const nothing: More = {
        residence: null,
        bornFrom: null,
        bornTo: null,
        school: '',
        unnumbered: false,
        householdNo: null,
      }
      const places = within(children, narrowed, nothing)
      const keyOf = keys[sort]
      const wanted = childrenAt(children, places).toSorted((a, b) => {
        const [first, second] = [keyOf(a), keyOf(b)]
        return first === second ? a.no - b.no : first < second ? -1 : 1
      })
      expect(childrenAt(children, inOrder(children, places, sort, villages))).toEqual(wanted)
    }),
  )
})

function holds(each: RosterChild, { residence, bornFrom, bornTo, school, unnumbered, householdNo }: More): boolean {
  return (
    (residence === null || each.residence === residence) &&
    (bornFrom === null || (each.bornFirst !== null && each.bornFirst >= bornFrom)) &&
    (bornTo === null || (each.bornLast !== null && each.bornLast <= bornTo)) &&
    each.school.includes(school) &&
    (householdNo === null || each.householdNo === householdNo) &&
    (!unnumbered || !each.numbered)
  )
}
