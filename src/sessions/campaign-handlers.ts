import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted, settingsNow } from '../access/index.ts'
import { ageBounds, groupWithin } from '../register/index.ts'
import { campaignContract } from './campaign-contract.ts'
import { barredBy } from './candidate.ts'
import { estimateOf } from './estimate.ts'
import { expectedLeft, namesBehind } from './estimate-names.ts'
import { keepTargets } from './keep-targets.ts'
import { found, foundToChange, keep, standing } from './kept.ts'
import { invitedTo } from './kept-sessions.ts'
import { openSessions } from './open-sessions.ts'
import { allCampaigns, campaignProgress, directiveOf, targetsOf } from './read-campaigns.ts'
import { closedDaysOf, kitOf, placeOf, teamOf, windowOf } from './setup-rows.ts'

const os = implement(campaignContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const campaigns = os.campaigns.handler(async ({ context: { unit } }) => {
  const all = await allCampaigns(unit)
  return {
    campaigns: all.toSorted((a, b) => (a.lastDay > b.lastDay ? -1 : 1)),
    directives: (await standing(unit, 'directive')).map(directiveOf),
    targets: await targetsOf(unit, await standing(unit, 'target')),
  }
})

const saveCampaign = os.saveCampaign.handler(async ({ context: { unit, host }, input, errors }) => {
  const { name, firstDay, lastDay, groups, note } = input
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'campaign', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  if (firstDay > lastDay) throw errors.BACKWARDS()
  const version = { id, name, first_day: firstDay, last_day: lastDay, groups: JSON.stringify(groups), note }
  await keep(unit, 'campaign', [version])
  const saved = (await allCampaigns(unit)).find((one) => one.id === id)
  if (saved === undefined) throw errors.NO_SUCH_THING()
  return saved
})

const saveDirective = os.saveDirective.handler(async ({ context: { unit, host }, input, errors }) => {
  const { campaignId, kind, number, day, body, about, demands, dueDay } = input
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'directive', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  if (campaignId !== null && (await found(unit, 'campaign', campaignId)) === undefined) throw errors.NO_SUCH_THING()
  await keep(unit, 'directive', [
    { id, campaign_id: campaignId, kind, number, day, body, about, demands, due_day: dueDay },
  ])
  const saved = await found(unit, 'directive', id)
  if (saved === undefined) throw errors.NO_SUCH_THING()
  return directiveOf(saved)
})

const saveTarget = os.saveTarget.handler(async ({ context: { unit, host }, input, errors }) => {
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'target', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  const [saved] = await keepTargets(unit, [{ ...input, id }])
  if (saved === undefined) throw errors.NO_SUCH_THING()
  return saved
})

const saveTargets = os.saveTargets.handler(({ context: { unit, host }, input }) =>
  keepTargets(
    unit,
    input.targets.map((target) => ({ ...target, id: host.newId() })),
  ),
)

const targetProgress = os.targetProgress.handler(async ({ context: { unit }, input, errors }) => {
  const found = await campaignProgress(unit, input.campaignId, input.asOf)
  if (found === undefined) throw errors.NO_SUCH_THING()
  return found.progress
})

const estimate = os.estimate.handler(async ({ context: { unit }, input, errors }) => {
  const { from, deadline, placeIds } = input
  if (from > deadline) throw errors.BACKWARDS()
  const { candidates, ages } = await expectedLeft(unit, from, deadline)
  const bounds = ageBounds(from, ages)
  const groups = candidates
    .filter((candidate) => barredBy(candidate) === undefined)
    .map(({ birth }) => groupWithin(birth, bounds))
  const under6 = groups.filter((group) => group === 'under6').length
  const { minutesPerChild, showUp } = await settingsNow(unit)
  const open = await openSessions(unit)
  return estimateOf({
    from,
    deadline,
    places: (await standing(unit, 'place'))
      .map(placeOf)
      .filter(({ id, inUse }) => inUse && (placeIds === null || placeIds.includes(id))),
    windows: (await standing(unit, 'opening_window')).map(windowOf),
    closedDays: (await standing(unit, 'closed_day')).map(closedDaysOf),
    teams: (await standing(unit, 'team')).map(teamOf),
    kits: (await standing(unit, 'kit')).map(kitOf),
    children: { under6, from6to13: groups.length - under6, barred: candidates.length - groups.length },
    invited: (
      await invitedTo(
        unit,
        open.map(({ id }) => id),
      )
    ).length,
    minutes: minutesPerChild,
    showUp,
  })
})

const estimateNames = os.estimateNames.handler(async ({ context: { unit }, input, errors }) => {
  if (input.from > input.deadline) throw errors.BACKWARDS()
  return namesBehind(unit, input)
})

/** The handlers of campaigns, their directives and targets, and of the estimate. */
export const campaignHandlers = {
  campaigns,
  saveCampaign,
  saveDirective,
  saveTarget,
  saveTargets,
  targetProgress,
  estimate,
  estimateNames,
}
