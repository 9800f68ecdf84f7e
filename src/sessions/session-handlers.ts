import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, logExport, permitted } from '../access/index.ts'
import { acceptPlan } from './accept.ts'
import { type Broken, brokenIn } from './broken.ts'
import { calendarText, utf8 } from './calendar-text.ts'
import { sessionsOf } from './board.ts'
import { found, keep, refuseStale, standing, versionOf } from './kept.ts'
import { isOpen, keptSession, sessionsBetween, sessionVersion } from './kept-sessions.ts'
import { openSessions } from './open-sessions.ts'
import { sessionContract } from './session-contract.ts'
import { byOwner, invitationLines, sessionLines } from './session-lines.ts'
import { settled, writeByHand, writeCancelled, writeFallenOut, writeInvited, writeMove } from './session-writes.ts'
import { toTellOf } from './to-tell.ts'

const os = implement(sessionContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const accept = os.accept.handler(({ context: { unit, host }, input }) => acceptPlan(unit, host.newId, input))

const saveSession = os.saveSession.handler(async ({ context, input }) => {
  const { unit, host } = context
  return settled(unit, context, await writeByHand(unit, host.newId, input))
})

const check = os.check.handler(async ({ context, input }) => {
  const { units, caller, host } = context
  const looked = new Looked()
  const about = { actor: caller.actor, operation: 'sessions.check' }
  if (input.what === 'as-it-is') return { broken: await units.read(about, (unit) => brokenIn(unit, input.sessionIds)) }
  // Written by what writes it, looked at, and never kept: the unit ends with a throw.
  await units
    .write(about, async (unit) => {
      const board = await (input.what === 'session'
        ? writeByHand(unit, host.newId, input)
        : writeMove(unit, host.newId, input))
      looked.broken = await brokenIn(unit, (await board.write()).sessionIds)
      throw looked
    })
    .catch((failure: unknown) => {
      if (failure !== looked) throw failure
    })
  return { broken: looked.broken }
})

const setStatus = os.setStatus.handler(async ({ context: { unit }, input, errors }) => {
  const changed = []
  for (const { id, version } of input.sessions) {
    const row = await found(unit, 'session', id)
    if (row === undefined) throw errors.NO_SUCH_THING()
    refuseStale(row, version)
    const session = keptSession(row)
    if (!isOpen(session, unit.today)) throw errors.SESSION_NOT_OPEN()
    const place = await found(unit, 'place', session.placeId)
    const isTheirs = place?.owner != null
    const { status, document, documentDay } = input
    const allowed = isTheirs
      ? status === 'proposed' || status === 'agreed' || (status === 'locked' && session.status === 'agreed')
      : status === 'planned' || status === 'locked'
    if (!allowed) throw errors.WRONG_STATUS()
    const told = document === null ? {} : { document, documentDay }
    changed.push(sessionVersion({ ...session, status, ...told }))
  }
  await keep(unit, 'session', changed)
  return { changed: changed.length }
})

const cancelSession = os.cancelSession.handler(async ({ context, input }) => {
  const { unit, host } = context
  const { board, moved, withoutSlot } = await writeFallenOut(unit, host.newId, input)
  return { ...(await settled(unit, context, board)), moved, withoutSlot }
})

const moveHousehold = os.moveHousehold.handler(async ({ context, input }) => {
  const { unit, host } = context
  return settled(unit, context, await writeMove(unit, host.newId, input))
})

const cancelHousehold = os.cancelHousehold.handler(async ({ context, input }) => {
  const { unit, host } = context
  return settled(unit, context, await writeCancelled(unit, host.newId, input))
})

const invite = os.invite.handler(async ({ context, input }) => {
  const { unit, host } = context
  return settled(unit, context, await writeInvited(unit, host.newId, input))
})

const calendar = os.calendar.handler(async ({ context: { unit }, input }) => {
  const { from, to, placeId, teamId, campaignId } = input
  const sessions = await sessionsBetween(unit, from, to)
  return sessionLines(
    unit,
    sessions
      .filter((one) => placeId === null || one.placeId === placeId)
      .filter((one) => teamId === null || one.teamId === teamId)
      .filter((one) => campaignId === null || one.campaignId === campaignId),
  )
})

const session = os.session.handler(async ({ context: { unit }, input, errors }) => {
  const row = await found(unit, 'session', input.id)
  if (row === undefined) throw errors.NO_SUCH_THING()
  const [line] = await sessionLines(unit, [keptSession(row)])
  if (line === undefined) throw errors.NO_SUCH_THING()
  const invitations = await standing(unit, 'invitation', { session_id: row.id })
  return { ...line, invitations: await invitationLines(unit, invitations) }
})

const invitationsOf = os.invitationsOf.handler(async ({ context: { unit }, input }) => {
  const { childId, household } = input
  const ofChild = childId === null ? [] : await standing(unit, 'invitation', { child_id: childId })
  const ofHome = household === null ? [] : await standing(unit, 'invitation', { household })
  const rows = [...new Map([...ofChild, ...ofHome].map((row) => [row.id, row])).values()]
  const sessions = await sessionsOf(unit, [...new Set(rows.map(({ session_id }) => session_id))])
  const lines = new Map((await sessionLines(unit, sessions)).map((line) => [line.id, line]))
  return (await invitationLines(unit, rows))
    .flatMap((invitation) => {
      const line = lines.get(invitation.sessionId)
      return line === undefined ? [] : [{ invitation, session: line }]
    })
    .toSorted((a, b) => (a.session.day > b.session.day ? -1 : 1))
})

const toTell = os.toTell.handler(async ({ context: { unit, caller }, input }) => {
  const { from, to, sessionId } = input
  const sessions = (await sessionsBetween(unit, from, to)).filter(({ id }) => sessionId === null || id === sessionId)
  const invitations = await standing(unit, 'invitation', { session_id: sessions.map(({ id }) => id), told_day: null })
  const phones = caller.permissions.has('see-full-numbers') ? 'whole' : 'hidden'
  const told = await toTellOf(unit, invitations, phones)
  if (phones === 'whole') await logExport(unit, { what: { toTell: { from, to, sessionId } }, rows: told.length })
  return told
})

const told = os.told.handler(async ({ context: { unit }, input }) => {
  const rows = await standing(unit, 'invitation', { id: input.invitationIds })
  const changed = { told_day: input.day, told_how: input.how }
  await keep(
    unit,
    'invitation',
    rows.map((row) => versionOf<'invitation'>(row, changed)),
  )
  return { told: rows.length }
})

const toPropose = os.toPropose.handler(async ({ context: { unit } }) =>
  byOwner(await sessionLines(unit, await openSessions(unit))),
)

const calendarFile = os.calendarFile.handler(async ({ context: { unit, host }, input }) => {
  const { from, to, placeId, teamId, sessionIds } = input
  const sessions = (await sessionsBetween(unit, from, to))
    .filter(({ id }) => sessionIds === null || sessionIds.includes(id))
    .filter((one) => placeId === null || one.placeId === placeId)
    .filter((one) => teamId === null || one.teamId === teamId)
  const text = calendarText(await sessionLines(unit, sessions), unit.now)
  return host.files.put({ name: `lich-thu-nhan-${from}-${to}.ics`, bytes: utf8(text) })
})

/** The handlers of sessions that are kept, and of their invitations. */
export const sessionHandlers = {
  accept,
  saveSession,
  check,
  setStatus,
  cancelSession,
  moveHousehold,
  cancelHousehold,
  invite,
  calendar,
  session,
  invitationsOf,
  toTell,
  told,
  toPropose,
  calendarFile,
}

/** Thrown to end a unit that was only to be looked at. */
class Looked extends Error {
  broken: Broken[] = []
}
