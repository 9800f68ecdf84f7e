import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'

/**
 * The index to search by. SQLite: an FTS5 table over child.search_text (already folded by us, since the tokenizers do not
 * take đ for d), kept by triggers. PostgreSQL: a text search index over the same column; both answer word beginnings.
 */
export async function search(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'postgres') {
    await sql`create index child_search on child using gin (to_tsvector('simple', search_text))`.execute(db)
    return
  }
  await sql`create virtual table child_search using fts5(
    search_text, content='child', content_rowid='no', tokenize="unicode61 remove_diacritics 0", prefix='2 3', columnsize=0)`.execute(
    db,
  )
  // Every word once: which words hold what was typed somewhere inside.
  await sql`create virtual table child_words using fts5vocab(child_search, 'row')`.execute(db)
  await sql`create trigger child_search_insert after insert on child begin
    insert into child_search(rowid, search_text) values (new.no, new.search_text); end`.execute(db)
  await sql`create trigger child_search_update after update of search_text on child when old.search_text <> new.search_text begin
    insert into child_search(child_search, rowid, search_text) values ('delete', old.no, old.search_text);
    insert into child_search(rowid, search_text) values (new.no, new.search_text); end`.execute(db)
  await sql`create trigger child_search_delete after delete on child begin
    insert into child_search(child_search, rowid, search_text) values ('delete', old.no, old.search_text); end`.execute(
    db,
  )
}
