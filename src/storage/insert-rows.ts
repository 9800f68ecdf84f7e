import { CompiledQuery, type Insertable } from 'kysely'
import type { Tables } from './tables.ts'
import type { Unit } from './unit-of-work.ts'

/** Well under what both engines take in one statement: 32,766 values on SQLite, 65,535 on PostgreSQL. */
const valuesAtOnce = 12_000

const texts = new Map<string, string>()

/**
 * Inserts many rows with the same columns, in whatever order each names them. Columns that none of them fills
 * are left out, and the statement is worded once and asked again, where the query builder would word it anew
 * for every few rows (a third of the time of a long list, measured).
 */
export async function insertRows<T extends keyof Tables & string>(
  unit: Unit,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const named = Object.keys(first)
  const every = rows.map((row) => valuesOf(row, named, table))
  const filled = named.flatMap((_, at) => (every.some((values) => (values[at] ?? null) !== null) ? [at] : []))
  const columns = filled.map((at) => named[at] ?? '')
  const atOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length))
  for (let from = 0; from < every.length; from += atOnce) {
    const some = every.slice(from, from + atOnce)
    const values: unknown[] = []
    for (const row of some) for (const at of filled) values.push(row[at] ?? null)
    await unit.db.executeQuery(CompiledQuery.raw(insertText(unit, table, columns, some.length), values))
  }
}

function valuesOf(row: object, named: readonly string[], table: string): unknown[] {
  const values = Object.values(row)
  // Rows made by one piece of code name their columns in one order; others are read by name.
  let at = 0
  for (const name in row) if (name !== named[at++]) return byName(row, named, table)
  if (at !== named.length) throw new Error(`rows of ${table} differ in their columns`)
  return values
}

function byName(row: object, named: readonly string[], table: string): unknown[] {
  const values = new Map<string, unknown>(Object.entries(row))
  if (values.size !== named.length || named.some((name) => !values.has(name)))
    throw new Error(`rows of ${table} differ in their columns`)
  return named.map((name) => values.get(name))
}

function insertText(unit: Unit, table: string, columns: readonly string[], rows: number): string {
  const key = `${unit.engine} ${table} ${rows} ${columns.join(' ')}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const numbered = unit.engine === 'postgres'
  const row = (at: number) =>
    `(${columns.map((_, column) => (numbered ? `$${at * columns.length + column + 1}` : '?')).join(', ')})`
  const text = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`
  if (texts.size >= 20) texts.clear()
  texts.set(key, text)
  return text
}
