import type { Day } from '../base/day.ts'
import { knownAt, linksAt, ObstacleKind, personsOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** What stands in the way of a child: its newest obstacle, with the list's own wording if there is one. */
export interface NewestObstacle {
  kind: ObstacleKind
  text: string
}

/** A kind that this version does not know counts as another reason, so that nobody is lost from a sum. */
const Kind = ObstacleKind.catch('other')

/**
 * The newest obstacle of each person among those of a day that were known then and not taken back, under the number of
 * each of its records: a merge joins what its records say. Who has none is not in the answer. `nos`: only of these.
 */
export async function newestObstacles(
  unit: Unit,
  { asOf, known }: { asOf: Day; known: number },
  nos?: readonly number[],
): Promise<Map<number, NewestObstacle>> {
  const joined = new Map<number, readonly number[]>()
  for (const records of personsOf(await linksAt(unit, known))) for (const no of records) joined.set(no, records)
  const recordsOf = (no: number) => joined.get(no) ?? [no]
  const query = unit.db
    .selectFrom('obstacle as o')
    .select(['o.child_no', 'o.kind', 'o.text'])
    .where('o.commune_id', '=', unit.communeId)
    .where('o.day', '<=', asOf)
    .where(knownAt('o', known))
    .orderBy('o.day')
    .orderBy('o.recorded')
    .orderBy('o.no')
  const rows = await (nos === undefined ? query : query.where('o.child_no', 'in', nos.flatMap(recordsOf))).execute()
  const newest = new Map<number, NewestObstacle>()
  for (const { child_no, kind, text } of rows)
    for (const no of recordsOf(child_no)) newest.set(no, { kind: Kind.parse(kind), text })
  return newest
}
