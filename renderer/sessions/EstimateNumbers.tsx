import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../ui/numbers.ts'
import { BehindNumber } from './BehindNumber.tsx'
import parts from './Panels.module.css'

interface EstimateProps {
  from: Day
  deadline: Day
  placeIds: string[] | null
}

/** How many stations and days it takes, before any detail: hours needed against hours there are. */
export function EstimateNumbers(input: EstimateProps) {
  const { t } = useTranslation()
  const found = useQuery(api.sessions.estimate.queryOptions({ input, placeholderData: keepPreviousData }))
  const one = found.data
  if (one === undefined) return <FailureNotice failure={found.error} again={() => void found.refetch()} />
  const left = one.children.under6 + one.children.from6to13 + one.children.barred
  const hours = ({ needed, available }: { needed: number; available: number }) =>
    t('sessions.estimate.hours', {
      needed: formatCount(Math.ceil(needed)),
      available: formatCount(Math.floor(available)),
    })
  const behind = { from: input.from, deadline: input.deadline }
  return (
    <div className={parts.stack} role="group" aria-label={t('sessions.estimate.title')}>
      <h3>{t('sessions.estimate.title')}</h3>
      <dl className={parts.numbers}>
        <dt>{t('sessions.estimate.left')}</dt>
        <dd>
          <BehindNumber {...behind} of="left" count={left} words={t('sessions.estimate.left')} />
        </dd>
        <dt>{t('sessions.estimate.barred')}</dt>
        <dd>
          <BehindNumber
            {...behind}
            of="barred"
            count={one.children.barred}
            words={t('sessions.estimate.barredTitle')}
          />
        </dd>
        <dt>{t('sessions.estimate.openDays')}</dt>
        <dd>{formatCount(one.openDays)}</dd>
        <dt>{t('sessions.estimate.all')}</dt>
        <dd>{hours(one.all)}</dd>
        <dt>{t('sessions.estimate.biometric')}</dt>
        <dd>{hours(one.biometric)}</dd>
        {one.stations === null ? null : (
          <>
            <dt>{t('sessions.estimate.stations')}</dt>
            <dd>{t('sessions.estimate.stationsOf', { n: one.stations.all, biometric: one.stations.biometric })}</dd>
          </>
        )}
        {one.pace === null ? null : (
          <>
            <dt>{t('sessions.estimate.pace')}</dt>
            <dd>{formatCount(one.pace)}</dd>
          </>
        )}
      </dl>
      <Notice tone={one.reachable ? 'done' : 'look'} live>
        {one.reachable
          ? t('sessions.estimate.enough')
          : one.reachedOn === null
            ? t('sessions.estimate.never')
            : t('sessions.estimate.later', { day: formatDay(one.reachedOn) })}
      </Notice>
    </div>
  )
}
