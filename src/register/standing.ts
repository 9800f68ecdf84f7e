import type { AgeGroup } from '../base/age-group.ts'
import type { Breathe } from '../base/breathe.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { pieces } from './pieces.ts'
import type { CardStanding } from './standing-card.ts'
import { factsOf, linksAt, mergedPersons } from './standing-facts.ts'
import { personsOf } from './standing-links.ts'
import { type Person, type PersonOnDay, personOnDay, presentRecord } from './standing-person.ts'
import { temporaryAmong } from './standing-residence.ts'
import { type Question, standingsOf } from './standing-query.ts'
import { inScope, type Scope } from './standing-scope.ts'

/** So many present children stand alike. */
export interface StandingCount {
  villageNo: number | null
  group: AgeGroup
  standing: CardStanding
  photoDue: boolean
  children: number
}

/** A child of a list: its number, where it stands, and what lists are ordered by. */
export interface StandingChild {
  no: number
  villageNo: number | null
  sortKey: string
  born: string | null
}

/** A person as it stood, by the number of the record it goes by. */
export interface KnownPerson {
  onDay: PersonOnDay
  born: string | null
}

/**
 * How many children stand in each village, group and standing on a day, known at a recording. One pass in the database;
 * merged persons, of whom there are few, are counted here by the same rules.
 */
export async function countStandings(unit: Unit, question: Question, scope: Scope = {}): Promise<StandingCount[]> {
  const merged = await mergedInScope(unit, question, scope)
  const counts = await countedRows(unit, question, scope, merged.any)
  return [...counts, ...merged.found.map(({ onDay }) => ({ ...onDay, children: 1 }))]
}

/** The same of everybody, or of the temporary residents, in pieces between which others have their turn. */
export async function countStandingsInTurn(
  unit: Unit,
  question: Question,
  scope: Pick<Scope, 'temporary' | 'counted'>,
  breathe: Breathe,
): Promise<StandingCount[]> {
  const merged = await mergedInScope(unit, question, scope)
  const counts: StandingCount[] = merged.found.map(({ onDay }) => ({ ...onDay, children: 1 }))
  for await (const between of pieces(unit, breathe))
    counts.push(...(await countedRows(unit, question, { ...scope, between }, merged.any)))
  return alikeTogether(counts)
}

/** One count for each way of standing. */
export function alikeTogether(counts: Iterable<StandingCount>): StandingCount[] {
  const alike = new Map<string, StandingCount>()
  for (const count of counts) {
    const { villageNo, group, standing, photoDue } = count
    const name = `${villageNo} ${group} ${standing} ${photoDue}`
    const before = alike.get(name)
    if (before === undefined) alike.set(name, { villageNo, group, standing, photoDue, children: count.children })
    else before.children += count.children
  }
  return [...alike.values()]
}

async function countedRows(unit: Unit, question: Question, scope: Scope, merged: boolean): Promise<StandingCount[]> {
  const rows = await standingsOf(unit, question, scope, merged)
    .select(['village_no', 'age_group', 'standing', 'photo_due'])
    .select((of) => of.fn.countAll<number>().as('children'))
    .groupBy(['village_no', 'age_group', 'standing', 'photo_due'])
    .execute()
  return rows.map((row) => ({
    villageNo: row.village_no,
    group: row.age_group,
    standing: row.standing,
    photoDue: row.photo_due === 1,
    children: row.children,
  }))
}

/** The children of a scope in the order of their names. */
export async function listStandings(unit: Unit, question: Question, scope: Scope): Promise<StandingChild[]> {
  const merged = await mergedInScope(unit, question, scope)
  const rows = await standingsOf(unit, question, scope, merged.any)
    .innerJoin('child as c', 'c.no', 'stands.child_no')
    .select(['c.no', 'stands.village_no as villageNo', 'c.sort_key as sortKey', 'stands.born_first as born'])
    .orderBy('c.sort_key')
    .orderBy('c.no')
    .execute()
  if (merged.found.length === 0) return rows
  const others = merged.found.map(({ onDay, child, born }) => ({
    no: child.no,
    villageNo: onDay.villageNo,
    sortKey: child.sort_key,
    born: born?.first ?? null,
  }))
  return [...rows, ...others].toSorted((a, b) =>
    a.sortKey === b.sortKey ? a.no - b.no : a.sortKey < b.sortKey ? -1 : 1,
  )
}

/** Where these children stand, by the number of the record each goes by; those not present are left out. */
export async function standingOf(
  unit: Unit,
  { asOf, known, counting }: Question,
  childNos: readonly number[],
): Promise<Map<number, KnownPerson>> {
  const joined = new Map(personsOf(await linksAt(unit, known)).map((nos) => [nos[0] ?? 0, nos]))
  const facts = await factsOf(unit, [...new Set(childNos.flatMap((no) => joined.get(no) ?? [no]))], known)
  const standings = new Map<number, KnownPerson>()
  for (const no of childNos) {
    const [first, ...others] = (joined.get(no) ?? [no]).flatMap((record) => facts.get(record) ?? [])
    if (first === undefined) continue
    const person: Person = [first, ...others]
    const onDay = personOnDay(person, asOf, counting)
    if (onDay !== undefined) standings.set(no, { onDay, born: presentRecord(person, asOf)?.birth?.born ?? null })
  }
  return standings
}

async function mergedInScope(unit: Unit, { asOf, known, counting }: Question, scope: Scope) {
  const persons = await mergedPersons(unit, known)
  if (persons.length === 0) return { any: false, found: [] }
  const children = await unit.db
    .selectFrom('child')
    .select(['no', 'sort_key', 'folded'])
    .where(
      'no',
      'in',
      persons.map(([survivor]) => survivor.no),
    )
    .execute()
  const byNo = new Map(children.map((child) => [child.no, child]))
  const temporary = await temporaryAmong(
    unit,
    { asOf, known },
    children.map((child) => child.no),
  )
  const found = persons.flatMap((person) => {
    const onDay = personOnDay(person, asOf, counting)
    const child = byNo.get(person[0].no)
    if (onDay === undefined || child === undefined) return []
    const born = presentRecord(person, asOf)?.birth ?? null
    const looked = {
      ...onDay,
      bornLast: born?.last ?? null,
      folded: child.folded,
      temporary: temporary.has(child.no),
    }
    return inScope(looked, scope) ? [{ onDay, child, born }] : []
  })
  return { any: true, found }
}
