import type { Progress } from '../base/paging.ts'
import type { Solver } from '../base/ports.ts'
import { answerOf } from './answer.ts'
import { campaignOf, type CampaignWanted } from './campaign.ts'
import type { Candidate } from './candidate.ts'
import type { Plan, UnplacedCode } from './contract.ts'
import { type SortedOut, sortOut } from './families.ts'
import { smallestMend } from './mends.ts'
import { lackOf } from './reasons.ts'
import type { Family } from './shape.ts'
import { workOut } from './work-out.ts'

/** What making a plan needs of the world around it. */
export interface Planning {
  candidates: readonly Candidate[]
  wanted: CampaignWanted
  solver: Solver
  seconds: number
  signal?: AbortSignal
  breathe: () => Promise<void>
  /** Starts a clock of so many seconds; answers whether they are over. */
  within: (seconds: number) => () => boolean
  /** How far it is, and each plan that is better or better proved than the one before. */
  tell: (progress: Progress, best: Plan | null) => void
}

/** Makes the plan of a campaign (rule 28): pure but for the solver, the same for the same candidates and setting. */
export async function makePlan(planning: Planning): Promise<Plan> {
  const { candidates, wanted, solver, seconds, signal, breathe, tell } = planning
  const campaign = campaignOf(wanted)
  const sorted = await sortOut(candidates, campaign, breathe)
  const about = { candidates, campaign, sorted }
  await breathe()
  const worked = await workOut({
    families: sorted.families,
    counted: countedOf(sorted),
    campaign,
    solver,
    seconds,
    signal,
    breathe,
    onFirst: (first) => tell({ phase: 'Tìm số buổi ít nhất', done: 0, total: null }, answerOf(first, about)),
    onProgress: ({ bound }) =>
      tell({ phase: 'Tìm số buổi ít nhất', done: Math.max(0, Math.floor(bound ?? 0)), total: null }, null),
  })
  const plan = answerOf(worked, about)
  if (plan.causes.length === 0) return plan
  tell({ phase: 'Tìm thay đổi nhỏ nhất', done: 0, total: plan.causes.length }, plan)
  return { ...plan, causes: await mendedCauses(plan, planning) }
}

/** The children of a household that had to be parted count alone: the proof then holds however it is parted. */
function countedOf({ families, parted, shapeOf }: SortedOut): Family[] {
  return families.flatMap((family) =>
    parted.has(family.household)
      ? family.children.map((child) => ({ ...family, children: [child], shape: shapeOf([child]) }))
      : [family],
  )
}

/** Whether some session would take them, were there room or somebody to hold it. */
function isFull(code: UnplacedCode): boolean {
  return code === 'no-capacity' || Object.values(lackOf).some((lack) => lack === code)
}

async function mendedCauses(
  plan: Plan,
  { candidates, wanted, breathe, signal, within, seconds }: Planning,
): Promise<Plan['causes']> {
  const situation = {
    wanted,
    candidates,
    leftOut: new Set(plan.unplaced.map(({ id }) => id)),
    breathe,
    isLate: within(seconds),
  }
  const idsOf = (of: Plan['causes'][number]) =>
    plan.unplaced.filter(({ code, village }) => code === of.code && village === of.village).map(({ id }) => id)
  // Who finds no room may be of many villages: what helps them all together is looked for first.
  const full = plan.causes.filter((cause) => isFull(cause.code))
  const days = [...new Set(full.flatMap((cause) => cause.days))].toSorted()
  const forAll =
    full.length === 0
      ? []
      : await smallestMend(situation, { code: 'no-capacity', village: null, days, ids: full.flatMap(idsOf) })
  const causes: Plan['causes'] = []
  for (const cause of plan.causes) {
    if (signal?.aborted === true) return plan.causes
    const own =
      isFull(cause.code) && forAll.length > 0 ? forAll : await smallestMend(situation, { ...cause, ids: idsOf(cause) })
    causes.push({ ...cause, mend: [...own] })
  }
  return causes
}
