import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { KnownGuardian } from './field-values.ts'
import { guardiansOf } from './settle.ts'

/** Makes a household for one child, which siblings who come later may join. Answers its number. */
export async function newHousehold(unit: Unit, id: string): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('household')
    .values({ no, commune_id: unit.communeId, id, key: `own|${no}`, number: null })
    .execute()
  return no
}

/**
 * The household of a child of the same village with the same two named guardians (rule 22), for a child added by hand.
 * Null: none; the child then begins one.
 */
export async function householdLike(
  unit: Unit,
  villageNo: number | null,
  guardians: readonly KnownGuardian[],
): Promise<number | null> {
  const key = pairKey(guardians)
  if (villageNo === null || key === null) return null
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'household_no'])
    .where('commune_id', '=', unit.communeId)
    .where('village_no', '=', villageNo)
    .where('household_no', 'is not', null)
    .execute()
  const known = await guardiansOf(
    unit,
    rows.map((row) => row.no),
  )
  return rows.find((row) => pairKey(known.get(row.no) ?? []) === key)?.household_no ?? null
}

function pairKey(guardians: readonly KnownGuardian[]): string | null {
  const names = guardians.map((one) => fold(one.name)).filter((name) => name !== '')
  return names.length < 2 ? null : names.slice(0, 2).toSorted().join('|')
}
