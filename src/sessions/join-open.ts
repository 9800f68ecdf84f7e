import type { ChildId } from '../base/ids.ts'
import { groupBy } from '../base/group.ts'
import { ageBounds, type Ages, groupWithin } from '../register/index.ts'
import { barredBy, type Candidate, isAway } from './candidate.ts'
import { freeSlots, type Seat } from './free-slots.ts'
import { type Invitation, type KeptSession, seatOf } from './kept-sessions.ts'
import type { Place } from './setup-contract.ts'

/** Children who come to a session that is planned already. */
export interface Joining {
  session: KeptSession
  children: { candidate: Candidate; group: 'under6' | 'from6to13' | 'undetermined'; slot: string }[]
}

export interface Standing {
  sessions: readonly KeptSession[]
  /** Sessions to which nobody may be added. */
  locked: ReadonlySet<string>
  invitations: readonly Invitation[]
  places: readonly Place[]
  ages: Ages
}

/** What stays of a plan when it is made again, and what must be planned anew. */
export interface Joined {
  joining: Joining[]
  /** Still to be planned: those without an invitation, and those whose invitation cannot stay. */
  rest: Candidate[]
  /** Ids of children whose invitation stays as it is. */
  staying: Set<ChildId>
  /** Households taken out of their session to be planned together, and how many children of each can come. */
  takenOut: Map<string, number>
  /** Ids of children who are invited and are to come at another time. */
  moving: Set<ChildId>
}

/**
 * Holds what is planned against the children as they are now, moving as few as can be: whoever can still come to where he
 * is invited stays. Others join a session that has room, first the one where their household is; only a household that
 * finds no room together is taken out of its session and planned anew with those who have none. `fixed`: households that
 * are not taken out, because nothing was found for all of them.
 */
export function joinOpen(
  candidates: readonly Candidate[],
  standing: Standing,
  fixed: ReadonlySet<string> = new Set(),
): Joined {
  const { sessions, locked, places, ages } = standing
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const seats = new Map<string, Seat[]>(sessions.map(({ id }) => [id, []]))
  for (const one of standing.invitations) seats.get(one.session_id)?.push(seatOf(one))
  const invitedTo = new Map(standing.invitations.map((one) => [one.child_id, one]))
  const candidateOf = new Map(candidates.map((candidate) => [candidate.id, candidate]))

  const wayTo = (candidate: Candidate, session: KeptSession) => {
    const place = placeOf.get(session.placeId)
    const group = groupWithin(candidate.birth, ageBounds(session.day, ages))
    if (place === undefined || group === 'from14' || isAway(candidate, session.day)) return undefined
    if (group !== 'under6' && !place.biometric) return undefined
    if (place.villages !== null && !place.villages.includes(candidate.villageId ?? '')) return undefined
    return group
  }
  const result: Joined = { joining: [], rest: [], staying: new Set(), moving: new Set(), takenOut: new Map() }
  const join = (children: readonly Candidate[], session: KeptSession): boolean => {
    const groups = children.map((candidate) => wayTo(candidate, session))
    if (groups.includes(undefined) || locked.has(session.id)) return false
    const taken = seats.get(session.id) ?? []
    const slots = freeSlots(
      session,
      taken,
      groups.map((group) => ({ under: group === 'under6' })),
    )
    if (slots === undefined) return false
    const joining: Joining = { session, children: [] }
    for (const [at, candidate] of children.entries()) {
      const group = groups[at]
      const slot = slots[at]
      if (group === undefined || slot === undefined) continue
      taken.push({ slot, under: group === 'under6' })
      joining.children.push({ candidate, group, slot })
    }
    result.joining.push(joining)
    return true
  }

  for (const [household, children] of groupBy(candidates, (one) => one.household)) {
    const able = children.filter((candidate) => barredBy(candidate) === undefined)
    const barred = children.filter((candidate) => barredBy(candidate) !== undefined)
    result.rest.push(...barred)
    const stays = able.filter(({ id }) => isStaying(id))
    const others = able.filter(({ id }) => !isStaying(id))
    for (const { id } of stays) result.staying.add(id)
    for (const { id } of others) if (invitedTo.has(id)) result.moving.add(id)
    if (others.length === 0) continue
    const [own] = stays.flatMap(({ id }) => byId.get(invitedTo.get(id)?.session_id ?? '') ?? [])
    if (own !== undefined) {
      if (join(others, own)) continue
      if (locked.has(own.id) || fixed.has(household)) {
        if (!sessions.some((session) => join(others, session))) result.rest.push(...others)
        continue
      }
      for (const { id } of stays) {
        result.staying.delete(id)
        result.moving.add(id)
      }
    }
    if (sessions.some((session) => join(able, session))) continue
    result.rest.push(...able)
    if (own !== undefined) result.takenOut.set(household, able.length)
  }
  return result

  /** A child invited to a session it can still come to. */
  function isStaying(id: ChildId): boolean {
    const invitation = invitedTo.get(id)
    const session = invitation && byId.get(invitation.session_id)
    const candidate = candidateOf.get(id)
    if (session === undefined || candidate === undefined) return false
    const group = wayTo(candidate, session)
    // Who becomes 6 between two plans needs more time than was kept for him.
    return group !== undefined && (group === 'under6') === (invitation?.age_group === 'under6')
  }
}
