import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import parts from './Steps.module.css'

const order = ['choose', 'preview', 'save'] as const

/** Where the import stands; said in words too. */
export function Steps({ at }: { at: (typeof order)[number] | 'done' }) {
  const { t } = useTranslation()
  const now = at === 'done' ? order.length : order.indexOf(at)
  return (
    <ol className={parts.steps} aria-label={t('lists.steps.label')}>
      {order.map((step, index) => (
        <li
          key={step}
          className={index < now ? parts.past : index === now ? parts.now : ''}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className={parts.mark}>{index < now ? <IconCheck size="0.75rem" aria-hidden /> : index + 1}</span>
          {t(`lists.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
