import type { ChildId } from '../base/ids.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { childNo, recordsOf } from './records.ts'

export interface Chosen {
  childIds: readonly ChildId[]
  householdIds: readonly string[]
}

const chunk = 500

/**
 * The children chosen by their ids or by their households, each by all its records, each once. Of a household only who is
 * among those that may leave; a child named by its id is there in any case, with no record when it is unknown.
 */
export async function chosenChildren(
  unit: Unit,
  { childIds, householdIds }: Chosen,
  mayLeave: ReadonlySet<number>,
): Promise<(readonly number[])[]> {
  const merged = await recordsOf(unit)
  const chosen = new Map<number | string, readonly number[]>()
  const choose = (no: number) => {
    const records = merged.get(no) ?? [no]
    chosen.set(records[0] ?? no, records)
  }
  for (const id of childIds) {
    const no = await childNo(unit, id)
    if (no === undefined) chosen.set(id, [])
    else choose(no)
  }
  for (let at = 0; at < householdIds.length; at += chunk) {
    const rows = await unit.db
      .selectFrom('child as c')
      .innerJoin('household as h', 'h.no', 'c.household_no')
      .select('c.no')
      .where('c.commune_id', '=', unit.communeId)
      .where('h.id', 'in', householdIds.slice(at, at + chunk))
      .execute()
    for (const { no } of rows) if (mayLeave.has(no)) choose(no)
  }
  return [...chosen.values()]
}
