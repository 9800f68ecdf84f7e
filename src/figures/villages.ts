import type { VillageId } from '../base/ids.ts'
import type { Day } from '../base/day.ts'
import { knownAt, namesToldApart } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** A village as it stood on a day. */
export interface CountedVillage {
  no: number
  id: VillageId
  name: string
  isOpen: boolean
  /** The first list that claimed the whole village; null: none yet. */
  firstList: string | null
}

/**
 * The villages as they stood on a day, known at a recording, in the office's order, then by name. One whose first fact is
 * of a later day (a child may have stayed there earlier) goes by that fact, but is not open yet; one whose facts were all
 * taken back goes by what they said, so that children left in it stay in sight.
 */
export async function countedVillages(unit: Unit, day: Day, known: number): Promise<CountedVillage[]> {
  const facts = await unit.db
    .selectFrom('village_fact as f')
    .innerJoin('village as v', 'v.no', 'f.village_no')
    .select(['v.no', 'v.id', 'f.day', 'f.name', 'f.name_key as nameKey', 'f.former_commune as formerCommune'])
    .select(['f.sort_order', 'f.is_open', knownAt('f', known).as('known')])
    .where('f.commune_id', '=', unit.communeId)
    .orderBy('f.day')
    .orderBy('f.recorded')
    .orderBy('f.no')
    .execute()
  const held = new Map<number, (typeof facts)[number]>()
  for (const fact of facts) {
    const other = held.get(fact.no)
    if (other === undefined || (fact.known && (!other.known || fact.day <= day))) held.set(fact.no, fact)
  }
  const isOpen = (fact: (typeof facts)[number]) => Boolean(fact.known) && fact.is_open === 1 && fact.day <= day
  const nameOf = namesToldApart([...held.values()].filter(isOpen))
  const firstLists = await firstWholeLists(unit, known)
  return [...held.values()]
    .toSorted((a, b) => a.sort_order - b.sort_order || compare(a.name, b.name) || a.no - b.no)
    .map((fact) => ({
      no: fact.no,
      id: fact.id,
      name: nameOf(fact),
      isOpen: isOpen(fact),
      firstList: firstLists.get(fact.no) ?? null,
    }))
}

/** Before its first whole list a village's figures are incomplete; so they are when there was none. */
export function isIncomplete(village: CountedVillage | undefined, day: Day): boolean {
  return village !== undefined && (village.firstList === null || day < village.firstList)
}

async function firstWholeLists(unit: Unit, known: number): Promise<Map<number, string>> {
  const rows = await unit.db
    .selectFrom('village_list as f')
    .select(['f.village_no', (of) => of.fn.min('f.day').as('day')])
    .where('f.commune_id', '=', unit.communeId)
    .where(knownAt('f', known))
    .groupBy('f.village_no')
    .execute()
  return new Map(rows.map((row) => [row.village_no, row.day]))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
