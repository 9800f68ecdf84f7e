import { useTranslation } from 'react-i18next'
import type { LetterGap } from '../../src/sessions/letters-contract.ts'
import parts from './Settings.module.css'

const mostShown = 8

/** Numbers that no letter bears any more, each run with its reason. */
export function LetterGaps({ gaps }: { gaps: readonly LetterGap[] }) {
  const { t } = useTranslation()
  if (gaps.length === 0) return null
  return (
    <div className={parts.hint}>
      <p>{t('letters.gaps.title')}</p>
      <ul>
        {gaps.slice(0, mostShown).map(({ from, to, count, because }) => (
          <li key={from}>
            {t(count === 1 ? 'letters.gaps.one' : 'letters.gaps.run', {
              from,
              to,
              why: t(`letters.gaps.why.${because}`),
            })}
          </li>
        ))}
        {gaps.length <= mostShown ? null : <li>{t('letters.gaps.more', { count: gaps.length - mostShown })}</li>}
      </ul>
    </div>
  )
}
