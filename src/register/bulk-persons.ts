import type { ChildId } from '../base/ids.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { StandingObstacle } from './bulk-rules.ts'
import { factsOf, linksAt } from './standing-facts.ts'
import { personsOf } from './standing-links.ts'
import type { ChildRecord, Person } from './standing-person.ts'
import { upToNow } from './village-store.ts'

/** One child of a bulk with all that its rules look at. */
export interface BulkPerson {
  /** By the survivor. */
  id: ChildId
  name: string
  person: Person
  obstacles: readonly StandingObstacle[]
}

/** Reads children by id, a chunk at a time; an id of no child is left out, an absorbed one answers its survivor. */
export async function bulkReader(
  unit: Unit,
): Promise<(ids: readonly ChildId[]) => Promise<(BulkPerson | undefined)[]>> {
  const joined = new Map(personsOf(await linksAt(unit, upToNow)).flatMap((nos) => nos.map((no) => [no, nos] as const)))
  return async (ids) => {
    const asked = new Map((await rowsBy(unit, 'id', ids)).map((row) => [row.id, row]))
    const nosOf = (no: number) => joined.get(no) ?? [no]
    const nos = [...new Set([...asked.values()].flatMap(({ no }) => nosOf(no)))]
    const rows = new Map((await rowsBy(unit, 'no', nos)).map((row) => [row.no, row]))
    const facts = await factsOf(unit, nos, upToNow)
    const obstacles = await obstaclesOf(unit, nos)
    return ids.map((id) => {
      const own = asked.get(id)
      if (own === undefined) return undefined
      const [first, ...others] = nosOf(own.no).map((no) => facts.get(no) ?? blank(no))
      const survivor = rows.get(first?.no ?? own.no) ?? own
      const person: Person = [first ?? blank(own.no), ...others]
      return {
        id: survivor.id,
        name: survivor.name,
        person,
        obstacles: person.flatMap(({ no }) => obstacles.get(no) ?? []),
      }
    })
  }
}

async function rowsBy(unit: Unit, column: 'id' | 'no', values: readonly (ChildId | number)[]) {
  if (values.length === 0) return []
  return unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name'])
    .where('commune_id', '=', unit.communeId)
    .where(column, 'in', values)
    .execute()
}

async function obstaclesOf(unit: Unit, nos: readonly number[]): Promise<Map<number, StandingObstacle[]>> {
  const found = new Map<number, StandingObstacle[]>()
  if (nos.length === 0) return found
  const rows = await unit.db
    .selectFrom('obstacle')
    .select(['child_no', 'kind', 'text'])
    .where('child_no', 'in', nos)
    .where('voided', 'is', null)
    .execute()
  for (const { child_no, ...one } of rows) found.set(child_no, [...(found.get(child_no) ?? []), one])
  return found
}

function blank(no: number): ChildRecord {
  return { no, birth: null, presences: [], stays: [], cards: [] }
}
