import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay, type Day } from '../../../src/base/day.ts'
import type { Campaign, Target } from '../../../src/sessions/campaign-contract.ts'
import { TermNames } from '../../reports/TermNames.tsx'
import { useVillagesLeft } from '../use-setup.ts'
import { targetWords } from './use-campaigns.ts'

/** What a target's children were done in: the whole campaign so far, or the day or week it is counted by. */
export interface DoneBehind {
  target: Target
  from: Day
}

interface DoneNamesProps {
  behind: DoneBehind
  campaign: Campaign
  asOf: Day
  close: () => void
}

/** The children behind a number of a target, from a day of the campaign on. Undetermined counts as from 6 (rule 28). */
export function DoneNames({ behind: { target, from }, campaign, asOf, close }: DoneNamesProps) {
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
        first: formatDay(from),
        last: formatDay(to),
        what: targetWords(target, villages, t),
      })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {groups.map((group) => (
        <TermNames key={group} from={addDays(from, -1)} to={to} village={target.villageId} group={group} term="done" />
      ))}
    </Drawer>
  )
}
