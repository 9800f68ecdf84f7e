import { useIsMutating } from '@tanstack/react-query'
import { IconCircleCheck, IconLoader, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from './connection.ts'
import parts from './SavedState.module.css'

/** Whether everything done here stands in the register. */
export function SavedState() {
  const { t } = useTranslation()
  const saving = useIsMutating() > 0
  const reachable = useConnection() === 'here'
  const Mark = !reachable ? IconPlugConnectedX : saving ? IconLoader : IconCircleCheck
  return (
    <span className={`${parts.saved} ${reachable ? '' : parts.lost}`} role="status">
      <Mark size="1rem" stroke={1.7} aria-hidden />
      <span className={parts.words}>
        {!reachable ? t('app.connectionLost') : saving ? t('app.saving') : t('app.saved')}
      </span>
    </span>
  )
}
