import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Campaign, Directive, Target } from '../../../src/sessions/campaign-contract.ts'
import { api, client } from '../../app/client.ts'
import { newRequestId } from '../../app/request-id.ts'
import { useAsOf } from '../../app/session.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../../ui/Later.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { tellKept } from '../../sessions/tell-kept.ts'
import { useVillagesLeft } from '../use-setup.ts'
import { type DoneBehind, DoneNames } from './DoneNames.tsx'
import { MakeAnnex } from './MakeAnnex.tsx'
import { TargetsTable } from './TargetsTable.tsx'
import type { Opened } from './use-campaigns.ts'
import formParts from '../../ui/Form.module.css'
import tableParts from '../../ui/Table.module.css'
import setupParts from '../Setup.module.css'

interface TargetsPanelProps {
  campaign: Campaign
  targets: readonly Target[]
  directives: readonly Directive[]
  open: (opened: Opened) => void
}

/** Who is to do how many, how many are done since the campaign began, and whether that keeps up. */
export function TargetsPanel({ campaign, targets, open }: TargetsPanelProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { asOf } = useAsOf()
  const { villages } = useVillagesLeft()
  const [behind, setBehind] = useState<DoneBehind | null>(null)
  const progress = useQuery(api.sessions.targetProgress.queryOptions({ input: { campaignId: campaign.id, asOf } }))
  const given = new Set<string | null>(targets.map(({ villageId }) => villageId))
  const ungiven = villages.filter(({ id, left }) => left > 0 && !given.has(id))
  const give = useMutation({
    mutationFn: async () => {
      const requestId = newRequestId()
      const wanted = { campaignId: campaign.id, period: 'whole' as const }
      const targets = ungiven.map(({ id: villageId, left: children }) => ({ ...wanted, villageId, children }))
      const kept = await client.sessions.saveTargets({ requestId, targets })
      tellKept(requestId, t('sessionSetup.campaigns.targets.given', { n: kept.length }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.sessions.key() }),
  })
  return (
    <Panel
      title={t('sessionSetup.campaigns.targets.title')}
      remark={t('sessionSetup.campaigns.targets.remark')}
      action={
        <span className={tableParts.buttons}>
          {ungiven.length === 0 ? null : (
            <Button
              size="xs"
              loading={give.isPending}
              title={t('sessionSetup.campaigns.targets.perVillageHint')}
              onClick={() => give.mutate()}
            >
              {t('sessionSetup.campaigns.targets.perVillage')}
            </Button>
          )}
          <Button
            size="xs"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => open({ what: 'target', id: null, campaignId: campaign.id })}
          >
            {t('sessionSetup.campaigns.targets.add')}
          </Button>
        </span>
      }
    >
      <FailureNotice failure={progress.error ?? give.error} again={() => void progress.refetch()} />
      {progress.isPending ? (
        <Later>
          <LinesShape lines={4} />
        </Later>
      ) : null}
      {progress.data?.length === 0 ? (
        <p className={`${formParts.hint} ${setupParts.body}`}>
          {t('sessionSetup.campaigns.targets.none')}{' '}
          {ungiven.length === 0 ? null : t('sessionSetup.campaigns.targets.perVillageHint')}
        </p>
      ) : null}
      {progress.data === undefined || progress.data.length === 0 ? null : (
        <TargetsTable
          progress={progress.data}
          campaign={campaign}
          asOf={asOf}
          open={({ id }) => open({ what: 'target', id, campaignId: campaign.id })}
          names={setBehind}
        />
      )}
      {progress.data === undefined || progress.data.length === 0 ? null : (
        <MakeAnnex campaignId={campaign.id} asOf={asOf} />
      )}
      {behind === null ? null : (
        <DoneNames behind={behind} campaign={campaign} asOf={asOf} close={() => setBehind(null)} />
      )}
    </Panel>
  )
}
