import type { NewId } from '../base/ports.ts'
import type { Day } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import { settingsNow } from '../access/index.ts'
import type { Counting } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { freeSlots } from './free-slots.ts'
import { countingNow, type Guest, guestOn, guestsOf } from './guests.ts'
import { keep, remove, standing, type Version, versionOf } from './kept.ts'
import { type Invitation, keptSession, type KeptSession, invitedTo, seatOf, sessionVersion } from './kept-sessions.ts'
import { fallenOut, ofChildren, openSessions } from './open-sessions.ts'
import { servingPlaces } from './places.ts'
import type { ClosedDays, OpeningWindow, Place } from './setup-contract.ts'
import { closedDaysOf, windowOf } from './setup-rows.ts'

/** An invitation as it is to be: in the register already, or to be made. */
type Draft = Omit<Invitation, 'no' | 'commune_id' | 'recorded' | 'voided'>

/**
 * The open sessions with who is invited, to be changed and then written in one step. Every change keeps the rules of room
 * and of who may come; what cannot be is not done and answered with false.
 */
export interface Board {
  sessions: Map<string, KeptSession>
  places: ReadonlyMap<string, Place>
  windows: readonly OpeningWindow[]
  closedDays: readonly ClosedDays[]
  /** Sessions that fell out: nothing is opened there and then. */
  fallenOut: readonly KeptSession[]
  /** Open invitations of a session, as they would be. */
  invited(sessionId: string): Draft[]
  /** Puts children who come together into a session, not before a time; those invited elsewhere are moved. */
  seat(guests: readonly Guest[], session: KeptSession, how?: { slot?: string | null; reason?: string }): boolean
  /** Puts one child into a session at a time that a plan found; false: it stands there so already. */
  seatAt(guest: Guest, session: KeptSession, at: { slot: string; group: Draft['age_group'] }): boolean
  cancel(invitation: Draft, reason: string): void
  /** Takes a session among the open ones, to be written. */
  put(session: KeptSession): void
  /** Forgets a session that was only tried. */
  drop(session: KeptSession): void
  /** Moves a session with all who are invited; where a child is of another group then, times are given anew in order. */
  shift(session: KeptSession, slotOf: (slot: string) => string, guests: ReadonlyMap<number, Guest>): void
  newSession(
    of: Pick<KeptSession, 'day' | 'placeId' | 'from' | 'to' | 'mode' | 'part' | 'stations' | 'quota'>,
  ): KeptSession
  guests(nos: readonly number[]): Promise<Map<number, Guest>>
  /** Writes what changed; answers ids of the sessions and of the invitations concerned. */
  write(): Promise<{ sessionIds: string[]; invitationIds: string[] }>
}

export async function openBoard(unit: Unit, newId: NewId): Promise<Board> {
  const counting = await countingNow(unit)
  const { minutesPerChild } = await settingsNow(unit)
  const sessions = new Map((await openSessions(unit)).map((session) => [session.id, session]))
  const rows = await invitedTo(unit, [...sessions.keys()])
  const stood = new Map(rows.map((row) => [row.id, row]))
  const drafts = new Map(rows.map((row): [string, Draft] => [row.id, versionOf<'invitation'>(row)]))
  const bySession = groupBy([...drafts.values()], ({ session_id }) => session_id)
  const byChild = new Map([...drafts.values()].map((draft) => [draft.child_no, draft]))
  const places = new Map((await servingPlaces(unit)).map((place) => [place.id, place]))
  const changedSessions = new Set<string>()
  const changed = new Set<string>()
  const invited = (sessionId: string) => (bySession.get(sessionId) ?? []).filter(({ status }) => status === 'invited')

  const take = (draft: Draft) => {
    const list = bySession.get(draft.session_id) ?? []
    if (list.includes(draft)) list.splice(list.indexOf(draft), 1)
  }
  const bring = (
    guest: Guest,
    session: KeptSession,
    {
      slot,
      group,
      position,
      reason,
    }: { slot: string; group: Draft['age_group']; position: number; reason: string | null },
  ) => {
    const known = byChild.get(guest.no)
    const draft: Draft = known ?? blank(newId(), guest, session)
    const wasElsewhere = known !== undefined && known.session_id !== session.id
    if (known !== undefined) take(known)
    if (known === undefined || wasElsewhere || known.slot !== slot)
      Object.assign(draft, { told_day: null, told_how: null, number: null, reason })
    Object.assign(draft, {
      session_id: session.id,
      slot,
      position,
      age_group: group,
      household: guest.household,
      status: 'invited',
      moved_from: wasElsewhere ? (stood.get(draft.id)?.session_id ?? null) : draft.moved_from,
    })
    const list = bySession.get(session.id)
    if (list === undefined) bySession.set(session.id, [draft])
    else list.push(draft)
    byChild.set(guest.no, draft)
    drafts.set(draft.id, draft)
    changed.add(draft.id)
  }

  /** Times anew for all of a session, in the order in which they came; as they are when there is no room. */
  const reseat = (session: KeptSession) => {
    const inOrder = invited(session.id).toSorted((a, b) =>
      a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : a.position - b.position,
    )
    const slots = freeSlots(session, [], inOrder.map(seatOf))
    for (const [at, draft] of inOrder.entries()) draft.slot = slots?.[at] ?? draft.slot
  }
  return {
    sessions,
    places,
    windows: (await standing(unit, 'opening_window')).map(windowOf),
    closedDays: (await standing(unit, 'closed_day')).map(closedDaysOf),
    fallenOut: await fallenOut(unit),
    invited,
    guests: (nos) => guestsOf(unit, nos),
    seat(guests, session, { slot = null, reason } = {}) {
      const groups = guests.map((guest) => groupAt(guest, session, places.get(session.placeId), counting))
      if (groups.includes(undefined)) return false
      const coming = new Set(guests.map(({ no }) => no))
      const others = invited(session.id).filter(({ child_no }) => !coming.has(child_no))
      const notBefore = slot !== null && slot > session.from ? { ...session, from: slot } : session
      const room = session.mode === 'queue' ? session : notBefore
      const slots = freeSlots(
        room,
        others.map(seatOf),
        groups.map((group) => ({ under: group === 'under6' })),
      )
      if (slots === undefined) return false
      for (const [at, guest] of guests.entries()) {
        const position = Math.max(0, ...others.map((other) => other.position)) + at + 1
        const slotNow = slots[at] ?? session.from
        bring(guest, session, { slot: slotNow, group: groups[at] ?? 'undetermined', position, reason: reason ?? null })
      }
      return true
    },
    seatAt(guest, session, { slot, group }) {
      const known = byChild.get(guest.no)
      if (known?.session_id === session.id && known.slot === slot && known.age_group === group) return false
      const position = (bySession.get(session.id)?.length ?? 0) + 1
      bring(guest, session, { slot, group, position, reason: null })
      return true
    },
    cancel(draft, reason) {
      Object.assign(draft, { status: 'cancelled', reason, told_day: null, told_how: null })
      byChild.delete(draft.child_no)
      changed.add(draft.id)
    },
    put(session) {
      sessions.set(session.id, session)
      changedSessions.add(session.id)
    },
    drop({ id }) {
      sessions.delete(id)
      changedSessions.delete(id)
    },
    shift(session, slotOf, guests) {
      sessions.set(session.id, session)
      changedSessions.add(session.id)
      const place = places.get(session.placeId)
      let regrouped = false
      for (const draft of invited(session.id)) {
        const guest = guests.get(draft.child_no)
        const group = guest && groupAt(guest, session, place, counting)
        if (group !== undefined && (group === 'under6') !== (draft.age_group === 'under6')) regrouped = true
        const age_group = group ?? draft.age_group
        Object.assign(draft, { slot: slotOf(draft.slot), age_group, told_day: null, told_how: null, number: null })
        changed.add(draft.id)
      }
      if (regrouped) reseat(session)
    },
    newSession(of) {
      const session: KeptSession = {
        ...of,
        id: newId(),
        version: 0,
        minutes: minutesPerChild,
        teamId: null,
        kits: [],
        campaignId: null,
        status: places.get(of.placeId)?.owner == null ? 'planned' : 'proposed',
        reason: null,
        document: null,
        documentDay: null,
      }
      sessions.set(session.id, session)
      changedSessions.add(session.id)
      return session
    },
    async write() {
      const held = [...changedSessions].flatMap((id) => sessions.get(id) ?? [])
      await keep(unit, 'session', held.map(sessionVersion))
      const written = [...changed].flatMap((id) => drafts.get(id) ?? [])
      await clearCancelled(unit, written)
      await keep(unit, 'invitation', written)
      const touched = written.flatMap(({ id, session_id }) => [session_id, stood.get(id)?.session_id ?? session_id])
      return { sessionIds: [...new Set([...changedSessions, ...touched])], invitationIds: [...changed] }
    },
  }
}

/** In which group a child would come to a session; undefined: it may not (rule 28). */
function groupAt(guest: Guest, { day }: KeptSession, place: Place | undefined, counting: Counting) {
  const onDay = guestOn(guest, day, counting)
  if (place === undefined || onDay === undefined || onDay.group === 'from14') return undefined
  return onDay.group === 'under6' || place.biometric ? onDay.group : undefined
}

function blank(id: string, { no, id: childId, household }: Guest, session: KeptSession): Draft {
  return {
    id,
    session_id: session.id,
    child_no: no,
    child_id: childId,
    household,
    slot: session.from,
    position: 0,
    age_group: 'undetermined',
    status: 'invited',
    reason: null,
    moved_from: null,
    told_day: null,
    told_how: null,
    number: null,
  }
}

/** A child who comes back to a session where its invitation was cancelled has one there, not two. */
async function clearCancelled(unit: Unit, written: readonly Version<'invitation'>[]): Promise<void> {
  const places = new Map(written.map(({ id, session_id, child_no }) => [`${session_id} ${child_no}`, id]))
  const nos = [...new Set(written.map(({ child_no }) => child_no))]
  const cancelled = await cancelledOf(unit, nos)
  const gone = cancelled.filter(({ id, session_id, child_no }) => {
    const now = places.get(`${session_id} ${child_no}`)
    return now !== undefined && now !== id
  })
  await remove(
    unit,
    'invitation',
    gone.map(({ id }) => id),
  )
}

async function cancelledOf(unit: Unit, nos: readonly number[]): Promise<Invitation[]> {
  return ofChildren(unit, nos, 'cancelled')
}

/** The sessions that stand, by their ids. */
export async function sessionsOf(unit: Unit, ids: readonly string[]): Promise<KeptSession[]> {
  return (await standing(unit, 'session', { id: [...ids] })).map(keptSession)
}

/** From a day on, in the order in which they are held. */
export function inOrder(sessions: Iterable<KeptSession>, from: Day): KeptSession[] {
  return [...sessions]
    .filter(({ day }) => day >= from)
    .toSorted((a, b) => (a.day === b.day ? (a.from < b.from ? -1 : 1) : a.day < b.day ? -1 : 1))
}
