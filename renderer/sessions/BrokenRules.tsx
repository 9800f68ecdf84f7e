import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toldInWords } from '../i18n/core-words.ts'
import type { BrokenRule } from './shapes.ts'
import parts from './Forms.module.css'

const mostShown = 12

/** Rules that would be broken, those that bar it first. */
export function BrokenRules({ broken }: { broken: readonly BrokenRule[] }) {
  const { t } = useTranslation()
  const sorted = broken.toSorted((a, b) => Number(b.bars) - Number(a.bars))
  return (
    <ul className={parts.broken}>
      {sorted.slice(0, mostShown).map((rule) => {
        const Mark = rule.bars ? IconCircleX : IconAlertTriangle
        return (
          <li key={`${rule.code} ${rule.sessionId} ${rule.childId} ${rule.words}`} data-bars={rule.bars}>
            <Mark
              size="1rem"
              stroke={1.7}
              aria-label={t(rule.bars ? 'sessions.broken.bars' : 'sessions.broken.look')}
            />
            <span>{toldInWords(rule.words)}</span>
          </li>
        )
      })}
      {sorted.length <= mostShown ? null : <li>{t('sessions.broken.more', { count: sorted.length - mostShown })}</li>}
    </ul>
  )
}
