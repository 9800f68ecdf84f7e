import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'

/** `?` may be empty. On SQLite tables are STRICT; integers are 64 bits wide and texts compare by bytes on both engines. */
export type ColumnKind = 'text' | 'text?' | 'int' | 'int?'

export interface TableShape {
  columns: Readonly<Record<string, ColumnKind>>
  /** Primary key, in order. */
  key: readonly string[]
  /** Rows lie in the order of the key (SQLite's WITHOUT ROWID): for facts always asked by child. */
  clustered?: true
  unique?: readonly (readonly string[])[]
  /** column -> table.column */
  references?: Readonly<Record<string, `${string}.${string}`>>
  /** name -> condition */
  checks?: Readonly<Record<string, string>>
}

/** Makes one table, the same on both engines. */
export async function makeTable(db: Kysely<unknown>, engine: Engine, name: string, shape: TableShape): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
  const soleKey = shape.key.length === 1 ? shape.key[0] : undefined
  for (const [column, kind] of Object.entries(shape.columns)) {
    table = table.addColumn(column, columnType(kind, engine), (c) => {
      let made = kind.endsWith('?') ? c : c.notNull()
      if (column === soleKey) made = made.primaryKey()
      const target = shape.references?.[column]
      return target === undefined ? made : made.references(target)
    })
  }
  if (soleKey === undefined) table = table.addPrimaryKeyConstraint(`${name}_key`, [...shape.key])
  for (const columns of shape.unique ?? [])
    table = table.addUniqueConstraint(`${name}_${columns.join('_')}_once`, [...columns])
  for (const [check, condition] of Object.entries(shape.checks ?? {}))
    table = table.addCheckConstraint(`${name}_${check}`, sql.raw(condition))
  if (engine === 'sqlite') table = table.modifyEnd(shape.clustered ? sql`strict, without rowid` : sql`strict`)
  await table.execute()
}

/** Makes an index named after its table and columns. */
export async function makeIndex(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute()
}

function columnType(kind: ColumnKind, engine: Engine) {
  if (kind.startsWith('text')) return engine === 'sqlite' ? ('text' as const) : sql`text collate "C"`
  return engine === 'sqlite' ? ('integer' as const) : ('bigint' as const)
}
