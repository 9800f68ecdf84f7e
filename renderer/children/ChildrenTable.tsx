import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useCallbackRef, useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { markPressed } from '../app/after-paint.ts'
import { heard, useShownKeys } from '../app/keys.ts'
import { rem, rowHeights, usePreferences } from '../app/preferences.ts'
import { usePrinting } from '../app/printing.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { useAsOf, useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import type { NameLine } from '../../src/figures/contract.ts'
import { ChildRow, rowId } from './ChildRow.tsx'
import { inTableOrder, tracksOf } from './columns.ts'
import { showsVillage } from './filter.ts'
import { TableHead } from './TableHead.tsx'
import { useNamePages } from './use-name-pages.ts'
import { useRows } from './use-rows.ts'
import type { Selection } from './use-selection.ts'
import parts from './ChildrenTable.module.css'

interface ChildrenTableProps {
  search: ChildrenFilter
  /** Whose panel is open, or will be as soon as it is drawn. */
  child: string | undefined
  /** A panel stands beside the table. */
  beside: boolean
  onOpen: (line: NameLine) => void
  onTotal: (total: number | null) => void
  selection: Selection
  /** On a narrow window: touches choose. */
  choosing: boolean
}

/** Any number of names, of which only those in sight exist; arrows move, Space chooses, Enter opens the panel, E the page. */
export const ChildrenTable = memo(function ChildrenTable(props: ChildrenTableProps) {
  const { search, child, beside, onTotal, onOpen, selection, choosing } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const { empty } = useSession()
  const { density, childColumns, columnOrder, columnWidths, textSize } = usePreferences()
  const printing = usePrinting()
  const narrow = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [inSight, setInSight] = useState({ first: 0, last: 40 })
  const withVillage = showsVillage(search, beside)
  // One array as long as nothing of it changes: rows are drawn again only when something of their own does.
  const columns = useMemo(
    () => inTableOrder(childColumns, columnOrder, withVillage),
    [childColumns, columnOrder, withVillage],
  )
  const pages = useNamePages({ search, asOf, columns: narrow ? [] : childColumns, ...inSight })
  const [moving, setMoving] = useState<Readonly<Record<string, number>>>({})
  const tracks = tracksOf(columns, { ...columnWidths, ...moving })
  // Looked up here, not where the size is asked for each of 100,000 rows.
  const height = (narrow ? 3.75 : rowHeights[density]) * rem(textSize)
  const total = pages.total ?? 0
  const { rows, first, last, totalHeight, width } = useRows(scroll, total, height)
  const wider = !narrow && Number.parseFloat(tracks['--least']) * rem(textSize) > width
  // What is in sight is asked for at once, before anything is drawn.
  if (first !== inSight.first || last !== inSight.last) setInSight({ first, last })
  useEffect(() => onTotal(pages.total), [onTotal, pages.total])

  const open = useCallbackRef((index: number, pressed = document.getElementById(rowId(index))) => {
    const line = pages.line(index)
    const go = () => {
      setActive(index)
      if (line === undefined) return
      onOpen(line)
      void navigate({ to: '/children', search: (kept) => ({ ...kept, child: line.id }), replace: true })
    }
    if (pressed === null) go()
    else markPressed(pressed, go)
  })
  const mark = useCallbackRef((index: number, range: boolean) => {
    setActive(index)
    const line = pages.line(index)
    if (range) void selection.reach(pages.line, index)
    else if (line !== undefined) selection.toggle(index, line)
  })
  const move = (event: KeyboardEvent) => {
    const target = moved(event.key, active, total)
    if (target === null) return false
    if (event.shiftKey) void selection.reach(pages.line, target, active)
    setActive(target)
    bringInSight(scroll.current, target * height, height)
    return true
  }
  useShownKeys(total === 0 ? [] : ['rows', 'openRow', 'fullPage', 'chooseRow', 'chooseRange', 'chooseAll'])
  const onKeyDown = (event: KeyboardEvent) => {
    // The headings have keys of their own.
    if (event.target instanceof Element && event.target.closest('[role=columnheader]') !== null) return
    heard(event, {
      rows: move,
      chooseRange: (pressed) => move(pressed) || mark(active, true),
      openRow: () => open(active),
      chooseRow: () => mark(active, false),
      chooseAll: () => selection.all(),
      fullPage: () => {
        const line = pages.line(active)
        if (line === undefined) return false
        return void navigate({ to: '/children/$childId', params: { childId: line.id } })
      },
      escape: () => void navigate({ to: '/children', search: (kept) => ({ ...kept, child: undefined }) }),
    })
  }

  return (
    <>
      <FailureNotice failure={pages.failure} again={pages.again} />
      {pages.total !== 0 ? null : empty ? (
        <Empty
          title={t('children.table.nobody')}
          action={
            <ButtonLink to="/lists" search={{ view: 'new' }}>
              {t('app.screens.lists')}
            </ButtonLink>
          }
        >
          {t('children.table.nobodyMore')}
        </Empty>
      ) : (
        <Empty title={t('children.table.none')}>{t('children.table.noneMore')}</Empty>
      )}
      {pages.total === null && pages.failure === null ? (
        <Later>
          <LinesShape lines={10} />
        </Later>
      ) : null}
      {printing && rows.length < total ? (
        <p className={parts.onPaper}>{t('children.table.onPaper', { shown: rows.length, count: total })}</p>
      ) : null}
      <div
        ref={scroll}
        className={`${parts.scroll} ${wider ? parts.wider : ''}`}
        hidden={total === 0}
        role="grid"
        tabIndex={0}
        aria-label={t('children.table.label', { count: total })}
        aria-rowcount={total + 1}
        aria-activedescendant={rows.some(({ index }) => index === active) ? rowId(active) : undefined}
        aria-multiselectable
        onKeyDown={onKeyDown}
        style={narrow ? undefined : tracks}
      >
        <TableHead
          sort={search.sort ?? 'name'}
          narrow={narrow}
          selection={selection}
          total={total}
          columns={columns}
          moving={(column, width) => setMoving({ ...moving, [column]: width })}
          moved={() => setMoving({})}
        />
        <div role="rowgroup" className={parts.body} style={{ height: totalHeight, backgroundSize: `100% ${height}px` }}>
          {rows.map(({ index, top, slot }) => (
            <ChildRow
              t={t}
              key={slot}
              index={index}
              top={top}
              line={pages.line(index)}
              asOf={asOf}
              narrow={narrow}
              choosing={narrow && choosing}
              active={index === active}
              chosen={child !== undefined && pages.line(index)?.id === child}
              marked={selection.chosen(pages.line(index)?.id ?? '')}
              mark={mark}
              columns={columns}
              open={open}
            />
          ))}
        </div>
      </div>
    </>
  )
})

/** Scrolls no further than it must. The heading stays over the rows, which begin below it. */
function bringInSight(scroll: HTMLElement | null, top: number, height: number): void {
  if (scroll === null) return
  const head = scroll.firstElementChild?.clientHeight ?? 0
  const lowest = head + top + height - scroll.clientHeight
  if (top < scroll.scrollTop) scroll.scrollTop = top
  else if (lowest > scroll.scrollTop) scroll.scrollTop = lowest
}

function moved(key: string, from: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }
  if (key === 'Home') return 0
  if (key === 'End') return Math.max(0, total - 1)
  const step = steps[key]
  return step === undefined ? null : Math.min(Math.max(from + step, 0), Math.max(0, total - 1))
}
