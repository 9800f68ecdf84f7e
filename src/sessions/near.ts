import type { Campaign } from './campaign.ts'
import { closeSession, type Draft, type Filling, hasRoom, seat, unseat } from './draft.ts'
import type { Family } from './shape.ts'

/**
 * A place that names the villages it serves is nearer to them than one that serves everybody: families go there from the
 * others while there is room, in the same sessions and with no more stations.
 */
export async function bringNear(draft: Draft, campaign: Campaign, breathe: () => Promise<void>): Promise<void> {
  if (campaign.places.every(({ villages }) => villages === null)) return
  const near = draft.sessions.filter(({ kind }) => kind.place.villages !== null)
  for (const session of near) {
    await breathe()
    for (const other of draft.sessions) {
      if (other.kind.place.villages !== null) continue
      for (const family of other.families.filter(({ shape }) => shape.places.includes(session.kind.place.at)))
        if (hasRoom(session, family.shape)) move(family, other, session)
    }
  }
  for (const session of draft.sessions.filter(({ families }) => families.length === 0))
    closeSession(draft, campaign, session)
}

function move(family: Family, from: Filling, to: Filling): void {
  const before = stationsOf(from) + stationsOf(to)
  unseat(from, family)
  seat(to, family)
  if (stationsOf(from) + stationsOf(to) <= before) return
  unseat(to, family)
  seat(from, family)
}

function stationsOf({ kind, under, over }: Filling): number {
  return kind.room.stationsFor(under, over) ?? 0
}
