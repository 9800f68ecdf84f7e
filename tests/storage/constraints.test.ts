import { type InsertObject, sql } from 'kysely'
import { expect, it } from 'vitest'
import { VillageId } from '../../src/base/ids.ts'
import { codeOf } from '../../main/storage/refused.ts'
import type { Tables } from '../../src/storage/tables.ts'
import type { UnitsOfWork } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addVillage, idOf } from '../support/facts.ts'
import { openTestRegister } from '../support/register.ts'

const about = { actor: 'máy này', operation: 'test' }
const check = /SQLITE_CONSTRAINT_CHECK|23514/
const foreignKey = /SQLITE_CONSTRAINT_FOREIGNKEY|23503/
const missing = /SQLITE_CONSTRAINT_NOTNULL|23502/
const twice = /SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|23505/

describeEachEngine('the tables refuse', (open) => {
  it('what is not of a column’s type', async () => {
    const { units } = await open()
    const attempt = units.write(about, (unit) =>
      sql`insert into village (no, commune_id, id) values ('một', 1, 'v')`.execute(unit.db),
    )
    const failure: unknown = await attempt.catch((error: unknown) => error)
    expect(codeOf(failure)).toMatch(/SQLITE_CONSTRAINT_DATATYPE|SQLITE_MISMATCH|22P02/)
  })

  it('values that mean nothing', async () => {
    const { units } = await open()
    const child = await units.write(about, (unit) => addChild(unit))
    const fact = { child_no: child.no, commune_id: 1, recorded: 1, no: 900 }
    await refused(
      units,
      'card_event',
      { ...fact, id: 'e', kind: 'lost' as never, day: '2024-07-18', day_is: 'on' },
      check,
    )
    await refused(units, 'card_event', { ...fact, id: 'e', kind: 'taken', day: '18/7/2024', day_is: 'on' }, check)
    await refused(
      units,
      'card_event',
      { ...fact, id: 'e', kind: 'taken', day: '2024-07-18', day_is: 'at' as never },
      check,
    )
    await refused(units, 'presence', { ...fact, kind: 'hidden' as never, day: '2024-07-18' }, check)
    await refused(units, 'birth', { ...fact, born: '2018', born_first: '2018-12-31', born_last: '2018-01-01' }, check)
    await refused(
      units,
      'merge_link',
      { no: 900, commune_id: 1, absorbed_no: child.no, survivor_no: child.no, recorded: 1 },
      check,
    )
  })

  it('a fact of a child, village or commune that is not there', async () => {
    const { units } = await open()
    const child = await units.write(about, (unit) => addChild(unit))
    const fact = { commune_id: 1, recorded: 1, no: 900, day: '2024-07-18' }
    await refused(units, 'presence', { ...fact, child_no: 12345, kind: 'listed' }, foreignKey)
    await refused(units, 'stay', { ...fact, child_no: child.no, village_no: 12345 }, foreignKey)
    await refused(units, 'village', { no: 900, commune_id: 9, id: VillageId.parse('v') }, foreignKey)
  })

  it('a child without a name, and an id or number that is taken', async () => {
    const { units } = await open()
    const village = await units.write(about, (unit) => addVillage(unit, 'Thôn 1'))
    await refused(units, 'village', { no: 900, commune_id: 1, id: village.id }, twice)
    await refused(units, 'village', { no: village.no, commune_id: 1, id: VillageId.parse('other') }, twice)
    await refused(units, 'village', { no: 900, commune_id: 1, id: null as never }, missing)
  })

  it('a change of place of texts: they stand in the order of their bytes', async () => {
    const { units } = await open()
    const keys = ['đ', 'a', 'Z', 'b', 'Đ', 'd', 'à', 'A', '0', 'z', 'a b', 'ab', 'a-b', '🙂', '\u{fffd}']
    await units.write(about, async (unit) => {
      const first = unit.numbers(keys.length)
      await unit.db
        .insertInto('household')
        .values(keys.map((key, at) => ({ no: first + at, commune_id: 1, id: idOf(first + at), key })))
        .execute()
    })
    const rows = await units.read(about, (unit) =>
      unit.db.selectFrom('household').select('key').orderBy('key').execute(),
    )
    expect(rows.map((row) => row.key)).toEqual(keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    const greater = await units.read(about, (unit) =>
      unit.db
        .selectFrom('household')
        .select('key')
        .where('key', '>', 'Z')
        .where('key', '<', 'b')
        .orderBy('key')
        .execute(),
    )
    expect(greater.map((row) => row.key)).toEqual(['a', 'a b', 'a-b', 'ab'])
  })

  it('nothing of counts and sums: they are numbers on both engines', async () => {
    const { units } = await open()
    await units.write(about, (unit) => addVillage(unit, 'Thôn 1'))
    const { rows } = await units.read(about, (unit) =>
      sql`select count(*) as n, sum(no) as s, max(no) as m, sum(no + 2147483648) as big from village`.execute(unit.db),
    )
    expect(rows).toEqual([{ n: 1, s: 1, m: 1, big: 2_147_483_649 }])
  })
})

it('every table of SQLite is strict', async () => {
  const { database, close } = await openTestRegister('sqlite')
  const { rows } = await sql<{ name: string; strict: number }>`
    select name, strict from pragma_table_list where schema = 'main' and type = 'table'
      and name not like 'sqlite_%' and name not like 'child_search%' and name <> 'child_words'`.execute(database.root)
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => row.strict !== 1)).toEqual([])
  await close()
})

async function refused<T extends keyof Tables>(
  units: UnitsOfWork,
  table: T,
  row: InsertObject<Tables, T>,
  code: RegExp,
): Promise<void> {
  const attempt = units.write(about, (unit) => unit.db.insertInto(table).values(row).execute())
  const failure: unknown = await attempt.catch((error: unknown) => error)
  expect(codeOf(failure), `${table} ${JSON.stringify(row)}`).toMatch(code)
}
