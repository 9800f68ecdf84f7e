import type { ChildId } from '../../src/base/ids.ts'
import { type Born, bornRange, toBorn } from '../../src/base/born.ts'
import { sortKey } from '../../src/base/sort-key.ts'
import { fold, typedKey } from '../../src/base/text.ts'
import { searchText } from '../../src/register/search-text.ts'
import type { BirthRow, CardEventRow, PresenceRow, Tables } from '../../src/storage/tables.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'
import { addSource, idOf, type VillageMade } from './villages.ts'

export {
  idOf,
  addHousehold,
  addSource,
  addVillage,
  addVillageList,
  changeVillage,
  type VillageMade,
} from './villages.ts'

// Builders of a register's rows, straight through a writing unit and past every rule: each writes facts as given, all of
// one unit in one recording. Days are YYYY-MM-DD. For tests of what is counted, searched and shown.

export interface ChildMade {
  no: number
  id: ChildId
}

export interface EventGiven {
  kind: CardEventRow['kind']
  day: string
  dayIs?: CardEventRow['day_is']
  detail?: Readonly<Record<string, string>>
}

export interface ChildGiven {
  name?: string
  /** YYYY-MM-DD, YYYY-MM, YYYY, or null: not known. Default 2018-05-13. */
  born?: string | null
  village?: VillageMade | null
  /** The first day of presence; default 2024-07-01. */
  listed?: string
  /** Default `listed`. */
  opened?: PresenceRow['kind']
  events?: readonly EventGiven[]
  sex?: 'male' | 'female'
  citizenNumber?: string
  householdNo?: number
  guardians?: readonly { relation: 'father' | 'mother' | 'guardian' | 'unknown'; name: string; phone?: string }[]
}

/** A child with its birth, presence, stay, guardians and card events. */
export async function addChild(unit: Unit, given: ChildGiven = {}): Promise<ChildMade> {
  const no = unit.numbers(1)
  const child: ChildMade = { no, id: idOf(no) }
  const { name = 'Giàng A Páo', born = '2018-05-13', listed = '2024-07-01', guardians = [] } = given
  await unit.db
    .insertInto('child')
    .values({
      ...child,
      commune_id: unit.communeId,
      name,
      folded: fold(name),
      typed: typedKey(name),
      sort_key: sortKey(name),
      sex: given.sex ?? null,
      citizen_number: given.citizenNumber ?? null,
      household_no: given.householdNo ?? null,
      present: 0,
      search_text: searchText({
        name,
        born: born === null ? null : bornOf(born),
        citizen_number: given.citizenNumber ?? null,
        guardians: guardians.map((one) => ({ ...one, phone: one.phone ?? null, bornYear: null, citizenNumber: null })),
      }),
      version: unit.recording(),
    })
    .execute()
  if (born !== null) await addBirth(unit, child, born)
  await addPresence(unit, child, { kind: given.opened ?? 'listed', day: listed })
  if (given.village !== undefined) await addStay(unit, child, { village: given.village, day: listed })
  for (const { relation, name: guardian, phone } of guardians)
    await unit.db
      .insertInto('guardian')
      .values({
        child_no: no,
        commune_id: unit.communeId,
        relation,
        name: guardian,
        phone: phone ?? null,
      })
      .execute()
  for (const event of given.events ?? []) await addCardEvent(unit, child, event)
  return child
}

/** A birth in one of the three precisions. Void the one before first. Answers the fact's number, as all below. */
export async function addBirth(unit: Unit, child: Pick<ChildMade, 'no'>, text: string): Promise<number> {
  const born = bornOf(text)
  const { first, last } = bornRange(born)
  const no = unit.numbers(1)
  await unit.db
    .insertInto('birth')
    .values({ ...factOf(unit, child, no), born, born_first: first, born_last: last })
    .execute()
  await refreshChild(unit, child)
  return no
}

export async function addPresence(
  unit: Unit,
  child: Pick<ChildMade, 'no'>,
  { kind, day }: { kind: PresenceRow['kind']; day: string },
): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('presence')
    .values({ ...factOf(unit, child, no), kind, day })
    .execute()
  await refreshChild(unit, child)
  return no
}

export async function addStay(
  unit: Unit,
  child: Pick<ChildMade, 'no'>,
  { village, day }: { village: VillageMade | null; day: string },
): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('stay')
    .values({ ...factOf(unit, child, no), village_no: village?.no ?? null, day })
    .execute()
  await refreshChild(unit, child)
  return no
}

export async function addCardEvent(unit: Unit, child: Pick<ChildMade, 'no'>, event: EventGiven): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('card_event')
    .values({
      ...factOf(unit, child, no),
      id: idOf(no),
      kind: event.kind,
      day: event.day,
      day_is: event.dayIs ?? 'on',
      detail: event.detail === undefined ? null : JSON.stringify(event.detail),
    })
    .execute()
  return no
}

export async function addObstacle(
  unit: Unit,
  child: Pick<ChildMade, 'no'>,
  { kind, day, text = '' }: { kind: string; day: string; text?: string },
): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('obstacle')
    .values({ ...factOf(unit, child, no), kind, day, text })
    .execute()
  return no
}

/** From now on `absorbed` counts as `survivor`. */
/** What a list of a day says of these children's residence. */
export async function addResidence(
  unit: Unit,
  children: readonly ChildMade[],
  { day, residence }: { day: string; residence: string },
): Promise<void> {
  const sourceNo = await addSource(unit, day)
  const first = unit.numbers(children.length)
  await unit.db
    .insertInto('claim')
    .values(
      children.map((child, at) => ({
        no: first + at,
        commune_id: unit.communeId,
        id: idOf(first + at),
        source_no: sourceNo,
        file: 'a.xlsx',
        sheet: 'Sheet1',
        sheet_row: at + 2,
        verdict: 'same' as const,
        child_no: child.no,
        residence,
      })),
    )
    .execute()
}

export async function mergeChildren(unit: Unit, absorbed: Pick<ChildMade, 'no'>, survivor: ChildMade): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('merge_link')
    .values({
      no,
      commune_id: unit.communeId,
      absorbed_no: absorbed.no,
      survivor_no: survivor.no,
      recorded: unit.recording(),
    })
    .execute()
  return no
}

type FactTable = Extract<
  keyof Tables,
  'birth' | 'presence' | 'stay' | 'card_event' | 'obstacle' | 'merge_link' | 'village_fact' | 'village_list' | 'setting'
>

/** Takes a fact back by its number, in a later unit than the one that brought it. Throws when it is not there or void. */
export async function voidFact(unit: Unit, table: FactTable, no: number): Promise<void> {
  const { numUpdatedRows } = await unit.db
    .updateTable(table as 'birth') // all of these have the same columns `no` and `voided`
    .set({ voided: unit.recording() })
    .where('no', '=', no)
    .where('voided', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`no unvoided ${table} ${no}`)
  const row = ofChild.has(table)
    ? await unit.db
        .selectFrom(table as 'birth')
        .select('child_no')
        .where('no', '=', no)
        .executeTakeFirst()
    : undefined
  if (row !== undefined) await refreshChild(unit, { no: row.child_no })
}

const ofChild: ReadonlySet<string> = new Set<FactTable>(['birth', 'presence', 'stay'])

/** Brings the child's own row in line with its unvoided facts: the latest of each. */
export async function refreshChild(unit: Unit, child: Pick<ChildMade, 'no'>): Promise<void> {
  const birth = await unit.db
    .selectFrom('birth')
    .select(['born', 'born_first', 'born_last'])
    .where('child_no', '=', child.no)
    .where('voided', 'is', null)
    .orderBy('recorded', 'desc')
    .orderBy('no', 'desc')
    .executeTakeFirst()
  const unborn: Record<keyof Pick<BirthRow, 'born' | 'born_first' | 'born_last'>, null> = {
    born: null,
    born_first: null,
    born_last: null,
  }
  const presence = await latest(unit, 'presence', child).select('kind').executeTakeFirst()
  const stay = await latest(unit, 'stay', child).select('village_no').executeTakeFirst()
  await unit.db
    .updateTable('child')
    .set({
      ...(birth ?? unborn),
      village_no: stay?.village_no ?? null,
      present: presence?.kind === 'listed' || presence?.kind === 'moved-in' ? 1 : 0,
      version: unit.recording(),
    })
    .where('no', '=', child.no)
    .execute()
}

function latest<T extends 'presence' | 'stay'>(unit: Unit, table: T, child: Pick<ChildMade, 'no'>) {
  return unit.db
    .selectFrom<'presence' | 'stay'>(table)
    .where('child_no', '=', child.no)
    .where('voided', 'is', null)
    .orderBy('day', 'desc')
    .orderBy('recorded', 'desc')
    .orderBy('no', 'desc')
}

function factOf(unit: Unit, child: Pick<ChildMade, 'no'>, no: number) {
  return { child_no: child.no, commune_id: unit.communeId, no, recorded: unit.recording() }
}

function bornOf(text: string): Born {
  const born = toBorn(text)
  if (born === undefined) throw new Error(`not a birth: ${text}`)
  return born
}
