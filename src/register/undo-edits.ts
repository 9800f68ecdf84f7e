import type { Unit } from '../storage/unit-of-work.ts'

/** A hand edit of a recording: the record it speaks of, and whether it still holds. */
export interface WrittenEdit {
  childNo: number
  stands: boolean
}

/** The edits by hand that a recording brought. */
export async function editsOf(unit: Unit, recorded: number): Promise<WrittenEdit[]> {
  const rows = await unit.db
    .selectFrom('claim as c')
    .innerJoin('source as s', 's.no', 'c.source_no')
    .select(['c.child_no', 's.status'])
    .where('c.commune_id', '=', unit.communeId)
    .where('s.recorded', '=', recorded)
    .where('s.kind', '=', 'hand')
    .where('c.verdict', '=', 'changed')
    .execute()
  return rows.flatMap(({ child_no, status }) =>
    child_no === null ? [] : [{ childNo: child_no, stands: status === 'committed' }],
  )
}

/** The edits of a recording hold no longer; what they stood on speaks on, and the fields follow when children are settled. */
export async function voidEdits(unit: Unit, recorded: number): Promise<void> {
  await unit.db
    .updateTable('source')
    .set({ status: 'undone', voided: unit.recording() })
    .where('commune_id', '=', unit.communeId)
    .where('recorded', '=', recorded)
    .where('kind', '=', 'hand')
    .where('status', '=', 'committed')
    .where('no', 'in', (of) => of.selectFrom('claim').select('source_no').where('verdict', '=', 'changed'))
    .execute()
}
