import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import parts from './Chip.module.css'

/** One filter that can be taken away. */
export function Chip({ label, remove }: { label: string; remove: () => void }) {
  const { t } = useTranslation()
  return (
    <span className={parts.chip}>
      {label}
      <button type="button" className={parts.remove} onClick={remove} aria-label={t('common.removeFilter', { label })}>
        <IconX size="0.875rem" stroke={1.8} aria-hidden />
      </button>
    </span>
  )
}
