import type { Unit } from '../storage/unit-of-work.ts'
import { voidEdits } from './undo-edits.ts'
import { settleChildren } from './settle.ts'

const tables = ['stay', 'card_event', 'presence', 'obstacle'] as const

/**
 * Takes back whatever one recording wrote of these children: its facts that stand are voided, those it had voided are
 * written anew, its edits hold no longer. A child that it added is not present then. Answers how many it touched.
 */
export async function takeBackRecording(unit: Unit, recorded: number, childNos: readonly number[]): Promise<number> {
  if (childNos.length === 0) return 0
  const nos = new Set<number>()
  const edits = await unit.db
    .selectFrom('claim as c')
    .innerJoin('source as s', 's.no', 'c.source_no')
    .select('c.child_no')
    .where('c.child_no', 'in', childNos)
    .where('s.recorded', '=', recorded)
    .where('s.kind', '=', 'hand')
    .execute()
  for (const { child_no } of edits) if (child_no !== null) nos.add(child_no)
  for (const table of tables) {
    const rows = await unit.db
      .selectFrom(table as 'presence') // all of them have the columns used here
      .selectAll()
      .where('child_no', 'in', childNos)
      .where((of) => of.or([of('recorded', '=', recorded), of('voided', '=', recorded)]))
      .execute()
    for (const row of rows) nos.add(row.child_no)
    await unit.db
      .updateTable(table as 'presence')
      .set({ voided: unit.recording() })
      .where('child_no', 'in', childNos)
      .where('recorded', '=', recorded)
      .where('voided', 'is', null)
      .execute()
    const back = rows.filter((row) => row.voided === recorded)
    if (back.length === 0) continue
    const first = unit.numbers(back.length)
    await unit.db
      .insertInto(table as 'presence')
      .values(back.map((row, at) => ({ ...row, no: first + at, recorded: unit.recording(), voided: null })))
      .execute()
  }
  if (nos.size === 0) return 0
  if (edits.length > 0) await voidEdits(unit, recorded)
  await settleChildren(unit, [...nos])
  unit.touch('register')
  return nos.size
}
