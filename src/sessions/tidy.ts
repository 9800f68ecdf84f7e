import { groupBy } from '../base/group.ts'
import type { Campaign } from './campaign.ts'
import { closeSession, type Draft, type Filling, hasRoom, seat, seatFirst, seatInNew, unseat } from './draft.ts'
import type { Family } from './shape.ts'

/** So many of the emptiest sessions are looked at for closing. */
const tries = 40

/** Closes sessions whose families all find room elsewhere, the emptiest first. */
export async function closeWhatCan(draft: Draft, campaign: Campaign, breathe: () => Promise<void>): Promise<void> {
  for (const session of draft.sessions.toSorted((a, b) => filled(a) - filled(b)).slice(0, tries)) {
    await breathe()
    const others = draft.sessions.filter((other) => other !== session)
    const moved: [Family, Filling][] = []
    const whole = session.families
      .toSorted((a, b) => b.shape.children - a.shape.children)
      .every((family) => {
        const target = others.find((other) => hasRoom(other, family.shape))
        if (target === undefined) return false
        seat(target, family)
        moved.push([family, target])
        return true
      })
    if (whole) closeSession(draft, campaign, session)
    else for (const [family, target] of moved) unseat(target, family)
  }
}

/** Families left without a session try once more: closing and moving may have made room. */
export function seatTheRest(draft: Draft, campaign: Campaign): void {
  draft.unplaced = draft.unplaced.filter(
    (family) => !seatFirst(draft.sessions, family) && !seatInNew(draft, campaign, family),
  )
}

/** Among families that are alike, who waits longest comes earliest, and is not the one left out. */
export function longestWaitingFirst(draft: Draft): void {
  const places = draft.sessions
    .toSorted((a, b) => a.day - b.day || a.kind.start - b.kind.start)
    .flatMap((session) => session.families.map((family) => ({ family, session })))
  const seats = [...places, ...draft.unplaced.map((family) => ({ family, session: undefined }))]
  for (const alike of groupBy(seats, ({ family }) => family.shape).values()) {
    const waiting = alike.map(({ family }) => family).toSorted(byWaiting)
    if (alike.every(({ family }, at) => family.waitingSince === waiting[at]?.waitingSince)) continue
    alike.forEach((place, at) => (place.family = waiting[at] ?? place.family))
  }
  for (const session of draft.sessions) session.families = []
  draft.unplaced = []
  for (const { family, session } of seats) (session?.families ?? draft.unplaced).push(family)
}

function byWaiting(a: Family, b: Family): number {
  return a.waitingSince === b.waitingSince ? 0 : a.waitingSince < b.waitingSince ? -1 : 1
}

function filled({ kind, under, over }: Filling): number {
  return (under + over) / (kind.room.mostUnder + 1)
}
