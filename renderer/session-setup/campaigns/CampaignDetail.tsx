import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../src/base/day.ts'
import type { Campaign } from '../../../src/sessions/campaign-contract.ts'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../ui/Panel.tsx'
import { DirectivesTable } from './DirectivesTable.tsx'
import { TargetsPanel } from './TargetsPanel.tsx'
import { type Campaigns, groupsWords, type Opened, stateWords } from './use-campaigns.ts'
import formParts from '../../ui/Form.module.css'
import setupParts from '../Setup.module.css'

interface CampaignDetailProps {
  campaign: Campaign
  all: Campaigns
  open: (opened: Opened) => void
}

/** One campaign: what it is, the papers it follows, who is to do how many and how far that is. */
export function CampaignDetail({ campaign, all, open }: CampaignDetailProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const { id, name, firstDay, lastDay, groups, within, note } = campaign
  const around = all.campaigns.filter((one) => within.includes(one.id)).map((one) => one.name)
  const directives = all.directives.filter(({ campaignId }) => campaignId === id)
  const words = [
    t('sessionSetup.campaigns.span', { first: formatDay(firstDay), last: formatDay(lastDay) }),
    stateWords(campaign, today, t),
    groupsWords(groups, t),
    ...(around.length === 0 ? [] : [t('sessionSetup.campaigns.within', { names: around.join(', ') })]),
  ]
  return (
    <>
      <Panel
        title={name}
        action={
          <Button size="xs" onClick={() => open({ what: 'campaign', id })}>
            {t('sessionSetup.campaigns.edit')}
          </Button>
        }
      >
        <div className={setupParts.body}>
          <p>{words.join(' · ')}</p>
          {note === null ? null : <p className={setupParts.note}>{note}</p>}
        </div>
      </Panel>
      <TargetsPanel
        campaign={campaign}
        targets={all.targets.filter(({ campaignId }) => campaignId === id)}
        directives={directives}
        open={open}
      />
      <Panel
        title={t('sessionSetup.campaigns.directives.title')}
        action={
          <Button
            size="xs"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => open({ what: 'directive', id: null, campaignId: id })}
          >
            {t('sessionSetup.campaigns.directives.add')}
          </Button>
        }
      >
        {directives.length === 0 ? (
          <p className={`${formParts.hint} ${setupParts.body}`}>{t('sessionSetup.campaigns.directives.none')}</p>
        ) : (
          <DirectivesTable
            directives={directives}
            open={(one) => open({ what: 'directive', id: one.id, campaignId: id })}
          />
        )}
      </Panel>
    </>
  )
}
