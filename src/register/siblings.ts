import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ChildPage } from './contract.ts'
import { type FoundChild, personOf, recordsOf } from './records.ts'
import { shownOn } from './shown.ts'
import type { Counting } from './standing-person.ts'

/** The other children of the household who are present on a day, by name; merged records stand for their survivor. */
export async function siblingsOf(
  unit: Unit,
  { child, nos }: FoundChild,
  asOf: Day,
  counting: Counting,
): Promise<ChildPage['siblings']> {
  if (child.household_no === null) return []
  const records = await recordsOf(unit)
  const housemates = await unit.db
    .selectFrom('child')
    .select('no')
    .where('household_no', '=', child.household_no)
    .execute()
  const survivors = new Set(housemates.map(({ no }) => records.get(no)?.[0] ?? no))
  for (const no of nos) survivors.delete(no)
  if (survivors.size === 0) return []
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name'])
    .where('no', 'in', [...survivors])
    .orderBy('sort_key')
    .orderBy('no')
    .execute()
  const siblings: ChildPage['siblings'] = []
  for (const { no, id, name } of rows) {
    const [, ...others] = records.get(no) ?? [no]
    const shown = shownOn(await personOf(unit, { nos: [no, ...others] }), asOf, counting)
    if (shown.present) siblings.push({ id, name, born: shown.record.birth?.born ?? null, state: shown.state })
  }
  return siblings
}
