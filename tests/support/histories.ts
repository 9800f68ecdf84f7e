import fc from 'fast-check'
import { type Born, bornRange } from '../../src/base/born.ts'
import { addDays, type Day, type Instant } from '../../src/base/day.ts'
import { fold } from '../../src/base/text.ts'
import type { CardEventRow, PresenceRow } from '../../src/storage/tables.ts'
import type { Unit, UnitsOfWork } from '../../src/storage/unit-of-work.ts'
import { idOf } from './villages.ts'

// Random histories of a register: what an office writes down over time, in any order, late, taken back and merged. They
// are carried out on a real register and kept in a ledger, from which tests/unit/figures/reference.ts counts naively.

/** One thing written down. Children, villages and facts are picked by a number, taken round those that are there. */
export type Deed =
  | { deed: 'child'; born: Born | null; village: number | null; day: Day; kind: 'listed' | 'moved-in' }
  | { deed: 'presence'; child: number; kind: PresenceRow['kind']; day: Day }
  | { deed: 'stay'; child: number; village: number | null; day: Day }
  | { deed: 'card'; child: number; kind: CardEventRow['kind']; day: Day }
  | { deed: 'birth'; child: number; born: Born | null }
  | {
      deed: 'void'
      table: 'presence' | 'stay' | 'card_event' | 'village_fact' | 'village_list' | 'setting'
      pick: number
    }
  | { deed: 'error'; child: number }
  | { deed: 'merge'; absorbed: number; survivor: number }
  | { deed: 'unmerge'; pick: number }
  | { deed: 'village'; village: number; isOpen: boolean; day: Day }
  | { deed: 'whole list'; village: number; day: Day }
  | { deed: 'counting'; key: 'doneSet' | 'ages'; value: unknown; day: Day }

/** Recordings one after another, each of some deeds. */
export type History = readonly (readonly Deed[])[]

/** A row as it was written; taken back when `voided` is set. */
export interface Written {
  no: number
  recorded: number
  voided: number | null
}
type OfChild = Written & { child: number }

/** Everything written, in plain rows. Children and villages go by their numbers. */
export interface Ledger {
  children: number[]
  villages: { no: number; order: number }[]
  birth: (OfChild & { born: Born })[]
  presence: (OfChild & { day: Day; kind: PresenceRow['kind'] })[]
  stay: (OfChild & { day: Day; village: number | null })[]
  card_event: (OfChild & { day: Day; kind: CardEventRow['kind'] })[]
  merge_link: (Written & { absorbed: number; survivor: number })[]
  village_fact: (Written & { village: number; day: Day; name: string; isOpen: boolean })[]
  village_list: (Written & { village: number; day: Day })[]
  setting: (Written & { key: 'doneSet' | 'ages'; day: Day; value: unknown })[]
  /** The instant of each recording, by its number less one. */
  instants: Instant[]
}

export const firstDay = '2026-01-20' as Day
export const lastDay = '2026-04-20' as Day

/** Days close together, most of them the same few, so that facts meet on one day; 28/02 and 01/03 are among them. */
export const someDay: fc.Arbitrary<Day> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('2026-02-10', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-15')
      .map((day) => day as Day),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 }).map((count) => addDays(firstDay, count)) },
)

/** Births whose ages 6 and 14 are reached within the days above, on leap days too, and births known only in part. */
const someBirth = fc.constantFrom(
  ...['2020-02-28', '2020-02-29', '2020-03-01', '2012-02-29', '2012-03-02', '2012-03', '2020-02', '2020-03', '2020'],
  ...['2012', '2016-06-06', '2016', '2024-11-11', '2026-03-10', '2010-01-01', '2020-04-15', '2012-04-01'],
) as fc.Arbitrary<Born>
const someBirthOrNone = fc.option(someBirth, { freq: 8 })

const pick = fc.nat(1000)
const village = fc.option(fc.nat(3), { freq: 6 })
/** Mostly the first ones, so that much happens to one child. */
const child = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(1000) })

const someDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant('child' as const),
      born: someBirthOrNone,
      village,
      day: someDay,
      kind: fc.constantFrom('listed' as const, 'listed' as const, 'moved-in' as const),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      deed: fc.constant('card' as const),
      child,
      day: someDay,
      kind: fc.constantFrom(
        'filed' as const,
        'taken' as const,
        'issued' as const,
        'handed-over' as const,
        'sent-back' as const,
        'sent-back' as const,
        'declined' as const,
        'declined' as const,
        'willing' as const,
        'willing' as const,
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constant('presence' as const),
      child,
      day: someDay,
      kind: fc.constantFrom(
        'listed' as const,
        'moved-in' as const,
        'moved-away' as const,
        'moved-away' as const,
        'died' as const,
        'not-eligible' as const,
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('stay' as const), child, village, day: someDay }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('birth' as const), child, born: someBirthOrNone }) },
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constant('void' as const),
      table: fc.constantFrom(
        'presence' as const,
        'stay' as const,
        'card_event' as const,
        'card_event' as const,
        'village_fact' as const,
        'village_list' as const,
        'setting' as const,
      ),
      pick,
    }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('error' as const), child }) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('merge' as const), absorbed: child, survivor: child }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('unmerge' as const), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('village' as const),
      village: fc.nat(3),
      isOpen: fc.boolean(),
      day: someDay,
    }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('whole list' as const), village: fc.nat(3), day: someDay }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('counting' as const),
      key: fc.constant('doneSet' as const),
      day: someDay,
      value: fc.subarray(['filed', 'taken', 'issued', 'handed-over'], { minLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('counting' as const),
      key: fc.constant('ages' as const),
      day: someDay,
      value: fc.constantFrom({ lower: 6, upper: 14 }, { lower: 5, upper: 13 }, { lower: 6, upper: 16 }),
    }),
  },
)

/** Histories that begin with some children in villages. */
export const someHistory: fc.Arbitrary<History> = fc
  .tuple(
    fc.array(
      someDeed.filter((deed) => deed.deed === 'child'),
      { minLength: 2, maxLength: 5 },
    ),
    fc.array(fc.array(someDeed, { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 9 }),
  )
  .map(([first, later]) => [first, ...later])

/** Carries out a history, recording by recording; `after` is called when each is committed. */
export async function enact(
  units: UnitsOfWork,
  history: History,
  after: (ledger: Ledger, recording: number) => Promise<void> = async () => undefined,
): Promise<Ledger> {
  const ledger: Ledger = {
    children: [],
    villages: [],
    birth: [],
    presence: [],
    stay: [],
    card_event: [],
    merge_link: [],
    village_fact: [],
    village_list: [],
    setting: [],
    instants: [],
  }
  for (const [at, deeds] of [[], ...history].entries()) {
    await units.write({ actor: 'test', operation: 'history' }, async (unit) => {
      unit.recording()
      if (at === 0) await foundVillages(unit, ledger)
      for (const deed of deeds) await carryOut(unit, ledger, deed)
    })
    ledger.instants.push(await units.read({ actor: 'test', operation: 'look' }, async (unit) => unit.knownAt))
    await after(ledger, ledger.instants.length)
  }
  return ledger
}

async function foundVillages(unit: Unit, ledger: Ledger): Promise<void> {
  // The fourth comes into being later than children may stay in it.
  for (const [order, day] of ['2000-01-01', '2000-01-01', '2026-02-15', '2026-03-20'].entries()) {
    const no = unit.numbers(1)
    await unit.db
      .insertInto('village')
      .values({ no, commune_id: unit.communeId, id: idOf(no) })
      .execute()
    ledger.villages.push({ no, order })
    await writeVillage(unit, ledger, { village: order, isOpen: true, day: day as Day })
  }
}

async function writeVillage(
  unit: Unit,
  ledger: Ledger,
  given: { village: number; isOpen: boolean; day: Day },
): Promise<void> {
  const { no: village, order } = picked(ledger.villages, given.village)
  const written = fresh(unit)
  const name = `Thôn ${order} (${written.no})`
  await unit.db
    .insertInto('village_fact')
    .values({
      ...rowOf(unit, written),
      village_no: village,
      day: given.day,
      name,
      name_key: fold(name),
      kind: 'Thôn',
      sort_order: order,
      is_open: given.isOpen ? 1 : 0,
    })
    .execute()
  ledger.village_fact.push({ ...written, village, day: given.day, name, isOpen: given.isOpen })
}

async function carryOut(unit: Unit, ledger: Ledger, deed: Deed): Promise<void> {
  if (deed.deed === 'village') return writeVillage(unit, ledger, deed)
  if (deed.deed === 'void') return voidOne(unit, ledger, deed.table, deed.pick)
  if (deed.deed === 'unmerge') return voidOne(unit, ledger, 'merge_link', deed.pick)
  const written = fresh(unit)
  const row = rowOf(unit, written)
  if (deed.deed === 'whole list') {
    const source = unit.numbers(1)
    const { no: villageNo } = picked(ledger.villages, deed.village)
    await unit.db
      .insertInto('source')
      .values({
        no: source,
        commune_id: unit.communeId,
        id: idOf(source),
        kind: 'list',
        status: 'committed',
        own_day: deed.day,
        own_day_from: 'given',
        title: '',
        understood: '{}',
        staged_at: unit.now,
      })
      .execute()
    await unit.db
      .insertInto('village_list')
      .values({ ...row, village_no: villageNo, day: deed.day, source_no: source })
      .execute()
    ledger.village_list.push({ ...written, village: villageNo, day: deed.day })
    return
  }
  if (deed.deed === 'counting') {
    await unit.db
      .insertInto('setting')
      .values({ ...row, key: deed.key, day: deed.day, value: JSON.stringify(deed.value) })
      .execute()
    ledger.setting.push({ ...written, key: deed.key, day: deed.day, value: deed.value })
    return
  }
  if (deed.deed === 'child') {
    const no = written.no
    const name = `Lò Văn ${ledger.children.length % 5}`
    await unit.db
      .insertInto('child')
      .values({
        no,
        commune_id: unit.communeId,
        id: idOf(no),
        name,
        folded: fold(name),
        typed: name.toLowerCase(),
        sort_key: name,
        present: 0,
        search_text: fold(name),
        version: unit.recording(),
      })
      .execute()
    ledger.children.push(no)
    const own = ledger.children.length - 1
    if (deed.born !== null) await carryOut(unit, ledger, { deed: 'birth', child: own, born: deed.born })
    await carryOut(unit, ledger, { deed: 'presence', child: own, kind: deed.kind, day: deed.day })
    return carryOut(unit, ledger, { deed: 'stay', child: own, village: deed.village, day: deed.day })
  }
  if (ledger.children.length === 0) return
  if (deed.deed === 'merge') return merge(unit, ledger, written, deed)
  const childNo = picked(ledger.children, deed.child)
  const fact = { ...row, child_no: childNo }
  const own = { ...written, child: childNo }
  if (deed.deed === 'presence') {
    await unit.db
      .insertInto('presence')
      .values({ ...fact, kind: deed.kind, day: deed.day })
      .execute()
    ledger.presence.push({ ...own, kind: deed.kind, day: deed.day })
  } else if (deed.deed === 'stay') {
    const villageNo = deed.village === null ? null : picked(ledger.villages, deed.village).no
    await unit.db
      .insertInto('stay')
      .values({ ...fact, village_no: villageNo, day: deed.day })
      .execute()
    ledger.stay.push({ ...own, village: villageNo, day: deed.day })
  } else if (deed.deed === 'card') {
    await unit.db
      .insertInto('card_event')
      .values({ ...fact, id: idOf(written.no), kind: deed.kind, day: deed.day, day_is: 'on' })
      .execute()
    ledger.card_event.push({ ...own, kind: deed.kind, day: deed.day })
  } else if (deed.deed === 'error') {
    for (const one of ledger.presence)
      if (one.child === childNo && isOpenToVoid(unit, one)) await voidRow(unit, 'presence', one)
  } else {
    const held = ledger.birth.find((one) => one.child === childNo && one.voided === null)
    if (held !== undefined && !isOpenToVoid(unit, held)) return // a birth is corrected by a later recording
    if (held !== undefined) await voidRow(unit, 'birth', held)
    if (deed.born === null) return
    const { first, last } = bornRange(deed.born)
    await unit.db
      .insertInto('birth')
      .values({ ...fact, born: deed.born, born_first: first, born_last: last })
      .execute()
    ledger.birth.push({ ...own, born: deed.born })
  }
}

/** As the register does it: the record that stands for one child is absorbed by the one that stands for the other. */
async function merge(
  unit: Unit,
  ledger: Ledger,
  written: Written,
  deed: { absorbed: number; survivor: number },
): Promise<void> {
  const standsFor = (no: number): number => {
    const link = ledger.merge_link.find((one) => one.absorbed === no && one.voided === null)
    return link === undefined ? no : standsFor(link.survivor)
  }
  const absorbed = standsFor(picked(ledger.children, deed.absorbed))
  const survivor = standsFor(picked(ledger.children, deed.survivor))
  if (absorbed === survivor) return
  await unit.db
    .insertInto('merge_link')
    .values({ ...rowOf(unit, written), absorbed_no: absorbed, survivor_no: survivor })
    .execute()
  ledger.merge_link.push({ ...written, absorbed, survivor })
}

type VoidedTable = Extract<Deed, { deed: 'void' }>['table'] | 'merge_link' | 'birth'

async function voidOne(unit: Unit, ledger: Ledger, table: VoidedTable, at: number): Promise<void> {
  const open = ledger[table].filter((one) => isOpenToVoid(unit, one))
  if (open.length > 0) await voidRow(unit, table, picked<Written>(open, at))
}

async function voidRow(unit: Unit, table: VoidedTable, row: Written): Promise<void> {
  row.voided = unit.recording()
  await unit.db
    .updateTable(table as 'birth') // all have `no` and `voided`
    .set({ voided: row.voided })
    .where('no', '=', row.no)
    .execute()
}

/** Within the recording that brought it nothing is taken back. */
function isOpenToVoid(unit: Unit, row: Written): boolean {
  return row.voided === null && row.recorded < unit.recording()
}

function fresh(unit: Unit): Written {
  return { no: unit.numbers(1), recorded: unit.recording(), voided: null }
}

function rowOf(unit: Unit, { no, recorded }: Written) {
  return { no, recorded, commune_id: unit.communeId }
}

function picked<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
