import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconUsb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '../ui/words.ts'
import { api } from './client.ts'
import { useSession } from './session.ts'
import parts from './TopBar.module.css'

/** That nothing is backed up yet, told as it is; leads to where the data are looked after. */
export function BackupState() {
  const { t } = useTranslation()
  const { empty, protection } = useSession()
  const state = useQuery(api.access.dataState.queryOptions({ enabled: !empty && protection === 'key-file' }))
  if (state.data === undefined) return null
  const { lastCopyAt } = state.data
  const more = lastCopyAt === null ? t('app.backupMore') : t('app.backupCopy', { day: dayOfInstant(lastCopyAt) })
  return (
    <Link to="/settings" search={{ section: 'data' }} className={parts.backup} title={more}>
      <IconUsb size="1rem" stroke={1.7} aria-hidden />
      <span className={parts.backupWords}>{t('app.backup')}</span>
    </Link>
  )
}
