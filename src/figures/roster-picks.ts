import { inScope, type RosterChild, type Scope } from '../register/index.ts'
import type { NamesFilter, NamesSort } from './contract.ts'
import type { CountedVillage } from './villages.ts'

/** What a filter asks beside where a child stands; `school` folded, `householdNo` null: any. */
export interface More extends Pick<NamesFilter, 'residence' | 'bornFrom' | 'bornTo' | 'school' | 'unnumbered'> {
  householdNo: number | null
}

/** Whether a child of the roster is within. Only what the filter narrows is asked of each: there may be 100,000. */
export function within(
  scope: Scope,
  { residence, bornFrom, bornTo, school, unnumbered, householdNo }: More,
): (child: RosterChild) => boolean {
  const asked: ((child: RosterChild) => boolean)[] = []
  if (Object.values(scope).some((part) => part !== undefined && part !== false))
    asked.push((child) => inScope(child, scope))
  if (residence !== null) asked.push((child) => child.residence === residence)
  if (bornFrom !== null) asked.push(({ bornFirst }) => bornFirst !== null && bornFirst >= bornFrom)
  if (bornTo !== null) asked.push(({ bornLast }) => bornLast !== null && bornLast <= bornTo)
  if (school !== '') asked.push((child) => child.school.includes(school))
  if (householdNo !== null) asked.push((child) => child.householdNo === householdNo)
  if (unnumbered) asked.push((child) => !child.numbered)
  return (child) => asked.every((holds) => holds(child))
}

/** The children come in the order of their names, which also decides among equals. */
export function inOrder(
  children: readonly RosterChild[],
  sort: NamesSort,
  villages: readonly CountedVillage[],
): readonly RosterChild[] {
  if (sort === 'name') return children
  if (sort === 'born') return byRank(children, ({ bornFirst }) => daysNumber(bornFirst))
  if (sort === 'state') return byRank(children, (child) => states.indexOf(child.state))
  const ranks = new Map(villages.map((village, rank) => [village.no, rank]))
  return byRank(children, ({ villageNo }) => (villageNo === null ? undefined : ranks.get(villageNo)) ?? villages.length)
}

const states = ['left', 'filed', 'declined', 'taken', 'issued', 'handed-over']

/** Where one list ends: rank and place share one number, which sorts ten times faster than objects do. */
const places = 2 ** 22

function byRank(children: readonly RosterChild[], rankOf: (child: RosterChild) => number): RosterChild[] {
  const keys = Float64Array.from(children, (child, place) => rankOf(child) * places + place)
  return Array.from(keys.sort(), (key) => children[key % places]).filter((child) => child !== undefined)
}

/** A day as one number in the same order; not known: last. */
function daysNumber(day: string | null): number {
  return day === null ? 99_999_999 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))
}
