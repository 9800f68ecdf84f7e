import type { Unit } from '../storage/unit-of-work.ts'
import { refusal } from './refusals.ts'
import type { ListSource } from './sources.ts'
import type { StagedClaim } from './staged-claim.ts'

/** The columns a decision may write: kept with the row, so that the decision can be taken back before the commit. */
const decided = [
  'verdict',
  'code',
  'child_no',
  'child_id',
  'child_version',
  'village_no',
  'household_key',
  'household_no',
  'search_text',
  'problems',
  'candidates',
  'changes',
  'decision',
  'decided',
  'held_from',
] as const satisfies readonly (keyof StagedClaim)[]

/** How a row stood before its first decision, as JSON. */
export function beforeDecision(row: StagedClaim): string {
  return row.before_decision ?? JSON.stringify(Object.fromEntries(decided.map((column) => [column, row[column]])))
}

/**
 * Takes the decision on a row back: it waits again as it did. Only of a list still looked at: in the register a decision
 * is undone with its list or by the desk.
 * @throws NO_SUCH_ROW, DOES_NOT_FIT
 */
export async function undecideRow(unit: Unit, source: ListSource, rowId: string): Promise<void> {
  if (source.status !== 'staged') throw refusal.doesNotFit('Danh sách đã lưu: hãy hoàn tác cả lần nhập.')
  const row = await unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', '=', source.no)
    .where('id', '=', rowId)
    .where('before_decision', 'is not', null)
    .executeTakeFirst()
  if (row?.before_decision == null) throw refusal.noSuchRow()
  await nobodyFollows(unit, row)
  const before = JSON.parse(row.before_decision) as Partial<StagedClaim> // written above
  await unit.db
    .updateTable('claim')
    .set({ ...before, before_decision: null })
    .where('no', '=', row.no)
    .execute()
  unit.touch('lists')
}

/** A row decided to be a child of its own may have been chosen for other rows since. */
async function nobodyFollows(unit: Unit, row: StagedClaim): Promise<void> {
  if (row.verdict !== 'new' || row.child_id === null) return
  const follower = await unit.db
    .selectFrom('claim')
    .select('sheet_row')
    .where('source_no', '=', row.source_no)
    .where('child_id', '=', row.child_id)
    .where('no', '<>', row.no)
    .executeTakeFirst()
  if (follower !== undefined)
    throw refusal.doesNotFit(`Dòng ${follower.sheet_row} đã chọn là cùng trẻ với dòng này; hãy bỏ lựa chọn đó trước.`)
}
