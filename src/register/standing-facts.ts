import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { knownAt } from './standing-known.ts'
import { type MergeLink, personsOf } from './standing-links.ts'
import type { ChildRecord, Person } from './standing-person.ts'

type Growing = {
  -readonly [K in keyof ChildRecord]: ChildRecord[K] extends readonly (infer F)[] ? F[] : ChildRecord[K]
}

/** How many children's facts are read in one question. */
const chunk = 500

/** The facts of these children known at a recording, by child; a child without facts is there too. */
export async function factsOf(
  unit: Unit,
  childNos: readonly number[],
  known: number,
): Promise<Map<number, ChildRecord>> {
  const records = new Map<number, Growing>()
  for (let at = 0; at < childNos.length; at += chunk)
    await readSome(unit, childNos.slice(at, at + chunk), known, records)
  return records
}

async function readSome(unit: Unit, nos: readonly number[], known: number, into: Map<number, Growing>): Promise<void> {
  for (const no of nos) into.set(no, { no, birth: null, presences: [], stays: [], cards: [] })
  const { db, communeId } = unit
  const births = await db
    .selectFrom('birth as f')
    .select(['f.child_no', 'f.born', 'f.born_first', 'f.born_last'])
    .where('f.child_no', 'in', nos)
    .where('f.commune_id', '=', communeId)
    .where(knownAt('f', known))
    .execute()
  for (const row of births) {
    const record = into.get(row.child_no)
    // both columns are written from days only
    if (record) record.birth = { born: row.born, first: row.born_first as Day, last: row.born_last as Day }
  }
  const presences = await db
    .selectFrom('presence as f')
    .select(['f.child_no', 'f.day', 'f.recorded', 'f.no', 'f.kind'])
    .where('f.child_no', 'in', nos)
    .where('f.commune_id', '=', communeId)
    .where(knownAt('f', known))
    .execute()
  for (const { child_no, ...fact } of presences) into.get(child_no)?.presences.push(fact)
  const stays = await db
    .selectFrom('stay as f')
    .select(['f.child_no', 'f.day', 'f.recorded', 'f.no', 'f.village_no as villageNo'])
    .where('f.child_no', 'in', nos)
    .where('f.commune_id', '=', communeId)
    .where(knownAt('f', known))
    .execute()
  for (const { child_no, ...fact } of stays) into.get(child_no)?.stays.push(fact)
  const cards = await db
    .selectFrom('card_event as f')
    .select(['f.child_no', 'f.day', 'f.recorded', 'f.no', 'f.kind'])
    .where('f.child_no', 'in', nos)
    .where('f.commune_id', '=', communeId)
    .where(knownAt('f', known))
    .execute()
  for (const { child_no, ...fact } of cards) into.get(child_no)?.cards.push(fact)
}

/** The merges known at a recording: there are few, so all are read. */
export function linksAt(unit: Unit, known: number): Promise<MergeLink[]> {
  return unit.db
    .selectFrom('merge_link as f')
    .select(['f.absorbed_no as absorbedNo', 'f.survivor_no as survivorNo'])
    .where('f.commune_id', '=', unit.communeId)
    .where(knownAt('f', known))
    .execute()
}

/** The persons of more than one record known at a recording, each with all its facts. */
export async function mergedPersons(unit: Unit, known: number): Promise<Person[]> {
  const groups = personsOf(await linksAt(unit, known))
  const facts = await factsOf(unit, groups.flat(), known)
  return groups.flatMap((nos) => {
    const [first, ...others] = nos.flatMap((no) => facts.get(no) ?? [])
    return first === undefined ? [] : [[first, ...others] as const]
  })
}
