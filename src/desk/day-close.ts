import { z } from 'zod'
import type { NewId } from '../base/ports.ts'
import type { Day } from '../base/day.ts'
import { countingNow, keep, type KeptSession, sessionVersion, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { closeOf, closeRow, refused, sessionsOn } from './desk-session.ts'
import { peopleOf, type Someone } from './session-people.ts'
import { type CloseTold, Difference, Tally } from './shapes.ts'
import { tallyOf } from './tally.ts'

export interface DayTally {
  sessions: KeptSession[]
  people: Someone[]
  tally: Tally
  differences: Difference[]
}

/** All sessions of a day together, with what is to be settled before they are signed off. */
export async function dayTally(unit: Unit, day: Day): Promise<DayTally> {
  const sessions = await sessionsOn(unit, day)
  const people = await peopleOf(unit, sessions, await countingNow(unit))
  return { sessions, people, tally: tallyOf(people), differences: await differencesOf(unit, sessions, people) }
}

/** What was signed: kept as it was, whatever is corrected later. */
export async function signedOf(unit: Unit, day: Day): Promise<Signed | null> {
  const row = await closeRow(unit, day)
  if (row === undefined || row.state !== 'closed') return null
  return Signed.parse(JSON.parse(row.tally))
}

export const Signed = z.object({
  tally: Tally,
  differences: z.array(Difference).default([]),
  note: z.string().nullable().default(null),
})
export type Signed = z.infer<typeof Signed>

export interface Signing {
  day: Day
  signedBy: string
  note: string | null
  markAbsent: boolean
}

/** Signs a day off. @throws DAY_CLOSED, DAY_NOT_COME, NOTHING_TO_CLOSE */
export async function closeDay(
  unit: Unit,
  newId: NewId,
  { day, signedBy, note, markAbsent }: Signing,
): Promise<{ close: CloseTold; absent: number }> {
  const before = await closeRow(unit, day)
  if (before?.state === 'closed') throw refused('DAY_CLOSED')
  if (day > unit.today) throw refused('DAY_NOT_COME')
  const { sessions, people } = await dayTally(unit, day)
  if (sessions.length === 0) throw refused('NOTHING_TO_CLOSE')
  const absent = markAbsent ? people.filter((one) => one.invited && one.arrival === null && one.outcome === null) : []
  await keep(
    unit,
    'arrival',
    absent.map((one) => ({
      id: newId(),
      session_id: one.sessionId,
      child_no: one.invitation?.child_no ?? null,
      visitor_id: null,
      state: 'absent' as const,
      came: 'invited' as const,
      at: unit.now,
      accompanied_by: null,
      asked: null,
      queue_no: null,
      desk: null,
    })),
  )
  const { tally, differences } = await dayTally(unit, day)
  const statuses = Object.fromEntries(sessions.map(({ id, status }) => [id, status]))
  await keep(unit, 'day_close', [
    {
      id: before?.id ?? newId(),
      ...{ day, session_id: null, state: 'closed', signed_by: signedBy, reason: null },
      tally: JSON.stringify({ tally, differences, note, statuses }),
    },
  ])
  await keep(
    unit,
    'session',
    sessions.map((session) => sessionVersion({ ...session, status: 'closed' })),
  )
  return { close: await closeOf(unit, day), absent: absent.length }
}

/** Opens a signed day again, with the reason; what was signed stays to be read in the versions. @throws NOT_CLOSED */
export async function reopenDay(
  unit: Unit,
  { day, reason, signedBy }: { day: Day; reason: string; signedBy: string },
): Promise<CloseTold> {
  const row = await closeRow(unit, day)
  if (row?.state !== 'closed') throw refused('NOT_CLOSED')
  const { statuses } = JSON.parse(row.tally) as { statuses?: Record<string, KeptSession['status']> }
  await keep(unit, 'day_close', [
    {
      id: row.id,
      ...{ day, session_id: null, state: 'reopened', tally: row.tally, signed_by: signedBy, reason },
    },
  ])
  const sessions = (await sessionsOn(unit, day)).filter(({ status }) => status === 'closed')
  await keep(
    unit,
    'session',
    sessions.map((session) => sessionVersion({ ...session, status: statuses?.[session.id] ?? 'planned' })),
  )
  return closeOf(unit, day)
}

async function differencesOf(
  unit: Unit,
  sessions: readonly KeptSession[],
  people: readonly Someone[],
): Promise<Difference[]> {
  const out = await standing(unit, 'taken_away', { session_id: sessions.map(({ id }) => id), returned_at: null })
  const named = (some: readonly Someone[]) => some.map(({ id, name }) => ({ id, name }))
  const all: Difference[] = [
    {
      code: 'present-without-outcome',
      children: named(people.filter((one) => one.arrival === 'present' && one.outcome === null)),
    },
    {
      code: 'not-said',
      children: named(people.filter((one) => one.invited && one.arrival === null && one.outcome === null)),
    },
    {
      code: 'taken-without-slip',
      children: named(people.filter(({ outcomeRow }) => outcomeRow?.kind === 'taken' && !hasSlip(outcomeRow.detail))),
    },
    { code: 'out', children: out.map(({ id, with_whom }) => ({ id, name: with_whom })) },
  ]
  return all.filter(({ children }) => children.length > 0)
}

function hasSlip(detail: string | null): boolean {
  return (JSON.parse(detail ?? '{}') as { slip?: string }).slip !== undefined
}
