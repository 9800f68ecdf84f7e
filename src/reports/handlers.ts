import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted } from '../access/index.ts'
import { type Breathe, rememberFor } from '../figures/index.ts'
import { type Form, type NameListWanted, reportsContract } from './contract.ts'
import { leftBookName, leftFileNames, nameListFileNames, reportFileName } from './file-names.ts'
import { leftBook } from './left-book.ts'
import { gatherLeft, type LeftFacts } from './left-children.ts'
import { leftPaper } from './left-paper.ts'
import { makeFiles, type Wanted } from '../papers/index.ts'
import { inOneUnit } from '../register/index.ts'
import { childrenAFile, nameBook } from './name-book.ts'
import { gatherNames } from './name-list.ts'
import { progressBook } from './progress-book.ts'
import { progressPaper } from './progress-paper.ts'
import { gatherFacts, type ReportFacts } from './report-facts.ts'
import { utf8Text } from './utf8-text.ts'
import { withoutLinks } from './without-links.ts'
import { doneWords } from './wording.ts'

const handle = implement(reportsContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const preview = handle.preview.handler(async ({ input, context: { unit, units, host }, errors, signal }) => {
  if (input.since !== null && input.since > input.asOf) throw errors.BACKWARDS()
  const facts = await gatherFacts(unit, input, rememberFor(units), breathing(host, signal))
  return { html: utf8Text(await host.documents.paper(progressPaper(facts), 'html', signal)) }
})

const make = handle.make.handler(async function* ({ input, context, errors, signal }) {
  const { asOf, since } = input
  if (since !== null && since > asOf) throw errors.BACKWARDS()
  yield counting
  const operation = 'reports.make'
  const facts = await context.units.read({ actor: context.caller.actor, operation }, (unit) =>
    gatherFacts(unit, input, rememberFor(context.units), breathing(context.host, signal)),
  )
  const wanted = [...new Set(input.forms)].map((form) => progressFile(context, facts, form, signal))
  const what = { report: 'progress', asOf, since, knownAt: facts.figures.knownAt }
  return yield* makeFiles(context, wanted, { operation, what, rows: 0 }, signal)
})

const makeLeftList = handle.makeLeftList.handler(async function* ({ input, context, errors, signal }) {
  const { asOf, village } = input
  yield counting
  const operation = 'reports.makeLeftList'
  const facts = await context.units.read({ actor: context.caller.actor, operation }, (unit) =>
    gatherLeft(unit, input, rememberFor(context.units), breathing(context.host, signal)),
  )
  if (facts === undefined) throw errors.NO_SUCH_VILLAGE()
  const forms = [...new Set(input.forms)]
  const rows = facts.villages.reduce((sum, { children }) => sum + children.length, 0)
  if (rows === 0) return { files: [], notMade: forms.map((form) => ({ form, message: nobodyLeft(facts) })) }
  const wanted = forms.flatMap((form) => leftFiles(context, facts, { form, all: village === null }, signal))
  return yield* makeFiles(context, wanted, { operation, what: { report: 'left', asOf, village }, rows }, signal)
})

const makeNameList = handle.makeNameList.handler(async function* ({ input, context, errors, signal }) {
  const made = yield* nameList(context, { operation: 'reports.makeNameList', input, inFull: false }, signal)
  if (made === undefined) throw errors.NOT_YET_KNOWN()
  return made
})

const makeNameListInFull = handle.makeNameListInFull.handler(async function* ({ input, context, errors, signal }) {
  const needs = 'export-names'
  if (!context.caller.permissions.has(needs)) throw errors.NOT_ALLOWED({ data: { needs } })
  const made = yield* nameList(context, { operation: 'reports.makeNameListInFull', input, inFull: true }, signal)
  if (made === undefined) throw errors.NOT_YET_KNOWN()
  return made
})

/** The reports room: the progress report on the screen and as files, the lists of children left, the list behind a filter. */
export const reportsRouter = handle.router({ preview, make, makeLeftList, makeNameList, makeNameListInFull })

const counting = { progress: { phase: 'counting', done: 0, total: null } }

function progressFile({ host }: Context, facts: ReportFacts, form: Form, signal?: AbortSignal): Wanted {
  const write = (): Promise<Uint8Array> =>
    form === 'xlsx'
      ? host.documents.tables(progressBook(facts))
      : host.documents.paper(withoutLinks(progressPaper(facts)), form, signal)
  return { form, name: reportFileName(facts.figures.asOf, form), write }
}

/** A workbook with a sheet a village; printed, a file a village, because each is handed to another person. */
function leftFiles(
  { host }: Context,
  facts: LeftFacts,
  { form, all }: { form: 'xlsx' | 'pdf'; all: boolean },
  signal?: AbortSignal,
): Wanted[] {
  const { villages, asOf } = facts
  const names = leftFileNames(villages, asOf, form)
  if (form === 'pdf')
    return villages.map((village, at) => ({
      form,
      name: names[at] ?? '',
      write: () => host.documents.paper(leftPaper(village, facts), form, signal),
    }))
  const name = all ? leftBookName(asOf) : (names[0] ?? '')
  return [{ form, name, write: () => host.documents.tables(leftBook(facts)) }]
}

/** Undefined: asked for a moment that is still to come. */
async function* nameList(
  context: Context,
  { operation, input, inFull }: { operation: string; input: NameListWanted; inFull: boolean },
  signal?: AbortSignal,
) {
  const { units, host } = context
  const list = yield* inOneUnit(
    context,
    { operation, work: (unit, step) => gatherNames(unit, { input, inFull }, rememberFor(units), step) },
    signal,
  )
  if (list === undefined) return undefined
  const rows = list.lines.length
  if (rows === 0) return { files: [], notMade: [{ form: 'xlsx' as const, message: 'Không có trẻ nào khớp bộ lọc.' }] }
  const names = nameListFileNames(input.asOf, Math.ceil(rows / childrenAFile))
  const wanted = names.map((name, at) => ({
    form: 'xlsx' as const,
    name,
    write: async () => host.documents.tables(await nameBook(list, at, host.breathe), signal),
  }))
  const { columns, ...filter } = input
  const what = { report: 'names', ...filter, columns: columns ?? 'all', inFull }
  return yield* makeFiles(context, wanted, { operation, what, rows }, signal)
}

function nobodyLeft({ settings }: LeftFacts): string {
  return `Không có trẻ nào ${doneWords(settings).left} vào ngày này.`
}

/** Lets others have their turn, and stops when the caller has gone. */
function breathing(host: Context['host'], signal: AbortSignal | undefined): Breathe {
  return async () => {
    await host.breathe()
    signal?.throwIfAborted()
  }
}
