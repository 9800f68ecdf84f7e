import { useTranslation } from 'react-i18next'
import { ThingDrawer } from '../ThingDrawer.tsx'
import { CampaignEditor } from './CampaignEditor.tsx'
import { DirectiveEditor } from './DirectiveEditor.tsx'
import { TargetEditor } from './TargetEditor.tsx'
import type { Campaigns, Opened } from './use-campaigns.ts'

interface CampaignDrawerProps {
  opened: Opened | null
  all: Campaigns
  close: () => void
  /** A new campaign was kept. */
  added: (id: string) => void
}

/** A campaign, a directive or a target beside the screen. */
export function CampaignDrawer({ opened, all, close, added }: CampaignDrawerProps) {
  const { t } = useTranslation()
  const campaign = opened?.what === 'campaign' ? all.campaigns.find(({ id }) => id === opened.id) : undefined
  const directive = opened?.what === 'directive' ? all.directives.find(({ id }) => id === opened.id) : undefined
  const target = opened?.what === 'target' ? all.targets.find(({ id }) => id === opened.id) : undefined
  const titles = {
    campaign: ['sessionSetup.campaigns.addTitle', 'sessionSetup.campaigns.editTitle'],
    directive: ['sessionSetup.campaigns.directives.addTitle', 'sessionSetup.campaigns.directives.editTitle'],
    target: ['sessionSetup.campaigns.targets.addTitle', 'sessionSetup.campaigns.targets.editTitle'],
  } as const
  const thing = campaign ?? directive ?? target
  return (
    <ThingDrawer
      title={opened === null ? null : t(titles[opened.what][opened.id === null ? 0 : 1])}
      close={close}
      gone={opened !== null && opened.id !== null && thing === undefined}
    >
      {opened?.what === 'campaign' ? (
        <CampaignEditor key={opened.id} campaign={campaign ?? null} close={close} added={added} />
      ) : opened?.what === 'directive' ? (
        <DirectiveEditor
          key={opened.id}
          directive={directive ?? null}
          campaignId={opened.campaignId}
          directives={all.directives}
          close={close}
        />
      ) : opened?.what === 'target' ? (
        <TargetEditor
          key={opened.id}
          target={target ?? null}
          campaignId={opened.campaignId}
          directives={all.directives.filter((one) => one.campaignId === opened.campaignId)}
          close={close}
        />
      ) : null}
    </ThingDrawer>
  )
}
