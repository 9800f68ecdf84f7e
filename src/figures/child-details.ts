import { knownAt, obstacleInWords, type Question } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ChildLine } from './contract.ts'

/** What a list shows of a child beside where it stands; the ID number whole. */
export type ChildDetails = Pick<
  ChildLine,
  'id' | 'name' | 'sex' | 'citizenNumber' | 'household' | 'guardian' | 'obstacle'
>

/** Whom to ask for, in this order. */
const relations = ['mother', 'father', 'guardian', 'unknown']

const chunk = 1000

export async function childDetails(
  unit: Unit,
  nos: readonly number[],
  question: Question,
): Promise<Map<number, ChildDetails>> {
  const details = new Map<number, ChildDetails>()
  for (let at = 0; at < nos.length; at += chunk) {
    const some = nos.slice(at, at + chunk)
    const guardians = await guardiansOf(unit, some)
    const obstacles = await obstaclesOf(unit, some, question)
    const rows = await unit.db
      .selectFrom('child as c')
      .leftJoin('household as h', 'h.no', 'c.household_no')
      .select(['c.no', 'c.id', 'c.name', 'c.sex', 'c.citizen_number', 'h.id as household'])
      .where('c.commune_id', '=', unit.communeId)
      .where('c.no', 'in', some)
      .execute()
    for (const { no, citizen_number, ...row } of rows)
      details.set(no, {
        ...row,
        citizenNumber: citizen_number,
        guardian: guardians.get(no) ?? null,
        obstacle: obstacles.get(no) ?? null,
      })
  }
  return details
}

async function guardiansOf(unit: Unit, nos: readonly number[]): Promise<Map<number, string>> {
  const rows = await unit.db
    .selectFrom('guardian')
    .select(['child_no', 'relation', 'name'])
    .where('commune_id', '=', unit.communeId)
    .where('child_no', 'in', nos)
    .execute()
  const last = rows.toSorted((a, b) => relations.indexOf(b.relation) - relations.indexOf(a.relation))
  return new Map(last.map((row) => [row.child_no, row.name])) // of each child the one set last stays: the first wanted
}

/** The newest obstacle of each child in words, among those of the day and known then. */
async function obstaclesOf(
  unit: Unit,
  nos: readonly number[],
  { asOf, known }: Question,
): Promise<Map<number, string>> {
  const rows = await unit.db
    .selectFrom('obstacle as f')
    .select(['f.child_no', 'f.kind', 'f.text'])
    .where('f.commune_id', '=', unit.communeId)
    .where('f.child_no', 'in', nos)
    .where('f.day', '<=', asOf)
    .where(knownAt('f', known))
    .orderBy('f.day')
    .orderBy('f.recorded')
    .orderBy('f.no')
    .execute()
  return new Map(rows.map((row) => [row.child_no, obstacleInWords(row.kind, row.text)]))
}
