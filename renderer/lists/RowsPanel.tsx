import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../src/lists/contract.ts'
import { api } from '../app/client.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ForAll } from './ForAll.tsx'
import { ImportRow } from './ImportRow.tsx'
import { Repairs } from './Repairs.tsx'
import parts from './RowsPanel.module.css'

const tabs = ['held', 'refused', 'changed', 'new'] as const
const pageOf = 100

/** Only the rows that need a person, and what will change; each with its cell, value, reason and what to do. */
export function RowsPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { sourceId, totals } = preview
  const { tab: asked } = useSearch({ from: '/lists' })
  const tab = asked ?? tabs.find((name) => totals[name] > 0) ?? 'held'
  const found = useInfiniteQuery(
    api.lists.rows.infiniteOptions({
      input: (offset: number) => ({ sourceId, verdict: tab, page: { offset, limit: pageOf } }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const sofar = pages.reduce((sum, page) => sum + page.rows.length, 0)
        return sofar < last.total && last.rows.length > 0 ? sofar : undefined
      },
    }),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  return (
    <Panel
      title={t('lists.rows.title')}
      remark={
        <SegmentedControl
          size="xs"
          value={tab}
          className={parts.tabs}
          data={tabs.map((name) => ({ value: name, label: t(`lists.rows.tab.${name}`, { n: totals[name] }) }))}
          onChange={(next) =>
            void navigate({ to: '/lists', search: { source: sourceId, tab: tabs.find((name) => name === next) } })
          }
        />
      }
    >
      <FailureNotice failure={found.error} again={() => void found.refetch()} />
      {found.isPending ? (
        <Later>
          <LinesShape lines={5} />
        </Later>
      ) : null}
      {tab === 'held' ? <ForAll sourceId={sourceId} rows={rows} /> : null}
      {found.isSuccess && rows.length === 0 ? <p className={parts.none}>{t(`lists.rows.none.${tab}`)}</p> : null}
      {rows.length === 0 ? null : (
        <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('lists.rows.title')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('lists.rows.cell')}</th>
                <th scope="col">{t('lists.rows.child')}</th>
                {tab === 'new' ? null : <th scope="col">{t('lists.rows.inFile')}</th>}
                <th scope="col">{t('lists.rows.why')}</th>
                {tab === 'held' ? <th scope="col">{t('lists.rows.what')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ImportRow key={row.rowId} row={row} sourceId={sourceId} tab={tab} />
              ))}
            </tbody>
          </table>
          {found.hasNextPage ? (
            <Button
              variant="subtle"
              size="xs"
              onClick={() => void found.fetchNextPage()}
              loading={found.isFetchingNextPage}
            >
              {t('lists.rows.more', { count: Math.min(pageOf, total - rows.length) })}
            </Button>
          ) : null}
        </div>
      )}
      <Repairs preview={preview} />
    </Panel>
  )
}
