import { memo, type MouseEvent } from 'react'
import type { TFunction } from 'i18next'
import type { Day } from '../../src/base/day.ts'
import type { NameLine } from '../../src/figures/contract.ts'
import { RowCheck } from '../ui/RowCheck.tsx'
import { Status } from '../ui/Status.tsx'
import { ageOn, bornWords } from '../ui/words.ts'
import { cellText, type TableColumn } from './columns.ts'
import parts from './ChildrenTable.module.css'

interface ChildRowProps {
  t: TFunction
  index: number
  top: number
  line: NameLine | undefined
  asOf: Day
  narrow: boolean
  /** On a narrow window: a touch chooses instead of opening. */
  choosing: boolean
  active: boolean
  chosen: boolean
  /** Among those that a change is written for. */
  marked: boolean
  mark: (index: number, range: boolean) => void
  columns: readonly TableColumn[]
  open: (index: number, pressed?: HTMLElement) => void
}

export function rowId(index: number): string {
  return `child-row-${index}`
}

/** One child: a row of 36 px, or two lines on a narrow window. Drawn again only when something of its own changed. */
export const ChildRow = memo(function ChildRow(props: ChildRowProps) {
  const { t, index, top, line, asOf, narrow, choosing, active, chosen, marked, mark, columns, open } = props
  const age = line === undefined ? null : ageOn(line.born, asOf)
  const marks = `${parts.row} ${parts.child} ${active ? parts.active : ''} ${marked ? parts.marked : ''} ${chosen ? parts.chosen : ''}`
  const shared = {
    id: rowId(index),
    role: 'row',
    'aria-rowindex': index + 2,
    'aria-selected': marked,
    'aria-current': chosen,
    style: { top, order: index },
    onClick: (event: MouseEvent<HTMLElement>) =>
      event.shiftKey || choosing ? mark(index, event.shiftKey) : open(index, event.currentTarget),
  }
  if (line === undefined)
    return (
      <div {...shared} className={marks} aria-busy>
        <span role="gridcell" className={parts.shape} />
      </div>
    )
  const years = age === null ? t('children.table.unknownAge') : t('children.table.years', { n: age })
  const check = (
    <RowCheck
      tabIndex={-1}
      aria-label={t('children.select.one', { name: line.name })}
      checked={marked}
      readOnly
      onClick={(event) => {
        event.stopPropagation()
        mark(index, event.shiftKey)
      }}
    />
  )
  if (narrow)
    return (
      <div {...shared} className={`${marks} ${parts.twoLines}`}>
        {choosing ? (
          <span role="gridcell" className={parts.check}>
            {check}
          </span>
        ) : null}
        <span role="gridcell" className={parts.who}>
          <strong>{line.name}</strong>
          <small>{[bornWords(line.born), years, line.guardian].filter((part) => part !== null).join(' · ')}</small>
        </span>
        <span role="gridcell">
          <Status state={line.state} obstacle={line.obstacle} />
        </span>
      </div>
    )
  return (
    <div {...shared} className={marks}>
      <span role="gridcell" className={parts.check}>
        {check}
      </span>
      {columns.map((column) => {
        const text = cellText(column, line, { asOf, t })
        return (
          <span key={column} role="gridcell" className={parts[column]} title={text}>
            {column === 'state' ? <Status state={line.state} obstacle={line.obstacle} /> : text}
          </span>
        )
      })}
    </div>
  )
})
