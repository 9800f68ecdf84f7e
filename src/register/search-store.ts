import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Remember } from '../base/remember-answers.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { wordsHolding } from './search-parts.ts'
import { ranks } from './search-rank.ts'
import type { SearchWord, SearchWords } from './search-words.ts'

// Searched are children with a presence that was not taken back, and records that were merged into another.

/** A child that may be what is searched for. */
export interface Candidate {
  no: number
  typed: string
  folded: string
  sort_key: string
  search_text: string
  present: number
}

/** With more children than these not all are ranked: names are walked in their order until there are enough. */
const many = 3000

/** Children in whose searched text every word begins a word. */
export type Fitting =
  | { kind: 'none' }
  /** So many that ranking them all would take too long. */
  | { kind: 'broad' }
  /** The numbers of all of them, as a JSON list. */
  | { kind: 'few'; nos: string }

/** Asks the index once: naming those it found again is cheap, finding them again is most of a search (measured). */
export async function fittingChildren(unit: Unit, { words }: SearchWords): Promise<Fitting> {
  const [found, listed] =
    unit.engine === 'postgres'
      ? [fitting(unit, words, 'and', sql`c.no`), sql`cast(json_agg(no) as text)`]
      : [
          sql`select rowid as no from child_search where child_search match ${ftsQuery(words, 'and')}`,
          sql`json_group_array(no)`,
        ]
  const { rows } = await sql<{ children: number; nos: string | null }>`select count(*) as children, ${listed} as nos
    from (${found} limit ${many + 1}) as found`.execute(unit.db)
  const [{ children, nos } = { children: 0, nos: null }] = rows
  if (children === 0 || nos === null) return { kind: 'none' }
  return children > many ? { kind: 'broad' } : { kind: 'few', nos }
}

/** The best `limit` of those children; `among`: all of them, where they were found already. */
export function byBeginnings(unit: Unit, wanted: SearchWords, limit: number, among?: string): Promise<Candidate[]> {
  const found = among === undefined ? fitting(unit, wanted.words, 'and', columns) : numbered(unit, among)
  return run(
    unit,
    sql`${found} and ${searched} order by c.present desc, ${rank(unit, wanted)}, c.sort_key, c.no limit ${limit}`,
  )
}

/** Present children whose name holds the words and whose numbers hold the numbers, in the order of names. */
export function byNameInOrder(unit: Unit, wanted: SearchWords, limit: number, asTyped: boolean): Promise<Candidate[]> {
  const tests = wanted.words.map((word) => {
    if (word.isNumber) return inside(unit, sql`c.search_text`, word.forms)
    return asTyped && word.hasMarks ? begins(unit, sql`c.typed`, [word.typed]) : begins(unit, sql`c.folded`, word.forms)
  })
  return run(
    unit,
    sql`select ${columns} from child c where c.commune_id = ${unit.communeId} and c.present = 1
    and ${sql.join(tests, sql` and `)} order by c.sort_key, c.no limit ${limit}`,
  )
}

/** Children of exactly that name without marks. */
export function byWholeName(unit: Unit, folded: string, limit: number): Promise<Candidate[]> {
  return run(
    unit,
    sql`select ${columns} from child c where c.commune_id = ${unit.communeId}
    and c.folded = ${folded} and ${searched} limit ${limit}`,
  )
}

/** Whether some typed word stands in no name at all, which the index of words knows at once. PostgreSQL does not ask. */
export async function isHeldByNoWord(unit: Unit, { words }: SearchWords, remember: Remember): Promise<boolean> {
  const letters = words.filter((word) => !word.isNumber && word.forms.every(isOneToken))
  return unit.engine === 'sqlite' && letters.length > 0 && (await wordsHolding(unit, letters, remember)) === null
}

/**
 * Children that hold every word, be it inside one: a lone word inside a name or number; of several words, one at least
 * begins a word. What this does not find `anywhere` does, more slowly.
 */
export function insideWords(unit: Unit, { words }: SearchWords, limit: number): Promise<Candidate[]> {
  const [word, ...others] = words
  if (word !== undefined && others.length === 0)
    return run(
      unit,
      sql`select ${columns} from child c where c.no in (${partsOf(unit, word)}) and ${searched} limit ${limit}`,
    )
  return run(
    unit,
    sql`${fitting(unit, words, 'or', columns)} and ${holdingAll(unit, words)} and ${searched} limit ${limit}`,
  )
}

/**
 * Children in whose searched text every word stands somewhere. PostgreSQL looks through the whole commune, SQLite only
 * when nothing but numbers, or a part with a sign in it, was typed.
 */
export async function anywhere(
  unit: Unit,
  { words }: SearchWords,
  limit: number,
  remember: Remember,
): Promise<Candidate[]> {
  const letters = words.filter((word) => !word.isNumber)
  if (unit.engine === 'sqlite' && letters.length > 0 && letters.every((word) => word.forms.every(isOneToken))) {
    const question = await wordsHolding(unit, letters, remember)
    if (question === null) return []
    return run(
      unit,
      sql`select ${columns} from child_search s cross join child c on c.no = s.rowid
      where child_search match ${question} and c.commune_id = ${unit.communeId}
      and ${holdingAll(unit, words)} and ${searched} limit ${limit}`,
    )
  }
  return run(
    unit,
    sql`select ${columns} from child c where c.commune_id = ${unit.communeId}
    and ${holdingAll(unit, words)} and ${searched} limit ${limit}`,
  )
}

/** A present child of a household. */
export interface Housed {
  no: number
  household_no: number
  sort_key: string
  address: string | null
}

const housed = sql`c.no, c.household_no, c.sort_key, c.address`
const atHome = sql`c.present = 1 and c.household_no is not null`

/** Children of households in whose searched text every word begins a word: any `limit`. */
export async function inHouseholds(unit: Unit, { words }: SearchWords, limit: number): Promise<Housed[]> {
  const query = sql<Housed>`${fitting(unit, words, 'and', housed)} and ${atHome} limit ${limit}`
  return (await query.execute(unit.db)).rows
}

/** Children of households who live at one of these addresses, as they are written: any `limit`. */
export async function atAddresses(unit: Unit, addresses: readonly string[], limit: number): Promise<Housed[]> {
  if (addresses.length === 0) return []
  const query = sql<Housed>`select ${housed} from child c where c.commune_id = ${unit.communeId} and ${atHome}
    and c.address in (${sql.join(addresses)}) limit ${limit}`
  return (await query.execute(unit.db)).rows
}

/** The addresses at which children of households live, of those whose numbers lie between two, both included. */
export function addressesIn(unit: Unit, first: number, last: number): Promise<string[]> {
  return addresses(unit, sql<SqlBool>`c.no between ${first} and ${last}`)
}

/** The addresses of children written of since a recording. */
export function addressesSince(unit: Unit, known: number): Promise<string[]> {
  return addresses(unit, sql<SqlBool>`c.version > ${known}`)
}

async function addresses(unit: Unit, which: RawBuilder<SqlBool>): Promise<string[]> {
  const query = sql<{ address: string }>`select distinct c.address from child c
    where c.commune_id = ${unit.communeId} and ${which} and ${atHome} and c.address is not null`
  return (await query.execute(unit.db)).rows.map((row) => row.address)
}

const columns = sql`c.no, c.typed, c.folded, c.sort_key, c.search_text, c.present`

const searched = sql<SqlBool>`(c.present = 1
  or exists (select 1 from presence p where p.child_no = c.no and p.voided is null)
  or exists (select 1 from merge_link m where m.absorbed_no = c.no and m.voided is null))`

async function run(unit: Unit, query: RawBuilder<unknown>): Promise<Candidate[]> {
  const { rows } = await (query as RawBuilder<Candidate>).execute(unit.db) // every query here selects `columns`
  return rows
}

/** `select … from … where` the words (all, or any) begin words of the searched text. */
function fitting(unit: Unit, words: readonly SearchWord[], joined: 'and' | 'or', what: RawBuilder<unknown>) {
  if (unit.engine === 'postgres')
    return sql`select ${what} from child c where c.commune_id = ${unit.communeId} and (${tsMatches(words, joined)})`
  // The cross join keeps the index first: its rows are few, the children many.
  return sql`select ${what} from child_search s cross join child c on c.no = s.rowid
    where child_search match ${ftsQuery(words, joined)} and c.commune_id = ${unit.communeId}`
}

/** `select … from … where` the children of these numbers, a JSON list. */
function numbered(unit: Unit, nos: string) {
  const from =
    unit.engine === 'postgres'
      ? sql`json_array_elements_text(cast(${nos} as json)) as s(value) join child c on c.no = cast(s.value as bigint)`
      : sql`json_each(${nos}) s cross join child c on c.no = s.value`
  return sql`select ${columns} from ${from} where c.commune_id = ${unit.communeId}`
}

/** FTS5: each form a phrase, its last word open: "13/5" → ("13 05"* OR "13 5"*). */
function ftsQuery(words: readonly SearchWord[], joined: 'and' | 'or'): string {
  const each = words.map(({ forms }) => `(${forms.map((form) => `"${tokens(form).join(' ')}"*`).join(' OR ')})`)
  return each.join(joined === 'and' ? ' AND ' : ' OR ')
}

function tsMatches(words: readonly SearchWord[], joined: 'and' | 'or'): RawBuilder<SqlBool> {
  const tests = words.map(
    (word) =>
      sql`(${sql.join(
        word.forms.map((form) => tsMatch(form, word.isNumber)),
        sql` or `,
      )})`,
  )
  return sql<SqlBool>`${sql.join(tests, joined === 'and' ? sql` and ` : sql` or `)}`
}

/** PostgreSQL takes a whole date for one word, so what may be a part of one is looked for as it stands. */
function tsMatch(form: string, isNumber: boolean): RawBuilder<SqlBool> {
  if (form.includes('/')) return sql`strpos(c.search_text, ${form}) > 0`
  if (isNumber && (form.length < 4 || /^(19|20)\d\d$/.test(form)))
    return sql`(strpos(c.search_text, ${` ${form}`}) > 0 or strpos(c.search_text, ${`/${form}`}) > 0)`
  const lexemes = tokens(form).map((token) => `'${token}':*`)
  return sql`to_tsvector('simple', c.search_text) @@ to_tsquery('simple', ${lexemes.join(' & ')})`
}

function isOneToken(text: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(text)
}

function tokens(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '')
}

/** The same order as rankOf, as far as it can be told from the name. */
function rank(unit: Unit, wanted: SearchWords): RawBuilder<number> {
  const { words } = wanted
  const asTyped = words.map((word) =>
    word.hasMarks ? begins(unit, sql`c.typed`, [word.typed]) : begins(unit, sql`c.folded`, word.forms),
  )
  const asFolded = words.map((word) => begins(unit, sql`c.folded`, word.forms))
  const marked = words.some((word) => word.hasMarks)
  return sql<number>`case when c.typed = ${wanted.typed} then ${ranks.nameAsTyped}
    ${marked ? sql`when ${sql.join(asTyped, sql` and `)} then ${ranks.wordsAsTyped}` : sql``}
    when c.folded = ${wanted.folded} then ${ranks.nameFolded}
    when ${sql.join(asFolded, sql` and `)} then ${ranks.nameWords} else ${ranks.guardian} end`
}

/** A word inside names, ID numbers or phones: each question is answered by an index or a narrow table. */
function partsOf(unit: Unit, { isNumber, forms }: SearchWord): RawBuilder<unknown> {
  const ofCommune = sql`where commune_id = ${unit.communeId}`
  if (!isNumber) return sql`select no from child ${ofCommune} and ${inside(unit, sql`folded`, forms)}`
  return sql`select no from child ${ofCommune} and ${inside(unit, sql`citizen_number`, forms)}
    union select child_no from guardian ${ofCommune} and ${inside(unit, sql`phone`, forms)}`
}

function holdingAll(unit: Unit, words: readonly SearchWord[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.join(
    words.map((word) => inside(unit, sql`c.search_text`, word.forms)),
    sql` and `,
  )}`
}

/** Whether a word of the text begins with one of the forms. */
function begins(unit: Unit, text: RawBuilder<unknown>, forms: readonly string[]): RawBuilder<SqlBool> {
  const beginning = inside(
    unit,
    sql`(' ' || ${text})`,
    forms.map((form) => ` ${form}`),
  )
  // Nearly every text is passed over by the first question, which copies none of it.
  return sql<SqlBool>`(${inside(unit, text, forms)} and ${beginning})`
}

function inside(unit: Unit, text: RawBuilder<unknown>, forms: readonly string[]): RawBuilder<SqlBool> {
  const find = unit.engine === 'postgres' ? sql`strpos` : sql`instr`
  return sql<SqlBool>`(${sql.join(
    forms.map((form) => sql`${find}(${text}, ${form}) > 0`),
    sql` or `,
  )})`
}
