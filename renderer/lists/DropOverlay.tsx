import { Portal } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import parts from './DropOverlay.module.css'

/** While a file is dragged over the window: that it can be let go anywhere. */
export function DropOverlay({ shown }: { shown: boolean }) {
  const { t } = useTranslation()
  if (!shown) return null
  return (
    <Portal>
      <div className={parts.overlay} role="status">
        <span className={parts.words}>
          <IconFileImport size="1.5rem" stroke={1.7} aria-hidden />
          {t('lists.drop.letGo')}
        </span>
      </div>
    </Portal>
  )
}
