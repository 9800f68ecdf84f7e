import type { Day } from '../base/day.ts'
import { newestObstacles } from '../figures/index.ts'
import { type Counting, listStandings, type ObstacleKind, obstacleKinds } from '../register/index.ts'
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
  const newest = await newestObstacles(unit, { asOf, known })
  const counts = new Map<ObstacleKind, number>()
  let unknown = 0
  for (const { no } of left) {
    const kind = newest.get(no)?.kind
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
