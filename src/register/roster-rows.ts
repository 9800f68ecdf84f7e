import { sql } from 'kysely'
import type { ChildId } from '../base/ids.ts'
import { ageGroups } from '../base/age-group.ts'
import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { CardState } from './card.ts'
import { cardStandings } from './standing-card.ts'
import { isTemporary } from './standing-residence.ts'
import { type Question, standingsOf } from './standing-query.ts'
import type { Scoped, Some } from './standing-scope.ts'

/**
 * A present child as lists look at it. Name, school and number are those kept now; residence is of the day.
 */
export interface RosterChild extends Scoped {
  no: number
  id: ChildId
  sortKey: string
  bornFirst: string | null
  residence: string | null
  /** Folded; empty: not said. */
  school: string
  numbered: boolean
  householdNo: number | null
}

/** Where children stand, and what lists tell of them. */
export function looked(unit: Unit, question: Question, merged: boolean, some: Some) {
  return standingsOf(unit, question, some, merged, true)
    .innerJoin('child as c', 'c.no', 'stands.child_no')
    .select([
      'c.no',
      'c.id',
      'c.sort_key',
      'c.folded',
      'c.residence',
      'c.school',
      'c.household_no',
      sql<0 | 1>`case when c.citizen_number is null then 0 else 1 end`.as('numbered'),
      temporaryOn(unit, question),
      ...stood,
    ])
}

const stood = [
  'stands.village_no',
  'stands.age_group',
  'stands.standing',
  'stands.photo_due',
  'stands.born_first',
  'stands.born_last',
  'stands.state',
] as const

/** Where children stand, and nothing more. */
export function stoodOnly(unit: Unit, question: Question, merged: boolean, some: Some) {
  return standingsOf(unit, question, some, merged, true).select([
    'stands.child_no',
    temporaryOn(unit, question),
    ...stood,
  ])
}

function temporaryOn(unit: Unit, question: Question) {
  return sql<0 | 1>`case when ${isTemporary(unit, question, 'stands.child_no')} then 1 else 0 end`.as('temporary')
}

type Row = Awaited<ReturnType<ReturnType<typeof looked>['execute']>>[number]

/** All in one shape, written out: a list scans 100,000 of them. */
export function rosterChild(row: Copied, stands: Stood): RosterChild {
  return {
    no: row.no,
    id: row.id,
    sortKey: row.sort_key,
    folded: row.folded,
    residence: row.residence,
    temporary: stands.temporary,
    school: row.school === null ? '' : fold(row.school),
    numbered: row.numbered === 1,
    householdNo: row.household_no,
    villageNo: stands.villageNo,
    group: stands.group,
    standing: stands.standing,
    state: stands.state,
    photoDue: stands.photoDue,
    bornFirst: stands.bornFirst,
    bornLast: stands.bornLast,
  }
}

type Copied = Pick<Row, 'no' | 'id' | 'sort_key' | 'folded' | 'residence' | 'school' | 'household_no' | 'numbered'>
export type Stood = Pick<
  RosterChild,
  'temporary' | 'villageNo' | 'group' | 'standing' | 'state' | 'photoDue' | 'bornFirst' | 'bornLast'
>

/** The same child on another day. */
export function standingAs(child: RosterChild, stands: Stood, residence: string | null): RosterChild {
  return {
    no: child.no,
    id: child.id,
    sortKey: child.sortKey,
    folded: child.folded,
    residence,
    temporary: stands.temporary,
    school: child.school,
    numbered: child.numbered,
    householdNo: child.householdNo,
    villageNo: stands.villageNo,
    group: stands.group,
    standing: stands.standing,
    state: stands.state,
    photoDue: stands.photoDue,
    bornFirst: stands.bornFirst,
    bornLast: stands.bornLast,
  }
}

/** `residences`: of the day, where it is not the one kept with the child. */
export function ofRow(row: Row, residences?: ReadonlyMap<number, string | null>): RosterChild {
  const copied = residences === undefined ? row : { ...row, residence: residences.get(row.no) ?? null }
  return rosterChild(copied, stoodOf(row))
}

type StoodRow = Omit<Awaited<ReturnType<ReturnType<typeof stoodOnly>['execute']>>[number], 'child_no'>

export function stoodOf(row: StoodRow): Stood {
  return {
    temporary: row.temporary === 1,
    villageNo: row.village_no,
    // The one text of each word, not a copy a row: what is compared 100,000 times should be one thing.
    group: ageGroups.find((one) => one === row.age_group) ?? row.age_group,
    standing: cardStandings.find((one) => one === row.standing) ?? row.standing,
    state: CardState.options.find((one) => one === row.state) ?? 'left',
    photoDue: row.photo_due === 1,
    bornFirst: row.born_first,
    bornLast: row.born_last,
  }
}

export function inNameOrder(a: RosterChild, b: RosterChild): number {
  return a.sortKey === b.sortKey ? a.no - b.no : a.sortKey < b.sortKey ? -1 : 1
}

/** Two runs in order as one. */
export function mergedInOrder(many: readonly RosterChild[], few: readonly RosterChild[]): RosterChild[] {
  const all: RosterChild[] = []
  let next = 0
  for (const child of many) {
    for (let one = few[next]; one !== undefined && inNameOrder(one, child) < 0; one = few[next]) {
      all.push(one)
      next += 1
    }
    all.push(child)
  }
  return [...all, ...few.slice(next)]
}
