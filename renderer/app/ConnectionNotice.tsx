import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { useReachable } from './connection.ts'
import parts from './ConnectionNotice.module.css'

/** Says that the core does not answer, and that nothing typed is lost. */
export function ConnectionNotice() {
  const { t } = useTranslation()
  if (useReachable()) return null
  return (
    <div className={parts.place}>
      <Notice tone="look" live>
        {t('app.unreachable')}
      </Notice>
    </div>
  )
}
