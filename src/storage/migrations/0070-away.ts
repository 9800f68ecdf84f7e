import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import { makeIndex, makeTable } from './make-table.ts'

/** Sessions taken away: what came back of each person, what opens a return, and whether this register is such a copy. */
export async function away(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'sqlite' ? ('text' as const) : sql`text collate "C"`
  for (const column of ['cancelled_at', 'reason'])
    await db.schema.alterTable('taken_away').addColumn(column, text).execute()
  await makeTable(db, engine, 'away_item', {
    columns: {
      ...{ no: 'int', commune_id: 'int', id: 'text' },
      ...{ file_id: 'text', kind: 'text', away_id: 'text', here_id: 'text', added: 'int', value: 'text' },
      ...{ recorded: 'int', voided: 'int?' },
    },
    key: ['no'],
    references: { commune_id: 'commune.id' },
    checks: {
      voided: 'voided is null or voided > recorded',
      kind: "kind in ('child', 'visitor')",
      added: 'added in (0, 1)',
    },
  })
  await onceStanding(db, ['id'])
  await onceStanding(db, ['file_id', 'away_id'])
  await makeIndex(db, 'away_item', ['commune_id', 'recorded'])
  await makeIndex(db, 'away_item', ['commune_id', 'voided'])
  await makeTable(db, engine, 'away_seal', {
    columns: { commune_id: 'int', file_id: 'text', key: 'text', recorded: 'int' },
    key: ['file_id'],
    references: { commune_id: 'commune.id' },
  })
  await makeTable(db, engine, 'away_copy', {
    columns: {
      ...{ commune_id: 'int', file_id: 'text', session_id: 'text', commune_uid: 'text', key: 'text' },
      ...{ with_whom: 'text', since: 'text', opened_at: 'text' },
      packs: 'int',
      ...{ packed_at: 'text?', packed_file: 'text?', packed_mark: 'text?' },
    },
    key: ['commune_id'],
    references: { commune_id: 'commune.id' },
  })
}

async function onceStanding(db: Kysely<unknown>, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`away_item_stands_by_${columns.join('_')}`)
    .on('away_item')
    .columns([...columns])
    .unique()
    .where(sql.ref('voided'), 'is', null)
    .execute()
}
