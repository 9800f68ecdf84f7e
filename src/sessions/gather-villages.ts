import { groupBy } from '../base/group.ts'
import type { Draft, Filling } from './draft.ts'
import type { Family } from './shape.ts'

/**
 * Families that are alike in all a plan looks at (where they may go, what they need on each day, since when they wait)
 * change seats, so that sessions have few villages: a head then has few days to announce. Those of one village follow one
 * another. Nothing else changes: not who is invited, not how full a session is, not who comes first.
 */
export function gatherVillages({ sessions }: Draft): void {
  const inOrder = sessions.toSorted((a, b) => a.day - b.day || a.kind.start - b.kind.start || a.kind.at - b.kind.at)
  const gathered = seatedByVillage(inOrder)
  const isBetter = villagesIn(gathered) < villagesIn(inOrder.map(({ families }) => families))
  for (const [at, session] of inOrder.entries())
    session.families = isBetter
      ? (gathered[at] ?? [])
      : [...groupBy(session.families, ({ village }) => village).values()].flat()
}

/** Session by session: the village that can take most of its seats first, of equals the one with fewest left to seat. */
function seatedByVillage(sessions: readonly Filling[]): Family[][] {
  const everybody = sessions.flatMap(({ families }) => families)
  const villages = [...groupBy(everybody, ({ village }) => village).values()].map(waitingFamilies)
  return sessions.map(({ families }) => {
    const seats = countOf(families.map(alikeKey))
    const seated: Family[] = []
    while (seats.size > 0) {
      const [best] = villages
        .map((village) => ({ village, fit: village.fit(seats), size: village.size() }))
        .toSorted((a, b) => b.fit - a.fit || a.size - b.size)
      const coming = best?.village.take(seats) ?? []
      if (coming.length === 0) throw new RangeError('a seat that no family fits')
      seated.push(...coming)
    }
    return seated
  })
}

/** Over all sessions, how many villages each has. */
function villagesIn(sessions: readonly (readonly Family[])[]): number {
  return sessions.reduce((sum, families) => sum + new Set(families.map(({ village }) => village)).size, 0)
}

/** The families of one village that have no seat yet. */
interface WaitingFamilies {
  size(): number
  /** How many of these seats they can take. */
  fit(seats: Seats): number
  /** Takes as many seats as it can, and answers who sits there. */
  take(seats: Seats): Family[]
}

/** How many seats there are for families of each kind. */
type Seats = Map<string, number>

function waitingFamilies(families: readonly Family[]): WaitingFamilies {
  const waiting = groupBy(families, alikeKey)
  let left = families.length
  return {
    size: () => left,
    fit: (seats) => [...seats].reduce((sum, [key, count]) => sum + Math.min(count, waiting.get(key)?.length ?? 0), 0),
    take(seats) {
      const taken: Family[] = []
      for (const [key, count] of seats) {
        const coming = waiting.get(key)?.splice(0, count) ?? []
        taken.push(...coming)
        if (coming.length === count) seats.delete(key)
        else seats.set(key, count - coming.length)
      }
      left -= taken.length
      return taken
    },
  }
}

function alikeKey({ shape, waitingSince }: Family): string {
  return `${shape.at} ${waitingSince}`
}

function countOf(keys: readonly string[]): Seats {
  const counts: Seats = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
