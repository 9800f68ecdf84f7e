import type { Unit } from '../storage/unit-of-work.ts'
import { type FoundChild, settleChild } from './records.ts'

/**
 * From this recording on, one child's records count as the other's (rule 14). Both are survivors of their own, so links
 * make chains and never rings. `same`: they are one child already.
 */
export async function mergeChildren(
  unit: Unit,
  survivor: FoundChild,
  absorbed: FoundChild,
): Promise<{ version: number } | 'same'> {
  if (survivor.child.no === absorbed.child.no) return 'same'
  await unit.db
    .insertInto('merge_link')
    .values({
      no: unit.numbers(1),
      commune_id: unit.communeId,
      absorbed_no: absorbed.child.no,
      survivor_no: survivor.child.no,
      recorded: unit.recording(),
    })
    .execute()
  return settleChild(unit, { nos: [...survivor.nos, ...absorbed.nos] })
}

/** Voids the link by which a record was absorbed; undefined: it is not. */
export async function unmergeChild(
  unit: Unit,
  absorbedNo: number,
  nos: FoundChild['nos'],
): Promise<{ version: number } | undefined> {
  const { numUpdatedRows } = await unit.db
    .updateTable('merge_link')
    .set({ voided: unit.recording() })
    .where('commune_id', '=', unit.communeId)
    .where('absorbed_no', '=', absorbedNo)
    .where('voided', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 0n ? undefined : settleChild(unit, { nos })
}
