import type { Counting, ObstacleKind } from '../register/index.ts'
import { isObstacleKind, knownAt, listStandings, mergedPersons, obstacleKinds } from '../register/index.ts'
import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** So many of the children left have this as their newest open obstacle; `kind` null: none is known. */
export interface ObstacleCount {
  kind: ObstacleKind | null
  children: number
}

/**
 * Why children are left on a day, known at a recording: each counted once, by its newest obstacle of that day that was not
 * taken back; the most frequent first, those of whom no reason is known last. The counts add up to `all.left` of the figures.
 */
export async function obstacleCounts(
  unit: Unit,
  { asOf, known, counting }: { asOf: Day; known: number; counting: Counting },
): Promise<ObstacleCount[]> {
  const left = await listStandings(unit, { asOf, known, counting }, { counted: true, standing: 'left' })
  const newest = await newestObstacles(unit, asOf, known)
  const counts = new Map<ObstacleKind, number>()
  let unknown = 0
  for (const { no } of left) {
    const kind = newest.get(no)
    if (kind === undefined) unknown += 1
    else counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const order = obstacleKinds.map((one) => one.kind)
  const named = order.map((kind) => ({ kind, children: counts.get(kind) ?? 0 }))
  return [
    ...named.filter((one) => one.children > 0).toSorted((a, b) => b.children - a.children),
    { kind: null, children: unknown },
  ]
}

/** The kind of each person's newest obstacle, by the number of the record it goes by: a merge joins those of its records. */
async function newestObstacles(unit: Unit, asOf: Day, known: number): Promise<Map<number, ObstacleKind>> {
  const rows = await unit.db
    .selectFrom('obstacle as o')
    .select(['o.child_no', 'o.kind'])
    .where('o.commune_id', '=', unit.communeId)
    .where('o.day', '<=', asOf)
    .where(knownAt('o', known))
    .orderBy('o.day')
    .orderBy('o.recorded')
    .orderBy('o.no')
    .execute()
  const survivors = new Map<number, number>()
  for (const [survivor, ...absorbed] of await mergedPersons(unit, known))
    for (const record of absorbed) survivors.set(record.no, survivor.no)
  return new Map(rows.map((row) => [survivors.get(row.child_no) ?? row.child_no, kindOf(row.kind)]))
}

/** A kind that this version does not know counts as another reason, so that nobody is lost from the sum. */
function kindOf(text: string): ObstacleKind {
  return isObstacleKind(text) ? text : 'other'
}
