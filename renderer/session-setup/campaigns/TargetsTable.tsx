import type { ReactNode } from 'react'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../src/base/day.ts'
import type { Campaign, Target, TargetProgress } from '../../../src/sessions/campaign-contract.ts'
import { NamesLink } from '../../ui/NamesLink.tsx'
import { formatCount, formatPercent } from '../../ui/numbers.ts'
import { StackBar } from '../../ui/StackBar.tsx'
import { useVillagesLeft } from '../use-setup.ts'
import type { DoneBehind } from './DoneNames.tsx'
import { leftOf } from './left-of.ts'
import { targetWords } from './use-campaigns.ts'
import parts from '../../ui/Table.module.css'

interface TargetsTableProps {
  progress: readonly TargetProgress[]
  campaign: Campaign
  asOf: Day
  open: (target: Target) => void
  /** Asks for the names of those done. */
  names: (behind: DoneBehind) => void
}

/** One row a target. The dark part of its bar is what is left of it. */
export function TargetsTable({ progress, campaign, asOf, open, names }: TargetsTableProps) {
  const { t } = useTranslation()
  const numbers = ['assigned', 'done', 'percent', 'left']
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          {(['what', 'unit', 'assigned', 'done', 'percent', 'pace', 'left'] as const).map((name) => (
            <th key={name} scope="col" className={numbers.includes(name) ? parts.number : undefined}>
              {t(`sessionSetup.campaigns.targets.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {progress.map((one) => (
          <Row
            key={one.target.id}
            progress={one}
            firstDay={campaign.firstDay}
            begun={campaign.firstDay <= asOf}
            open={() => open(one.target)}
            names={names}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  progress: TargetProgress
  firstDay: Day
  begun: boolean
  open: () => void
  names: (behind: DoneBehind) => void
}

function Row({ progress, firstDay, begun, open, names }: RowProps) {
  const { t } = useTranslation()
  const { villages, all } = useVillagesLeft()
  const { target, assigned, expected, done, doneInPeriod, periodFrom, percent } = progress
  const { period, villageId, group, unitInCharge, children } = target
  const what = targetWords(target, villages, t)
  const left = leftOf(target, villages, all)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={parts.open} onClick={open}>
          {what}
        </button>
      </th>
      <td>{unitInCharge ?? <span className={parts.quiet}>{t('sessionSetup.campaigns.targets.nobody')}</span>}</td>
      <td className={parts.number} data-name={t('sessionSetup.campaigns.targets.column.assigned')}>
        {formatCount(assigned)}
        <small> {t(`sessionSetup.campaigns.targets.per.${period}`, { n: children })}</small>
      </td>
      <td className={parts.number} data-name={t('sessionSetup.campaigns.targets.column.done')}>
        <Done
          count={done}
          label={t('sessionSetup.campaigns.targets.doneOf', { n: done, what })}
          open={() => names({ target, from: firstDay })}
        >
          {formatCount(done)}
        </Done>
        {period === 'whole' ? null : (
          <small>
            {' '}
            <Done
              count={doneInPeriod}
              label={t(`sessionSetup.campaigns.targets.inPeriodOf.${period}`, { n: doneInPeriod, what })}
              open={() => names({ target, from: periodFrom })}
            >
              {t(`sessionSetup.campaigns.targets.inPeriod.${period}`, { n: doneInPeriod })}
            </Done>
          </small>
        )}
      </td>
      <td className={parts.number} data-name={t('sessionSetup.campaigns.targets.column.percent')}>
        {percent === null ? t('common.nothing') : formatPercent(percent)}
        <StackBar
          slim
          scale={Math.max(assigned, 1)}
          bar={[
            { kind: 'left', count: Math.max(assigned - done, 0), label: '' },
            { kind: 'done', count: Math.min(done, assigned), label: '' },
          ]}
        />
      </td>
      <td>
        <Pace begun={begun} missing={expected - done} />
      </td>
      <td className={parts.number} data-name={t('sessionSetup.campaigns.targets.column.left')}>
        <NamesLink
          filter={{
            counted: true,
            standing: 'left',
            ...(villageId === null ? {} : { village: villageId }),
            ...(group === null ? {} : { group }),
          }}
          label={t('sessionSetup.campaigns.targets.leftOf', { n: left, what })}
        >
          {formatCount(left)}
        </NamesLink>
      </td>
    </tr>
  )
}

interface DoneProps {
  count: number
  label: string
  open: () => void
  children: ReactNode
}

/** A number of children done: with any, it opens their names. */
function Done({ count, label, open, children }: DoneProps) {
  if (count === 0) return children
  return (
    <button type="button" className={parts.open} aria-label={label} onClick={open}>
      {children}
    </button>
  )
}

/** Whether as many are done as should be by now: icon and word. */
function Pace({ begun, missing }: { begun: boolean; missing: number }) {
  const { t } = useTranslation()
  if (!begun) return <span className={parts.quiet}>{t('sessionSetup.campaigns.targets.notYet')}</span>
  const Mark = missing > 0 ? IconAlertTriangle : IconCheck
  return (
    <span className={`${parts.mark} ${missing > 0 ? parts.amber : ''}`}>
      <Mark size="1rem" stroke={1.7} aria-hidden />
      {missing > 0
        ? t('sessionSetup.campaigns.targets.behind', { n: missing })
        : t('sessionSetup.campaigns.targets.ahead')}
    </span>
  )
}
