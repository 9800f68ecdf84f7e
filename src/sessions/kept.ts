import { ORPCError } from '@orpc/server'
import type { Insertable, Selectable } from 'kysely'
import type { Kept } from '../storage/kept-row.ts'
import type { KeptTable, SessionTables } from '../storage/session-tables.ts'
import { insertRows } from '../storage/insert-rows.ts'
import type { Tables } from '../storage/tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** A row as it stands. */
export type Row<T extends KeptTable> = Selectable<SessionTables[T]> & Selectable<Kept>
/** A version to be kept: the row without what keeping gives it. */
export type Version<T extends KeptTable> = Omit<Row<T>, 'no' | 'commune_id' | 'recorded' | 'voided'> & { id: string }

/** SQLite takes only so many values in one question. */
const chunk = 5000

/**
 * The versions that stand, oldest thing first. `where`: a column and what it is, or is one of.
 * Every table here has the columns of `Kept`; the builder is told of one of them, the rows are the table's own.
 */
export async function standing<T extends KeptTable>(
  unit: Unit,
  table: T,
  where?: { [Column in keyof Row<T> & string]?: Row<T>[Column] | readonly Row<T>[Column][] },
): Promise<Row<T>[]> {
  if (Object.values(where ?? {}).some((wanted) => Array.isArray(wanted) && wanted.length === 0)) return []
  let query = unit.db
    .selectFrom(table as 'place')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .orderBy('no')
  for (const [column, wanted] of Object.entries(where ?? {})) {
    const named = column as 'name'
    if (Array.isArray(wanted)) query = query.where(named, 'in', wanted)
    else query = wanted === null ? query.where(named, 'is', null) : query.where(named, '=', wanted as string)
  }
  return (await query.execute()) as unknown[] as Row<T>[]
}

/** The version of a thing that stands. */
export async function found<T extends KeptTable>(unit: Unit, table: T, id: string): Promise<Row<T> | undefined> {
  const where = { id } as Parameters<typeof standing<T>>[2]
  return (await standing(unit, table, where))[0]
}

/**
 * The version that stands, to be changed by somebody who read it at `version`.
 * @throws STALE with what it is now, when somebody else was faster
 */
export async function foundToChange<T extends KeptTable>(
  unit: Unit,
  table: T,
  { id, version }: { id: string; version: number },
): Promise<Row<T> | undefined> {
  const row = await found(unit, table, id)
  if (row !== undefined) refuseStale(row, version)
  return row
}

/** @throws STALE when the thing is not as it was at `version` */
export function refuseStale(row: { recorded: number }, version: number): void {
  if (row.recorded === version) return
  const changed = Object.entries(row)
    .filter(([field]) => !bookkeeping.has(field))
    .map(([field, now]) => ({ field, now: now === null ? null : String(now) }))
  throw new ORPCError('STALE', {
    message: 'Đã có người sửa sau khi bạn mở. Hãy xem lại hai giá trị trước khi lưu.',
    data: { changed },
  })
}

const bookkeeping = new Set(['no', 'commune_id', 'id', 'recorded', 'voided'])

/** Keeps these versions: those of the same things that stood until now are voided. Of one id only once. */
export async function keep<T extends KeptTable>(unit: Unit, table: T, versions: readonly Version<T>[]): Promise<void> {
  if (versions.length === 0) return
  await remove(
    unit,
    table,
    versions.map(({ id }) => id),
  )
  const first = unit.numbers(versions.length)
  const recorded = unit.recording()
  const rows = versions.map((version, at) => ({
    ...version,
    no: first + at,
    commune_id: unit.communeId,
    recorded,
    voided: null,
  }))
  // A version with its keeping is a row of its table.
  await insertRows(unit, table, rows as unknown as Insertable<Tables[T]>[])
  unit.touch('sessions')
}

/** Voids the versions that stand. What this same recording wrote never was, and goes. */
export async function remove(unit: Unit, table: KeptTable, ids: readonly string[]): Promise<void> {
  const recorded = unit.recording()
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    await unit.db
      .deleteFrom(table as 'place')
      .where('id', 'in', some)
      .where('commune_id', '=', unit.communeId)
      .where('recorded', '=', recorded)
      .execute()
    await unit.db
      .updateTable(table as 'place')
      .set({ voided: recorded })
      .where('id', 'in', some)
      .where('commune_id', '=', unit.communeId)
      .where('voided', 'is', null)
      .execute()
  }
  unit.touch('sessions')
}

/** The version a row would be kept as, to be changed in some columns. */
export function versionOf<T extends KeptTable>(row: Row<T>, changed: Partial<Version<T>> = {}): Version<T> {
  const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !ofVersion.has(column)))
  // The row without its keeping is a version of its table.
  return { ...rest, ...changed } as unknown as Version<T>
}

const ofVersion = new Set(['no', 'commune_id', 'recorded', 'voided'])
