import type { Unit } from '../storage/unit-of-work.ts'
import type { StagedClaim } from './staged-claim.ts'
import type { ProblemCode } from './read-row.ts'
import { refusal } from './refusals.ts'
import { openSources } from './sources.ts'

/** Held rows that wait for a decision: one, or all of a kind, of one list or of all. @throws DOES_NOT_FIT, NO_SUCH_ROW */
export async function waitingRows(
  unit: Unit,
  wanted: { rowId: string | null; code: ProblemCode | null; sourceNo: number | null },
): Promise<StagedClaim[]> {
  if (wanted.rowId === null && wanted.code === null) throw refusal.doesNotFit('Hãy chọn một dòng hoặc một loại dòng.')
  let query = unit.db
    .selectFrom('claim')
    .selectAll('claim')
    .where('claim.commune_id', '=', unit.communeId)
    .where('claim.verdict', '=', 'held')
    .where('claim.decision', 'is', null)
    .where('claim.source_no', 'in', openSources(unit).select('source.no'))
  if (wanted.rowId !== null) query = query.where('claim.id', '=', wanted.rowId)
  if (wanted.code !== null) query = query.where('claim.code', '=', wanted.code)
  if (wanted.sourceNo !== null) query = query.where('claim.source_no', '=', wanted.sourceNo)
  const rows = await query.orderBy('claim.no').execute()
  if (rows.length === 0) throw refusal.noSuchRow()
  return rows
}
