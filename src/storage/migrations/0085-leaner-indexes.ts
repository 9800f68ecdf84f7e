import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import { makeIndex } from './make-table.ts'

/**
 * What a long list pays for and nobody needs. The rows of a list are counted by file, sheet and verdict: with the village
 * between them every chunk wrote anew into all of the index, a quarter of the staging's writing. And words are looked up
 * by their first two letters as fast as by three.
 */
export async function leanerIndexes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.dropIndex('claim_by_source_no_file_sheet_verdict_village_no').execute()
  await makeIndex(db, 'claim', ['source_no', 'file', 'sheet', 'verdict'])
  if (engine === 'postgres') return
  await sql`drop table child_words`.execute(db)
  await sql`drop table child_search`.execute(db)
  await sql`create virtual table child_search using fts5(
    search_text, content='child', content_rowid='no', tokenize="unicode61 remove_diacritics 0", prefix='2', columnsize=0)`.execute(
    db,
  )
  await sql`create virtual table child_words using fts5vocab(child_search, 'row')`.execute(db)
  await sql`insert into child_search(child_search) values ('rebuild')`.execute(db)
}
