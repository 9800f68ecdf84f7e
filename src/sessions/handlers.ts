import { implement } from '@orpc/server'
import { daysBetween, instantPlus } from '../base/day.ts'
import type { Progress } from '../base/paging.ts'
import { queue } from '../base/queue.ts'
import { answerable, type Context, inUnit, permitted } from '../access/index.ts'
import { countingOn } from '../figures/index.ts'
import { villageByName, type VillageOnDay, villagesOn } from '../register/index.ts'
import { type Plan, type PlanConfig, sessionsContract } from './contract.ts'
import { makePlan } from './plan.ts'
import { papersHandlers } from './papers/handlers.ts'
import { type KeptPlanning, type KeptWanted, readKept, tornBy, villageLabels, withKept } from './plan-kept.ts'
import { campaignHandlers } from './campaign-handlers.ts'
import { lettersHandlers } from './letters-handlers.ts'
import { sessionHandlers } from './session-handlers.ts'
import { setupHandlers } from './setup-handlers.ts'
import { readCandidates } from './read-candidates.ts'

const os = implement(sessionsContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const plan = os.plan.handler(async function* ({ input, context, errors, signal }) {
  const { from, deadline, seconds } = input
  if (from > deadline) throw errors.BACKWARDS()
  if (daysBetween(from, deadline) > 400) throw errors.TOO_FAR()
  const progress: Progress = { phase: 'Đọc sổ', done: 0, total: null }
  yield { progress, best: null }
  const { candidates, ages, villages, kept } = await readRegister(context, input)
  if (kept === 'NO_PLACE') throw errors.NO_PLACE()
  if (kept === 'NO_SUCH_CAMPAIGN') throw errors.NO_SUCH_CAMPAIGN()
  const config = input.config ?? kept?.config
  if (config === undefined) throw errors.NO_PLACE()
  const unknown = kept === null ? unknownVillage(config, villages) : undefined
  if (unknown !== undefined) throw errors.UNKNOWN_VILLAGE(unknown)

  const told = queue<{ progress: Progress; best: Plan | null }>()
  const byLabel = new Map([...villageLabels(villages)].map(([id, label]) => [label, id]))
  const villageIds = (names: readonly string[]) =>
    new Set(names.flatMap((name) => byLabel.get(name) ?? villageByName(villages, name)?.id ?? []))
  const whole = (made: Plan, by: KeptPlanning | null) => (by === null ? made : withKept(made, by))
  const make = (by: KeptPlanning | null) =>
    makePlan({
      candidates: by === null ? candidates : by.candidates,
      wanted: { from, deadline, config, ages, villageIds },
      solver: context.host.solver,
      seconds,
      ...(signal === undefined ? {} : { signal }),
      breathe: () => context.host.breathe(),
      within: (span) => {
        const end = instantPlus(context.host.now(), span * 1000)
        return () => context.host.now() >= end
      },
      tell: (step, best) => told.put({ progress: step, best: best && whole(best, by) }),
    })
  const work = async () => {
    const made = await make(kept)
    const torn = kept === null ? new Set<string>() : tornBy(made, kept)
    if (kept === null || torn.size === 0) return whole(made, kept)
    const leaving = kept.leaving(torn)
    return whole(await make(leaving), leaving)
  }
  const making = work().finally(() => told.end())
  // Awaited below; until then a failure is the queue's end, not one that nobody caught.
  making.catch(() => undefined)
  yield* told.items()
  return await making
})

/** What sessions can be asked. */
export const sessionsRouter = os.router({
  plan,
  ...setupHandlers,
  ...campaignHandlers,
  ...sessionHandlers,
  ...papersHandlers,
  ...lettersHandlers,
})

async function readRegister({ units, caller }: Context, input: KeptWanted & { config: PlanConfig | null }) {
  const { from, deadline, config } = input
  return units.read({ actor: caller.actor, operation: 'sessions.plan' }, async (unit) => {
    const counting = await countingOn(unit, from, unit.known)
    const question = { asOf: from, known: unit.known, counting }
    const read = {
      candidates: await readCandidates(unit, question, deadline),
      ages: counting.ages,
      villages: await villagesOn(unit, from),
    }
    return { ...read, kept: config === null ? await readKept(unit, input, read) : null }
  })
}

/** The first name in the setting that no village of the register bears. */
function unknownVillage({ places }: PlanConfig, villages: readonly VillageOnDay[]) {
  for (const { name, villages: named } of places)
    if (named !== 'all')
      for (const village of named)
        if (villageByName(villages, village) === undefined) return { data: { place: name, village } }
  return undefined
}
