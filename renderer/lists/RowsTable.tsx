import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { Preview, PreviewRow } from '../../src/lists/contract.ts'
import { heard, useShownKeys } from '../app/keys.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { choicesOf } from './decisions.ts'
import { ImportRow } from './ImportRow.tsx'
import type { RowsTab } from './rows-tabs.ts'
import { useDecide } from './use-decide.ts'
import type { RowPages } from './use-row-pages.ts'
import parts from './RowsPanel.module.css'

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

interface RowsTableProps {
  preview: Preview
  tab: RowsTab
  pages: RowPages
  onSight: (first: number, last: number) => void
}

/** Any number of rows, of which only those in sight exist. Arrows move, Enter takes the proposal, 1 to 9 choose. */
export function RowsTable({ preview, tab, pages, onSight }: RowsTableProps) {
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<string | null>(null)
  const { decide, undecide } = useDecide()
  const total = pages.total ?? 0
  const [height] = useState(() => 3.5 * rem())
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 8,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onSight(first, last), [onSight, first, last])

  const toggle = (row: PreviewRow) => setOpened(opened === row.rowId ? null : row.rowId)
  const byKey = (event: KeyboardEvent) => {
    const row = pages.row(active)
    const decision = row === undefined ? undefined : decisionBy(event.key, row)
    if (tab !== 'held' || row === undefined || decision === undefined) return false
    decide.mutate({ ...ask(preview), rowId: row.rowId, decision })
    if (active < total - 1) setActive(active + 1)
    return true
  }
  useShownKeys(tab === 'held' ? ['rows', 'acceptRow', 'decideRow', 'sides', 'undecide'] : ['rows'])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const row = pages.row(active)
    const held = tab === 'held' && row !== undefined
    heard(event, {
      rows: () => {
        const target = moved(event.key, active, total)
        if (target === null) return
        setActive(target)
        rows.scrollToIndex(target)
      },
      sides: () => held && toggle(row),
      undecide: () => held && row.undoable && undecide.mutate({ ...ask(preview), rowId: row.rowId }),
      acceptRow: byKey,
      decideRow: byKey,
    })
  }
  const decisionBy = (key: string, row: PreviewRow) => {
    if (row.verdict !== 'held') return undefined
    if (key === 'Enter') return row.proposal?.decision
    return choicesOf(t, row)[Number(key) - 1]?.decision
  }
  const above = items[0]?.start ?? 0
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <>
      <FailureNotice failure={decide.error ?? undecide.error} />
      <div ref={scroll} className={parts.scroll} role="region" aria-label={t('lists.rows.title')}>
        <table
          className={parts.table}
          // ARIA names a table with one active row a grid, and allows it on a table.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          tabIndex={0}
          aria-label={t('lists.rows.title')}
          aria-rowcount={total + 1}
          aria-activedescendant={items.some((item) => item.index === active) ? `import-row-${active}` : undefined}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{t('lists.rows.cell')}</th>
              <th scope="col">{t('lists.rows.child')}</th>
              <th scope="col">{t('lists.rows.inFile')}</th>
              <th scope="col">{t('lists.rows.why')}</th>
              {tab === 'held' ? <th scope="col">{t('lists.rows.what')}</th> : null}
            </tr>
          </thead>
          <Space height={above} />
          {items.map((item) => (
            <tbody key={item.key} data-index={item.index} ref={rows.measureElement}>
              <ImportRow
                row={pages.row(item.index)}
                index={item.index}
                preview={preview}
                tab={tab}
                active={item.index === active}
                opened={pages.row(item.index)?.rowId === opened}
                toggle={toggle}
              />
            </tbody>
          ))}
          <Space height={below} />
        </table>
      </div>
    </>
  )
}

function Space({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden>
      <tr>
        <td style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  )
}

function ask({ sourceId }: Preview) {
  return { requestId: newRequestId(), sourceId }
}

function moved(key: string, from: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }
  if (key === 'Home') return 0
  if (key === 'End') return Math.max(0, total - 1)
  const step = steps[key]
  return step === undefined ? null : Math.min(Math.max(from + step, 0), Math.max(0, total - 1))
}
