import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays, daysBetween, formatDay, type Day } from '../../src/base/day.ts'
import { formatCount } from '../ui/numbers.ts'
import { api } from '../app/client.ts'
import { useAsOf } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PaceLine } from './PaceLine.tsx'
import parts from './Pace.module.css'

const daysBack = 17
const weekOf = 7

/** Whether the deadline will be met: the pace needed against the pace of the last seven days. */
export function Pace({ deadline, left }: { deadline: Day; left: number }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const [asTable, setAsTable] = useState(false)
  const pace = useQuery(api.figures.pace.queryOptions({ input: { from: addDays(asOf, -daysBack), to: asOf } }))
  const daysLeft = daysBetween(asOf, deadline)
  const points = knownDays(pace.data ?? [])
  const perDay = perDayOf(points)
  const needed = daysLeft > 0 ? Math.ceil(left / daysLeft) : left
  const endsIn = left === 0 ? 0 : perDay === null || perDay === 0 ? null : Math.ceil(left / perDay)
  const judged =
    left === 0 ? 'finished' : perDay === null ? 'tooSoon' : endsIn === null || endsIn > daysLeft ? 'behind' : 'onTime'
  const title =
    daysLeft < 0
      ? t('overview.pace.over', { day: formatDay(deadline) })
      : t('overview.pace.title', { day: formatDay(deadline) })
  return (
    <Panel
      title={title}
      remark={<span className={parts[judged]}>{t(`overview.pace.${judged}`)}</span>}
      action={
        <Button variant="subtle" size="xs" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('common.seeChart') : t('common.seeTable')}
        </Button>
      }
    >
      <FailureNotice failure={pace.error} />
      <dl className={parts.numbers}>
        <Number
          value={formatCount(needed)}
          unit={t('overview.pace.perDay')}
          name={t('overview.pace.needed')}
          line={parts.dashed}
        />
        <Number
          value={perDay === null ? t('common.nothing') : formatCount(Math.round(perDay))}
          unit={t('overview.pace.perDay')}
          name={t('overview.pace.now')}
          line={parts.solid}
        />
        <Number
          value={
            left === 0
              ? t('overview.pace.nobodyLeft')
              : endsIn === null || endsIn > 3650
                ? t('overview.pace.never')
                : formatDay(addDays(asOf, endsIn))
          }
          name={t('overview.pace.end')}
          line={parts.dotted}
        />
      </dl>
      {points.length === 0 ? null : asTable ? (
        <PaceTable points={points} />
      ) : (
        <PaceLine points={points} asOf={asOf} deadline={deadline} perDay={perDay ?? 0} known={perDay !== null} />
      )}
      {daysLeft < 0 ? <Notice tone="look">{t('app.daysOver', { count: -daysLeft })}</Notice> : null}
    </Panel>
  )
}

/** Days before the first list say nothing: nobody was known then. */
function knownDays<Point extends { left: number; done: number }>(points: readonly Point[]): Point[] {
  const first = points.findIndex((point) => point.left + point.done > 0)
  return first === -1 ? [] : points.slice(first)
}

/** Done a day over the last seven; null when fewer days are known. */
function perDayOf(points: readonly { done: number }[]): number | null {
  const now = points.at(-1)
  const before = points.at(-1 - weekOf)
  return now === undefined || before === undefined ? null : Math.max(0, (now.done - before.done) / weekOf)
}

function Number(props: { value: string; unit?: string; name: string; line: string | undefined }) {
  return (
    <div>
      <dt>
        <i className={props.line} aria-hidden /> {props.name}
      </dt>
      <dd>
        <strong>{props.value}</strong> {props.unit}
      </dd>
    </div>
  )
}

function PaceTable({ points }: { points: readonly { day: Day; left: number }[] }) {
  const { t } = useTranslation()
  return (
    <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('overview.pace.left')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('overview.pace.day')}</th>
            <th scope="col">{t('overview.pace.left')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.day}>
              <td>{formatDay(point.day)}</td>
              <td>{formatCount(point.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
