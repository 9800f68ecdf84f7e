import { useState } from 'react'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import type { ChangeLine, ChangeTerm, Column } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { bornWords } from '../ui/words.ts'
import { signOf } from './terms.ts'
import parts from './ChangeNames.module.css'

const pageOf = 100
const mostShown = 5000

interface TermNamesProps {
  from: Day
  to: Day
  group: Column
  term: ChangeTerm
  /** Of one village alone. */
  village?: string | null
}

/** The children that one term counts: who, from which village, on which day, and which way each moves the number left. */
export function TermNames({ from, to, group, term, village = null }: TermNamesProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(pageOf)
  // More names are the same question with a longer answer: what changes meanwhile asks again and loses no press.
  const found = useQuery({
    ...api.figures.changeNames.queryOptions({
      input: { from, to, village, group, term, page: { offset: 0, limit: wanted } },
    }),
    placeholderData: keepPreviousData,
  })
  const { rows = [], total = 0, count = 0 } = found.data ?? {}
  const words = t(`reports.change.${term}`)
  if (found.isSuccess && total === 0) return null
  return (
    <section className={parts.term} aria-label={words}>
      <h3>
        <span>{words}</span>
        {found.isSuccess ? (
          <span role="status">
            {t('reports.names.children', { count: total })}
            {count === total ? null : ` · ${t('reports.names.counted', { n: count })}`}
          </span>
        ) : null}
      </h3>
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
      {found.isPending ? (
        <Later>
          <LinesShape lines={5} />
        </Later>
      ) : null}
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reports.names.sign')}</th>
              <th scope="col">{t('reports.names.name')}</th>
              <th scope="col">{t('reports.names.born')}</th>
              <th scope="col">{t('reports.names.village')}</th>
              <th scope="col">{t('reports.names.day')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <ChangedChild key={`${line.id} ${line.sign}`} line={line} term={term} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length < Math.min(total, mostShown) ? (
        <Button
          size="xs"
          loading={found.isPlaceholderData}
          onClick={() => setWanted(Math.min(rows.length + pageOf, mostShown))}
        >
          {t('reports.names.more', { count: total - rows.length })}
        </Button>
      ) : null}
    </section>
  )
}

function ChangedChild({ line, term }: { line: ChangeLine; term: ChangeTerm }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>{signOf(term, line.sign)}</td>
      <th scope="row">
        <Link to="/children/$childId" params={{ childId: line.id }}>
          {line.name}
        </Link>
        {line.times === 1 ? null : <small> {t('reports.names.times', { n: line.times })}</small>}
      </th>
      <td>{bornWords(line.born)}</td>
      <td>{line.village ?? t('words.noVillage')}</td>
      <td>{line.day === null ? null : formatDay(line.day)}</td>
    </tr>
  )
}
