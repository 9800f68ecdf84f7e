import { keptTables, type KeptTable } from '../storage/session-tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { keep, remove, type Row, versionOf } from './kept.ts'
import { pointedAt } from './points-at.ts'

/** Why something cannot be taken back: it was already, somebody worked on it since, or something points at it. */
export type NotUndone = { because: 'none' | 'undone' | 'later' | 'used'; count: number }

/** What a taking back touched. */
export interface Undone {
  things: number
  /** Sessions that were written, and those whose invitations were. */
  sessionIds: string[]
}

/**
 * Takes back whole what one request kept: what it wrote is voided, what it had voided stands again as a new version. It
 * is refused when a later version of any of it stands, or when something else points at what would no longer be.
 * `of`: the room whose operations are meant, "sessions." or "desk.".
 */
export async function undoKept(unit: Unit, requestId: string, of: string): Promise<Undone | NotUndone> {
  const done = await unit.db
    .selectFrom('recording')
    .select(['no', 'operation'])
    .where('commune_id', '=', unit.communeId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (done === undefined || !done.operation.startsWith(of)) return { because: 'none', count: 0 }
  const touched: { table: KeptTable; brought: Row<'place'>[]; gone: Row<'place'>[] }[] = []
  for (const table of keptTables) {
    const brought = await versions(unit, table, 'recorded', done.no)
    const gone = await versions(unit, table, 'voided', done.no)
    if (brought.length + gone.length > 0) touched.push({ table, brought, gone })
  }
  if (touched.length === 0) return { because: 'none', count: 0 }

  const later = await laterThan(unit, touched, done.no)
  if (later !== undefined) return later
  const going = new Set(touched.flatMap(({ brought }) => brought.map(({ id }) => id)))
  let used = 0
  for (const { table, brought, gone } of touched) {
    const back = new Set(gone.map(({ id }) => id))
    const made = brought.map(({ id }) => id).filter((id) => !back.has(id))
    for (const { rows } of await pointedAt(unit, table, made, going)) used += rows
  }
  if (used > 0) return { because: 'used', count: used }

  for (const { table, brought, gone } of touched) {
    await remove(
      unit,
      table,
      brought.map(({ id }) => id),
    )
    await keep(
      unit,
      table as 'place', // the rows are those of the same table
      gone.map((row) => versionOf<'place'>(row)),
    )
  }
  return {
    things: new Set(touched.flatMap(({ brought, gone }) => [...brought, ...gone].map(({ id }) => id))).size,
    sessionIds: sessionsIn(touched),
  }
}

async function versions(unit: Unit, table: KeptTable, column: 'recorded' | 'voided', no: number) {
  return unit.db
    .selectFrom(table as 'place')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where(column, '=', no)
    .orderBy('no')
    .execute()
}

/** Things of which something later than the recording stands, or that were taken back since. */
async function laterThan(
  unit: Unit,
  touched: readonly { table: KeptTable; brought: Row<'place'>[]; gone: Row<'place'>[] }[],
  no: number,
): Promise<NotUndone | undefined> {
  let count = 0
  const by = new Set<number>()
  for (const { table, brought, gone } of touched) {
    for (const { voided } of brought)
      if (voided !== null) {
        count += 1
        by.add(voided)
      }
    const own = new Set(brought.map(({ id }) => id))
    const removed = gone.map(({ id }) => id).filter((id) => !own.has(id))
    for (let at = 0; at < removed.length; at += 5000) {
      const again = await unit.db
        .selectFrom(table as 'place')
        .select('recorded')
        .where('id', 'in', removed.slice(at, at + 5000))
        .where('recorded', '>', no)
        .execute()
      count += again.length
      for (const { recorded } of again) by.add(recorded)
    }
  }
  if (count === 0) return undefined
  const undos = await unit.db
    .selectFrom('recording')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('no', 'in', [...by])
    .where('operation', 'like', '%.undo')
    .execute()
  return { because: undos.length === by.size ? 'undone' : 'later', count }
}

function sessionsIn(touched: readonly { table: KeptTable; brought: readonly object[]; gone: readonly object[] }[]) {
  const ids = new Set<string>()
  for (const { table, brought, gone } of touched)
    for (const row of [...brought, ...gone]) {
      const key = table === 'session' ? 'id' : 'session_id'
      const id: unknown = Reflect.get(row, key)
      if (typeof id === 'string') ids.add(id)
    }
  return [...ids]
}
