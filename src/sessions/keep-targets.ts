import { villagesOn } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Target } from './campaign-contract.ts'
import { keep, standing } from './kept.ts'
import { targetsOf } from './read-campaigns.ts'
import { refused } from './session-writes.ts'

/**
 * Keeps targets, all or none, of campaigns, directives and villages that are there; answers them as they stand.
 * @throws NO_SUCH_THING
 */
export async function keepTargets(unit: Unit, targets: readonly Omit<Target, 'version'>[]): Promise<Target[]> {
  const villages = new Map((await villagesOn(unit, unit.today)).map(({ id, no }) => [id, no]))
  for (const [table, ids] of [
    ['campaign', targets.map(({ campaignId }) => campaignId)],
    ['directive', targets.flatMap(({ directiveId }) => directiveId ?? [])],
  ] as const)
    if ((await standing(unit, table, { id: [...new Set(ids)] })).length < new Set(ids).size)
      throw refused('NO_SUCH_THING')
  if (targets.some(({ villageId }) => villageId !== null && !villages.has(villageId))) throw refused('NO_SUCH_THING')
  await keep(
    unit,
    'target',
    targets.map(({ id, campaignId, directiveId, period, villageId, group, unitInCharge, children }) => ({
      ...{ id, period, children },
      campaign_id: campaignId,
      directive_id: directiveId,
      village_no: villageId === null ? null : (villages.get(villageId) ?? null),
      age_group: group,
      unit_in_charge: unitInCharge,
    })),
  )
  return targetsOf(unit, await standing(unit, 'target', { id: targets.map(({ id }) => id) }))
}
