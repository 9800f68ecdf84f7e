import type { ChildId, VillageId } from '../base/ids.ts'
import type { Day } from '../base/day.ts'
import type { ObstacleKind } from '../register/index.ts'

/** A child left, as the planner looks at it. */
export interface Candidate {
  id: ChildId
  name: string
  villageId: VillageId | null
  village: string | null
  /** The household's id; without a known household, the child's own. */
  household: string
  /** Since when the register has waited for this child's card. */
  waitingSince: string
  /** First and last possible birth day; null: not known. */
  birth: { first: Day; last: Day } | null
  obstacle: { kind: ObstacleKind; text: string } | null
  /** Not there from a day on, until a day (both included); null: not known until when. */
  away: readonly { from: Day; until: Day | null }[]
}

export type Barred = 'obstacle' | 'away'

/** What a day of intake can deal with itself: the family is invited all the same. */
const solvedAtIntake: ReadonlySet<ObstacleKind> = new Set(['no-vneid', 'no-interest', 'other'])

const absences: ReadonlySet<ObstacleKind> = new Set(['away-with-parents', 'away-home-region', 'away-school', 'abroad'])

/** Whether the newest obstacle keeps a child from being invited: absence without a known end, or what must be mended first. */
export function barredBy({ obstacle }: Pick<Candidate, 'obstacle'>): Barred | undefined {
  if (obstacle === null || solvedAtIntake.has(obstacle.kind)) return undefined
  return absences.has(obstacle.kind) ? 'away' : 'obstacle'
}

export function isAway({ away }: Candidate, day: Day): boolean {
  return away.some(({ from, until }) => from <= day && (until === null || day <= until))
}
