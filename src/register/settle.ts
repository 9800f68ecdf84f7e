import { bornRange } from '../base/born.ts'
import { sortKey } from '../base/sort-key.ts'
import { fold, typedKey } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { heldClaims, type HeldClaim, valuesFrom } from './claims.ts'
import { type FieldValues, type KnownGuardian, sameGuardians, textFields } from './field-values.ts'
import { searchText } from './search-text.ts'
import { isOpening } from './standing-presence.ts'
import { presenceRows, stayRows } from './facts-in-order.ts'

/**
 * Brings the kept copies of these children (fields, birth held true, guardians, village, presence, search text) into line
 * with their claims and facts, after any of those changed in this unit. A child without a claim that holds keeps its last
 * fields, so that the same list coming again finds it. Children whose copy changes, and all `touched` ones, get this
 * recording as their version. Answers how many copies changed.
 */
export async function settleChildren(unit: Unit, childNos: readonly number[], touched = true): Promise<number> {
  let changed = 0
  for (let at = 0; at < childNos.length; at += 400)
    changed += await settleSome(unit, childNos.slice(at, at + 400), touched)
  return changed
}

async function settleSome(unit: Unit, childNos: readonly number[], touched: boolean): Promise<number> {
  const claims = await heldClaims(unit, childNos)
  const children = await unit.db.selectFrom('child').selectAll().where('no', 'in', childNos).execute()
  const guardians = await guardiansOf(unit, childNos)
  const villages = await latestVillages(unit, childNos)
  const presences = await latestPresences(unit, childNos)
  let changed = 0
  for (const child of children) {
    const own = claims.get(child.no) ?? []
    const before = guardians.get(child.no) ?? []
    const values = own.length > 0 ? valuesFrom(own) : asKept(child, before)
    const after = {
      ...fieldCopy(values),
      village_no: villages.get(child.no) ?? null,
      household_no: child.household_no ?? householdOf(own),
      present: presences.get(child.no) === true ? (1 as const) : (0 as const),
    }
    const differs = Object.entries(after).some(([column, value]) => child[column as keyof typeof after] !== value)
    const guardiansDiffer = !sameGuardians(before, values.guardians)
    if (child.born !== after.born) await holdBirth(unit, child.no, values)
    if (guardiansDiffer) await replaceGuardians(unit, child.no, values.guardians)
    if (differs || guardiansDiffer) changed += 1
    if (differs || guardiansDiffer || touched)
      await unit.db
        .updateTable('child')
        .set({ ...after, version: unit.recording() })
        .where('no', '=', child.no)
        .execute()
  }
  return changed
}

/** The columns of a child that follow from its field values. */
export function fieldCopy(values: FieldValues) {
  const name = values.name ?? ''
  const range = values.born === null ? null : bornRange(values.born)
  return {
    name,
    folded: fold(name),
    typed: typedKey(name),
    sort_key: sortKey(name),
    born: values.born,
    born_first: range?.first ?? null,
    born_last: range?.last ?? null,
    sex: sexOf(values.sex),
    citizen_number: values.citizen_number,
    address: values.address,
    school: values.school,
    class_name: values.class_name,
    residence: values.residence,
    note: values.note,
    situations: values.situations,
    ethnicity: values.ethnicity,
    nationality: values.nationality,
    search_text: searchText(values),
  }
}

/** The sex that a field holds; other texts are none. */
export function sexOf(text: string | null): 'male' | 'female' | null {
  return text === 'male' || text === 'female' ? text : null
}

type ChildCopy = Record<(typeof textFields)[number], string | null> & { born: string | null }

function asKept(child: ChildCopy, guardians: readonly KnownGuardian[]): FieldValues {
  const values = Object.fromEntries(textFields.map((field) => [field, child[field]]))
  return { ...values, born: child.born, guardians } as FieldValues // the copy was made from such values
}

function householdOf(claims: readonly HeldClaim[]): number | null {
  return claims.find((claim) => claim.householdNo !== null)?.householdNo ?? null
}

/** The birth held true from this recording on: the one held until now is voided, never changed. */
async function holdBirth(unit: Unit, childNo: number, values: FieldValues): Promise<void> {
  const recorded = unit.recording()
  const open = unit.db
    .updateTable('birth')
    .set({ voided: recorded })
    .where('child_no', '=', childNo)
    .where('voided', 'is', null)
  await open.where('recorded', '<', recorded).execute()
  await unit.db.deleteFrom('birth').where('child_no', '=', childNo).where('recorded', '=', recorded).execute()
  if (values.born === null) return
  const { first, last } = bornRange(values.born)
  await unit.db
    .insertInto('birth')
    .values({
      child_no: childNo,
      recorded,
      no: unit.numbers(1),
      commune_id: unit.communeId,
      born: values.born,
      born_first: first,
      born_last: last,
    })
    .execute()
}

/** The guardians as they are kept, by child. */
export async function guardiansOf(unit: Unit, childNos: readonly number[]): Promise<Map<number, KnownGuardian[]>> {
  if (childNos.length === 0) return new Map()
  const rows = await unit.db.selectFrom('guardian').selectAll().where('child_no', 'in', childNos).execute()
  const byChild = new Map<number, KnownGuardian[]>()
  for (const relation of ['father', 'mother', 'guardian', 'unknown'] as const)
    for (const row of rows.filter((one) => one.relation === relation)) {
      const guardian = {
        relation,
        name: row.name,
        bornYear: row.born_year,
        phone: row.phone,
        citizenNumber: row.citizen_number,
      }
      byChild.set(row.child_no, [...(byChild.get(row.child_no) ?? []), guardian])
    }
  return byChild
}

async function replaceGuardians(unit: Unit, childNo: number, guardians: readonly KnownGuardian[]): Promise<void> {
  await unit.db.deleteFrom('guardian').where('child_no', '=', childNo).execute()
  if (guardians.length === 0) return
  await unit.db
    .insertInto('guardian')
    .values(
      guardians.map((one) => ({
        child_no: childNo,
        relation: one.relation,
        commune_id: unit.communeId,
        name: one.name,
        born_year: one.bornYear,
        phone: one.phone,
        citizen_number: one.citizenNumber,
      })),
    )
    .execute()
}

async function latestVillages(unit: Unit, childNos: readonly number[]): Promise<Map<number, number | null>> {
  return new Map((await stayRows(unit, childNos)).map((row) => [row.child_no, row.village_no]))
}

async function latestPresences(unit: Unit, childNos: readonly number[]): Promise<Map<number, boolean>> {
  return new Map((await presenceRows(unit, childNos)).map((row) => [row.child_no, isOpening(row.kind)]))
}
