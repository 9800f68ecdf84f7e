import type { Kysely } from 'kysely'
import { makeIndex } from './make-table.ts'

/**
 * The rows of a list are counted by file, sheet and verdict. With the village between them every chunk of a long list
 * wrote anew into all of the index: a third of what staging writes (measured), and nothing asks for it.
 */
export async function leanerIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('claim_by_source_no_file_sheet_verdict_village_no').execute()
  await makeIndex(db, 'claim', ['source_no', 'file', 'sheet', 'verdict'])
}
