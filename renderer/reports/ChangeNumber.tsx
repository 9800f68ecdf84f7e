import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import type { Column, Terms } from '../../src/figures/contract.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { NamesLink } from '../ui/NamesLink.tsx'
import { type Behind, signedCount } from './terms.ts'

interface ChangeNumberProps {
  name: keyof Terms
  count: number
  column: Exclude<Column, 'from14'>
  from: Day
  to: Day
  open: (behind: Behind) => void
}

/** A number of the change: those left at an end open as a list of names, a term opens the names behind it, nothing opens nothing. */
export function ChangeNumber({ name, count, column, from, to, open }: ChangeNumberProps) {
  const { t } = useTranslation()
  const shown = signedCount(count, name)
  if (count === 0) return shown
  const day = name === 'left1' ? from : to
  const term = t(`reports.change.${name}`, { day: formatDay(day).slice(0, 5) })
  const label = t('reports.change.opens', { count: shown, term, column: t(`reports.change.${column}`) })
  if (name === 'left1' || name === 'left2')
    return (
      <NamesLink filter={leftIn(column)} asOf={name === 'left1' ? from : undefined} label={label}>
        {shown}
      </NamesLink>
    )
  return (
    <button type="button" aria-label={label} onClick={() => open({ from, to, column, terms: [name] })}>
      {shown}
    </button>
  )
}

function leftIn(column: ChangeNumberProps['column']): ChildrenSearch {
  return column === 'all' ? { counted: true, standing: 'left' } : { group: column, standing: 'left' }
}
