import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { NewId } from '../../src/base/ports.ts'
import type { Engine, Database } from '../../src/storage/database.ts'
import { type Topic, type UnitsOfWork, unitsOfWork } from '../../src/storage/unit-of-work.ts'
import { ensureCommune } from '../../main/storage/commune.ts'
import { migrate } from '../../main/storage/migrate.ts'
import { openPostgres } from '../../main/storage/postgres.ts'
import { openSqlite } from '../../main/storage/sqlite.ts'
import { onlyAppended } from './append-only.ts'
import { type TestClock, testClock, testIds } from './clock.ts'
import { dropPostgres, freshPostgres } from './postgres.ts'
import { temporaryFolder } from './temporary.ts'

/** A register of its own: a fresh database brought up to date, with one commune in it. */
export interface TestRegister {
  engine: Engine
  database: Database
  communeId: number
  units: UnitsOfWork
  clock: TestClock
  newId: NewId
  /** What each commit said it changed, in order. */
  changes: ReadonlySet<Topic>[]
  /** Units of another commune of the same database, made when it is not there yet. */
  commune(id: number): Promise<UnitsOfWork>
  /** Path of the SQLite file, or address of the PostgreSQL database. */
  where: string
  close(): Promise<void>
}

/** The key of every encrypted test register. */
export const testKey = '5e'.repeat(32)

/** Opens a fresh register; close it at the end. The clock stands at 2024-07-18, eight in the morning in Viet Nam. */
export async function openTestRegister(engine: Engine = 'sqlite', start?: string): Promise<TestRegister> {
  const clock = testClock(start)
  const newId = testIds()
  const { database, where, giveBack } = engine === 'sqlite' ? await readySqlite() : await readyPostgres()
  const changes: ReadonlySet<Topic>[] = []
  const commune = async (communeId: number) => {
    await ensureCommune(database, { id: communeId, uid: newId, now: clock.now() })
    return unitsOfWork({ database, communeId, now: clock.now, changed: (topics) => changes.push(topics) })
  }
  const units = await commune(1)
  const close = async () => {
    await database.close()
    giveBack()
  }
  return { engine, database, communeId: 1, units, clock, newId, changes, commune, where, close }
}

/**
 * A register that does not wait for the disk at each commit, as the PostgreSQL of the tests never does: for a test that
 * opens many and commits often. What the waiting is for has tests of its own.
 */
export async function openHastyRegister(): Promise<TestRegister> {
  const register = await openTestRegister()
  await sql`pragma synchronous = off`.execute(register.database.root)
  return register
}

interface Ready {
  database: Database
  where: string
  giveBack: () => void
}

const settled = { now: testClock().now, version: 'test' }
let emptySqlite: Promise<Buffer> | undefined
const idlePostgres: string[] = []

/** A copy of one file that was brought up to date once: three times faster than doing it again. */
async function readySqlite(): Promise<Ready> {
  emptySqlite ??= makeEmptySqlite()
  const where = sqliteFile()
  writeFileSync(where, await emptySqlite)
  return { database: openSqlite({ file: where, key: testKey }), where, giveBack: () => undefined }
}

async function makeEmptySqlite(): Promise<Buffer> {
  const file = sqliteFile()
  const database = openSqlite({ file, key: testKey })
  await migrate(database, settled)
  await onlyAppended(database)
  await database.close()
  return readFileSync(file)
}

/** A database of an earlier test of this file, emptied, or else a new one. */
async function readyPostgres(): Promise<Ready> {
  const used = idlePostgres.pop()
  const where = used ?? (await freshPostgres())
  const database = openPostgres({ url: where })
  await (used === undefined ? migrate(database, settled) : emptyAll(database))
  return { database, where, giveBack: () => idlePostgres.push(where) }
}

async function emptyAll({ root }: Database): Promise<void> {
  const tables = (await root.introspection.getTables())
    .map((table) => table.name)
    .filter((name) => name !== 'schema_step')
  await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))}`.execute(root)
}

/** A fresh empty database without any table. */
export async function openFresh(
  engine: Engine,
): Promise<{ database: Database; where: string; remove: () => Promise<void> }> {
  if (engine === 'sqlite') {
    const where = sqliteFile()
    return { database: openSqlite({ file: where, key: testKey }), where, remove: async () => undefined }
  }
  const where = await freshPostgres()
  return { database: openPostgres({ url: where }), where, remove: () => dropPostgres(where) }
}

/** Another connection to the database of a register, as another process would have it. Close it before the register. */
export function openAgain({ engine, where }: Pick<TestRegister, 'engine' | 'where'>): Database {
  return engine === 'sqlite' ? openSqlite({ file: where, key: testKey }) : openPostgres({ url: where })
}

function sqliteFile(): string {
  return join(temporaryFolder('db'), 'so-thu-nhan.db')
}
