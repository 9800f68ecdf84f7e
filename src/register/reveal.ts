import { logExport } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { FoundChild } from './records.ts'
import { guardiansOf } from './settle.ts'

/** A child's ID number, or the phones of its guardians, whole. Who looked, and at whom, goes into the log of exports. */
export async function revealValues(
  unit: Unit,
  { child }: FoundChild,
  field: 'citizenNumber' | 'phone',
): Promise<string[]> {
  const values = field === 'phone' ? await phonesOf(unit, child.no) : [child.citizen_number]
  const known = values.flatMap((value) => (value === null || value === '' ? [] : [value]))
  await logExport(unit, { what: { childId: child.id, field }, rows: known.length })
  return known
}

async function phonesOf(unit: Unit, childNo: number): Promise<(string | null)[]> {
  const guardians = (await guardiansOf(unit, [childNo])).get(childNo) ?? []
  return [...new Set(guardians.map((one) => one.phone))]
}
