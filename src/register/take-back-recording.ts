import type { Unit } from '../storage/unit-of-work.ts'
import { voidEdits } from './undo-edits.ts'
import { settleChildren } from './settle.ts'

const tables = ['stay', 'card_event', 'presence', 'obstacle'] as const

/**
 * Takes back whatever one recording wrote of children: its facts that stand are voided, those it had voided are written
 * anew, its edits hold no longer. A child that it added is not present then. Answers how many children it touched.
 */
export async function takeBackRecording(unit: Unit, recorded: number): Promise<number> {
  const nos = new Set<number>()
  const edits = await unit.db
    .selectFrom('claim as c')
    .innerJoin('source as s', 's.no', 'c.source_no')
    .select('c.child_no')
    .where('c.commune_id', '=', unit.communeId)
    .where('s.recorded', '=', recorded)
    .where('s.kind', '=', 'hand')
    .execute()
  for (const { child_no } of edits) if (child_no !== null) nos.add(child_no)
  for (const table of tables) {
    const rows = await unit.db
      .selectFrom(table as 'presence') // all of them have the columns used here
      .selectAll()
      .where('commune_id', '=', unit.communeId)
      .where((of) => of.or([of('recorded', '=', recorded), of('voided', '=', recorded)]))
      .execute()
    for (const row of rows) nos.add(row.child_no)
    await unit.db
      .updateTable(table as 'presence')
      .set({ voided: unit.recording() })
      .where('commune_id', '=', unit.communeId)
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
  await voidEdits(unit, recorded)
  await settleChildren(unit, [...nos])
  unit.touch('register')
  return nos.size
}
