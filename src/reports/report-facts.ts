import { type Settings, settingsNow } from '../access/index.ts'
import type { Day } from '../base/day.ts'
import {
  type Breathe,
  type Change,
  changeBetween,
  countingOn,
  type Crossing,
  crossingAt,
  type Figures,
  figuresAt,
  knownNow,
  type Remember,
} from '../figures/index.ts'
import type { Counting } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type ObstacleCount, obstacleCounts } from './obstacle-counts.ts'

/** All that a progress report says, asked in one unit of work, so that every number speaks of the same moment. */
export interface ReportFacts {
  figures: Figures
  /** Since the day of the report before; null: the report compares with none. */
  change: Change | null
  obstacles: readonly ObstacleCount[]
  crossings: readonly Crossing[]
  /** What moves figures as it held on the report's day; letterhead and deadline as they are now. */
  settings: Pick<Settings, 'commune' | 'deadline'> & Counting
  /** The paper that asked for the report: "văn bản số … của … về việc …". Absent: the report opens without one. */
  basis?: string
}

/** Days ahead within which a report tells who changes group. */
const aheadDays = [30, 90] as const

export interface FactsAsked {
  asOf: Day
  since: Day | null
}

export async function gatherFacts(
  unit: Unit,
  { asOf, since }: FactsAsked,
  remember: Remember,
  breathe: Breathe,
): Promise<ReportFacts> {
  const known = knownNow(unit)
  const counting = await countingOn(unit, asOf, known.no)
  const figures = await figuresAt(unit, { asOf, known }, remember)
  await breathe()
  const comparison = since === null ? null : { from: since, to: asOf, knownFrom: known, knownTo: known }
  const change = comparison === null ? null : await changeBetween(unit, comparison, remember, breathe)
  const obstacles = await obstacleCounts(unit, { asOf, known: known.no, counting })
  await breathe()
  const crossings = await crossingAt(unit, asOf, aheadDays)
  const { commune, deadline } = await settingsNow(unit)
  return { figures, change, obstacles, crossings, settings: { commune, deadline, ...counting } }
}
