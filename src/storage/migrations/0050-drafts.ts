import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import { makeTable } from './make-table.ts'

/** What is typed and not saved yet lies with the data, not in a browser; who was a temporary resident is found by an index. */
export async function drafts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await makeTable(db, engine, 'draft', {
    columns: { commune_id: 'int', actor: 'text', name: 'text', content: 'text', kept_at: 'text' },
    key: ['commune_id', 'actor', 'name'],
    references: { commune_id: 'commune.id' },
  })
  await db.schema
    .createIndex('claim_temporary')
    .on('claim')
    .columns(['commune_id', 'child_no'])
    .where(sql.ref('residence'), '=', sql.lit('temporary'))
    .execute()
}
