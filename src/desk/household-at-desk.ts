import { casePapersOn, companionRuleOn, papersOfCases } from '../access/index.ts'
import { completedYears } from '../base/age-group.ts'
import { Born, bornRange } from '../base/born.ts'
import { maskCitizenNumber } from '../base/citizen-number.ts'
import { Day, isDay } from '../base/day.ts'
import { maskPhone } from '../base/phone.ts'
import { cardOnDay, cardsOf, guardiansOf, presentRecord, recordsOf, villageNames } from '../register/index.ts'
import { type Guest, guestOn, guestsOf, ofChildren, type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AtDesk } from './desk-session.ts'
import { filedEvents, filingIn } from './filings.ts'
import { gapsOf, needsOf } from './needs.ts'
import { outcomeTold, type Recordings } from './outcome-told.ts'
import { recordings } from './desk-session.ts'
import type { DeskChild, DeskHousehold } from './shapes.ts'
import { childByHousehold } from './session-people.ts'
import { askedOf } from './write-arrival.ts'

/** A household with all its children, as it comes up at the desk of a session. */
export async function householdAtDesk(unit: Unit, desk: AtDesk, household: string): Promise<DeskHousehold> {
  const nos = await childByHousehold(unit, household)
  const history = await historyOf(unit, nos)
  const guests = await guestsOf(unit, nos)
  const known = await childrenOf(unit, nos)
  const guardians = await guardiansOf(unit, nos)
  const places = new Map((await standing(unit, 'place')).map(({ id, name }) => [id, name]))
  const asked = await casePapersOn(unit, desk.session.day)
  const children = nos.flatMap((no) => {
    const guest = guests.get(no)
    const row = known.get(no)
    if (guest === undefined || row === undefined) return []
    const child = deskChild(unit, desk, guest, row, history, places)
    const family = { guardians: guardians.get(no) ?? [], situations: row.situations }
    return { ...child, casePapers: child.needs.length === 0 ? [] : papersOfCases(asked, family) }
  })
  const villageId = [...guests.values()].find((guest) => guest.villageId !== null)?.villageId ?? null
  const villages = [...(await villageNames(unit, unit.today)).values()]
  const first = nos.find((no) => (guardians.get(no) ?? []).length > 0)
  return {
    household,
    village: villages.find(({ id }) => id === villageId)?.name ?? null,
    guardians: (first === undefined ? [] : (guardians.get(first) ?? [])).map(({ relation, name, phone }) => ({
      relation,
      name,
      phone: phone === null ? null : maskPhone(phone),
    })),
    companionRule: await companionRuleOn(unit, desk.session.day),
    children: children.filter((child) => child.due !== 'gone' || child.arrival !== null || child.outcome !== null),
  }
}

type Known = Awaited<ReturnType<typeof childrenOf>> extends Map<number, infer One> ? One : never

async function childrenOf(unit: Unit, nos: readonly number[]) {
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'sex', 'citizen_number', 'situations', 'note'])
    .where('no', 'in', nos)
    .execute()
  return new Map(rows.map((row) => [row.no, row]))
}

interface History {
  survivor: (no: number | null) => number | null
  sessions: ReadonlyMap<string, Row<'session'>>
  invitations: readonly Row<'invitation'>[]
  arrivals: readonly Row<'arrival'>[]
  outcomes: readonly Row<'outcome'>[]
  obstacles: readonly { child_no: number; kind: string; text: string; day: string }[]
  filed: Awaited<ReturnType<typeof filedEvents>>
  written: Recordings
}

/** All that sessions ever had to do with these children. */
async function historyOf(unit: Unit, nos: readonly number[]): Promise<History> {
  const joined = await recordsOf(unit)
  const records = nos.flatMap((no) => joined.get(no) ?? [no])
  const invitations = await ofChildren(unit, records)
  const arrivals = await standing(unit, 'arrival', { child_no: records })
  const outcomes = await standing(unit, 'outcome', { child_no: records })
  const ids = [...new Set([...invitations, ...arrivals, ...outcomes].map(({ session_id }) => session_id))]
  const sessions = await standing(unit, 'session', { id: ids })
  const obstacles = await unit.db
    .selectFrom('obstacle')
    .select(['child_no', 'kind', 'text', 'day'])
    .where('child_no', 'in', records)
    .where('voided', 'is', null)
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .execute()
  return {
    survivor: (no) => (no === null ? null : (joined.get(no)?.[0] ?? no)),
    sessions: new Map(sessions.map((session) => [session.id, session])),
    ...{ invitations, arrivals, outcomes, obstacles },
    filed: await filedEvents(unit, records),
    written: await recordings(
      unit,
      outcomes.map(({ recorded }) => recorded),
    ),
  }
}

function deskChild(
  unit: Unit,
  { session, place, counting }: AtDesk,
  guest: Guest,
  row: Known,
  history: History,
  places: ReadonlyMap<string, string>,
): Omit<DeskChild, 'casePapers'> {
  const own = <R extends { child_no: number | null }>(rows: readonly R[]) =>
    rows.filter((one) => history.survivor(one.child_no) === guest.no)
  const here = <R extends { session_id: string }>(rows: readonly R[]) =>
    rows.findLast((one) => one.session_id === session.id)
  const invitations = own(history.invitations)
  const invitation = here(invitations)
  const arrival = here(own(history.arrivals))
  const outcome = here(own(history.outcomes))
  const obstacles = own(history.obstacles).map(({ kind, text, day }) => ({ kind, text, day: Day.parse(day) }))
  const onDay = guestOn(guest, session.day, counting)
  const record = presentRecord(guest.person, session.day) ?? guest.person[0]
  const born = record.birth === null ? null : Born.parse(record.birth.born)
  const card = cardOnDay(cardsOf(guest.person), unit.today, counting.doneSet)
  const group = onDay?.group ?? 'undetermined'
  const gaps = gapsOf({ born, sex: row.sex, citizenNumber: row.citizen_number, obstacles })
  const asks = { biometric: place?.biometric === 1, asked: arrival === undefined ? null : askedOf(arrival) }
  const next = invitations.find((one) => one.session_id !== session.id && isComing(history, one, unit.today))
  const before = priorIn(history, own, session)
  return {
    id: guest.id,
    name: guest.name,
    sex: row.sex,
    born,
    group,
    years: born !== null && isDay(born) ? completedYears(born, session.day) : null,
    state: card.state,
    due:
      onDay === undefined ? 'gone' : card.standing !== 'left' ? card.standing : group === 'from14' ? 'from14' : 'due',
    citizenNumber: row.citizen_number === null ? null : maskCitizenNumber(row.citizen_number),
    invited: invitation === undefined ? null : { slot: invitation.slot, number: invitation.number },
    elsewhere: next === undefined ? null : elsewhereOf(history, next, places),
    neverInvited: invitations.length === 0,
    turnedSix: hasTurnedSix(born, group, invitation, before?.day, counting.ages.lower),
    lastTime: before ?? null,
    noShows: noShowsOf(history, own, unit.today),
    situations: row.situations,
    note: row.note,
    obstacles: card.standing === 'done' ? [] : obstacles,
    // Who has the card already and came for nothing is asked for nothing.
    needs: card.standing === 'done' && arrival === undefined ? [] : needsOf(group, gaps, asks),
    gaps,
    filing: card.state === 'filed' ? filingIn(own(history.filed)) : null,
    arrival: arrival === undefined ? null : arrivalTold(arrival),
    outcome: outcome === undefined ? null : outcomeTold(outcome, history.written, unit),
  }
}

type Own = <R extends { child_no: number | null }>(rows: readonly R[]) => R[]

/** What happened at the last session before this one that the child had to do with. */
function priorIn(history: History, own: Own, session: AtDesk['session']): DeskChild['lastTime'] | undefined {
  const seen = [
    ...own(history.arrivals).map((row) => ({ row, what: row.state as 'absent' | 'present' })),
    ...own(history.outcomes).map((row) => ({ row, what: row.kind })),
  ].flatMap(({ row, what }) => {
    const at = history.sessions.get(row.session_id)
    return at === undefined || at.id === session.id || at.day > session.day
      ? []
      : [{ day: Day.parse(at.day), what, no: row.no }]
  })
  const last = seen.toSorted((a, b) => (a.day === b.day ? a.no - b.no : a.day < b.day ? -1 : 1)).at(-1)
  return last && { day: last.day, what: last.what }
}

/** Sessions of the past to which the child was invited without having come, or where it was said to be absent. */
export function noShowsOf(
  history: Pick<History, 'sessions' | 'invitations' | 'arrivals' | 'outcomes'>,
  own: Own,
  today: Day,
) {
  const came = new Set(own(history.outcomes).map(({ session_id }) => session_id))
  for (const { session_id, state } of own(history.arrivals)) if (state === 'present') came.add(session_id)
  const missed = new Set<string>()
  for (const { session_id, state } of own(history.arrivals)) if (state === 'absent') missed.add(session_id)
  for (const { session_id } of own(history.invitations)) {
    const session = history.sessions.get(session_id)
    if (session !== undefined && session.status !== 'cancelled' && session.day < today) missed.add(session_id)
  }
  return [...missed].filter((id) => !came.has(id)).length
}

function isComing(history: History, { session_id }: Row<'invitation'>, today: Day): boolean {
  const session = history.sessions.get(session_id)
  return session !== undefined && session.day >= today && session.status !== 'cancelled' && session.status !== 'closed'
}

function elsewhereOf(history: History, next: Row<'invitation'>, places: ReadonlyMap<string, string>) {
  const session = history.sessions.get(next.session_id)
  if (session === undefined) return null
  return { day: Day.parse(session.day), place: places.get(session.place_id) ?? '', slot: next.slot }
}

/** The way to the card has changed since the family was told: under 6 as it was invited or last here, 6 on this day. */
function hasTurnedSix(
  born: Born | null,
  group: DeskChild['group'],
  invitation: Row<'invitation'> | undefined,
  lastDay: Day | undefined,
  lower: number,
): boolean {
  if (group !== 'from6to13') return false
  if (invitation?.age_group === 'under6') return true
  return born !== null && lastDay !== undefined && completedYears(bornRange(born).first, lastDay) < lower
}

function arrivalTold(row: Row<'arrival'>): DeskChild['arrival'] {
  return {
    version: row.recorded,
    state: row.state,
    came: row.came,
    at: row.at as NonNullable<DeskChild['arrival']>['at'], // written from an instant
    accompaniedBy: companions.find((one) => one === row.accompanied_by) ?? null,
    asked: askedOf(row),
    queueNo: row.queue_no,
  }
}

const companions = ['father', 'mother', 'guardian', 'other'] as const
