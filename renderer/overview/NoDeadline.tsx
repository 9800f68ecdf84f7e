import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import { Panel } from '../ui/Panel.tsx'
import parts from './Overview.module.css'

/** Without a deadline there is no pace to keep: says so, and where to set one. */
export function NoDeadline() {
  const { t } = useTranslation()
  return (
    <Panel
      title={t('overview.pace.none')}
      action={
        <Link to="/settings" search={{ section: 'campaign' }}>
          {t('overview.pace.setDeadline')}
        </Link>
      }
    >
      <p className={parts.quiet}>{t('overview.pace.noDeadline')}</p>
    </Panel>
  )
}
