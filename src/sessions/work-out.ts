import type { Solved, Solver, SolverProgress } from '../base/ports.ts'
import type { Campaign } from './campaign.ts'
import type { Draft } from './draft.ts'
import { firstPlan, type Order, type Seating } from './first-plan.ts'
import { gatherVillages } from './gather-villages.ts'
import { type Aim, buildModel, type PlanModel } from './model.ts'
import { sessionsOf } from './open-by-model.ts'
import { bringNear } from './near.ts'
import { type Period, periodsOf } from './periods.ts'
import type { Family } from './shape.ts'
import { closeWhatCan, longestWaitingFirst, seatTheRest } from './tidy.ts'

/** A plan and what is proved of every plan. */
export interface WorkedOut {
  draft: Draft
  /** No plan that invites as many has fewer sessions. */
  sessionsAtLeast: number
  /** Of each kind: no plan that invites as many, in no more sessions of the other kind, has fewer. */
  leastOf: ByEquipment
  /** No plan leaves out fewer of the children that some session could take. */
  leftOutAtLeast: number
}

/** Sessions at places with equipment, and at the others. */
export interface ByEquipment {
  biometric: number
  others: number
}

export interface Working {
  families: readonly Family[]
  /** What the model counts: the families, or each child alone where a household had to be parted. */
  counted: readonly Family[]
  campaign: Campaign
  solver: Solver
  seconds: number
  signal: AbortSignal | undefined
  breathe: () => Promise<void>
  onProgress: (found: SolverProgress) => void
  /** Told of the first plan, long before the last. */
  onFirst: (first: WorkedOut) => void
}

const orders: readonly Order[] = ['village', 'size']
/** Where there is not room for all, also by who takes least time, so that most find room. */
const scarceOrders: readonly Order[] = [...orders, 'quick']

/** The models stay small: above so many columns days are taken together more coarsely. */
const mostColumns = 24_000

/**
 * Makes the plan in steps, each better or better proved than the one before: a first plan by seating families in order, at
 * once; then the fewest sessions by the model, and a plan in those sessions.
 */
export async function workOut(working: Working): Promise<WorkedOut> {
  const best = await workOutAll(working)
  gatherVillages(best.draft)
  return { ...best, leastOf: await leastOf(best, working) }
}

async function workOutAll(working: Working): Promise<Omit<WorkedOut, 'leastOf'>> {
  const { families, counted, campaign, breathe } = working
  const total = childrenOf(families)
  let best: Omit<WorkedOut, 'leastOf'> = {
    draft: await polished(families, campaign, { order: 'village', breathe }),
    sessionsAtLeast: 0,
    leftOutAtLeast: 0,
  }
  best.sessionsAtLeast = Math.min(best.draft.sessions.length, fewestByMinutes(best.draft, campaign))
  gatherVillages(best.draft)
  working.onFirst({ ...best, leastOf: leastBySum(best) })
  await breathe()
  if (families.length === 0 || campaign.days.length === 0) return { ...best, leftOutAtLeast: total }
  const periods = periodsOf(families, campaign, periodsFor(counted, campaign))
  const consider = (draft: Draft) => {
    if (isBetter(draft, best.draft)) best = { ...best, draft }
  }

  consider(await polished(families, campaign, { order: 'size', breathe }))
  const isScarce = childrenOf(best.draft.unplaced) > 0
  if (isScarce) {
    consider(await polished(families, campaign, { order: 'quick', breathe }))
    const { built, solved } = await ask(working, periods, { least: 'left-out' })
    best.leftOutAtLeast = atLeast(solved.bound ?? 0)
    if (solved.values !== null)
      for (const draft of await drafts(working, built, solved.values, scarceOrders)) consider(draft)
    await breathe()
  }
  for (let round = 0; round < 2; round += 1) {
    const mostLeftOut = round === 0 ? best.leftOutAtLeast : childrenOf(best.draft.unplaced)
    const { built, solved } = await ask(working, periods, { least: 'sessions', mostLeftOut })
    if (solved.values !== null) {
      for (const draft of await drafts(working, built, solved.values, isScarce ? scarceOrders : orders)) consider(draft)
      await breathe()
    }
    // What is proved of plans that leave out so many holds for this one only if it leaves out no more.
    if (childrenOf(best.draft.unplaced) > mostLeftOut) continue
    best.sessionsAtLeast = Math.max(
      Math.min(best.sessionsAtLeast, best.draft.sessions.length),
      atLeast((solved.bound ?? 0) - built.preference),
    )
    break
  }
  return best
}

export function byEquipment({ sessions }: Draft): ByEquipment {
  const biometric = sessions.filter(({ kind }) => kind.place.biometric).length
  return { biometric, others: sessions.length - biometric }
}

/** What the bound of both kinds together says of each. */
function leastBySum({ draft, sessionsAtLeast }: Omit<WorkedOut, 'leastOf'>): ByEquipment {
  const { biometric, others } = byEquipment(draft)
  return { biometric: Math.max(0, sessionsAtLeast - others), others: Math.max(0, sessionsAtLeast - biometric) }
}

/** Where both kinds together leave a gap, each is asked for alone. */
async function leastOf(best: Omit<WorkedOut, 'leastOf'>, working: Working): Promise<ByEquipment> {
  const { counted, campaign, solver, seconds, signal, breathe } = working
  const least = leastBySum(best)
  const used = byEquipment(best.draft)
  if (best.draft.sessions.length === best.sessionsAtLeast) return least
  const periods = periodsOf(working.families, campaign, periodsFor(counted, campaign))
  for (const kind of ['biometric', 'others'] as const) {
    if (least[kind] === used[kind] || signal?.aborted === true) continue
    const { model } = buildModel(counted, campaign, periods, {
      least: 'sessions',
      mostLeftOut: childrenOf(best.draft.unplaced),
      of: {
        biometric: kind === 'biometric',
        othersAtMost: kind === 'biometric' ? used.others : used.biometric,
        allAtLeast: best.sessionsAtLeast,
      },
    })
    await breathe()
    const { bound } = await solver.solve(model, { seconds: seconds / 6, gap: 0.9, ...(signal && { signal }) })
    least[kind] = Math.min(used[kind], Math.max(least[kind], atLeast(bound ?? 0)))
  }
  return least
}

async function ask(
  { counted, campaign, solver, seconds, signal, onProgress }: Working,
  periods: readonly Period[],
  aim: Aim,
): Promise<{ built: PlanModel; solved: Solved }> {
  const built = buildModel(counted, campaign, periods, aim)
  const options = {
    // At most three models are asked.
    seconds: seconds / 3,
    gap: aim.least === 'sessions' ? 0.3 : 0.5,
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  }
  return { built, solved: await solver.solve(built.model, options) }
}

/** Plans in the sessions of a solution, in each order. */
async function drafts(
  { families, campaign, breathe }: Working,
  built: PlanModel,
  values: readonly number[],
  inOrders: readonly Order[],
): Promise<Draft[]> {
  const open = sessionsOf(built, values, campaign)
  const made: Draft[] = []
  for (const order of inOrders) made.push(await polished(families, campaign, { order, open, breathe }))
  return made
}

/** A plan with what can be closed closed, families near their village, and those who wait longest first. */
export async function polished(families: readonly Family[], campaign: Campaign, seating: Seating): Promise<Draft> {
  const draft = await firstPlan(families, campaign, seating)
  await closeWhatCan(draft, campaign, seating.breathe)
  seatTheRest(draft, campaign)
  await bringNear(draft, campaign, seating.breathe)
  longestWaitingFirst(draft)
  return draft
}

/** More children first, then fewer sessions, then fewer stations. */
export function isBetter(one: Draft, other: Draft): boolean {
  const difference =
    childrenOf(one.unplaced) - childrenOf(other.unplaced) ||
    one.sessions.length - other.sessions.length ||
    stationsOf(one) - stationsOf(other)
  return difference < 0
}

export function childrenOf(families: readonly Family[]): number {
  return families.reduce((sum, { children }) => sum + children.length, 0)
}

function stationsOf({ sessions }: Draft): number {
  return sessions.reduce((sum, { kind, under, over }) => sum + (kind.room.stationsFor(under, over) ?? 0), 0)
}

/** The plainest proof: all minutes over the largest sessions there are. */
function fewestByMinutes({ sessions }: Draft, { kinds, minutes }: Campaign): number {
  const largest = kinds.reduce((most, { room }) => Math.max(most, room.mostMinutes), 1)
  const least = (families: readonly Family[]) =>
    families.reduce((sum, { children }) => sum + children.length * Math.min(minutes.under6, minutes.from6to13), 0)
  return Math.ceil(sessions.reduce((sum, session) => sum + least(session.families), 0) / largest)
}

/** A bound on a whole number, found with fractions. */
function atLeast(bound: number): number {
  return Math.max(0, Math.ceil(bound - 1e-6))
}

function periodsFor(families: readonly Family[], { kinds }: Campaign): number {
  const shapes = new Set(families.map(({ shape }) => shape))
  const columns = [...shapes].reduce((sum, shape) => sum + shape.kinds.length, 0)
  return Math.max(1, Math.min(8, Math.floor(mostColumns / Math.max(columns, kinds.length, 1))))
}
