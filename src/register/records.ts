import type { Selectable } from 'kysely'
import type { ChildId } from '../base/ids.ts'
import type { ChildRow } from '../storage/tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { settleChildren } from './settle.ts'
import { factsOf, linksAt } from './standing-facts.ts'
import { personsOf } from './standing-links.ts'
import type { ChildRecord, Person } from './standing-person.ts'
import { upToNow } from './village-store.ts'

/** A child of the register with all records merged into it. */
export interface FoundChild {
  /** The record that stands for all: the survivor. */
  child: Selectable<ChildRow>
  /** Numbers of all its records, survivor first. */
  nos: readonly [number, ...number[]]
}

/** The child of an id; the id of an absorbed record answers the survivor. Undefined: not in this commune. */
export async function findChild(unit: Unit, id: ChildId): Promise<FoundChild | undefined> {
  const asked = await childRow(unit, 'id', id)
  if (asked === undefined) return undefined
  const [first = asked.no, ...others] = (await recordsOf(unit)).get(asked.no) ?? []
  const child = first === asked.no ? asked : await childRow(unit, 'no', first)
  return child && { child, nos: [first, ...others] }
}

/** The number of a record by its own id, merged or not; undefined: not in this commune. */
export async function childNo(unit: Unit, id: ChildId): Promise<number | undefined> {
  return (await childRow(unit, 'id', id))?.no
}

/** All records of the person by the number of any of them, survivor first; only of merged ones. */
export async function recordsOf(unit: Unit): Promise<Map<number, readonly number[]>> {
  const persons = personsOf(await linksAt(unit, upToNow))
  return new Map(persons.flatMap((nos) => nos.map((no) => [no, nos] as const)))
}

/** All facts of a child as they stand in this unit. */
export async function personOf(unit: Unit, { nos }: Pick<FoundChild, 'nos'>): Promise<Person> {
  const facts = await factsOf(unit, nos, upToNow)
  const [first, ...others] = nos
  return [recordIn(facts, first), ...others.map((no) => recordIn(facts, no))]
}

/** After anything about a child was written: brings its copies in line, gives them this recording as their version. */
export async function settleChild(unit: Unit, { nos }: Pick<FoundChild, 'nos'>): Promise<{ version: number }> {
  await settleChildren(unit, nos)
  unit.touch('register')
  return { version: unit.recording() }
}

function childRow(unit: Unit, column: 'id' | 'no', value: ChildId | number) {
  return unit.db
    .selectFrom('child')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where(column, '=', value)
    .executeTakeFirst()
}

function recordIn(facts: ReadonlyMap<number, ChildRecord>, no: number): ChildRecord {
  return facts.get(no) ?? { no, birth: null, presences: [], stays: [], cards: [] }
}

/** The names of children by number, as their copies keep them. */
export async function childNames(unit: Unit, nos: readonly number[]): Promise<Map<number, string>> {
  const names = new Map<number, string>()
  for (let at = 0; at < nos.length; at += 500) {
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'name'])
      .where('no', 'in', nos.slice(at, at + 500))
      .execute()
    for (const row of rows) names.set(row.no, row.name)
  }
  return names
}
