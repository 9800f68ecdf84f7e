import type { Unit } from '../storage/unit-of-work.ts'

/** Nobody stands in the register and no list is in it or being looked at: never used, or all of it taken back. */
export async function registerIsEmpty(unit: Unit): Promise<boolean> {
  const somebody = await unit.db
    .selectFrom('presence')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (somebody !== undefined) return false
  const list = await unit.db
    .selectFrom('source')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('kind', '=', 'list')
    .where('status', 'in', ['staged', 'committed'])
    .limit(1)
    .executeTakeFirst()
  return list === undefined
}
