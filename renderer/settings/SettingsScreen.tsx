import { useEffect, useRef } from 'react'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SetupInSettings } from '../session-setup/SetupInSettings.tsx'
import { Page } from '../ui/Page.tsx'
import { AgeSettings } from './AgeSettings.tsx'
import { CampaignSettings } from './CampaignSettings.tsx'
import { CasePapersSettings } from './CasePapersSettings.tsx'
import { CompanionSettings } from './CompanionSettings.tsx'
import { CommuneSettings } from './CommuneSettings.tsx'
import { DataPlace } from './DataPlace.tsx'
import { DatedRules } from './DatedRules.tsx'
import { DoneSettings } from './DoneSettings.tsx'
import { LetterSettings } from './LetterSettings.tsx'
import { ScreenSettings } from './ScreenSettings.tsx'
import { type Section, sections } from './sections.ts'
import { ShownColumns } from './ShownColumns.tsx'
import { VillageSettings } from './VillageSettings.tsx'
import parts from './SettingsScreen.module.css'

const parted: Record<Section, () => React.JSX.Element> = {
  unit: CommuneSettings,
  ages: AgeSettings,
  done: DoneSettings,
  campaign: CampaignSettings,
  companion: CompanionSettings,
  cases: CasePapersSettings,
  rules: DatedRules,
  villages: VillageSettings,
  sessions: SetupInSettings,
  papers: LetterSettings,
  columns: ShownColumns,
  screen: ScreenSettings,
  data: DataPlace,
}

/** What is the commune's, what is the campaign's, what is only this screen's, and where the data lie: one part at a time. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { section = 'unit' } = useSearch({ from: '/settings' })
  const Part = parted[section]
  const chosen = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    void chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [section])
  return (
    <Page title={t('settings.title')}>
      <div className={parts.columns}>
        <nav className={parts.list} aria-label={t('settings.list')}>
          {sections.map((name) => (
            <Link
              key={name}
              ref={name === section ? chosen : undefined}
              to="/settings"
              search={{ section: name }}
              className={`${parts.link} ${name === section ? parts.chosen : ''}`}
              aria-current={name === section ? 'page' : undefined}
            >
              {t(`settings.sections.${name}`)}
            </Link>
          ))}
        </nav>
        <div className={parts.part}>
          <Part key={section} />
        </div>
      </div>
    </Page>
  )
}
