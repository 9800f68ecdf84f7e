import { ORPCError } from '@orpc/server'
import { sql } from 'kysely'
import type { Unit } from '../storage/unit-of-work.ts'
import type { BulkUndone } from './bulk-contract.ts'
import type { Step } from './bulk.ts'
import { settleChildren } from './settle.ts'
import { linksAt } from './standing-facts.ts'
import { personsOf } from './standing-links.ts'
import { editsOf, voidEdits } from './undo-edits.ts'
import { upToNow } from './village-store.ts'

const chunk = 400
const names = 20
const tables = ['stay', 'card_event', 'presence', 'obstacle'] as const
type Written = (typeof tables)[number] | 'edit'

/** What can be taken back as a whole, by its request. */
const undoable = [
  'register.bulkChange',
  'figures.changeAll',
  'register.editChild',
  'register.moveChild',
  'register.closeChild',
  'register.reopenChild',
  'register.recordCard',
  'register.addObstacle',
]

/**
 * Takes back everything that a bulk or a change of one child wrote and that still stands, and lets what it had taken back
 * hold again. A child of which the same kind of fact was written later keeps it: that work stands on the bulk's. Obstacles
 * and edits stand on nothing.
 * @throws NO_SUCH_BULK
 */
export async function undoBulk(unit: Unit, bulkId: string, step: Step): Promise<BulkUndone> {
  const bulk = await recordingOf(unit, bulkId)
  const links = personsOf(await linksAt(unit, upToNow))
  const joined = new Map(links.flatMap((nos) => nos.map((no) => [no, nos] as const)))
  const answer: BulkUndone = { undone: 0, before: 0, kept: 0, first: [] }
  const work = await writtenBy(unit, bulk)
  const edited = [...work].flatMap(([no, written]) => (written.some(({ table }) => table === 'edit') ? [no] : []))
  const persons = new Map(
    [...work.keys()].map((no) => {
      const nos = joined.get(no) ?? [no]
      return [nos[0] ?? no, nos] as const
    }),
  )
  const all = [...persons.values()]
  for (let at = 0; at < all.length; at += chunk) {
    const some = all.slice(at, at + chunk)
    const later = await laterWork(unit, bulk, some.flat())
    const back: number[] = []
    for (const nos of some) {
      const written = nos.flatMap((no) => work.get(no) ?? [])
      if (written.every((one) => !one.stands)) answer.before += 1
      else if (written.some(({ table }) => nos.some((no) => later.has(`${table} ${no}`)))) {
        answer.kept += 1
        if (answer.first.length < names) answer.first.push(...(await named(unit, nos)))
      } else {
        answer.undone += 1
        back.push(...nos)
      }
    }
    await takeBack(unit, bulk, back)
    if (edited.length > 0 && back.length > 0) await voidEdits(unit, bulk)
    await settleChildren(unit, back)
    await step({ phase: 'undoing', done: at + some.length, total: all.length })
  }
  unit.touch('register')
  return answer
}

async function recordingOf(unit: Unit, bulkId: string): Promise<number> {
  const row = await unit.db
    .selectFrom('recording')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('request_id', '=', bulkId)
    .where('operation', 'in', undoable)
    .executeTakeFirst()
  if (row === undefined) throw new ORPCError('NO_SUCH_BULK', { message: 'Không có lần ghi này.' })
  return row.no
}

/** What the bulk wrote or took back, by the number of the record. `stands`: nobody has undone that since. */
async function writtenBy(unit: Unit, bulk: number): Promise<Map<number, { table: Written; stands: boolean }[]>> {
  const work = new Map<number, { table: Written; stands: boolean }[]>()
  for (const { childNo, stands } of await editsOf(unit, bulk))
    work.set(childNo, [...(work.get(childNo) ?? []), { table: 'edit', stands }])
  const restored = await restoredSince(unit, bulk)
  for (const table of tables) {
    const { rows } = await sql<{ child_no: number; recorded: number; voided: number | null }>`
      select child_no, recorded, voided from ${sql.table(table)}
      where commune_id = ${unit.communeId} and (recorded = ${bulk} or voided = ${bulk})`.execute(unit.db)
    for (const { child_no, recorded, voided } of rows) {
      const stands = recorded === bulk ? voided === null : !restored.has(child_no)
      work.set(child_no, [...(work.get(child_no) ?? []), { table, stands }])
    }
  }
  return work
}

/**
 * Records to which an undo gave back a presence that the bulk had taken. A voided fact stays voided by the bulk for ever: only
 * the same fact written anew tells that the bulk was taken back before.
 */
async function restoredSince(unit: Unit, bulk: number): Promise<Set<number>> {
  const rows = await unit.db
    .selectFrom('presence as gone')
    .innerJoin('presence as back', (on) =>
      on
        .onRef('back.child_no', '=', 'gone.child_no')
        .onRef('back.kind', '=', 'gone.kind')
        .onRef('back.day', '=', 'gone.day'),
    )
    .innerJoin('recording as r', (on) =>
      on.onRef('r.commune_id', '=', 'back.commune_id').onRef('r.no', '=', 'back.recorded'),
    )
    .select('gone.child_no')
    .where('gone.commune_id', '=', unit.communeId)
    .where('gone.voided', '=', bulk)
    .where('back.recorded', '>', bulk)
    .where('r.operation', '=', 'register.undoBulk')
    .execute()
  return new Set(rows.map(({ child_no }) => child_no))
}

/** Facts of the same kind written or taken back after the bulk, as "table number of the record". */
async function laterWork(unit: Unit, bulk: number, nos: readonly number[]): Promise<Set<string>> {
  const later = new Set<string>()
  for (const table of tables.filter((one) => one !== 'obstacle')) {
    const { rows } = await sql<{ child_no: number }>`
      select distinct child_no from ${sql.table(table)} where child_no in (${sql.join(nos)})
      and ((recorded > ${bulk} and voided is null) or (voided > ${bulk} and recorded <> ${bulk}))`.execute(unit.db)
    for (const { child_no } of rows) later.add(`${table} ${child_no}`)
  }
  return later
}

async function takeBack(unit: Unit, bulk: number, nos: readonly number[]): Promise<void> {
  if (nos.length === 0) return
  for (const table of tables)
    await unit.db
      .updateTable(table as 'presence') // all of them have the columns used here
      .set({ voided: unit.recording() })
      .where('child_no', 'in', nos)
      .where('recorded', '=', bulk)
      .where('voided', 'is', null)
      .execute()
  // Only closing and opening take facts back, and only presences. A voided fact never stands again: it is written anew.
  const closed = await unit.db
    .selectFrom('presence')
    .selectAll()
    .where('child_no', 'in', nos)
    .where('voided', '=', bulk)
    .orderBy('recorded')
    .orderBy('no')
    .execute()
  if (closed.length === 0) return
  const first = unit.numbers(closed.length)
  await unit.db
    .insertInto('presence')
    .values(closed.map((fact, at) => ({ ...fact, no: first + at, recorded: unit.recording(), voided: null })))
    .execute()
}

async function named(unit: Unit, nos: readonly number[]) {
  const [no = 0] = nos
  const rows = await unit.db.selectFrom('child').select(['id', 'name']).where('no', '=', no).execute()
  return rows.map(({ id, name }) => ({ childId: id, name }))
}
