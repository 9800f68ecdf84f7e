import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../src/access/contract.ts'
import { useMay } from '../app/session.ts'
import { Notice } from './Notice.tsx'

interface PermittedProps {
  needs: Permission
  /** Where it would stand, says in a sentence that it is not allowed and who can do it; else nothing stands there. */
  told?: boolean
  children: ReactNode
}

/** Only for whom it is allowed: nobody is shown a button that would be refused. */
export function Permitted({ needs, told = false, children }: PermittedProps) {
  const { t } = useTranslation()
  if (useMay(needs)) return children
  return told ? (
    <Notice>
      <strong>{t('errors.what.NOT_ALLOWED')}</strong> {t('errors.todo.NOT_ALLOWED')}
    </Notice>
  ) : null
}
