import { useTranslation } from 'react-i18next'
import type { Brings as Counts } from '../../src/away/contract.ts'
import { formatCount } from '../ui/numbers.ts'
import parts from './Away.module.css'

/** What a return brings, or a copy holds, in numbers. */
export function Brings({ brings, label, same }: { brings: Counts; label: string; same?: number }) {
  const { t } = useTranslation()
  const counts = [
    [t('away.back.outcomes'), brings.outcomes],
    [t('away.back.arrivals'), brings.arrivals],
    [t('away.back.newChildren'), brings.newChildren],
    [t('away.back.visitors'), brings.visitors],
    [t('away.back.corrections'), brings.corrections],
    ...(same === undefined ? [] : [[t('away.back.same'), same] as const]),
  ] as const
  return (
    <dl className={parts.counts} aria-label={label}>
      {counts.map(([words, count]) => (
        <div key={words}>
          <dd>{formatCount(count)}</dd>
          <dt>{words}</dt>
        </div>
      ))}
    </dl>
  )
}
