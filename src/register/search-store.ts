import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SearchWord, SearchWords } from './search-words.ts'

/** A child that may be what is searched for. */
export interface Candidate {
  no: number
  typed: string
  folded: string
  sort_key: string
  search_text: string
  present: number
}

/** More candidates than these are not all looked at: then names are walked in their order instead. */
export const mostCandidates = 600

/** Children in whose searched text every word begins a word. At most `mostCandidates` + 1, in no order. */
export function byBeginnings(unit: Unit, wanted: SearchWords): Promise<Candidate[]> {
  const query = candidates(unit).limit(mostCandidates + 1)
  if (unit.engine === 'postgres') return query.where(sql<SqlBool>`${tsMatches(wanted)}`).execute()
  return query
    .where(sql<SqlBool>`c.no in (select rowid from child_search where child_search match ${ftsQuery(wanted)})`)
    .execute()
}

/** Children whose name or numbers hold every word at the beginning of a word, in the order of names. */
export function byNameInOrder(unit: Unit, wanted: SearchWords, limit: number, asTyped: boolean): Promise<Candidate[]> {
  let query = candidates(unit).orderBy('c.sort_key').orderBy('c.no').limit(limit)
  for (const word of wanted.words)
    query = query.where(asTyped && word.hasMarks ? begins('typed', [word.typed]) : begins(word.isNumber ? 'search_text' : 'folded', word.forms))
  return query.execute()
}

/** Children of exactly that name without marks. */
export function byWholeName(unit: Unit, folded: string): Promise<Candidate[]> {
  return candidates(unit).where('c.folded', '=', folded).orderBy('c.sort_key').limit(mostCandidates).execute()
}

/** Children in whose searched text every word stands, be it inside a word. Looks through the whole commune. */
export function byParts(unit: Unit, wanted: SearchWords, limit: number): Promise<Candidate[]> {
  let query = candidates(unit).limit(limit)
  for (const word of wanted.words) query = query.where(holds(unit, word))
  return query.execute()
}

/** Searched are children with a presence that was not taken back, and records that were merged into another. */
function candidates(unit: Unit) {
  return unit.db
    .selectFrom('child as c')
    .select(['c.no', 'c.typed', 'c.folded', 'c.sort_key', 'c.search_text', 'c.present'])
    .where('c.commune_id', '=', unit.communeId)
    .where(
      sql<SqlBool>`(c.present = 1 or exists (select 1 from presence p where p.child_no = c.no and p.voided is null)
        or exists (select 1 from merge_link m where m.absorbed_no = c.no and m.voided is null))`,
    )
}

function holds(unit: Unit, word: SearchWord): Expression<SqlBool> {
  const tests = word.forms.map((form) =>
    unit.engine === 'postgres' ? sql`position(${form} in c.search_text) > 0` : sql`instr(c.search_text, ${form}) > 0`,
  )
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`
}

function begins(column: 'typed' | 'folded' | 'search_text', forms: readonly string[]): Expression<SqlBool> {
  const tests = forms.map((form) => sql`(' ' || ${sql.ref(`c.${column}`)}) like ${`% ${escaped(form)}%`} escape '\\'`)
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** FTS5: each form a phrase of its words, the last one open: "13/5" → ("13 05"* or "13 5"*). */
function ftsQuery({ words }: SearchWords): string {
  return words.map(({ forms }) => `(${forms.map((form) => `"${tokens(form).join(' ')}"*`).join(' or ')})`.replaceAll(' or ', ' OR ')).join(' AND ')
}

/** PostgreSQL takes a date for one word: what stands inside it is looked for beside the text index. */
function tsMatches({ words }: SearchWords): RawBuilder<SqlBool> {
  const tests = words.map(({ forms, isNumber }) => {
    const each = forms.flatMap((form) => {
      const inDate = isNumber ? [sql`position(${`/${form}`} in c.search_text) > 0`] : []
      if (form.includes('/')) return [sql`position(${form} in c.search_text) > 0`]
      const words = tokens(form).map((token) => `'${token}':*`)
      return [sql`to_tsvector('simple', c.search_text) @@ to_tsquery('simple', ${words.join(' & ')})`, ...inDate]
    })
    return sql`(${sql.join(each, sql` or `)})`
  })
  return sql<SqlBool>`${sql.join(tests, sql` and `)}`
}

function tokens(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '')
}
