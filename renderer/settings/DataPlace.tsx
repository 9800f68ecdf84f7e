import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Settings.module.css'

/** Where the data lie and how they are kept, in plain words. */
export function DataPlace() {
  const { t } = useTranslation()
  const { dataFolder, protection, version, settings } = useSession()
  return (
    <Panel title={t('settings.data.title')}>
      <div className={parts.form}>
        <div>
          <p className={parts.hint}>{t('settings.data.folder')}</p>
          <p className={parts.path}>{dataFolder}</p>
        </div>
        <Notice tone={protection === 'key-file' ? 'look' : 'calm'}>{t(`settings.data.${protection}`)}</Notice>
        {settings.example ? <Notice tone="look">{t('settings.data.example')}</Notice> : null}
        <p className={parts.hint}>
          {t('settings.data.version')} {version}
        </p>
      </div>
    </Panel>
  )
}
