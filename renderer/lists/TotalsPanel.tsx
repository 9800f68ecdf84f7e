import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount } from '../ui/numbers.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { Equation, type Term } from '../ui/Equation.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { RowsTab } from './rows-tabs.ts'
import { gapOf, refusedToMend } from './totals.ts'
import parts from './TotalsPanel.module.css'

/** read = new + same + changed + held + refused, and the same once more in figures. */
export function TotalsPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { totals, files, changedFields, sourceId } = preview
  const opening = (tab: RowsTab, n: number) => (number: ReactNode) =>
    n === 0 ? (
      number
    ) : (
      <Link to="/lists" search={{ source: sourceId, tab }} replace aria-label={t(`lists.equation.open_${tab}`, { n })}>
        {number}
      </Link>
    )
  const refusedFor = preview.reasons.filter(({ verdict }) => verdict === 'refused')
  const [refusal] = refusedFor
  const refusedRemark =
    refusal !== undefined && refusedFor.length === 1
      ? t(`lists.code.${refusal.code}`)
      : t('lists.equation.refusedRemark')
  const gap = gapOf(totals)
  const sheets = files.reduce((sum, file) => sum + file.sheets.length, 0)
  const isEmpty = totals.read === 0 && preview.status === 'staged'
  const terms: Term[] = [
    {
      value: formatCount(totals.read),
      name: t('lists.equation.read'),
      remark: t('lists.equation.readRemark', { files: files.length, sheets }),
      wrap: opening('all', totals.read),
    },
    {
      sign: '=',
      value: formatCount(totals.new),
      name: t('lists.equation.new'),
      remark: t('lists.equation.newRemark'),
      wrap: opening('new', totals.new),
      ...(totals.new === 0 && { tone: 'quiet' }),
    },
    {
      sign: '+',
      value: formatCount(totals.same),
      name: t('lists.equation.same'),
      remark: t('lists.equation.sameRemark'),
      wrap: opening('same', totals.same),
      tone: 'quiet',
    },
    {
      sign: '+',
      value: formatCount(totals.changed),
      name: t('lists.equation.changed'),
      remark: t('lists.equation.changedRemark', changedFields),
      wrap: opening('changed', totals.changed),
      ...(totals.changed === 0 && { tone: 'quiet' }),
    },
    {
      sign: '+',
      value: formatCount(totals.held),
      name: t('lists.equation.held'),
      remark: t('lists.equation.heldRemark'),
      wrap: opening('held', totals.held),
      tone: totals.held > 0 ? 'amber' : 'quiet',
    },
    {
      sign: '+',
      value: formatCount(totals.refused),
      name: t('lists.equation.refused'),
      remark: refusedRemark,
      wrap: opening('refused', totals.refused),
      tone: refusedToMend(preview) > 0 ? 'red' : 'quiet',
    },
  ]
  if (gap !== 0)
    terms.push({
      sign: '±',
      value: formatCount(gap),
      name: t('lists.equation.gap'),
      remark: t('lists.equation.gapRemark'),
      tone: 'amber',
    })
  const parted = [totals.new, totals.same, totals.changed, totals.held, totals.refused].map(formatCount).join(' + ')
  const sum = `${formatCount(totals.read)} = ${parted}`
  return (
    <Panel label={t('lists.equation.label')}>
      <Equation terms={terms} label={t('lists.equation.label')} />
      {isEmpty ? (
        <p className={parts.open} role="status">
          <IconAlertTriangle size="1rem" aria-hidden />
          {t('lists.heading.empty')}
        </p>
      ) : null}
      <p className={gap === 0 ? parts.closes : parts.open}>
        {gap === 0 ? <IconCheck size="1rem" aria-hidden /> : <IconAlertTriangle size="1rem" aria-hidden />}
        {t(gap === 0 ? 'lists.equation.closes' : 'lists.equation.open', { sum })}
      </p>
    </Panel>
  )
}
