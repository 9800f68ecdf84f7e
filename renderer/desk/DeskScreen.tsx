import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Page } from '../ui/Page.tsx'
import { Desk } from './Desk.tsx'
import { NoSession } from './NoSession.tsx'

/** The desk: the session of today, or how to begin one. */
export function DeskScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { session: wanted } = useSearch({ from: '/desk' })
  const today = useQuery(api.desk.sessions.queryOptions({ input: {} }))
  const choose = (session: string) => void navigate({ to: '/desk', search: { session }, replace: true })
  if (today.data === undefined)
    return (
      <Page title={t('app.screens.desk')}>
        {today.error === null ? (
          <Later>
            <LinesShape />
          </Later>
        ) : (
          <FailureNotice failure={today.error} again={() => void today.refetch()} />
        )}
      </Page>
    )
  const { sessions, day, close } = today.data
  const chosen = sessions.find(({ id }) => id === wanted) ?? (sessions.length === 1 ? sessions[0] : undefined)
  if (chosen === undefined)
    return (
      <Page title={t('app.screens.desk')}>
        <NoSession sessions={sessions} day={day} closed={close.state === 'closed'} choose={choose} />
      </Page>
    )
  return (
    <Page title={t('app.screens.desk')} ownHeading wide>
      <Desk key={chosen.id} sessionId={chosen.id} sessions={sessions} choose={choose} />
    </Page>
  )
}
