import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { daysBetween, type Day } from '../../../src/base/day.ts'
import type { Campaign, Directive, Target } from '../../../src/sessions/campaign-contract.ts'
import { api } from '../../app/client.ts'

/** What can stand open beside the campaigns. `id` null: a new one. */
export type Opened =
  { what: 'campaign'; id: string | null } | { what: 'directive' | 'target'; id: string | null; campaignId: string }

/** All campaigns, with the directives and targets of each. */
export interface Campaigns {
  campaigns: readonly Campaign[]
  directives: readonly Directive[]
  targets: readonly Target[]
}

export function useCampaigns() {
  return useQuery(api.sessions.campaigns.queryOptions())
}

/** "còn 13 ngày", "đã hết hạn", "bắt đầu sau 5 ngày" */
export function stateWords(span: { firstDay: Day; lastDay: Day }, today: Day, t: TFunction): string {
  if (today < span.firstDay) return t('sessionSetup.campaigns.begins', { n: daysBetween(today, span.firstDay) })
  return dueWords(span.lastDay, today, t)
}

/** How long until a day by which something is due. */
export function dueWords(due: Day, today: Day, t: TFunction): string {
  const days = daysBetween(today, due)
  if (days < 0) return t('sessionSetup.campaigns.ended')
  return days === 0 ? t('sessionSetup.campaigns.lastDay') : t('sessionSetup.campaigns.daysLeft', { n: days })
}

/** Of which groups a campaign or a target is. */
export function groupsWords(groups: readonly ('under6' | 'from6to13')[], t: TFunction): string {
  const [only] = groups
  return groups.length === 1 && only !== undefined
    ? t(`sessionSetup.campaigns.groups.${only}`)
    : t('sessionSetup.campaigns.bothGroups')
}

/** "Công văn số 215/CAT-QLHC" */
export function paperWords({ kind, number }: Pick<Directive, 'kind' | 'number'>, t: TFunction): string {
  return t('sessionSetup.campaigns.directives.paper', { kind, number })
}

/** "Bản Bó, chưa đủ 6 tuổi" */
export function targetWords(
  { villageId, group }: { villageId: string | null; group: Target['group'] },
  villages: readonly { id: string; name: string }[],
  t: TFunction,
): string {
  return t('sessionSetup.campaigns.targets.what', {
    village: villages.find(({ id }) => id === villageId)?.name ?? t('sessionSetup.campaigns.targets.everyVillage'),
    group: groupsWords(group === null ? ['under6', 'from6to13'] : [group], t),
  })
}
