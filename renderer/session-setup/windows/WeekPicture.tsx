import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay, type Day } from '../../../src/base/day.ts'
import type { Holiday, OpeningWindow, Place } from '../../../src/sessions/setup-contract.ts'
import { isClosed, windowsOn } from '../../../src/sessions/windows.ts'
import type { Setup } from '../use-setup.ts'
import { minutesOf } from './read-time.ts'
import { weekdayLong, weekdayShort } from './window-words.ts'
import parts from './WeekPicture.module.css'

interface WeekPictureProps {
  /** '' as its id: every place of our own that has no windows of its own. */
  place: Pick<Place, 'id' | 'owner' | 'name'>
  setup: Setup
  holidays: readonly Holiday[]
  monday: Day
  /** Minutes a child from 6 on takes. */
  minutesPerChild: number
}

const usual = { first: 6 * 60, last: 22 * 60 }
const step = 120

/** A week of a place: a row a day, a bar a window, as it would really be open then. */
export function WeekPicture({ place, setup, holidays, monday, minutesPerChild }: WeekPictureProps) {
  const { t } = useTranslation()
  const week = Array.from({ length: 7 }, (_, at) => {
    const day = addDays(monday, at)
    const closed = setup.closedDays.find((span) => isClosed(span, place.id, day))
    return {
      day,
      weekday: at + 1,
      closed,
      holiday: holidays.find((one) => one.day === day),
      windows: windowsOn(place, day, setup.windows, setup.closedDays),
    }
  })
  const all = week.flatMap(({ windows }) => windows)
  const first = Math.min(usual.first, ...all.map(({ from }) => Math.floor(minutesOf(from) / step) * step))
  const last = Math.max(usual.last, ...all.map(({ to }) => Math.ceil(minutesOf(to) / step) * step))
  const at = (minutes: number) => `${(100 * (minutes - first)) / (last - first)}%`
  const ticks = Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step)
  const open = all.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0)
  return (
    <figure className={parts.picture} aria-label={t('sessionSetup.windows.picture', { place: place.name })}>
      <div className={parts.axis} aria-hidden>
        {ticks.map((minutes) => (
          <span key={minutes} style={{ left: at(minutes) }}>
            {minutes / 60}
          </span>
        ))}
      </div>
      <ul>
        {week.map(({ day, weekday, closed, holiday, windows }) => (
          <li key={day} className={parts.row}>
            <span className={parts.day}>
              <span aria-hidden>{weekdayShort(weekday, t)}</span>
              <VisuallyHidden>{weekdayLong(weekday, t)}</VisuallyHidden> <small>{formatDay(day).slice(0, 5)}</small>
            </span>
            <span className={parts.track}>
              {ticks.slice(1, -1).map((minutes) => (
                <span key={minutes} className={parts.line} style={{ left: at(minutes) }} />
              ))}
              {closed === undefined ? null : (
                <span className={parts.closed}>{t('sessionSetup.windows.closedOn', { reason: closed.reason })}</span>
              )}
              {closed === undefined && windows.length === 0 ? (
                <VisuallyHidden>{t('sessionSetup.windows.noneOn')}</VisuallyHidden>
              ) : null}
              {windows.map((window) => (
                <Bar
                  key={window.id}
                  window={window}
                  isCommon={place.id !== '' && window.placeId === null}
                  left={at(minutesOf(window.from))}
                  right={at(last - minutesOf(window.to) + first)}
                />
              ))}
              {holiday === undefined ? null : <span className={parts.holiday}>{holiday.name}</span>}
            </span>
          </li>
        ))}
      </ul>
      {open === 0 ? null : (
        <figcaption>
          {t('sessionSetup.windows.takes', {
            hours: Math.round(open / 6) / 10,
            children: Math.floor(open / minutesPerChild),
          })}
        </figcaption>
      )}
    </figure>
  )
}

interface BarProps {
  window: OpeningWindow
  isCommon: boolean
  left: string
  right: string
}

function Bar({ window: { from, to, mode }, isCommon, left, right }: BarProps) {
  const { t } = useTranslation()
  const words = t('sessionSetup.windows.times', { from, to })
  const queue = mode === 'queue' ? ` · ${t('sessionSetup.windows.queue')}` : ''
  return (
    <span className={`${parts.bar} ${isCommon ? parts.common : ''}`} style={{ left, right }} title={words + queue}>
      <VisuallyHidden>{words + queue}</VisuallyHidden>
      <span className={parts.words} aria-hidden>
        {words}
      </span>
    </span>
  )
}
