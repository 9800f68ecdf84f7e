import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, logExport, permitted } from '../access/index.ts'
import type { Breathe } from '../base/breathe.ts'
import { rememberFor } from '../base/remember-answers.ts'
import { inOneUnit, type Step } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { changeEverybody, countHomes } from './change-everybody.ts'
import { changeBetween } from './change.ts'
import { changeNamesOf } from './change-names.ts'
import { comparisonOf } from './comparison.ts'
import { figuresContract } from './contract.ts'
import { crossingAt } from './crossing.ts'
import { figuresAt } from './figures.ts'
import { knownBy } from './moment.ts'
import { everybodyBut, idsOf, namesOf } from './names.ts'
import { paceOf } from './pace.ts'
import { triedFigures } from './tried.ts'

const handle = implement(figuresContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const at = handle.at.handler(async ({ input, context: { unit, units, host }, errors }) => {
  const known = await knownBy(unit, input.knownAt)
  if (known === undefined) throw errors.NOT_YET_KNOWN()
  return figuresAt(unit, { asOf: input.asOf, known }, rememberFor(units), host.breathe)
})

const trySettings = handle.trySettings.handler(({ input, context: { unit, units, host } }) =>
  triedFigures(unit, input, rememberFor(units), host.breathe),
)

const change = handle.change.handler(async ({ input, context: { unit, units, host }, errors, signal }) => {
  const comparison = await comparisonOf(unit, input)
  if (typeof comparison === 'string') throw errors[comparison]()
  return changeBetween(unit, comparison, rememberFor(units), breathing(host, signal))
})

const changeNames = handle.changeNames.handler(async ({ input, context: { unit, units, host }, errors, signal }) => {
  const comparison = await comparisonOf(unit, input)
  if (typeof comparison === 'string') throw errors[comparison]()
  return changeNamesOf(unit, { ...input, comparison }, rememberFor(units), breathing(host, signal))
})

const crossing = handle.crossing.handler(({ input, context: { unit } }) => crossingAt(unit, input.asOf, input.days))

const names = handle.names.handler(async ({ input, context: { unit, units, host }, errors }) => {
  const { sort, page, columns, ...filter } = input
  const known = await knownBy(unit, filter.knownAt)
  if (known === undefined) throw errors.NOT_YET_KNOWN()
  return namesOf(unit, { filter, known, sort, page, columns, inFull: false }, rememberFor(units), host.breathe)
})

const nameIds = handle.nameIds.handler(async ({ input, context: { unit, units, host }, errors }) => {
  const { sort, from, count, ...filter } = input
  const known = await knownBy(unit, filter.knownAt)
  if (known === undefined) throw errors.NOT_YET_KNOWN()
  return idsOf(unit, { filter, known, sort, from, count }, rememberFor(units), host.breathe)
})

const chosen = handle.chosen.handler(async ({ input, context: { unit, units, host }, errors }) => {
  const { except, ...filter } = input
  const known = await knownBy(unit, filter.knownAt)
  if (known === undefined) throw errors.NOT_YET_KNOWN()
  return countHomes(await everybodyBut(unit, { filter, known, except }, rememberFor(units), host.breathe))
})

const previewAll = handle.previewAll.handler(async function* ({ input, context, signal }) {
  const work = (unit: Unit, step: Step) => changeEverybody(unit, input, { remember: rememberFor(context.units), step })
  return yield* inOneUnit(context, { operation: 'figures.previewAll', work }, signal)
})

const changeAll = handle.changeAll.handler(async function* ({ input, context, signal }) {
  const { requestId } = input
  const { newId } = context.host
  const work = async (unit: Unit, step: Step) => ({
    ...(await changeEverybody(unit, input, { remember: rememberFor(context.units), step, newId })),
    bulkId: requestId,
  })
  return yield* inOneUnit(context, { operation: 'figures.changeAll', requestId, work }, signal)
})

const namesInFull = handle.namesInFull.handler(async ({ input, context: { unit, units, host }, errors }) => {
  const { sort, page, ...filter } = input
  const known = await knownBy(unit, filter.knownAt)
  if (known === undefined) throw errors.NOT_YET_KNOWN()
  const found = await namesOf(unit, { filter, known, sort, page, inFull: true }, rememberFor(units), host.breathe)
  await logExport(unit, { what: { ...filter, page }, rows: found.rows.length })
  return found
})

const pace = handle.pace.handler(({ input, context: { unit, units, host }, signal }) =>
  paceOf(unit, input, rememberFor(units), breathing(host, signal)),
)

/** What the figures can be asked. */
export const figuresRouter = handle.router({
  at,
  trySettings,
  change,
  changeNames,
  crossing,
  names,
  nameIds,
  chosen,
  previewAll,
  changeAll,
  namesInFull,
  pace,
})

/** Lets others have their turn, and stops when the caller has gone. */
function breathing(host: Context['host'], signal: AbortSignal | undefined): Breathe {
  return async () => {
    await host.breathe()
    signal?.throwIfAborted()
  }
}
