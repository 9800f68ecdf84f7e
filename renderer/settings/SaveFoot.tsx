import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import parts from './Settings.module.css'

interface SaveFootProps {
  saving: { isPending: boolean; isSuccess: boolean; error: unknown }
  /** Something is typed that is not saved. */
  isChanged: boolean
  disabled?: boolean
  forget: () => void
}

/** Save, and whether it is saved; a draft says that it is one and can be given up. */
export function SaveFoot({ saving, isChanged, disabled = false, forget }: SaveFootProps) {
  const { t } = useTranslation()
  return (
    <Permitted needs="change-settings" told>
      <FailureNotice failure={saving.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={disabled || !isChanged} loading={saving.isPending}>
          {t('settings.save')}
        </Button>
        {isChanged ? (
          <Button variant="subtle" onClick={forget}>
            {t('settings.giveUp')}
          </Button>
        ) : null}
        <span role="status">
          {isChanged ? t('settings.notSaved') : saving.isSuccess ? t('settings.saved') : t('settings.nothing')}
        </span>
      </div>
    </Permitted>
  )
}
