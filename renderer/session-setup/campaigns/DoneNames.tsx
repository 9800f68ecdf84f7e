import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay, type Day } from '../../../src/base/day.ts'
import type { Campaign, TargetProgress } from '../../../src/sessions/campaign-contract.ts'
import { TermNames } from '../../reports/TermNames.tsx'
import { useVillagesLeft } from '../use-setup.ts'
import { targetWords } from './use-campaigns.ts'

interface DoneNamesProps {
  behind: TargetProgress
  campaign: Campaign
  asOf: Day
  close: () => void
}

/** The children behind the done of a target, from the campaign's first day on. Undetermined counts as from 6 (rule 28). */
export function DoneNames({ behind: { target }, campaign, asOf, close }: DoneNamesProps) {
  const { t } = useTranslation()
  const { villages } = useVillagesLeft()
  const to = asOf > campaign.lastDay ? campaign.lastDay : asOf
  const groups =
    target.group === null
      ? (['all'] as const)
      : target.group === 'under6'
        ? (['under6'] as const)
        : (['from6to13', 'undetermined'] as const)
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="38rem"
      title={t('sessionSetup.campaigns.targets.doneTitle', {
        first: formatDay(campaign.firstDay),
        last: formatDay(to),
        what: targetWords(target, villages, t),
      })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {groups.map((group) => (
        <TermNames
          key={group}
          from={addDays(campaign.firstDay, -1)}
          to={to}
          village={target.villageId}
          group={group}
          term="done"
        />
      ))}
    </Drawer>
  )
}
