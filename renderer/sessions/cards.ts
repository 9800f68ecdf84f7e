import type { Day } from '../../src/base/day.ts'
import type { Plan } from '../../src/sessions/contract.ts'
import { expectedOf } from '../../src/base/show-up.ts'
import type { SessionLine, SessionStatus } from './shapes.ts'

/** One session on the calendar: as it is kept, or as a plan would make it (`draft`). */
export interface Card {
  key: string
  /** Null: of a plan that was not accepted. */
  session: SessionLine | null
  status: SessionStatus | 'draft'
  day: Day
  placeId: string
  place: string
  teamId: string | null
  team: string | null
  /** Names of kits and vehicles. */
  kits: readonly string[]
  from: string
  to: string
  children: number
  /** So many of them are expected to come. */
  expected: number
  households: number
  /** Children the plan adds to a session that is kept already. */
  adding: number
  /** Minutes of stations. */
  used: number
  room: number
  villages: readonly { name: string | null; children: number }[]
}

export interface DraftFrom {
  plan: Plan
  keep: 'all' | 'locked'
  from: Day
  deadline: Day
}

interface Minutes {
  under6: number
  from6to13: number
}

/** The sessions of a span as cards, with a plan that waits to be accepted laid over them. */
export function cardsOf(
  sessions: readonly SessionLine[],
  draft: DraftFrom | null,
  { villageOf, minutes, showUp }: { villageOf: (childId: string) => string | null; minutes: Minutes; showUp: number },
): Card[] {
  const kept = sessions.filter((session) => draft === null || staysWith(session, draft)).map(cardOf)
  const cards = new Map(kept.map((card) => [card.key, card]))
  const own: Card[] = []
  for (const [at, planned] of draft?.plan.sessions.entries() ?? []) {
    const { day, place, placeId, sessionId, from, to, stations, teamId, team, kits, children } = planned
    const joined = sessionId === null ? undefined : cards.get(sessionId)
    if (joined !== undefined) {
      cards.set(joined.key, { ...joined, adding: children.length })
      continue
    }
    own.push({
      key: `draft-${at}`,
      session: null,
      status: 'draft',
      ...{ day, place, from, to, teamId, team, kits },
      placeId: placeId ?? '',
      children: children.length,
      expected: expectedOf(children.length, showUp),
      households: new Set(children.map(({ household }) => household)).size,
      adding: 0,
      used: children.reduce((sum, { group }) => sum + (group === 'under6' ? minutes.under6 : minutes.from6to13), 0),
      room: (minuteOf(to) - minuteOf(from)) * stations,
      villages: mostFirst(children.map(({ id }) => villageOf(id))),
    })
  }
  return [...cards.values(), ...own].toSorted((a, b) => order(a.day + a.from, b.day + b.from))
}

function cardOf(session: SessionLine): Card {
  const { id, status, day, placeId, place, teamId, team, from, to, invited, minutes, villages } = session
  const kits = session.kitNames
  return {
    key: id,
    session,
    ...{ status, day, placeId, place, teamId, team, kits, from, to, villages },
    children: invited.children,
    expected: invited.expected,
    households: invited.households,
    adding: 0,
    used: minutes.used,
    room: minutes.room,
  }
}

/** A plan made anew puts its own sessions in place of those that are not locked. */
function staysWith(session: SessionLine, { keep, from, deadline }: DraftFrom): boolean {
  if (keep === 'all' || session.day < from || session.day > deadline) return true
  return session.status === 'locked' || session.status === 'closed' || session.status === 'cancelled'
}

function mostFirst(names: readonly (string | null)[]): { name: string | null; children: number }[] {
  const counts = new Map<string | null, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, children]) => ({ name, children }))
    .toSorted((a, b) => b.children - a.children || order(a.name ?? '', b.name ?? ''))
}

/** "07:30" as minutes of the day. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
