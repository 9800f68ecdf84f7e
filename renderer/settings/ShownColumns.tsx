import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import parts from './Settings.module.css'

/** Least data on each screen: these are off until the work needs them. */
export function ShownColumns() {
  const { t } = useTranslation()
  const { settings } = useSession()
  const { saving, save } = useSaveSettings()
  return (
    <Panel title={t('settings.columns.title')}>
      <div className={parts.form}>
        {(['showEthnicity', 'showNationality'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`settings.columns.${name}`)}
            checked={settings[name]}
            onChange={(event) => save({ [name]: event.currentTarget.checked })}
          />
        ))}
        <p className={parts.hint}>{t('settings.columns.hint')}</p>
        <FailureNotice failure={saving.error} />
      </div>
    </Panel>
  )
}
