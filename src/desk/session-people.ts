import { ORPCError } from '@orpc/server'
import { ChildId } from '../base/ids.ts'
import { groupBy } from '../base/group.ts'
import { recordsOf, villageNames } from '../register/index.ts'
import {
  found,
  type Guest,
  guestOn,
  guestsOf,
  type Invitation,
  invitedTo,
  type KeptSession,
  type Row,
  standing,
} from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type AtDesk, recordings } from './desk-session.ts'
import { outcomeTold } from './outcome-told.ts'
import type { DeskVisitor } from './shapes.ts'
import type { Counted } from './tally.ts'

/** Everything written down of some sessions. */
export interface SessionRows {
  invitations: readonly Invitation[]
  arrivals: readonly Row<'arrival'>[]
  outcomes: readonly Row<'outcome'>[]
  visitors: readonly Row<'visitor'>[]
}

export async function rowsOf(unit: Unit, sessionIds: readonly string[]): Promise<SessionRows> {
  const of = { session_id: sessionIds }
  return {
    invitations: await invitedTo(unit, sessionIds),
    arrivals: await standing(unit, 'arrival', of),
    outcomes: await standing(unit, 'outcome', of),
    visitors: await standing(unit, 'visitor', of),
  }
}

/** One who was to come to a session, or came. */
export interface Someone extends Counted {
  /** Of the session in which it was; somebody in two sessions of a day is there twice. */
  sessionId: string
  /** Id of the child or of the visitor. */
  id: string
  name: string
  household: string
  invitation: Invitation | null
  arrivalRow: Row<'arrival'> | null
  outcomeRow: Row<'outcome'> | null
}

/** Everybody of these sessions, in the order of their times; who came without invitation after them. */
export async function peopleOf(
  unit: Unit,
  sessions: readonly KeptSession[],
  counting: AtDesk['counting'],
): Promise<Someone[]> {
  const rows = await rowsOf(
    unit,
    sessions.map(({ id }) => id),
  )
  const joined = await recordsOf(unit)
  const survivor = (no: number) => joined.get(no)?.[0] ?? no
  const nos = [...rows.invitations, ...rows.arrivals, ...rows.outcomes].flatMap(({ child_no }) =>
    child_no === null ? [] : [survivor(child_no)],
  )
  const guests = await guestsOf(unit, nos)
  const villages = new Map([...(await villageNames(unit, unit.today)).values()].map(({ id, name }) => [id, name]))
  const all: Someone[] = []
  for (const session of sessions) {
    const own = { sessionId: session.id, session }
    const bySurvivor = <R extends { session_id: string; child_no: number | null }>(some: readonly R[]) =>
      groupBy(
        some.filter((row) => row.session_id === session.id && row.child_no !== null),
        (row) => survivor(row.child_no ?? 0),
      )
    const invited = bySurvivor(rows.invitations)
    const arrived = bySurvivor(rows.arrivals)
    const done = bySurvivor(rows.outcomes)
    for (const no of new Set([...invited.keys(), ...arrived.keys(), ...done.keys()])) {
      const guest = guests.get(no)
      if (guest === undefined) continue
      const invitation = invited.get(no)?.[0] ?? null
      const arrivalRow = arrived.get(no)?.at(-1) ?? null
      const outcomeRow = done.get(no)?.at(-1) ?? null
      all.push({
        ...{ sessionId: own.sessionId, id: guest.id, name: guest.name, invitation, arrivalRow, outcomeRow },
        household: invitation?.household ?? guest.household,
        isVisitor: false,
        group: groupOf(guest, session, counting, invitation),
        village: guest.villageId === null ? null : (villages.get(guest.villageId) ?? null),
        invited: invitation !== null,
        arrival: arrivalRow?.state ?? null,
        outcome: outcomeRow?.kind ?? null,
        desk: outcomeRow?.desk ?? null,
      })
    }
    for (const visitor of rows.visitors.filter((one) => one.session_id === session.id)) {
      const arrivalRow = rows.arrivals.findLast((row) => row.visitor_id === visitor.id) ?? null
      const outcomeRow = rows.outcomes.findLast((row) => row.visitor_id === visitor.id) ?? null
      all.push({
        ...{ sessionId: session.id, id: visitor.id, name: visitor.name, household: visitor.id },
        ...{ invitation: null, arrivalRow, outcomeRow, isVisitor: true, group: visitor.age_group, village: null },
        ...{ invited: false, arrival: arrivalRow?.state ?? null, outcome: outcomeRow?.kind ?? null },
        desk: outcomeRow?.desk ?? null,
      })
    }
  }
  return all
}

function groupOf(guest: Guest, session: KeptSession, counting: AtDesk['counting'], invitation: Invitation | null) {
  return guestOn(guest, session.day, counting)?.group ?? invitation?.age_group ?? 'undetermined'
}

/** The child of the register behind an id, survivor first. @throws NO_SUCH_CHILD */
export async function childByHousehold(unit: Unit, household: string): Promise<number[]> {
  const home = await unit.db
    .selectFrom('household')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('id', '=', household)
    .executeTakeFirst()
  const query = unit.db
    .selectFrom('child')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .orderBy('born_first')
    .orderBy('no')
  const rows = await (
    home === undefined ? query.where('id', '=', ChildId.parse(household)) : query.where('household_no', '=', home.no)
  ).execute()
  if (rows.length === 0) throw new ORPCError('NO_SUCH_CHILD', { message: 'Không có trẻ này trong sổ.' })
  const joined = await recordsOf(unit)
  return [...new Set(rows.map(({ no }) => joined.get(no)?.[0] ?? no))]
}

/** A visitor of a session by its id; undefined: not of this session. */
export async function visitorOf(unit: Unit, sessionId: string, id: string): Promise<Row<'visitor'> | undefined> {
  const row = await found(unit, 'visitor', id)
  return row?.session_id === sessionId ? row : undefined
}

/** The visitors of a session with what came of it, as they came. */
export async function visitorsAt(unit: Unit, session: KeptSession): Promise<DeskVisitor[]> {
  const { visitors, outcomes } = await rowsOf(unit, [session.id])
  const written = await recordings(
    unit,
    outcomes.map(({ recorded }) => recorded),
  )
  return visitors.map(({ id, name, born, age_group, home, note }) => {
    const outcome = outcomes.findLast((row) => row.visitor_id === id)
    const told = outcome === undefined ? null : outcomeTold(outcome, written, unit)
    return { id, name, born, group: age_group, home, note, outcome: told }
  })
}
