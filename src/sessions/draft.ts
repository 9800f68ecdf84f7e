import type { Campaign, Kind } from './campaign.ts'
import { type CrewPart, crewParts, enough, type Span } from './crew.ts'
import { type Family, mayAttend, type Shape } from './shape.ts'

/** A session being filled. */
export interface Filling {
  kind: Kind
  day: number
  under: number
  over: number
  families: Family[]
}

/** A plan being made: its sessions, in the order they were opened, and the families that found none. */
export interface Draft {
  sessions: Filling[]
  unplaced: Family[]
  perDay: number[]
  taken: Set<number>
  /** Of each day, what is held with a crew, and of each kind what it would lack there, where that was looked at. */
  crewed: { held: Kind[]; lacking: Map<number, readonly CrewPart[]> }[]
}

export function emptyDraft({ days }: Campaign): Draft {
  return {
    ...{ sessions: [], unplaced: [], taken: new Set() },
    perDay: days.map(() => 0),
    crewed: days.map(() => ({ held: [], lacking: new Map() })),
  }
}

/** What a session of this kind would lack on a day, beside those that are held then. */
export function lackingOn({ crewed }: Draft, campaign: Campaign, kind: Kind, day: number): readonly CrewPart[] {
  const today = crewed[day]
  if (kind.place.needs.length === 0 || today === undefined) return []
  const known = today.lacking.get(kind.at)
  if (known !== undefined) return known
  const lacking = lackingAmong([...today.held, kind], campaign, day)
  today.lacking.set(kind.at, lacking)
  return lacking
}

/** When something is held, and what it takes along. */
export interface Crewed extends Span {
  place: { needs: readonly CrewPart[] }
}

/** The parts of which there are not enough for all these sessions of a day. */
export function lackingAmong(kinds: readonly Crewed[], { crew }: Pick<Campaign, 'crew'>, day: number): CrewPart[] {
  return crewParts.filter((part) => {
    const spans = kinds.filter(({ place }) => place.needs.includes(part))
    return spans.length > 0 && !enough(crew[part], day, spans)
  })
}

/** Opens a session of a kind on a day, if that one is not open yet and the day can bear another; answers it. */
export function openSession(draft: Draft, campaign: Campaign, kind: Kind, day: number): Filling | undefined {
  const key = day * campaign.kinds.length + kind.at
  if (draft.taken.has(key) || kind.open[day] !== true) return undefined
  if ((draft.perDay[day] ?? 0) >= campaign.maxPerDay) return undefined
  if (lackingOn(draft, campaign, kind, day).length > 0) return undefined
  const session: Filling = { kind, day, under: 0, over: 0, families: [] }
  draft.taken.add(key)
  draft.perDay[day] = (draft.perDay[day] ?? 0) + 1
  draft.sessions.push(session)
  if (kind.place.needs.length > 0) draft.crewed[day]?.held.push(kind)
  draft.crewed[day]?.lacking.clear()
  return session
}

export function closeSession(draft: Draft, campaign: Campaign, session: Filling): void {
  draft.taken.delete(session.day * campaign.kinds.length + session.kind.at)
  draft.perDay[session.day] = (draft.perDay[session.day] ?? 1) - 1
  draft.sessions = draft.sessions.filter((other) => other !== session)
  const today = draft.crewed[session.day]
  if (today === undefined) return
  today.held = today.held.filter((kind) => kind !== session.kind)
  today.lacking.clear()
}

/** Whether a family fits beside those who are in the session already. */
export function hasRoom({ kind, day, under, over }: Filling, shape: Shape): boolean {
  const need = shape.needs[day]
  if (need === null || need === undefined) return false
  return kind.room.fits(under + need.under, over + need.over) && mayAttend(shape, kind, day)
}

export function seat(session: Filling, family: Family): void {
  const need = family.shape.needs[session.day]
  session.under += need?.under ?? 0
  session.over += need?.over ?? 0
  session.families.push(family)
}

export function unseat(session: Filling, family: Family): void {
  const need = family.shape.needs[session.day]
  session.under -= need?.under ?? 0
  session.over -= need?.over ?? 0
  session.families.splice(session.families.indexOf(family), 1)
}

/** Puts a family into the first of these sessions that has room. */
export function seatFirst(sessions: readonly Filling[], family: Family): boolean {
  const session = sessions.find((one) => hasRoom(one, family.shape))
  if (session !== undefined) seat(session, family)
  return session !== undefined
}

/** Opens the largest session that can take the family, the earliest of equals, and puts the family into it. */
export function seatInNew(draft: Draft, campaign: Campaign, family: Family): boolean {
  let best: { kind: Kind; day: number } | undefined
  for (const kind of family.shape.kinds)
    for (let day = 0; day <= family.shape.lastDay; day += 1) {
      if (best !== undefined && !isBetter(kind, day, best)) continue
      if ((draft.perDay[day] ?? 0) >= campaign.maxPerDay || draft.taken.has(day * campaign.kinds.length + kind.at))
        continue
      if (mayAttend(family.shape, kind, day) && lackingOn(draft, campaign, kind, day).length === 0) best = { kind, day }
    }
  const session = best && openSession(draft, campaign, best.kind, best.day)
  if (session !== undefined) seat(session, family)
  return session !== undefined
}

/** What alone keeps a family without session from one more that could be opened for it, and on which days; none: no room. */
export function lackingFor(
  draft: Draft,
  campaign: Campaign,
  { shape }: Family,
): { part: CrewPart; days: number[] } | undefined {
  const days = new Map<CrewPart, Set<number>>()
  for (const kind of shape.kinds)
    for (let day = 0; day <= shape.lastDay; day += 1) {
      if ((draft.perDay[day] ?? 0) >= campaign.maxPerDay || draft.taken.has(day * campaign.kinds.length + kind.at))
        continue
      if (!mayAttend(shape, kind, day)) continue
      for (const part of lackingOn(draft, campaign, kind, day)) days.set(part, (days.get(part) ?? new Set()).add(day))
    }
  const [most] = [...days].toSorted(([, a], [, b]) => b.size - a.size)
  return most && { part: most[0], days: [...most[1]].toSorted((a, b) => a - b) }
}

function isBetter(kind: Kind, day: number, best: { kind: Kind; day: number }): boolean {
  const more = kind.room.mostMinutes - best.kind.room.mostMinutes
  return more > 0 || (more === 0 && day < best.day)
}
