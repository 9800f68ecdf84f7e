import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import { formatCount } from '../../src/base/number-words.ts'
import type { Terms } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { closingSum, isEmpty, terms } from './terms.ts'
import parts from './ReportsScreen.module.css'

/** left₁ + … = left₂, per group: the identity closes or says its gap. */
export function ChangePanel({ from, to }: { from: Day; to: Day }) {
  const { t } = useTranslation()
  const change = useQuery(api.figures.change.queryOptions({ input: { from, to } }))
  if (change.data === undefined)
    return (
      <>
        <FailureNotice failure={change.error} />
        {change.isPending ? (
          <Later>
            <LinesShape lines={6} />
          </Later>
        ) : null}
      </>
    )
  const { groups, all } = change.data
  const columns: { name: 'under6' | 'from6to13' | 'undetermined' | 'all'; of: Terms }[] = [
    { name: 'under6', of: groups.under6 },
    { name: 'from6to13', of: groups.from6to13 },
    ...(isEmpty(groups.undetermined) ? [] : [{ name: 'undetermined' as const, of: groups.undetermined }]),
    { name: 'all', of: all },
  ]
  const { sum, closes } = closingSum(all)
  const line = (name: keyof Terms, sign: string) => (
    <tr key={name} className={name === 'left1' || name === 'left2' ? parts.sum : undefined}>
      <th scope="row">
        <span className={parts.sign}>{sign}</span>
        {t(`reports.change.${name}`, { day: formatDay(name === 'left1' ? from : to).slice(0, 5) })}
      </th>
      {columns.map((column) => (
        <td key={column.name}>{formatCount(column.of[name])}</td>
      ))}
    </tr>
  )
  const shown = terms.filter(({ name }) => columns.some((column) => column.of[name] !== 0))
  return (
    <section className={parts.section}>
      <h2>{t('reports.change.title', { from: formatDay(from), to: formatDay(to) })}</h2>
      <table className={parts.table}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {t(`reports.change.${column.name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line('left1', '')}
          {shown.map(({ name, sign }) => line(name, sign))}
          {line('left2', '=')}
        </tbody>
      </table>
      <p className={parts.check}>
        {closes ? <IconCheck size="1rem" aria-hidden /> : <IconAlertTriangle size="1rem" aria-hidden />}
        {t(closes ? 'reports.change.closes' : 'reports.change.open', { sum })}
      </p>
    </section>
  )
}
