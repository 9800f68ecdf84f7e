import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../src/access/settings.ts'
import { formatDay } from '../../src/base/day.ts'
import type { Cell } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import { useAsOf } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { formatCount, formatPercent } from '../ui/numbers.ts'
import parts from './Tried.module.css'

const rows = ['under6', 'from6to13', 'all', 'from14'] as const

/** What the figures of the day looked at are, and what they would be by a rule not saved yet. Writes nothing. */
export function Tried({
  rule,
  disabled = false,
}: {
  rule: Partial<Pick<Settings, 'doneSet' | 'ages'>>
  disabled?: boolean
}) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const [asked] = useDebouncedValue(rule, 200)
  const tried = useQuery(
    api.figures.trySettings.queryOptions({
      input: { asOf, ...asked },
      enabled: !disabled,
      placeholderData: keepPreviousData,
    }),
  )
  if (tried.isError) return <FailureNotice failure={tried.error} />
  const { data } = tried
  if (data === undefined) return null
  return (
    <table className={parts.table}>
      <caption>{t('settings.tried.title', { day: formatDay(asOf) })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('settings.tried.before')}</th>
          <th scope="col">{t('settings.tried.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((name) => {
          const before = name === 'all' ? data.before.all : data.before[name]
          const after = name === 'all' ? data.after.all : data.after[name]
          const same = before.left === after.left && before.total === after.total
          return (
            <tr key={name}>
              <th scope="row">{t(`settings.tried.${name}`)}</th>
              <td>
                <CellWords cell={before} />
              </td>
              <td className={same ? undefined : parts.other}>
                {same ? <span className={parts.quiet}>{t('settings.tried.same')}</span> : <CellWords cell={after} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function CellWords({ cell }: { cell: Cell }) {
  const { t } = useTranslation()
  return (
    <>
      <strong>{t('settings.tried.left', { n: formatCount(cell.left) })}</strong>{' '}
      <span className={parts.quiet}>
        {t('settings.tried.of', { total: formatCount(cell.total) })}
        {cell.percent === null ? '' : ` · ${formatPercent(cell.percent)}`}
      </span>
    </>
  )
}
