import type { Unit } from '../storage/unit-of-work.ts'

/** The row that tells this register is a copy. */
export async function copyRow(unit: Unit) {
  return unit.db.selectFrom('away_copy').selectAll().where('commune_id', '=', unit.communeId).executeTakeFirst()
}
export type CopyRow = NonNullable<Awaited<ReturnType<typeof copyRow>>>
