import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '../../main/storage/migrate.ts'
import { FromTheFuture } from '../../main/storage/refused.ts'
import { openSqlite } from '../../main/storage/sqlite.ts'
import type { Database } from '../../src/storage/database.ts'
import { type Migration, migrations } from '../../src/storage/migrations/index.ts'
import { testClock } from '../support/clock.ts'
import { eachEngine } from '../support/engines.ts'
import { openAgain, openFresh, testKey } from '../support/register.ts'
import { temporaryFolder } from '../support/temporary.ts'

const names = migrations.map((step) => step.name)
const settled = { now: testClock().now, version: '0.1.0' }

/** A step of some later release: a new table with a row in it. */
const later: Migration = {
  name: '9000-later',
  async up(db) {
    await db.schema.createTable('later').addColumn('word', 'text').execute()
    await sql`insert into later (word) values ('có')`.execute(db)
  },
}
const failing: Migration = {
  name: '9010-failing',
  async up(db) {
    await db.schema.createTable('half').addColumn('word', 'text').execute()
    await sql`update commune set next_no = 77`.execute(db)
    await sql`insert into nowhere (word) values ('không')`.execute(db)
  },
}

it('names of steps ascend and are never used twice', () => {
  expect(names).toEqual([...new Set(names)].toSorted())
  expect(names.length).toBeGreaterThan(0)
})

eachEngine('migrations', (engine) => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  })

  async function fresh(): Promise<{ database: Database; again: () => Database; where: string }> {
    const { database, where, remove } = await openFresh(engine)
    closing.push(remove, () => database.close())
    const again = () => {
      const other = openAgain({ engine, where })
      closing.push(() => other.close())
      return other
    }
    return { database, again, where }
  }

  it('makes everything in an empty database, and nothing the second time', async () => {
    const { database, again } = await fresh()
    expect(await migrate(database, settled)).toEqual(names)
    expect(await migrate(database, settled)).toEqual([])
    expect(await migrate(again(), settled)).toEqual([])
    expect(await steps(database)).toEqual(names.map((name) => ({ name, at: settled.now(), app_version: '0.1.0' })))
    expect(await tables(database)).toEqual(
      expect.arrayContaining(['card_event', 'child', 'claim', 'commune', 'recording']),
    )
  })

  it('carries out only what is missing and keeps the rows', async () => {
    const { database } = await fresh()
    await migrate(database, settled)
    await addCommune(database)
    expect(await migrate(database, { ...settled, version: '0.2.0', steps: [...migrations, later] })).toEqual([
      '9000-later',
    ])
    expect((await steps(database)).at(-1)).toMatchObject({ name: '9000-later', app_version: '0.2.0' })
    expect(await database.read((db) => db.selectFrom('commune').select('next_no').execute())).toEqual([{ next_no: 5 }])
    expect((await sql`select word from later`.execute(database.root)).rows).toEqual([{ word: 'có' }])
  })

  it('leaves nothing of a step that fails, and the database as usable as before', async () => {
    const { database } = await fresh()
    await migrate(database, settled)
    await addCommune(database)
    const attempt = migrate(database, { ...settled, steps: [...migrations, later, failing] })
    await expect(attempt).rejects.toThrow('nowhere')
    expect((await steps(database)).map((step) => step.name)).toEqual([...names, '9000-later'])
    expect(await tables(database)).not.toContain('half')
    expect(await database.read((db) => db.selectFrom('commune').select('next_no').execute())).toEqual([{ next_no: 5 }])
  })

  it('refuses a database that a newer app has brought further, and changes nothing in it', async () => {
    const { database } = await fresh()
    await migrate(database, { ...settled, version: '7.1.0', steps: [...migrations, later] })
    const refusal: unknown = await migrate(database, settled).catch((failure: unknown) => failure)
    expect(refusal).toBeInstanceOf(FromTheFuture)
    expect(refusal).toMatchObject({
      reason: 'from-the-future',
      steps: ['9000-later'],
      message:
        'Sổ này đã được Sổ Thu Nhận 7.1.0 nâng cấp, phiên bản trên máy này cũ hơn nên không mở để tránh làm hỏng dữ liệu. ' +
        'Hãy cài phiên bản mới rồi mở lại. Dữ liệu vẫn còn nguyên.',
    })
    // An old app that misses a step must not bring its own in either.
    const other: Migration = { name: '9005-other', up: later.up }
    await expect(migrate(database, { ...settled, steps: [...migrations, other] })).rejects.toThrow(FromTheFuture)
    expect((await steps(database)).map((step) => step.name)).toEqual([...names, '9000-later'])
  })

  it('is carried out once when two open the database at the same moment', async () => {
    const { database, again } = await fresh()
    const done = await Promise.all([migrate(database, settled), migrate(again(), settled), migrate(again(), settled)])
    expect(done.flat().toSorted()).toEqual(names)
    expect((await steps(database)).map((step) => step.name)).toEqual(names)
  })

  it('asks for a copy once, before the first step, and only when there is something to lose', async () => {
    const { database } = await fresh()
    const copies: string[] = []
    const keepCopy = (before: string) => void copies.push(before)
    await migrate(database, { ...settled, keepCopy })
    await migrate(database, { ...settled, keepCopy })
    expect(copies).toEqual([])
    const more: Migration = { name: '9020-more', up: async (db) => void (await sql`select 1`.execute(db)) }
    await migrate(database, { ...settled, keepCopy, steps: [...migrations, later, more] })
    expect(copies).toEqual(['9000-later'])
  })
})

it('copies a SQLite file, under its key, while the write lock is held', async () => {
  const file = join(temporaryFolder(), 'so-thu-nhan.db')
  const database = openSqlite({ file, key: testKey })
  await migrate(database, settled)
  await addCommune(database)
  const copy = `${file}.copy`
  const keepCopy = () => {
    database.copyInto(copy)
  }
  await migrate(database, { ...settled, steps: [...migrations, later], keepCopy })
  await database.close()
  const kept = openSqlite({ file: copy, key: testKey })
  expect(await tables(kept)).not.toContain('later')
  expect(await kept.read((db) => db.selectFrom('commune').select('uid').execute())).toEqual([{ uid: 'một xã' }])
  await kept.close()
})

async function addCommune(database: Database): Promise<void> {
  const row = { id: 1, uid: 'một xã', last_recording: 0, last_instant: settled.now(), next_no: 5 }
  await database.write((db) => db.insertInto('commune').values(row).execute())
}

async function steps(database: Database): Promise<{ name: string; app_version: string }[]> {
  const { rows } = await sql<{ name: string; app_version: string }>`select * from schema_step order by name`.execute(
    database.root,
  )
  return rows
}

async function tables(database: Database): Promise<string[]> {
  return (await database.root.introspection.getTables()).map((table) => table.name)
}
