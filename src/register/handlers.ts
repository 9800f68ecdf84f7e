import { implement } from '@orpc/server'
import { rememberFor } from '../base/remember-answers.ts'
import { cleanText } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { answerable, type Context, inUnit, permitted, settingsAt } from '../access/index.ts'
import { runBulk, type Step } from './bulk.ts'
import { undoBulk as takeBulkBack } from './bulk-undo.ts'
import { checkFields } from './check-child.ts'
import { childPage } from './child-page.ts'
import { registerContract } from './contract.ts'
import { closeChild as close, reopenChild as reopen, moveChild as move, takeBack } from './child-facts.ts'
import { insertCardEvent, insertObstacle } from './facts-store.ts'
import { inOneUnit } from './long-unit.ts'
import { mergeChildren, unmergeChild } from './merge.ts'
import { childNo, findChild, settleChild } from './records.ts'
import { revealValues } from './reveal.ts'
import { searchHouseholds } from './search-households.ts'
import { searchChildren } from './search.ts'
import { changedSince } from './stale.ts'
import { villageHandlers } from './village-handlers.ts'
import { upToNow, villageNoOf } from './village-store.ts'
import { writeEdit, writeNewChild } from './write-child.ts'

const os = implement(registerContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const notYet = 'Ngày này chưa tới.'
const noSuchVillage = 'Không có thôn, bản, tổ dân phố này.'

const child = os.child.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.id)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  const asOf = input.asOf ?? unit.today
  return childPage(unit, found, asOf, await settingsAt(unit, { day: asOf, known: upToNow }))
})

const reveal = os.reveal.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  return { values: await revealValues(unit, found, input.field) }
})

const check = os.check.handler(async ({ context: { unit }, input }) => {
  const found = input.childId === null ? undefined : await findChild(unit, input.childId)
  return checkFields(unit, found, input.fields)
})

const addChild = os.addChild.handler(async ({ context: { unit, host }, input, errors }) => {
  const from = input.from ?? unit.today
  if (from > unit.today) throw errors.INVALID_INPUT({ data: wrong('from', notYet) })
  const { villageId } = input.fields
  const villageNo = villageId == null ? null : await villageNoOf(unit, villageId)
  if (villageNo === undefined) throw errors.INVALID_INPUT({ data: wrong('fields.villageId', noSuchVillage) })
  const warnings = await checkFields(unit, undefined, input.fields)
  const made = await writeNewChild(unit, host.newId, { from, how: input.how, fields: input.fields, villageNo })
  return { ...made, warnings }
})

const editChild = os.editChild.handler(async ({ context: { unit, host }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  const { villageId } = input.fields
  const villageNo = villageId == null ? villageId : ((await villageNoOf(unit, villageId)) ?? 'unknown')
  if (villageNo === 'unknown') throw errors.INVALID_INPUT({ data: wrong('fields.villageId', noSuchVillage) })
  const changed = await changedSince(unit, found, input.version)
  if (changed.length > 0) throw errors.STALE({ data: { changed } })
  const warnings = await checkFields(unit, found, input.fields)
  const { version } = await writeEdit(unit, host.newId, found, input.fields, villageNo)
  return { version, warnings }
})

const moveChild = os.moveChild.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: wrong('day', notYet) })
  const villageNo = input.villageId === null ? null : await villageNoOf(unit, input.villageId)
  if (villageNo === undefined) throw errors.INVALID_INPUT({ data: wrong('villageId', noSuchVillage) })
  return move(unit, found, villageNo, input.day)
})

const closeChild = os.closeChild.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: wrong('day', notYet) })
  return close(unit, found, input)
})

const reopenChild = os.reopenChild.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: wrong('day', notYet) })
  return reopen(unit, found, input.day)
})

const recordCard = os.recordCard.handler(async ({ context: { unit, host }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  if (input.day > unit.today) throw errors.FUTURE_DAY()
  if (input.kind === 'declined' && (input.detail.who ?? '').trim() === '') throw errors.WHO_SAID_SO()
  const { kind, day, dayIs, detail } = input
  const eventId = host.newId()
  await insertCardEvent(unit, found.child.no, { id: eventId, kind, day, dayIs, detail })
  return { eventId, ...(await settleChild(unit, found)) }
})

const voidFact = os.voidFact.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  const voided = await takeBack(unit, found, input.eventId)
  if (voided === undefined) throw errors.NO_SUCH_FACT()
  return voided
})

const addObstacle = os.addObstacle.handler(async ({ context: { unit }, input, errors }) => {
  const found = await findChild(unit, input.childId)
  if (found === undefined) throw errors.NO_SUCH_CHILD()
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: wrong('day', notYet) })
  await insertObstacle(unit, found.child.no, { kind: input.kind, text: cleanText(input.text), day: input.day })
  return settleChild(unit, found)
})

const merge = os.merge.handler(async ({ context: { unit }, input, errors }) => {
  const survivor = await findChild(unit, input.survivorId)
  const absorbed = await findChild(unit, input.absorbedId)
  if (survivor === undefined || absorbed === undefined) throw errors.NO_SUCH_CHILD()
  const merged = await mergeChildren(unit, survivor, absorbed)
  if (merged === 'same') throw errors.SAME_CHILD()
  return merged
})

const unmerge = os.unmerge.handler(async ({ context: { unit }, input, errors }) => {
  const no = await childNo(unit, input.absorbedId)
  const found = await findChild(unit, input.absorbedId)
  if (no === undefined || found === undefined) throw errors.NO_SUCH_CHILD()
  const apart = await unmergeChild(unit, no, found.nos)
  if (apart === undefined) throw errors.NOT_MERGED()
  return apart
})

const bulkPreview = os.bulkPreview.handler(async function* ({ context, input, signal }) {
  const operation = 'register.bulkPreview'
  return yield* inOneUnit(context, { operation, work: (unit, step) => runBulk(unit, input, step) }, signal)
})

const bulkChange = os.bulkChange.handler(async function* ({ context, input, signal }) {
  const { requestId } = input
  const work = async (unit: Unit, step: Step) => ({
    ...(await runBulk(unit, input, step, context.host.newId)),
    bulkId: requestId,
  })
  return yield* inOneUnit(context, { operation: 'register.bulkChange', requestId, work }, signal)
})

const undoBulk = os.undoBulk.handler(async function* ({ context, input, signal }) {
  const { requestId, bulkId } = input
  const work = (unit: Unit, step: Step) => takeBulkBack(unit, bulkId, step)
  return yield* inOneUnit(context, { operation: 'register.undoBulk', requestId, work }, signal)
})

const search = os.search.handler(({ context: { unit, units }, input }) =>
  searchChildren(unit, input.words, input.limit, rememberFor(units)),
)

const householdSearch = os.searchHouseholds.handler(({ context: { unit, units, host }, input }) =>
  searchHouseholds(unit, input.words, input.limit, rememberFor(units), host.breathe),
)

/** The handlers of `register`: villages, children and what is known of them, search. */
export const registerRouter = os.router({
  ...villageHandlers,
  child,
  reveal,
  check,
  addChild,
  editChild,
  moveChild,
  closeChild,
  reopenChild,
  recordCard,
  voidFact,
  addObstacle,
  merge,
  unmerge,
  bulkPreview,
  bulkChange,
  undoBulk,
  search,
  searchHouseholds: householdSearch,
})

function wrong(path: string, message: string) {
  return { fields: [{ path, message }] }
}
