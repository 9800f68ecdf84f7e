import { Day } from '../base/day.ts'
import { villageNames } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Campaign, CampaignGroup, type Directive, type Target } from './campaign-contract.ts'
import { type Row, standing } from './kept.ts'
import { dayOrNull, listIn } from './setup-rows.ts'
import { progressOf } from './targets.ts'

/** A campaign with how far its targets are as of a day, at latest today; undefined: there is none. */
export async function campaignProgress(unit: Unit, campaignId: string, wanted: Day | null) {
  const campaign = (await allCampaigns(unit)).find((one) => one.id === campaignId)
  if (campaign === undefined) return undefined
  const targets = await targetsOf(unit, await standing(unit, 'target', { campaign_id: campaign.id }))
  const asOf = wanted !== null && wanted < unit.today ? wanted : unit.today
  return { campaign, asOf, progress: await progressOf(unit, campaign, targets, asOf) }
}

/** Campaigns, with those each lies inside of. */
export async function allCampaigns(unit: Unit): Promise<Campaign[]> {
  const told = (await standing(unit, 'campaign')).map((row) => ({
    id: row.id,
    version: row.recorded,
    name: row.name,
    firstDay: Day.parse(row.first_day),
    lastDay: Day.parse(row.last_day),
    groups: CampaignGroup.array().parse(listIn(row.groups)),
    note: row.note,
  }))
  return told.map((one) => ({
    ...one,
    within: told
      .filter((other) => other.id !== one.id && other.firstDay <= one.firstDay && one.lastDay <= other.lastDay)
      .map(({ id }) => id),
  }))
}

export function directiveOf(row: Row<'directive'>): Directive {
  const { id, kind, number, body, about, demands } = row
  return {
    ...{ id, kind, number, body, about, demands },
    version: row.recorded,
    campaignId: row.campaign_id,
    day: Day.parse(row.day),
    dueDay: dayOrNull(row.due_day),
  }
}

/** Targets with their villages as they are called now. */
export async function targetsOf(unit: Unit, rows: readonly Row<'target'>[]): Promise<Target[]> {
  const villages = await villageNames(unit, unit.today)
  return rows.map((row) => ({
    id: row.id,
    version: row.recorded,
    campaignId: row.campaign_id,
    directiveId: row.directive_id,
    period: row.period,
    villageId: row.village_no === null ? null : (villages.get(row.village_no)?.id ?? null),
    group: row.age_group,
    unitInCharge: row.unit_in_charge,
    children: row.children,
  }))
}
