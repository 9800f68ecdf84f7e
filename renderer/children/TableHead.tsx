import { Checkbox } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showsVillage } from './filter.ts'
import type { Selection } from './use-selection.ts'
import parts from './ChildrenTable.module.css'

/** The headings; four of them sort. */
export function TableHead({ narrow, selection, total }: { narrow: boolean; selection: Selection; total: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ from: '/children' })
  const sort = search.sort ?? 'name'
  const showVillage = showsVillage(search)
  const heading = (column: 'name' | 'born' | 'village' | 'state') => (
    <span role="columnheader" aria-sort={sort === column ? 'ascending' : 'none'} className={parts[column]}>
      <button
        type="button"
        tabIndex={-1}
        className={sort === column ? parts.sorted : parts.sort}
        title={t('children.table.sortBy', { column: t(`children.table.${column}`) })}
        onClick={() =>
          void navigate({ to: '/children', search: { ...search, sort: column === 'name' ? undefined : column } })
        }
      >
        {t(`children.table.${column}`)}
        {sort === column ? <IconArrowUp size="0.75rem" aria-hidden /> : null}
      </button>
    </span>
  )
  return (
    <div role="rowgroup" className={narrow ? parts.headHidden : parts.head}>
      <div role="row" aria-rowindex={1} className={`${parts.row} ${showVillage ? parts.withVillage : ''}`}>
        <span role="columnheader" className={parts.check}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('children.select.all')}
            checked={selection.chosen.size > 0 && selection.chosen.size >= total}
            indeterminate={selection.chosen.size > 0 && selection.chosen.size < total}
            onChange={() => (selection.chosen.size > 0 ? selection.clear() : void selection.all())}
          />
        </span>
        {heading('name')}
        {heading('born')}
        <span role="columnheader" className={parts.age}>
          {t('children.table.age')}
        </span>
        {showVillage ? heading('village') : null}
        <span role="columnheader" className={parts.guardian}>
          {t('children.table.guardian')}
        </span>
        {heading('state')}
      </div>
    </div>
  )
}
