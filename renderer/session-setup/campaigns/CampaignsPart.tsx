import { useState } from 'react'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Empty.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../../ui/Later.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { CampaignDetail } from './CampaignDetail.tsx'
import { CampaignDrawer } from './CampaignDrawer.tsx'
import { CampaignLine } from './CampaignLine.tsx'
import { type Opened, useCampaigns } from './use-campaigns.ts'
import parts from '../Setup.module.css'

/** The campaigns over time; of the chosen one its directives, and who is to do how many. */
export function CampaignsPart() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const found = useCampaigns()
  const search = useSearch({ from: '/sessions/setup' })
  const [opened, setOpened] = useState<Opened | null>(null)
  const all = found.data
  const chosen = all?.campaigns.find(({ id }) => id === search.campaign) ?? all?.campaigns.at(-1)
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={() => setOpened({ what: 'campaign', id: null })}
    >
      {t('sessionSetup.campaigns.add')}
    </Button>
  )
  return (
    <>
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
      {found.isPending ? (
        <Later>
          <LinesShape lines={6} />
        </Later>
      ) : null}
      {all?.campaigns.length === 0 ? (
        <Panel>
          <Empty title={t('sessionSetup.campaigns.emptyTitle')} action={add}>
            {t('sessionSetup.campaigns.empty')}
          </Empty>
        </Panel>
      ) : null}
      {all === undefined || chosen === undefined ? null : (
        <>
          <div className={parts.actions}>{add}</div>
          <CampaignLine campaigns={all.campaigns} chosen={chosen.id} />
          <CampaignDetail key={chosen.id} campaign={chosen} all={all} open={setOpened} />
        </>
      )}
      {all === undefined ? null : (
        <CampaignDrawer
          opened={opened}
          all={all}
          close={() => setOpened(null)}
          added={(campaign) => void navigate({ to: '/sessions/setup', search: { part: 'campaigns', campaign } })}
        />
      )}
    </>
  )
}
