import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import { makeIndex, makeTable } from './make-table.ts'

/** The numbers given to letters of invitation: in a series each once. */
export async function letters(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await makeTable(db, engine, 'letter', {
    columns: {
      ...{ no: 'int', commune_id: 'int', id: 'text' },
      ...{ year: 'int', sign: 'text', number: 'int', household: 'text', session_id: 'text', printed: 'int' },
      ...{ recorded: 'int', voided: 'int?' },
    },
    key: ['no'],
    references: { commune_id: 'commune.id' },
    checks: {
      voided: 'voided is null or voided > recorded',
      number: 'number > 0',
      printed: 'printed in (0, 1)',
    },
  })
  await onceStanding(db, ['id'])
  await onceStanding(db, ['commune_id', 'year', 'sign', 'number'])
  await makeIndex(db, 'letter', ['commune_id', 'recorded'])
  await makeIndex(db, 'letter', ['commune_id', 'voided'])
}

async function onceStanding(db: Kysely<unknown>, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`letter_stands_by_${columns.join('_')}`)
    .on('letter')
    .columns([...columns])
    .unique()
    .where(sql.ref('voided'), 'is', null)
    .execute()
}
