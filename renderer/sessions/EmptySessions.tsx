import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../ui/Empty.tsx'
import { Panel } from '../ui/Panel.tsx'

/** Nowhere to invite anybody to yet. */
export function NoPlaces() {
  const { t } = useTranslation()
  return (
    <Panel>
      <Empty
        title={t('sessions.empty.places')}
        action={
          <Button component="a" href="#/sessions/setup" variant="filled">
            {t('sessions.empty.toSetup')}
          </Button>
        }
      >
        {t('sessions.empty.placesMore')}
      </Empty>
    </Panel>
  )
}

/** Places, but nothing planned. */
export function NoSessions({ ask }: { ask: () => void }) {
  const { t } = useTranslation()
  return (
    <Panel>
      <Empty title={t('sessions.empty.sessions')} action={<Button onClick={ask}>{t('sessions.plan.make')}</Button>}>
        {t('sessions.empty.sessionsMore')}
      </Empty>
    </Panel>
  )
}
