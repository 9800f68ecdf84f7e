import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { FirstRun } from '../first-run/FirstRun.tsx'
import { Page } from '../ui/Page.tsx'
import { Overview } from './Overview.tsx'

/** The first screen: how many are left, where, and what waits; or how to begin. */
export function OverviewScreen() {
  const { t } = useTranslation()
  const { empty } = useSession()
  return (
    <Page title={t('overview.title')} ownHeading wide>
      {empty ? <FirstRun /> : <Overview />}
    </Page>
  )
}
