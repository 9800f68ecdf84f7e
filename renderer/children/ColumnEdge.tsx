import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { setPreferences, usePreferences } from '../app/preferences.ts'
import { narrowest, type TableColumn, widest } from './columns.ts'
import parts from './ChildrenTable.module.css'

const step = 0.5
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

interface ColumnEdgeProps {
  column: TableColumn
  moving: (column: TableColumn, width: number) => void
  moved: () => void
}

/** The right edge of a heading: drawn with the pointer, moved with the arrows; a double click or Delete gives the usual width back. */
export function ColumnEdge({ column, moving, moved }: ColumnEdgeProps) {
  const { t } = useTranslation()
  const { columnWidths } = usePreferences()
  const drawn = useRef<{ from: number; width: number } | null>(null)
  const edge = useRef<HTMLSpanElement>(null)
  const shown = () => (edge.current === null ? 0 : trackOf(edge.current.parentElement) / rem())
  const keep = (width: number) => setPreferences({ columnWidths: { ...columnWidths, [column]: within(width) } })
  const forget = () => {
    const { [column]: _, ...others } = columnWidths
    setPreferences({ columnWidths: others })
  }
  const drawnTo = (event: PointerEvent) => {
    const { from, width } = drawn.current ?? { from: event.clientX, width: shown() }
    return within(width + (event.clientX - from) / rem())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -step, ArrowRight: step }
    const by = steps[event.key]
    if (by !== undefined) keep(shown() + by * (event.shiftKey ? 4 : 1))
    else if (event.key === 'Home') keep(narrowest)
    else if (event.key === 'Delete' || event.key === 'Backspace') forget()
    else return
    event.preventDefault()
  }
  return (
    <span
      ref={edge}
      className={parts.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('children.columns.edge', { column: t(`children.column.${column}`) })}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={Math.round(columnWidths[column] ?? narrowest)}
      aria-valuetext={
        columnWidths[column] === undefined
          ? t('children.columns.usual')
          : t('children.columns.width', { n: columnWidths[column] })
      }
      onKeyDown={onKeyDown}
      onDoubleClick={forget}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        drawn.current = { from: event.clientX, width: shown() }
      }}
      onPointerMove={(event) => {
        if (drawn.current !== null) moving(column, drawnTo(event))
      }}
      onPointerUp={(event) => {
        if (drawn.current !== null && event.clientX !== drawn.current.from) keep(drawnTo(event))
        drawn.current = null
        moved()
      }}
      onPointerCancel={() => {
        drawn.current = null
        moved()
      }}
    />
  )
}

/** Pixels of a heading's column without what it covers of the gaps. */
function trackOf(heading: Element | null): number {
  if (heading === null) return 0
  const { paddingLeft, paddingRight } = getComputedStyle(heading)
  return heading.getBoundingClientRect().width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

/** To a tenth of a rem, so that what is remembered reads. */
function within(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowest), widest) * 10) / 10
}
