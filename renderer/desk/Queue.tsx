import { IconCheck, IconClock, IconPlayerPlay, IconUserOff, IconWalk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { DeskSession, QueueLine, Seat } from '../../src/desk/contract.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import parts from './Queue.module.css'

const marks = {
  done: IconCheck,
  here: IconPlayerPlay,
  waiting: IconClock,
  absent: IconUserOff,
  'not-yet': null,
} as const

interface QueueProps {
  board: { session: DeskSession; queue: readonly QueueLine[]; seats: readonly Seat[] } | undefined
  /** This window's own. */
  seat: string
  failure: unknown
  open: string | null
  choose: (household: string) => void
}

/** Who comes to the session, in order, and how far each household is. */
export function Queue({ board, seat, failure, open, choose }: QueueProps) {
  const { t } = useTranslation()
  if (board === undefined)
    return (
      <aside className={parts.queue}>
        <FailureNotice failure={failure} />
        <Later>
          <LinesShape />
        </Later>
      </aside>
    )
  const { session, queue, seats } = board
  const others = seats.filter((one) => one.seat !== seat && one.household !== null)
  return (
    <aside className={parts.queue} aria-label={t('desk.queue')}>
      <header>
        <strong>{session.place}</strong>
        <span>
          {formatDay(session.day).slice(0, 5)} · {session.from}
        </span>
      </header>
      {queue.length === 0 ? <p className={parts.quiet}>{t('desk.emptyQueue')}</p> : null}
      <ol>
        {queue.map((line) => {
          const state = line.household === open && line.state !== 'done' ? 'here' : line.state
          const beside = others.filter(({ household }) => household === line.household)
          // Desks without a name are told once.
          const desks = [...new Set(beside.map(({ desk }) => desk ?? t('deskWork.seat.other')))]
          const Mark = line.walkIn && state === 'waiting' ? IconWalk : marks[state]
          return (
            <li key={line.household}>
              <button
                type="button"
                className={parts.line}
                aria-current={line.household === open ? 'true' : undefined}
                data-state={state}
                onClick={() => choose(line.household)}
              >
                <span className={parts.slot}>
                  {session.mode === 'queue' && line.queueNo !== null ? `#${line.queueNo}` : (line.slot ?? '–')}
                </span>
                <span className={parts.who}>
                  <span>{line.title}</span>
                  <small>
                    {t('desk.children', { count: line.children })}
                    {line.visitor === null
                      ? line.walkIn
                        ? ` · ${t('desk.walkIn')}`
                        : ''
                      : ` · ${t('desk.visitor.tag')}`}
                    {desks.length === 0 ? '' : ` · ${t('deskWork.seat.at', { desk: desks.join(', ') })}`}
                  </small>
                </span>
                <span className={parts.state}>
                  {Mark === null ? null : <Mark size="1rem" stroke={1.8} aria-hidden />}
                  {t(`desk.state.${state}`)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </aside>
  )
}
