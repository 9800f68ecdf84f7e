import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted, putOffered } from '../access/index.ts'
import { inOneUnit } from '../register/index.ts'
import { found, keep, standing, versionOf } from '../sessions/index.ts'
import { awayContract } from './contract.ts'
import { copyRow } from './copy-row.ts'
import { confirmCopy, copyTold, mayOpen, openCopy, packCopy } from './copy.ts'
import { mergeReturn } from './merge.ts'
import { refused } from './refused.ts'
import { openReturn } from './return-file.ts'
import { takeAway, takingTold } from './take.ts'
import { takenOf } from './takings.ts'
import { undoAway } from './undo.ts'
import { weigh } from './weigh.ts'

const os = implement(awayContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const list = os.list.handler(async ({ context: { unit, host }, input: { sessionId } }) => {
  const rows = await standing(unit, 'taken_away', sessionId === null ? {} : { session_id: sessionId })
  const told = await takenOf(unit, host.seals, rows)
  return { taken: told.toSorted((a, b) => (a.since < b.since ? 1 : -1)) }
})

const take = os.take.handler(({ context, input }) => takeAway(context, input))

const cancel = os.cancel.handler(async ({ context: { unit, host }, input: { takenId, reason } }) => {
  const row = await found(unit, 'taken_away', takenId)
  if (row === undefined) throw refused('NO_SUCH_TAKING')
  if (row.returned_at !== null || row.cancelled_at !== null) throw refused('NOT_OUT')
  await keep(unit, 'taken_away', [versionOf<'taken_away'>(row, { cancelled_at: unit.now, reason })])
  return { taken: await takingTold(unit, host.seals, takenId) }
})

const offer = os.offer.handler(({ context: { host }, input }) => putOffered(host, input, 'away'))

const previewReturn = os.previewReturn.handler(async ({ context, input }) => {
  const { unit, host } = context
  const given = await openReturn(unit, context, input)
  const { brings, same, children, conflicts, undecided } = await weigh(unit, given, input.decisions)
  const taken = await takingTold(unit, host.seals, given.row.id)
  const { seenBefore, content } = given
  return { taken, packedAt: content.packedAt, seenBefore, brings, same, children, conflicts, undecided }
})

const merge = os.merge.handler(({ context, input, signal }) =>
  inOneUnit(
    context,
    {
      operation: 'away.merge',
      requestId: input.requestId,
      work: (unit, step) => mergeReturn(unit, context, input, step),
    },
    signal,
  ),
)

const undo = os.undo.handler(({ context: { unit }, input }) => undoAway(unit, input.undoes))

const copy = os.copy.handler(async ({ context }) => {
  const { unit, host } = context
  const row = await copyRow(unit)
  return {
    copy: row === undefined ? null : await copyTold(unit, host, row),
    mayOpen: row === undefined && (await mayOpen(unit, context)),
  }
})

const open = os.open.handler(({ context, input }) => openCopy(context, input))

const pack = os.pack.handler(({ context }) => packCopy(context.unit, context))

const erase = os.erase.handler(async ({ context, input: { confirmation } }) => {
  const { units, caller, care } = context
  const about = { actor: caller.actor, operation: 'away.erase' }
  const erased = await units.read(about, (unit) => confirmCopy(unit, context, confirmation))
  await care.erase()
  return erased
})

/** The handlers of sessions that are taken to where there is no network, and come back. */
export const awayRouter = os.router({
  list,
  take,
  cancel,
  offer,
  previewReturn,
  merge,
  undo,
  copy,
  open,
  pack,
  erase,
})
