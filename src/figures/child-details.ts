import type { Day } from '../base/day.ts'
import { obstacleInWords } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ChildLine } from './contract.ts'
import { newestObstacles } from './newest-obstacles.ts'

/** What a list shows of a child beside where it stands; the ID number whole. */
export type ChildDetails = Pick<
  ChildLine,
  'id' | 'name' | 'sex' | 'citizenNumber' | 'household' | 'guardian' | 'obstacle'
>

/** Whom to ask for, in this order. */
export const relationsInOrder = ['mother', 'father', 'guardian', 'unknown']

const chunk = 1000

/** What is known of these children today, and which obstacle stood newest at the moment asked about. */
export async function childDetails(
  unit: Unit,
  nos: readonly number[],
  moment: { asOf: Day; known: number },
): Promise<Map<number, ChildDetails>> {
  const details = new Map<number, ChildDetails>()
  for (let at = 0; at < nos.length; at += chunk) {
    const some = nos.slice(at, at + chunk)
    const guardians = await guardiansOf(unit, some)
    const obstacles = await newestObstacles(unit, moment, some)
    const rows = await unit.db
      .selectFrom('child as c')
      .leftJoin('household as h', 'h.no', 'c.household_no')
      .select(['c.no', 'c.id', 'c.name', 'c.sex', 'c.citizen_number', 'h.id as household'])
      // By number alone, which is the commune's own: with the commune SQLite walks the index of all its children instead.
      .where('c.no', 'in', some)
      .execute()
    for (const { no, citizen_number, ...row } of rows) {
      const obstacle = obstacles.get(no)
      details.set(no, {
        ...row,
        citizenNumber: citizen_number,
        guardian: guardians.get(no) ?? null,
        obstacle: obstacle === undefined ? null : obstacleInWords(obstacle.kind, obstacle.text),
      })
    }
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
  const last = rows.toSorted((a, b) => relationsInOrder.indexOf(b.relation) - relationsInOrder.indexOf(a.relation))
  return new Map(last.map((row) => [row.child_no, row.name])) // of each child the one set last stays: the first wanted
}
