import { useId } from 'react'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import type { Column, Terms } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { ChangeNumber } from './ChangeNumber.tsx'
import { type Behind, closingSum, isEmpty, terms } from './terms.ts'
import parts from './ReportsScreen.module.css'

interface Shown {
  name: Exclude<Column, 'from14'>
  of: Terms
}

interface ChangePanelProps {
  from: Day
  to: Day
  open: (behind: Behind) => void
}

/** left₁ + … = left₂, per group: the identity closes or says its gap, and each of its numbers opens its names. */
export function ChangePanel({ from, to, open }: ChangePanelProps) {
  const { t } = useTranslation()
  const title = useId()
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
  const groupsShown: Shown[] = [
    { name: 'under6', of: groups.under6 },
    { name: 'from6to13', of: groups.from6to13 },
    { name: 'undetermined', of: groups.undetermined },
    { name: 'all', of: all },
  ]
  const columns = groupsShown.filter(({ name, of }) => name !== 'undetermined' || !isEmpty(of))
  const { sum, closes } = closingSum(all)
  const line = (name: keyof Terms, sign: string) => (
    <tr key={name} className={lookOf(name, columns)}>
      <th scope="row">
        <span className={parts.sign}>{sign}</span>
        {t(`reports.change.${name}`, { day: formatDay(name === 'left1' ? from : to).slice(0, 5) })}
      </th>
      {columns.map(({ name: column, of }) => (
        <td key={column}>
          <ChangeNumber name={name} count={of[name]} column={column} from={from} to={to} open={open} />
        </td>
      ))}
    </tr>
  )
  return (
    <section className={parts.section}>
      <div className={parts.head}>
        <h2 id={title}>{t('reports.change.title', { from: formatDay(from), to: formatDay(to) })}</h2>
        <span className={parts.hint}>{t('reports.change.hint')}</span>
      </div>
      <table className={parts.table} aria-labelledby={title}>
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
          {terms.map(({ name, sign }) => line(name, sign))}
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

function lookOf(name: keyof Terms, columns: readonly Shown[]): string | undefined {
  if (name === 'left1' || name === 'left2') return parts.sum
  return columns.every(({ of }) => of[name] === 0) ? parts.pale : undefined
}
