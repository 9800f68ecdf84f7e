import { ORPCError } from '@orpc/server'
import { type Day, Instant } from '../base/day.ts'
import {
  countingNow,
  found,
  keptSession,
  type KeptSession,
  type Row,
  sessionsBetween,
  standing,
} from '../sessions/index.ts'
import type { Counting } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { deskContract, type DeskSession } from './contract.ts'
import type { CloseTold } from './shapes.ts'

/** A session as the desk stands in it. */
export interface AtDesk {
  session: KeptSession
  place: Row<'place'> | undefined
  /** How today's office counts. */
  counting: Counting
}

/** @throws NO_SUCH_SESSION */
export async function deskSession(unit: Unit, id: string): Promise<AtDesk> {
  const row = await found(unit, 'session', id)
  if (row === undefined) throw refused('NO_SUCH_SESSION')
  const session = keptSession(row)
  return { session, place: await found(unit, 'place', session.placeId), counting: await countingNow(unit) }
}

/** The session, if something may be written down of it. @throws NO_SUCH_SESSION, SESSION_CANCELLED, SESSION_NOT_TODAY, DAY_CLOSED */
export async function sessionToWrite(unit: Unit, id: string): Promise<AtDesk> {
  const desk = await deskSession(unit, id)
  if (desk.session.status === 'cancelled') throw refused('SESSION_CANCELLED')
  if (desk.session.day > unit.today) throw refused('SESSION_NOT_TODAY')
  await refuseClosed(unit, desk.session.day)
  return desk
}

/** @throws DAY_CLOSED */
export async function refuseClosed(unit: Unit, day: Day): Promise<void> {
  if ((await closeOf(unit, day)).state === 'closed') throw refused('DAY_CLOSED')
}

/** The day's sessions that are held or were. */
export async function sessionsOn(unit: Unit, day: Day): Promise<KeptSession[]> {
  return (await sessionsBetween(unit, day, day)).filter(({ status }) => status !== 'cancelled')
}

/** Whether a day is signed off. */
export async function closeOf(unit: Unit, day: Day): Promise<CloseTold> {
  const row = await closeRow(unit, day)
  if (row === undefined) return { day, state: 'open', signedBy: null, at: null, reason: null }
  const { state, signed_by, reason, recorded } = row
  const written = (await recordings(unit, [recorded])).get(recorded)
  return { day, state, signedBy: signed_by, at: written?.at ?? unit.now, reason }
}

export async function closeRow(unit: Unit, day: Day): Promise<Row<'day_close'> | undefined> {
  return (await standing(unit, 'day_close', { day, session_id: null }))[0]
}

/** Who made these recordings, when, at whose request. What this unit writes itself is not there yet. */
export async function recordings(unit: Unit, nos: readonly number[]) {
  const told = new Map<number, { by: string; at: Instant; requestId: string | null }>()
  const all = [...new Set(nos)]
  for (let at = 0; at < all.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('recording')
      .select(['no', 'actor', 'at', 'request_id'])
      .where('commune_id', '=', unit.communeId)
      .where('no', 'in', all.slice(at, at + 5000))
      .execute()
    for (const row of rows) told.set(row.no, { by: row.actor, at: Instant.parse(row.at), requestId: row.request_id })
  }
  return told
}

export function deskSessionLine(session: KeptSession, place: Row<'place'> | undefined, invited: number): DeskSession {
  const { id, day, from, to, mode, part, status } = session
  const name = place?.name ?? ''
  return { id, day, place: name, from, to, mode, part, status, biometric: place?.biometric === 1, invited }
}

const messages = {
  ...messagesOf(deskContract.outcome),
  ...messagesOf(deskContract.begin),
  ...messagesOf(deskContract.arrival),
  ...messagesOf(deskContract.addChild),
  ...messagesOf(deskContract.undo),
  ...messagesOf(deskContract.setFiling),
  ...messagesOf(deskContract.close),
  ...messagesOf(deskContract.reopen),
}

/** The refusals that the contract declares, with the contract's sentence. */
export function refused(code: keyof typeof messages, data?: object) {
  return new ORPCError<typeof code, object | undefined>(code, { message: messages[code], data })
}

function messagesOf<E extends Record<string, { message: string }>>(of: { '~orpc': { errorMap: E } }) {
  const told = Object.entries(of['~orpc'].errorMap).map(([code, { message }]) => [code, message])
  return Object.fromEntries(told) as { [Code in keyof E]: string } // each code with its own message
}
