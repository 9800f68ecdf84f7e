import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from './connection.ts'
import parts from './ConnectionNotice.module.css'

/** A quiet bar while the core does not answer: what that means for what is typed, and that it comes back by itself. */
export function ConnectionNotice() {
  const { t } = useTranslation()
  const connection = useConnection()
  return (
    <div role="status">
      {connection === 'here' ? null : (
        <p className={parts.bar}>
          <IconPlugConnectedX size="1.125rem" stroke={1.7} aria-hidden />
          {t(connection === 'away' ? 'app.unreachable' : 'app.shutOut')}
        </p>
      )}
    </div>
  )
}
