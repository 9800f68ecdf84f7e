import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DoneBar } from '../children/DoneBar.tsx'
import { BackHeading } from '../ui/BackHeading.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { CampaignsPart } from './campaigns/CampaignsPart.tsx'
import { DaysPart } from './days/DaysPart.tsx'
import { type SetupPart, setupParts } from './parts.ts'
import { PlacesPart } from './places/PlacesPart.tsx'
import { TeamsPart } from './teams/TeamsPart.tsx'
import { type Setup, useSetup } from './use-setup.ts'
import { WindowsPart } from './windows/WindowsPart.tsx'
import parts from './SetupScreen.module.css'

const shown: Record<SetupPart, (props: { setup: Setup }) => React.JSX.Element> = {
  places: PlacesPart,
  teams: TeamsPart,
  windows: WindowsPart,
  days: DaysPart,
  campaigns: CampaignsPart,
}

/** Where, when and by whom children are taken in, and in which campaigns: one part at a time. */
export function SetupScreen() {
  const { t } = useTranslation()
  const { part = 'places' } = useSearch({ from: '/sessions/setup' })
  const setup = useSetup()
  const Part = shown[part]
  return (
    <div className={parts.screen}>
      <Page title={t('sessionSetup.title')} ownHeading>
        <BackHeading
          back={
            <Link to="/settings" search={{ section: 'sessions' }}>
              {t('sessionSetup.back')}
            </Link>
          }
          title={t('sessionSetup.title')}
        />
        <nav className={parts.tabs} aria-label={t('sessionSetup.list')}>
          {setupParts.map((name) => (
            <Link
              key={name}
              to="/sessions/setup"
              search={{ part: name }}
              className={`${parts.tab} ${name === part ? parts.chosen : ''}`}
              aria-current={name === part ? 'page' : undefined}
            >
              {t(`sessionSetup.parts.${name}`)}
            </Link>
          ))}
        </nav>
        <FailureNotice failure={setup.error} again={() => void setup.refetch()} />
        {setup.isPending ? (
          <Later>
            <LinesShape lines={6} />
          </Later>
        ) : null}
        {setup.data === undefined ? null : <Part key={part} setup={setup.data} />}
      </Page>
      <DoneBar />
    </div>
  )
}
