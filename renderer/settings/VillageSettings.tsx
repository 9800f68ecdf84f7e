import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

/** The way to the villages, and whether their list is whole. */
export function VillageSettings() {
  const { t } = useTranslation()
  const { settings } = useSession()
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const { saving, save } = useSaveSettings()
  const n = villages.data?.length
  return (
    <Panel title={t('settings.villages.title')}>
      <div className={parts.form}>
        <FailureNotice failure={villages.error ?? saving.error} />
        <p className={parts.hint}>
          {n === undefined ? null : n === 0 ? t('settings.villages.none') : t('settings.villages.count', { n })}{' '}
          {t('settings.villages.text')}
        </p>
        <div>
          <ButtonLink to="/settings/villages">{t('settings.villages.open')}</ButtonLink>
        </div>
        <Checkbox
          label={t('settings.villages.confirmed')}
          description={t('settings.villages.confirmedHint')}
          checked={settings.villagesConfirmed}
          onChange={(event) => save({ villagesConfirmed: event.currentTarget.checked })}
        />
      </div>
    </Panel>
  )
}
