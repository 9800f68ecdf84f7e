import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import parts from './Settings.module.css'

interface SaveFootProps {
  saving: { isPending: boolean; isSuccess: boolean; error: unknown }
  disabled?: boolean
}

export function SaveFoot({ saving, disabled = false }: SaveFootProps) {
  const { t } = useTranslation()
  return (
    <>
      <FailureNotice failure={saving.error} />
      <div className={parts.foot}>
        <Button type="submit" disabled={disabled} loading={saving.isPending}>
          {t('settings.save')}
        </Button>
        <span role="status">{saving.isSuccess ? t('settings.saved') : ''}</span>
      </div>
    </>
  )
}
