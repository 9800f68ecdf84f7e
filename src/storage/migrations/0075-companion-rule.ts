import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'

/** Who came with another person than father, mother or guardian: the rule by which that person was asked for papers. */
export async function companionRule(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'sqlite' ? ('text' as const) : sql`text collate "C"`
  await db.schema.alterTable('arrival').addColumn('asked', text).execute()
}
