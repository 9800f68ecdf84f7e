import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../src/base/day.ts'
import type { Database, Engine } from '../../src/storage/database.ts'
import { type Migration, migrations } from '../../src/storage/migrations/index.ts'
import type { Tables } from '../../src/storage/tables.ts'
import { FromTheFuture } from './refused.ts'

/** One migration that was carried out: its name, when, and by which version of the app. */
type Steps = { schema_step: { name: string; at: string; app_version: string } }

export interface Migrating {
  now: () => Instant
  /** The app's version, kept with each step. */
  version: string
  /** Called once, under the write lock, before the first step on a database that has data: keep a copy. */
  keepCopy?: (before: string) => void
  steps?: readonly Migration[]
}

/**
 * Brings a database up to date: each missing step in order, in one transaction of its own. Answers the names of the steps
 * carried out. Of two processes at once one waits and finds the steps done.
 * @throws {FromTheFuture} when the database has a step this app does not know; nothing is changed.
 */
export async function migrate(database: Database, settled: Migrating): Promise<readonly string[]> {
  const { steps = migrations } = settled
  const before = await knownSteps(stepsOf(database.root), database.engine, steps)
  const missing = steps.filter((step) => !before.has(step.name))
  const done: string[] = []
  for (const step of missing)
    if (await carryOut(database, step, { ...settled, steps, first: done.length === 0 })) done.push(step.name)
  return done
}

async function carryOut(
  { root, engine }: Database,
  step: Migration,
  { now, version, keepCopy, steps, first }: Migrating & { steps: readonly Migration[]; first: boolean },
): Promise<boolean> {
  return root.transaction().execute(async (transaction) => {
    const db = stepsOf(transaction)
    // SQLite's transaction has the write lock already; this is its counterpart, for all databases of this product.
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(7431180226)`.execute(db)
    const known = await knownSteps(db, engine, steps)
    if (known.has(step.name)) return false
    if (known.size === 0) await makeStepTable(db, engine)
    else if (first) keepCopy?.(step.name)
    // A step knows only the tables it makes, not those of today's app.
    await step.up(transaction as unknown as Kysely<unknown>, engine)
    await db.insertInto('schema_step').values({ name: step.name, at: now(), app_version: version }).execute()
    return true
  })
}

async function knownSteps(
  db: Kysely<Tables & Steps>,
  engine: Engine,
  steps: readonly Migration[],
): Promise<Set<string>> {
  if (!(await hasStepTable(db, engine))) return new Set()
  const rows = await db.selectFrom('schema_step').selectAll().orderBy('name').execute()
  const unknown = rows.filter((row) => steps.every((step) => step.name !== row.name))
  if (unknown.length > 0)
    throw new FromTheFuture(
      unknown.map((row) => row.name),
      unknown.at(-1)?.app_version ?? null,
    )
  return new Set(rows.map((row) => row.name))
}

async function hasStepTable(db: Kysely<Tables & Steps>, engine: Engine): Promise<boolean> {
  const query =
    engine === 'sqlite'
      ? sql<{ found: number }>`select count(*) as found from sqlite_schema where name = 'schema_step'`
      : sql<{ found: number }>`select count(*) as found from pg_class where oid = to_regclass('schema_step')`
  const { rows } = await query.execute(db)
  return rows[0]?.found === 1
}

async function makeStepTable(db: Kysely<Tables & Steps>, engine: Engine): Promise<void> {
  if (engine === 'sqlite')
    await sql`create table if not exists schema_step
      (name text not null primary key, at text not null, app_version text not null) strict`.execute(db)
  else
    await sql`create table if not exists schema_step
      (name text collate "C" not null primary key, at text not null, app_version text not null)`.execute(db)
}

function stepsOf(db: Kysely<Tables>): Kysely<Tables & Steps> {
  return db.withTables<Steps>()
}
