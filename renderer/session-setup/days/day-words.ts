import type { TFunction } from 'i18next'
import { formatDay } from '../../../src/base/day.ts'
import type { ClosedDays } from '../../../src/sessions/setup-contract.ts'
import type { Setup } from '../use-setup.ts'

/** "20/07/2024", "20/07/2024 – 22/07/2024" */
export function spanWords({ firstDay, lastDay }: Pick<ClosedDays, 'firstDay' | 'lastDay'>): string {
  return firstDay === lastDay ? formatDay(firstDay) : `${formatDay(firstDay)} – ${formatDay(lastDay)}`
}

/** For whom days are closed: "mọi điểm", "điểm Trụ sở Công an xã", "tổ Tổ 1" */
export function closedWhom(
  { placeId, teamId }: Pick<ClosedDays, 'placeId' | 'teamId'>,
  { places, teams }: Setup,
  t: TFunction,
): string {
  if (placeId !== null)
    return t('sessionSetup.days.closed.place', { name: places.find(({ id }) => id === placeId)?.name ?? '' })
  if (teamId !== null)
    return t('sessionSetup.days.closed.team', { name: teams.find(({ id }) => id === teamId)?.name ?? '' })
  return t('sessionSetup.days.closed.everywhere')
}
