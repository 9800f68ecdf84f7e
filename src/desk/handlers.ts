import { implement } from '@orpc/server'
import type { NewId } from '../base/ports.ts'
import type { ChildId } from '../base/ids.ts'
import { ageGroupOn } from '../base/age-group.ts'
import { rememberFor } from '../base/remember-answers.ts'
import { cleanText } from '../base/text.ts'
import { addDays } from '../base/day.ts'
import { answerable, type Context, inUnit, permitted, putOffered } from '../access/index.ts'
import { checkFields, findChild, villageNoOf, writeNewChild } from '../register/index.ts'
import { found, keep, type KeptSession, type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { callListOf } from './call-list.ts'
import { deskContract } from './contract.ts'
import { closeDay, dayTally, reopenDay, signedOf } from './day-close.ts'
import { daysOff } from './days-off.ts'
import {
  closeOf,
  deskSession,
  deskSessionLine,
  refuseClosed,
  refused,
  sessionsOn,
  sessionToWrite,
} from './desk-session.ts'
import { workingDaysAfter } from './due-day.ts'
import { markEntry } from './entry.ts'
import { entryLines, makeEntryRest } from './entry-lines.ts'
import { filingsOf, writeFiling } from './filings.ts'
import { findAtDesk } from './find.ts'
import { householdAtDesk } from './household-at-desk.ts'
import { makeMinutes as makeMinutesOf } from './make-minutes.ts'
import { queueOf } from './queue.ts'
import { linesOf } from './session-lines.ts'
import { seatsAt, takeSeat } from './seats.ts'
import { visitorOf, visitorsAt } from './session-people.ts'
import { tallyOf } from './tally.ts'
import { undoAtDesk } from './undo.ts'
import { outcomeOf, type Whom, writeArrival } from './write-arrival.ts'
import { writeOutcome } from './write-outcome.ts'

const os = implement(deskContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const sessions = os.sessions.handler(async ({ context: { unit }, input }) => {
  const day = input.day ?? unit.today
  return { day, sessions: await linesOf(unit, await sessionsOn(unit, day)), close: await closeOf(unit, day) }
})

const begin = os.begin.handler(async ({ context: { unit, host }, input }) => {
  await refuseClosed(unit, unit.today)
  const placeId = await placeFor(unit, host.newId, input)
  const id = host.newId()
  await keep(unit, 'session', [
    {
      id,
      day: unit.today,
      place_id: placeId,
      from_time: input.from,
      to_time: input.to > input.from ? input.to : '23:59',
      mode: 'queue',
      part: null,
      stations: 1,
      ...{ minutes_under6: 10, minutes_from6: 15, quota: null, team_id: null, kits: '[]', campaign_id: null },
      ...{ status: 'planned', reason: null, document: null, document_day: null },
    },
  ])
  return { id }
})

const queue = os.queue.handler(async ({ context: { unit }, input }) => {
  const desk = await deskSession(unit, input.sessionId)
  const { queue: lines, people } = await queueOf(unit, desk)
  const tally = tallyOf(people)
  const session = deskSessionLine(desk.session, desk.place, tally.invited)
  const seats = await seatsAt(unit, input.sessionId)
  return { session, queue: lines, tally, seats, close: await closeOf(unit, desk.session.day) }
})

const sit = os.sit.handler(async ({ context, input }) => {
  await takeSeat(context, 'desk.sit', input)
  return {}
})

const find = os.find.handler(async ({ context: { unit, units }, input }) =>
  findAtDesk(unit, await deskSession(unit, input.sessionId), input, rememberFor(units)),
)

const household = os.household.handler(async ({ context: { unit }, input }) =>
  householdAtDesk(unit, await deskSession(unit, input.sessionId), input.household),
)

const dueDay = os.dueDay.handler(async ({ context: { unit }, input: { day, workingDays } }) => ({
  due: workingDaysAfter(day, workingDays, await daysOff(unit, day, addDays(day, 180))),
}))

const arrival = os.arrival.handler(async ({ context: { unit, host }, input }) => {
  const desk = await sessionToWrite(unit, input.sessionId)
  const all: Whom[] = []
  for (const childId of input.childIds) all.push(await whomOf(unit, desk.session, { childId, visitorId: null }))
  if (input.visitorId !== null)
    all.push(await whomOf(unit, desk.session, { childId: null, visitorId: input.visitorId }))
  let written = 0
  let queueNo: number | null = null
  for (const whom of all) {
    if (input.state === 'absent' && (await outcomeOf(unit, desk.session.id, whom)) !== undefined)
      throw refused('HAS_OUTCOME')
    const made = await writeArrival(unit, host.newId, desk, whom, input)
    if (made.written) written += 1
    queueNo ??= made.queueNo
  }
  return { written, queueNo }
})

const outcome = os.outcome.handler(async ({ context: { unit, host }, input }) => {
  const desk = await sessionToWrite(unit, input.sessionId)
  const whom = await whomOf(unit, desk.session, input)
  return { outcome: await writeOutcome(unit, host.newId, desk, whom, input) }
})

const addVisitor = os.addVisitor.handler(async ({ context: { unit, host }, input }) => {
  const desk = await sessionToWrite(unit, input.sessionId)
  const group = ageGroupOn(input.born, desk.session.day)
  const visitor = {
    id: host.newId(),
    session_id: desk.session.id,
    name: cleanText(input.name),
    born: input.born,
    age_group: group === 'from14' ? ('undetermined' as const) : group,
    home: input.home,
    note: input.note,
  }
  await keep(unit, 'visitor', [visitor])
  const whom = { visitor: { ...visitor, no: 0, commune_id: unit.communeId, recorded: 0, voided: null } }
  await writeArrival(unit, host.newId, desk, whom, { state: 'present', accompaniedBy: null, desk: input.desk })
  return { visitorId: visitor.id }
})

const visitors = os.visitors.handler(async ({ context: { unit }, input }) => {
  const { session } = await deskSession(unit, input.sessionId)
  return { visitors: await visitorsAt(unit, session) }
})

const addChild = os.addChild.handler(async ({ context: { unit, host }, input }) => {
  const desk = await sessionToWrite(unit, input.sessionId)
  const { name, born, sex, citizenNumber, villageId, guardians } = input
  const villageNo = villageId === null ? null : await villageNoOf(unit, villageId)
  if (villageNo === undefined) throw refused('NO_SUCH_VILLAGE')
  const fields = { name, born, sex, citizenNumber, guardians }
  const warnings = await checkFields(unit, undefined, fields)
  const made = await writeNewChild(unit, host.newId, { from: desk.session.day, how: 'listed', fields, villageNo })
  const child = await findChild(unit, made.id)
  if (child === undefined) throw refused('NO_SUCH_CHILD')
  await writeArrival(unit, host.newId, desk, { child }, { state: 'present', accompaniedBy: null, desk: input.desk })
  const home = child.child.household_no === null ? made.id : await householdId(unit, child.child.household_no, made.id)
  return { childId: made.id, household: home, warnings: warnings.map(({ message }) => message) }
})

const undo = os.undo.handler(({ context: { unit }, input }) => undoAtDesk(unit, input.undoes))

const offerNumbers = os.offerNumbers.handler(({ context: { host }, input }) => {
  const file = putOffered(host, input, 'desk')
  host.workbooks.expect()
  return file
})

const entryPreview = os.entryPreview.handler(async ({ context, input, signal }) => ({
  lines: await entryLines(context, 'desk.entryPreview', input, signal),
}))

const entryRest = os.entryRest.handler(({ context, input, signal }) => makeEntryRest(context, input, signal))

const entryMark = os.entryMark.handler(async ({ context: { unit, host }, input }) =>
  markEntry(unit, host.newId, await sessionToWrite(unit, input.sessionId), input.rows, input.desk),
)

const filings = os.filings.handler(({ context: { unit } }) => filingsOf(unit))

const setFiling = os.setFiling.handler(({ context: { unit, host }, input }) => writeFiling(unit, host.newId, input))

const callList = os.callList.handler(({ context: { unit }, input }) => callListOf(unit, input.sessionId))

const closing = os.closing.handler(async ({ context: { unit }, input: { day } }) => {
  const { sessions: held, tally, differences } = await dayTally(unit, day)
  const signed = await signedOf(unit, day)
  return { close: await closeOf(unit, day), sessions: await linesOf(unit, held), tally, differences, signed }
})

const close = os.close.handler(({ context: { unit, host }, input }) => closeDay(unit, host.newId, input))

const reopen = os.reopen.handler(async ({ context: { unit }, input }) => ({ close: await reopenDay(unit, input) }))

const makeMinutes = os.makeMinutes.handler(({ context, input, signal }) => makeMinutesOf(context, input, signal))

/** The handlers of the desk: who came, what came of it, and the day signed off. */
export const deskRouter = os.router({
  sessions,
  begin,
  queue,
  sit,
  find,
  household,
  dueDay,
  arrival,
  outcome,
  addVisitor,
  visitors,
  addChild,
  undo,
  offerNumbers,
  entryPreview,
  entryRest,
  entryMark,
  filings,
  setFiling,
  callList,
  closing,
  close,
  reopen,
  makeMinutes,
})

/** The place that is kept, by its id or its name, or a new one of that name. @throws NO_PLACE_NAMED */
async function placeFor(
  unit: Unit,
  newId: NewId,
  { placeId, placeName, biometric }: { placeId: string | null; placeName: string | null; biometric: boolean },
): Promise<string> {
  if (placeId !== null && (await found(unit, 'place', placeId)) !== undefined) return placeId
  const name = cleanText(placeName ?? '')
  if (name === '') throw refused('NO_PLACE_NAMED')
  const [known] = await standing(unit, 'place', { name })
  if (known !== undefined) return known.id
  const place: Omit<Row<'place'>, 'no' | 'commune_id' | 'recorded' | 'voided'> = {
    id: newId(),
    name,
    ...{ kind: 'fixed', address: null, biometric: biometric ? 1 : 0, stations: 1 },
    ...{ villages: null, owner: null, note: null, in_use: 1 },
  }
  await keep(unit, 'place', [place])
  return place.id
}

/** @throws NO_SUCH_CHILD, NO_SUCH_VISITOR */
async function whomOf(
  unit: Unit,
  session: KeptSession,
  { childId, visitorId }: { childId: ChildId | null; visitorId: string | null },
): Promise<Whom> {
  if (visitorId !== null) {
    const visitor = await visitorOf(unit, session.id, visitorId)
    if (visitor === undefined) throw refused('NO_SUCH_VISITOR')
    return { visitor }
  }
  const child = childId === null ? undefined : await findChild(unit, childId)
  if (child === undefined) throw refused('NO_SUCH_CHILD')
  return { child }
}

async function householdId(unit: Unit, no: number, otherwise: string): Promise<string> {
  const row = await unit.db.selectFrom('household').select('id').where('no', '=', no).executeTakeFirst()
  return row?.id ?? otherwise
}
