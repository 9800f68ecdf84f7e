import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted, settingsNow } from '../../access/index.ts'
import type { Progress } from '../../base/paging.ts'
import { type Made, makeFiles } from '../../papers/index.ts'
import type { Unit } from '../../storage/unit-of-work.ts'
import { standing } from '../kept.ts'
import { markPrinted } from '../letters.ts'
import { campaignProgress, directiveOf } from '../read-campaigns.ts'
import { annexBook, annexPaper } from './annex.ts'
import { papersContract, type WantedPapers } from './contract.ts'
import { filesOf, mayBeTold, nothingToTell, type PaperFacts, papersOf, type WantedPaper } from './files.ts'
import { gatherPlan } from './gather.ts'
import { gatherToTell } from './gather-to-tell.ts'
import { childrenIn } from './homes.ts'

const os = implement(papersContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const makePapers = os.makePapers.handler(async function* ({ input, context, errors, signal }) {
  yield counting
  const operation = 'sessions.makePapers'
  const facts = await read(context, operation, input)
  if (facts === undefined) throw errors.NO_SUCH_SESSION()
  const named = input.papers.some(({ kind }) => kind !== 'to-tell')
  const rows =
    childrenIn(named ? facts.plan.sessions.flatMap(({ homes }) => homes) : []) +
    childrenIn(input.papers.some(({ kind }) => kind === 'to-tell') ? facts.toTell : [])
  const printed = input.papers.some(({ kind }) => kind === 'invitations') ? tellable(facts) : []
  const also = (unit: Unit) => markPrinted(unit, printed)
  return yield* write(context, facts, { operation, input, rows, also }, signal)
})

const makeNotices = os.makeNotices.handler(async function* ({ input, context, errors, signal }) {
  yield counting
  const operation = 'sessions.makeNotices'
  const facts = await read(context, operation, input)
  if (facts === undefined) throw errors.NO_SUCH_SESSION()
  return yield* write(context, facts, { operation, input, rows: 0 }, signal)
})

const makeAnnex = os.makeAnnex.handler(async function* ({ input, context, errors, signal }) {
  yield counting
  const operation = 'sessions.makeAnnex'
  const { units, caller, host } = context
  const facts = await units.read({ actor: caller.actor, operation }, async (unit) => {
    const found = await campaignProgress(unit, input.campaignId, input.asOf)
    if (found === undefined) return undefined
    const directives = (await standing(unit, 'directive', { campaign_id: found.campaign.id })).map(directiveOf)
    return { ...found, directives, ages: (await settingsNow(unit)).ages }
  })
  if (facts === undefined) throw errors.NO_SUCH_THING()
  const files = [...new Set(input.forms)].map((form) => ({
    form,
    name: `phan-cong-chi-tieu-${facts.asOf}.${form}`,
    write: () =>
      form === 'xlsx'
        ? host.documents.tables(annexBook(facts))
        : host.documents.paper([annexPaper(facts)], form, signal),
  }))
  const what = { campaignId: input.campaignId, asOf: facts.asOf }
  return yield* makeFiles(context, files, { operation, what, rows: 0 }, signal)
})

/** The papers of a plan, and of a campaign. */
export const papersHandlers = { makePapers, makeNotices, makeAnnex }

const counting = { progress: { phase: 'counting', done: 0, total: null } }

type Input = WantedPapers & { papers: readonly WantedPaper[] }

/** Everything in one unit of work, so that all papers speak of the same moment. */
function read({ units, caller }: Context, operation: string, input: Input): Promise<PaperFacts | undefined> {
  const sees = { fullPhones: caller.permissions.has('see-full-numbers') }
  return units.read({ actor: caller.actor, operation }, async (unit) => {
    const plan = await gatherPlan(unit, input, sees)
    if (plan === undefined) return undefined
    const wanted = input.papers.some(({ kind }) => kind === 'to-tell')
    return { plan, toTell: wanted ? await gatherToTell(unit, input, sees) : [] }
  })
}

/** The households whose families may be told, with the numbers of their letters. */
function tellable({ plan }: PaperFacts) {
  return plan.sessions
    .filter(mayBeTold)
    .flatMap(({ id, homes }) => homes.map(({ number }) => ({ sessionId: id, number })))
}

async function* write(
  context: Context,
  facts: PaperFacts,
  {
    operation,
    input,
    rows,
    also,
  }: { operation: string; input: Input; rows: number; also?: (unit: Unit) => Promise<void> },
  signal: AbortSignal | undefined,
): AsyncGenerator<{ progress: Progress }, Made & { notAgreed: number }> {
  const { sessionIds, from, until, villages } = input
  const kinds = input.papers.map((wanted) => ({ wanted, papers: papersOf(wanted, facts) }))
  const what = { papers: input.papers.map(({ kind }) => kind), sessionIds, from, until, villages }
  const files = kinds.flatMap(({ wanted, papers }) =>
    papers.length === 0 ? [] : filesOf(context, wanted, facts, papers, signal),
  )
  const made = yield* makeFiles(context, files, { operation, what, rows, ...(also && { also }) }, signal)
  const empty = kinds.flatMap(({ wanted, papers }) =>
    papers.length > 0 ? [] : wanted.forms.map((form) => ({ form, message: nothingToTell[wanted.kind] })),
  )
  const notAgreed = facts.plan.sessions.filter((session) => !mayBeTold(session)).length
  return { ...made, notMade: [...made.notMade, ...empty], notAgreed }
}
