import type { ChildId } from '../base/ids.ts'
import { toBorn } from '../base/born.ts'
import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Side } from './likeness.ts'
import type { StagedClaim } from './staged-claim.ts'
import { villageNameByNo } from './village-book.ts'

/** A side under its id; the place is told of the rows of a list. */
export interface KnownSide {
  id: string
  side: Side
  place: { sheet: string; row: number } | null
}

/** What a row of a list says. */
export function sideOfRow(row: StagedClaim, villageName: (no: number) => string | null): Side {
  const village = row.village_no === null ? null : villageName(row.village_no)
  return {
    name: row.name,
    born: row.born === null ? null : (toBorn(row.born) ?? null),
    sex: row.sex,
    citizenNumber: row.citizen_number,
    guardians: distinct([row.father, row.mother, row.guardian]),
    phones: distinct([row.phone]),
    village: village ?? row.village_text,
    address: row.address,
  }
}

/** What is known of these children: of the register, or that another row of the same lists is to bring. */
export async function sidesOfChildren(
  unit: Unit,
  ids: readonly ChildId[],
  sourceNos: readonly number[],
): Promise<Map<string, KnownSide>> {
  if (ids.length === 0) return new Map()
  const villageName = await villageNameByNo(unit)
  const children = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'born', 'sex', 'citizen_number', 'village_no', 'address'])
    .where('commune_id', '=', unit.communeId)
    .where('id', 'in', ids)
    .execute()
  const guardians = await guardiansOf(
    unit,
    children.map((child) => child.no),
  )
  const coming = await rowsBringing(
    unit,
    ids.filter((id) => !children.some((child) => child.id === id)),
    sourceNos,
  )
  return new Map<string, KnownSide>([
    ...coming.map((row) => [row.child_id ?? '', rowSide(row.child_id ?? '', row, villageName)] as const),
    ...children.map((child) => {
      const of = guardians.filter((one) => one.child_no === child.no)
      const side: Side = {
        name: child.name,
        born: child.born === null ? null : (toBorn(child.born) ?? null),
        sex: child.sex,
        citizenNumber: child.citizen_number,
        guardians: distinct(of.map((one) => one.name)),
        phones: distinct(of.map((one) => one.phone)),
        village: child.village_no === null ? null : villageName(child.village_no),
        address: child.address,
      }
      return [child.id, { id: child.id, side, place: null }] as const
    }),
  ])
}

/** Of each row held as a duplicate in its file: the first row before it that tells of the same child (rule 17). */
export async function earlierRowsAlike(
  unit: Unit,
  rows: readonly StagedClaim[],
): Promise<(row: StagedClaim) => KnownSide | undefined> {
  if (rows.length === 0) return () => undefined
  const villageName = await villageNameByNo(unit)
  const others = await unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', 'in', [...new Set(rows.map((row) => row.source_no))])
    .where((of) =>
      of.or([
        of('citizen_number', 'in', [...new Set(rows.map((row) => row.citizen_number ?? ''))]),
        of('typed', 'in', [...new Set(rows.map((row) => row.typed ?? ''))]),
      ]),
    )
    .orderBy('no')
    .execute()
  return (row) => {
    const first = others.find(
      (other) =>
        other.source_no === row.source_no &&
        other.file === row.file &&
        other.no < row.no &&
        (row.citizen_number === null
          ? other.typed === row.typed && other.born === row.born
          : other.citizen_number === row.citizen_number),
    )
    return first && rowSide(first.id, first, villageName)
  }
}

function rowSide(id: string, row: StagedClaim, villageName: (no: number) => string | null): KnownSide {
  return { id, side: sideOfRow(row, villageName), place: { sheet: row.sheet, row: row.sheet_row } }
}

async function guardiansOf(unit: Unit, childNos: readonly number[]) {
  if (childNos.length === 0) return []
  return unit.db
    .selectFrom('guardian')
    .select(['child_no', 'name', 'phone'])
    .where('child_no', 'in', childNos)
    .orderBy('relation')
    .execute()
}

async function rowsBringing(unit: Unit, ids: readonly ChildId[], sourceNos: readonly number[]): Promise<StagedClaim[]> {
  if (ids.length === 0) return []
  return unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', 'in', sourceNos)
    .where('child_id', 'in', ids)
    .where('verdict', '=', 'new')
    .execute()
}

/** Values said, each once by its fold, in their order. */
function distinct(values: readonly (string | null)[]): string[] {
  const said = values.filter((value) => value !== null && value !== '').map((value) => value ?? '')
  return [...new Map(said.toReversed().map((value) => [fold(value), value])).values()].toReversed()
}
