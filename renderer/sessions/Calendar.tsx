import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { AskedMove } from './AskedMove.tsx'
import type { Card } from './cards.ts'
import { remarksOf } from './day-remarks.ts'
import { DayList } from './DayList.tsx'
import { daysFrom } from './days.ts'
import { placeRows, teamRows } from './grid-rows.ts'
import { MonthGrid } from './MonthGrid.tsx'
import type { SessionLine, Setup } from './shapes.ts'
import { type Target, useLift } from './use-lift.ts'
import { useBroken } from './use-broken.ts'
import { useMover } from './use-mover.ts'
import { WeekGrid } from './WeekGrid.tsx'
import parts from './SessionsScreen.module.css'

interface CalendarProps {
  view: 'week' | 'month'
  by: 'place' | 'team'
  span: { from: Day; to: Day }
  cards: readonly Card[]
  setup: Setup
  chosen: string | undefined
  open: (card: Card) => void
  show: (day: Day, view?: 'week') => void
}

/** The days in sight with their sessions, which can be carried to another day, place or team. */
export function Calendar({ view, by, span, cards, setup, chosen, open, show }: CalendarProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const phone = useMediaQuery('(max-width: 47.99em)', window.innerWidth < 768)
  const holidays = useQuery(api.sessions.holidays.queryOptions({ input: span }))
  const mover = useMover()
  const rows = by === 'place' ? placeRows(setup, cards, t) : teamRows(setup, cards, t)
  const rowOf = ({ placeId, teamId }: Pick<SessionLine, 'placeId' | 'teamId'>) =>
    by === 'place' ? placeId : (teamId ?? '')
  const lift = useLift({
    rows: view === 'week' ? rows : null,
    rowOf,
    dropped: (session: SessionLine, { day, row }: Target) =>
      mover.carry(session, by === 'place' ? { day, placeId: row } : { day, teamId: row === '' ? null : row }),
    show,
  })
  const remarks = remarksOf(today, holidays.data ?? [], setup.closedDays, by)
  const broken = useBroken(cards.flatMap(({ session }) => session ?? []))
  const grid = { broken, days: daysFrom(span.from, span.to), cards, remarks, lift, chosen, open }
  return (
    <>
      {phone ? (
        <DayList {...grid} />
      ) : view === 'week' ? (
        <WeekGrid {...grid} rows={rows} rowOf={rowOf} />
      ) : (
        <MonthGrid {...grid} goTo={(day) => show(day, 'week')} />
      )}
      <p role="status" className={lift.said === '' ? parts.quiet : parts.said}>
        {lift.said}
      </p>
      {phone || lift.said !== '' ? null : <p className={parts.hint}>{t('sessions.lift.hint')}</p>}
      <AskedMove mover={mover} />
    </>
  )
}
