import { useCallback, useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { Chip } from '../ui/Chip.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ForAll } from './ForAll.tsx'
import { Repairs } from './Repairs.tsx'
import { rowsTabs, type RowsTab } from './rows-tabs.ts'
import { RowsTable } from './RowsTable.tsx'
import { useRowPages } from './use-row-pages.ts'
import parts from './RowsPanel.module.css'

/** Only the rows that need a person, and what will change; each with its cell, value, reason and what to do. */
export function RowsPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { sourceId, totals } = preview
  const { tab: asked, problem } = useSearch({ from: '/lists' })
  // Chosen once: rows that were just decided stay in sight until somebody looks elsewhere.
  const [needed] = useState<RowsTab>(() => rowsTabs.find((name) => totals[name] > 0) ?? 'held')
  const tab: RowsTab = problem !== undefined ? 'all' : (asked ?? needed)
  const [inSight, setInSight] = useState({ first: 0, last: 20 })
  const onSight = useCallback((first: number, last: number) => setInSight({ first, last }), [])
  const pages = useRowPages(
    { sourceId, verdict: tab === 'all' ? null : tab, withDecided: tab === 'held', problem: problem ?? null },
    inSight.first,
    inSight.last,
  )
  const show = (next?: RowsTab) =>
    void navigate({ to: '/lists', search: { source: sourceId, tab: next }, replace: true })
  const aside = rowsTabs.find((name) => name === tab) === undefined
  return (
    <Panel
      title={t('lists.rows.title')}
      remark={
        <SegmentedControl
          size="xs"
          aria-label={t('lists.rows.title')}
          value={aside ? '' : tab}
          className={parts.tabs}
          data={rowsTabs.map((name) => ({ value: name, label: t(`lists.rows.tab.${name}`, { n: totals[name] }) }))}
          onChange={(next) => show(rowsTabs.find((name) => name === next))}
        />
      }
    >
      {aside ? (
        <div className={parts.filter}>
          <Chip
            label={
              problem === undefined
                ? t(`lists.rows.filter.${tab === 'same' ? 'same' : 'all'}`, { count: pages.total ?? 0 })
                : t('lists.rows.filter.problem', { what: t(`lists.code.${problem}`), count: pages.total ?? 0 })
            }
            remove={() => show()}
          />
        </div>
      ) : null}
      <FailureNotice failure={pages.failure} again={pages.again} />
      {pages.pending ? (
        <Later>
          <LinesShape lines={5} />
        </Later>
      ) : null}
      {tab === 'held' ? <ForAll preview={preview} /> : null}
      {pages.total === 0 ? <p className={parts.none}>{t(`lists.rows.none.${tab}`)}</p> : null}
      {pages.total === null || pages.total === 0 ? null : (
        <RowsTable key={`${tab}${problem ?? ''}`} preview={preview} tab={tab} pages={pages} onSight={onSight} />
      )}
      <Repairs preview={preview} />
    </Panel>
  )
}
