import type { Unit } from '../storage/unit-of-work.ts'
import { heldClaims } from './claims.ts'

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

/** Of these records those that nothing else speaks of: without the edit their fields would stay as the edit left them. */
export async function onlyTheEdit(unit: Unit, nos: readonly number[]): Promise<number[]> {
  const claims = await heldClaims(unit, nos)
  return nos.filter((no) => (claims.get(no) ?? []).length < 2)
}

/** The edits of a recording hold no longer; the fields follow when the children are settled. */
export async function voidEdits(unit: Unit, recorded: number): Promise<void> {
  await unit.db
    .updateTable('source')
    .set({ status: 'undone', voided: unit.recording() })
    .where('commune_id', '=', unit.communeId)
    .where('recorded', '=', recorded)
    .where('kind', '=', 'hand')
    .where('status', '=', 'committed')
    .execute()
}
