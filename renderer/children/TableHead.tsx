import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ColumnEdge } from './ColumnEdge.tsx'
import type { TableColumn } from './columns.ts'
import type { Selection } from './use-selection.ts'
import parts from './ChildrenTable.module.css'

interface TableHeadProps {
  sort: Sort
  narrow: boolean
  selection: Selection
  total: number
  columns: readonly TableColumn[]
  /** While an edge is drawn: the width its column would have. */
  moving: (column: TableColumn, width: number) => void
  moved: () => void
}

type Sort = 'name' | 'born' | 'village' | 'state'

/** The headings; four of them sort, and each has an edge that can be moved. */
export function TableHead({ sort, narrow, selection, total, columns, moving, moved }: TableHeadProps) {
  const { t } = useTranslation()
  const { any, count } = selection
  return (
    <div role="rowgroup" className={narrow ? parts.headHidden : parts.head}>
      <div role="row" aria-rowindex={1} className={parts.row}>
        <span role="columnheader" className={parts.check}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('children.select.all')}
            checked={any && count === total}
            indeterminate={any && count !== total}
            onChange={() => (any ? selection.clear() : selection.all())}
          />
        </span>
        {columns.map((column) => (
          <span
            key={column}
            role="columnheader"
            aria-sort={sort === column ? 'ascending' : sorts(column) ? 'none' : undefined}
            className={`${parts.heading} ${parts[column] ?? ''}`}
          >
            {sorts(column) ? (
              <SortButton column={column} sorted={sort === column} narrow={narrow} />
            ) : (
              <span className={parts.headingText}>{t(`children.column.${column}`)}</span>
            )}
            {narrow ? null : <ColumnEdge column={column} moving={moving} moved={moved} />}
          </span>
        ))}
      </div>
    </div>
  )
}

function SortButton({ column, sorted, narrow }: { column: Sort; sorted: boolean; narrow: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const name = t(`children.column.${column}`)
  return (
    <button
      type="button"
      tabIndex={narrow ? -1 : 0}
      className={sorted ? parts.sorted : parts.sort}
      title={t('children.table.sortBy', { column: name })}
      onClick={() =>
        void navigate({
          to: '/children',
          search: (kept) => ({ ...kept, sort: column === 'name' ? undefined : column }),
        })
      }
    >
      <span className={parts.headingText}>{name}</span>
      {sorted ? <IconArrowUp size="0.75rem" aria-hidden /> : null}
    </button>
  )
}

function sorts(column: TableColumn): column is Sort {
  return column === 'name' || column === 'born' || column === 'village' || column === 'state'
}
