import type { Unit } from '../storage/unit-of-work.ts'
import type { Alike } from './warnings.ts'
import { guardiansOf } from './settle.ts'
import { villageNames } from './villages.ts'

/** Children other than these records that have the ID number, or the folded name. At most 20 of each. */
export async function childrenAlike(
  unit: Unit,
  wanted: { folded: string; citizenNumber: string | null },
  ownNos: readonly number[],
): Promise<Alike[]> {
  const rows = [
    ...(wanted.folded === '' ? [] : await rowsWith(unit, 'folded', wanted.folded)),
    ...(wanted.citizenNumber === null ? [] : await rowsWith(unit, 'citizen_number', wanted.citizenNumber)),
  ]
  const others = [...new Map(rows.map((row) => [row.no, row])).values()].filter((row) => !ownNos.includes(row.no))
  if (others.length === 0) return []
  const guardians = await guardiansOf(
    unit,
    others.map((row) => row.no),
  )
  const villages = await villageNames(unit, unit.today)
  return others.map((row) => ({
    id: row.id,
    name: row.name,
    folded: row.folded,
    born: row.born,
    citizenNumber: row.citizen_number,
    villageNo: row.village_no,
    village: row.village_no === null ? null : (villages.get(row.village_no)?.name ?? null),
    guardians: (guardians.get(row.no) ?? []).map((one) => one.name).filter((name) => name !== ''),
    present: row.present === 1,
  }))
}

function rowsWith(unit: Unit, column: 'folded' | 'citizen_number', value: string) {
  return unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'folded', 'born', 'citizen_number', 'village_no', 'present'])
    .where('commune_id', '=', unit.communeId)
    .where(column, '=', value)
    .orderBy('present', 'desc')
    .orderBy('no')
    .limit(20)
    .execute()
}
