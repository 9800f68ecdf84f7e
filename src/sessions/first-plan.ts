import type { Campaign } from './campaign.ts'
import { type Draft, emptyDraft, type Filling, openSession, seatFirst, seatInNew } from './draft.ts'
import type { Family, Shape } from './shape.ts'

/** A session to open: how many days of a kind in which days; made by reading the model's solution. */
export interface ToOpen {
  kind: number
  day: number
}

/** So many families are seated between two breaths. */
const breath = 200

/**
 * The order in which families are seated; the order decides how well the sessions fill. `quick`: those who take least time
 * a child, where there is not room for all.
 */
export type Order = 'village' | 'size' | 'quick'

export interface Seating {
  order: Order
  open?: readonly ToOpen[]
  breathe: () => Promise<void>
}

/** Seats every family: into the sessions given, then into new ones while the campaign has any left. */
export async function firstPlan(
  families: readonly Family[],
  campaign: Campaign,
  { order, open = [], breathe }: Seating,
): Promise<Draft> {
  const draft = emptyDraft(campaign)
  for (const { kind, day } of open) {
    const chosen = campaign.kinds[kind]
    if (chosen !== undefined) openSession(draft, campaign, chosen, day)
  }
  // Where room is scarce, equipment is left to those who need it.
  const equipped = ({ kind }: Filling) => (order === 'quick' && kind.place.biometric ? 1 : 0)
  draft.sessions.sort((a, b) => equipped(a) - equipped(b) || a.day - b.day)
  for (const [at, family] of inOrder(families, campaign, order).entries()) {
    if (at % breath === breath - 1) await breathe()
    if (!seatFirst(draft.sessions, family) && !seatInNew(draft, campaign, family)) draft.unplaced.push(family)
  }
  return draft
}

/**
 * Those with least choice first: few days, equipment needed, few places. Then who waits longest; then by village, so that
 * a village comes together, with families of one child last to fill the gaps; or the largest families first.
 */
export function inOrder(families: readonly Family[], { days, minutes }: Campaign, order: Order): Family[] {
  const minutesOf = ({ needs, children }: Shape) =>
    needs.reduce(
      (least, need) =>
        need === null
          ? least
          : Math.min(least, (need.under * minutes.under6 + need.over * minutes.from6to13) / children),
      Infinity,
    )
  const rank = ({ shape, waitingSince, village }: Family) => [
    ...(order === 'quick' ? [minutesOf(shape)] : []),
    shape.days < days.length && shape.days <= days.length / 2 ? shape.days : days.length,
    shape.biometricOnly ? 0 : 1,
    shape.places.length,
    ...(order === 'size'
      ? [-shape.children, Number(waitingSince.replaceAll('-', ''))]
      : [Number(waitingSince.replaceAll('-', '')), shape.children === 1 ? 1 : 0, village, -shape.children]),
  ]
  return families
    .map((family) => ({ family, rank: rank(family) }))
    .toSorted((a, b) => byRank(a.rank, b.rank))
    .map(({ family }) => family)
}

function byRank(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const difference = one - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
