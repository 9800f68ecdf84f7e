import { toBorn } from '../base/born.ts'
import { fold } from '../base/text.ts'
import type { KnownChild } from '../matching/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ComingChildren } from './coming-children.ts'
import type { Wanted } from './wanted.ts'

const chunk = 5000

/**
 * Children that may be those of the rows: of the register by ID number or by name without marks, and the ones that an
 * earlier file of the same import brings. Rows of one file are never each other's candidates.
 */
export interface KnownChildren {
  of(row: Wanted): readonly KnownChild[]
}

/** Asks the register for all rows of a chunk at once. Merged records stand for the child they were merged into. */
export async function knownChildren(
  unit: Unit,
  wanted: readonly Wanted[],
  coming: ComingChildren,
): Promise<KnownChildren> {
  const names = [...new Set(wanted.map((row) => row.folded))]
  const numbers = [...new Set(wanted.flatMap((row) => (row.citizenNumber === null ? [] : [row.citizenNumber])))]
  const rows = [...(await childRows(unit, 'folded', names)), ...(await childRows(unit, 'citizen_number', numbers))]
  const survivors = await survivorsOf(unit, rows)
  const found = [...new Map([...rows, ...survivors.rows].map((row) => [row.no, row])).values()]
  const guardians = await guardianRows(
    unit,
    found.map((row) => row.no),
  )
  const children = new Map(found.map((row) => [row.no, toKnownChild(row, guardians.get(row.no) ?? [])]))
  const byName = new Map<string, KnownChild[]>()
  const byNumber = new Map<string, KnownChild[]>()
  for (const row of found) {
    const described = children.get(row.no)
    const survivor = children.get(survivors.of(row.no))
    if (described === undefined || survivor === undefined) continue
    // A merged record is known by its own words still, and stands for the child it was merged into.
    const child =
      survivor === described ? survivor : { ...described, no: survivor.no, id: survivor.id, version: survivor.version }
    push(byName, row.folded, child)
    if (row.citizen_number !== null) push(byNumber, row.citizen_number, child)
  }
  return {
    of({ folded, citizenNumber }) {
      const numbered = citizenNumber === null ? [] : (byNumber.get(citizenNumber) ?? [])
      return [...new Set([...numbered, ...(byName.get(folded) ?? []), ...coming.of({ folded, citizenNumber })])]
    },
  }
}

async function childRows(unit: Unit, column: 'folded' | 'citizen_number' | 'no', values: readonly (string | number)[]) {
  if (values.length === 0) return []
  return unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'folded', 'typed', 'born', 'citizen_number', 'village_no', 'version'])
    .where('commune_id', '=', unit.communeId)
    .where(column, 'in', values)
    .execute()
}

type ChildAnswer = Awaited<ReturnType<typeof childRows>>[number]

async function survivorsOf(unit: Unit, rows: readonly ChildAnswer[]) {
  const links = await unit.db
    .selectFrom('merge_link')
    .select(['absorbed_no', 'survivor_no'])
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .execute()
  const next = new Map(links.map((link) => [link.absorbed_no, link.survivor_no]))
  function of(no: number): number {
    let at = no
    for (let step = next.get(at); step !== undefined; step = next.get(at)) at = step
    return at
  }
  const present = new Set(rows.map((row) => row.no))
  const absent = [...new Set(rows.map((row) => of(row.no)))].filter((no) => !present.has(no))
  return { of, rows: await childRows(unit, 'no', absent) }
}

async function guardianRows(unit: Unit, childNos: readonly number[]) {
  const byChild = new Map<number, { name: string; phone: string | null }[]>()
  // In a large register the same names belong to many: more than one statement can name.
  for (let at = 0; at < childNos.length; at += chunk) {
    const rows = await unit.db
      .selectFrom('guardian')
      .select(['child_no', 'name', 'phone'])
      .where('child_no', 'in', childNos.slice(at, at + chunk))
      .execute()
    for (const row of rows) push(byChild, row.child_no, row)
  }
  return byChild
}

function toKnownChild(row: ChildAnswer, guardians: readonly { name: string; phone: string | null }[]): KnownChild {
  return {
    no: row.no,
    id: row.id,
    version: row.version,
    name: row.name,
    folded: row.folded,
    typed: row.typed,
    born: row.born === null ? null : (toBorn(row.born) ?? null),
    citizenNumber: row.citizen_number,
    villageNo: row.village_no,
    guardians: guardians.map((one) => fold(one.name)).filter((name) => name !== ''),
    phones: guardians.flatMap((one) => (one.phone === null ? [] : [one.phone])),
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const of = map.get(key)
  if (of === undefined) map.set(key, [value])
  else of.push(value)
}
