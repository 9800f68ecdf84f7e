import { implement } from '@orpc/server'
import type { SourceId } from '../base/ids.ts'
import { answerable, type Context, inUnit, logExport, permitted } from '../access/index.ts'
import { acceptProposals } from './accept-proposals.ts'
import { claimRows, countRows } from './claim-rows.ts'
import { commitList } from './commit.ts'
import { listsContract, type Preview } from './contract.ts'
import { decideRow } from './decide.ts'
import { takeExample } from './example.ts'
import { importHistory } from './history.ts'
import { previewLists } from './preview.ts'
import { previewOf } from './preview-answer.ts'
import { sideBySide, withProposals } from './questions.ts'
import { refusal } from './refusals.ts'
import { rowsToMend } from './rows-to-mend.ts'
import { sinceLastList, sinceNames } from './since.ts'
import { sinceAsFile } from './since-answer.ts'
import { findSource } from './sources.ts'
import { dropSource } from './sources-writing.ts'
import { undecideRow } from './undecide.ts'
import { topRows } from './top-rows.ts'
import { undoEffects } from './undo-effects.ts'
import { undoList } from './undo.ts'
import { waitingRows } from './waiting-rows.ts'
import type { Progress } from '../base/paging.ts'
import type { Unit } from '../storage/unit-of-work.ts'

const os = implement(listsContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

export const listsRouter = os.router({
  preview: os.preview.handler(async function* ({ context, input, signal }) {
    const sourceId = yield* progressOf(previewLists(context, input, signal))
    return await answerOf(context, sourceId)
  }),

  get: os.get.handler(async ({ context: { unit }, input }) => previewOf(unit, await sourceOf(unit, input.sourceId))),

  rows: os.rows.handler(async ({ context: { unit }, input }) => {
    const source = await sourceOf(unit, input.sourceId)
    const { page, verdict, code, problem, withDecided } = input
    const wanted = { sourceNo: source.no, verdict, code, problem, withDecided, undecided: false, ...page }
    const { total, rows } = await claimRows(unit, wanted)
    return { total, rows: await withProposals(unit, rows) }
  }),

  held: os.held.handler(async ({ context: { unit }, input }) => {
    const sourceNo = input.sourceId === null ? null : ((await findSource(unit, input.sourceId))?.no ?? -1)
    const { rows } = await claimRows(unit, { sourceNo, verdict: 'held', code: null, undecided: true, ...input.page })
    return withProposals(unit, rows)
  }),

  sides: os.sides.handler(({ context: { unit }, input }) => sideBySide(unit, input.rowId)),

  decide: os.decide.handler(async ({ context: { unit, host }, input }) => {
    const chosen = input.sourceId === null ? null : await sourceOf(unit, input.sourceId)
    const rows = await waitingRows(unit, { rowId: input.rowId, code: input.code, sourceNo: chosen?.no ?? null })
    for (const row of rows) {
      const source = chosen ?? (await sourceByNo(unit, row.source_no))
      await decideRow(unit, row, input.decision, { source, newId: host.newId })
    }
    return { decided: rows.length, totals: chosen === null ? null : (await countRows(unit, chosen.no)).all }
  }),

  acceptProposals: os.acceptProposals.handler(async ({ context: { unit, host }, input }) => {
    const source = await sourceOf(unit, input.sourceId)
    const decided = await acceptProposals(unit, { source, code: input.code }, host.newId)
    return { decided, totals: (await countRows(unit, source.no)).all }
  }),

  undecide: os.undecide.handler(async ({ context: { unit }, input }) => {
    const source = await sourceOf(unit, input.sourceId)
    await undecideRow(unit, source, input.rowId)
    return { totals: (await countRows(unit, source.no)).all }
  }),

  commit: os.commit.handler(async function* ({ context, input, signal }) {
    yield* progressOf(commitList(context, input, signal))
    return await answerOf(context, input.sourceId)
  }),

  drop: os.drop.handler(async ({ context: { unit }, input }) => ({ dropped: await dropSource(unit, input.sourceId) })),

  undo: os.undo.handler(async function* ({ context, input, signal }) {
    return yield* progressOf(undoList(context, input, signal))
  }),

  undoEffects: os.undoEffects.handler(async ({ context: { unit }, input }) =>
    undoEffects(unit, await sourceOf(unit, input.sourceId)),
  ),

  topRows: os.topRows.handler(({ context, input, signal }) => topRows(context, input, signal)),

  history: os.history.handler(({ context: { unit } }) => importHistory(unit)),

  since: os.since.handler(async ({ context: { unit }, input }) =>
    sinceLastList(unit, await sourceOf(unit, input.sourceId)),
  ),

  sinceNames: os.sinceNames.handler(async ({ context: { unit }, input: { sourceId, part, page } }) => {
    const names = await sinceNames(unit, await sourceOf(unit, sourceId), part)
    return { total: names.length, names: names.slice(page.offset, page.offset + page.limit) }
  }),

  sinceFile: os.sinceFile.handler(({ context, input }) => sinceAsFile(context, input.sourceId)),

  rowsToMend: os.rowsToMend.handler(async ({ context, input }) => {
    const about = { actor: context.caller.actor, operation: 'lists.rowsToMend' }
    const { title, rows } = await context.units.read(about, async (unit) => {
      const source = await sourceOf(unit, input.sourceId)
      const held = await claimRows(unit, {
        sourceNo: source.no,
        verdict: 'held',
        code: null,
        undecided: false,
        offset: 0,
        limit: 50_000,
      })
      const refused = await claimRows(unit, {
        sourceNo: source.no,
        verdict: 'refused',
        code: null,
        undecided: false,
        offset: 0,
        limit: 50_000,
      })
      // Who is grown up in a list of households is no row to mend.
      const toMend = refused.rows.filter(({ code }) => code !== 'grown-up')
      return { title: source.title, rows: [...held.rows, ...toMend] }
    })
    const bytes = await context.host.documents.tables(rowsToMend(title, rows))
    await context.units.write(about, (unit) => logExport(unit, { what: { list: title }, rows: rows.length }))
    return context.host.files.put({ name: 'dong-can-sua.xlsx', bytes })
  }),

  example: os.example.handler(async function* ({ context, input, signal }) {
    const sourceId = yield* progressOf(takeExample(context, input.requestId, signal))
    return await answerOf(context, sourceId)
  }),
})

async function* progressOf<T>(work: AsyncGenerator<Progress, T>): AsyncGenerator<{ progress: Progress }, T> {
  try {
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value
      yield { progress: step.value }
    }
  } finally {
    // Whoever asked may leave in the middle: the work then tidies up after itself.
    await work.return(undefined as never)
  }
}

function answerOf(context: Context, sourceId: SourceId): Promise<Preview> {
  const about = { actor: context.caller.actor, operation: 'lists.get' }
  return context.units.read(about, async (unit) => previewOf(unit, await sourceOf(unit, sourceId)))
}

async function sourceOf(unit: Unit, sourceId: SourceId) {
  const source = await findSource(unit, sourceId)
  if (source === undefined) throw refusal.noSuchImport()
  return source
}

async function sourceByNo(unit: Unit, no: number) {
  const { id } = await unit.db.selectFrom('source').select('id').where('no', '=', no).executeTakeFirstOrThrow()
  return sourceOf(unit, id)
}
