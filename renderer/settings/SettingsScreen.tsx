import { useTranslation } from 'react-i18next'
import { Page } from '../ui/Page.tsx'
import { CampaignSettings } from './CampaignSettings.tsx'
import { CommuneSettings } from './CommuneSettings.tsx'
import { DataPlace } from './DataPlace.tsx'
import { ScreenSettings } from './ScreenSettings.tsx'
import { ShownColumns } from './ShownColumns.tsx'
import { VillageSettings } from './VillageSettings.tsx'
import parts from './Settings.module.css'

/** What is the commune's, what is the campaign's, what is only this screen's, and where the data lie. */
export function SettingsScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('settings.title')}>
      <div className={parts.columns}>
        <div className={parts.column}>
          <CommuneSettings />
          <CampaignSettings />
          <ShownColumns />
        </div>
        <div className={parts.column}>
          <ScreenSettings />
          <DataPlace />
          <VillageSettings />
        </div>
      </div>
    </Page>
  )
}
