import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../src/base/day.ts'
import type { Card } from './cards.ts'
import { daysFrom, shortDay } from './days.ts'
import parts from './PlanBars.module.css'

interface PlanBarsProps {
  cards: readonly Card[]
  from: Day
  to: Day
  shown: { from: Day; to: Day }
  goTo: (day: Day) => void
}

const tallest = 1.75

/** Sessions of each day of the whole plan; the days in sight are dark. A bar brings its day into sight. */
export function PlanBars({ cards, from, to, shown, goTo }: PlanBarsProps) {
  const { t } = useTranslation()
  const counts = new Map<Day, number>()
  for (const { day, status } of cards) if (status !== 'cancelled') counts.set(day, (counts.get(day) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  return (
    <section className={parts.panel} aria-label={t('sessions.bars.title')}>
      <div className={parts.words}>
        <h2>{t('sessions.bars.title')}</h2>
        <p>{t('sessions.bars.remark', { from: shortDay(from), to: shortDay(to) })}</p>
      </div>
      <ol className={parts.bars} tabIndex={0} aria-label={t('sessions.bars.title')}>
        {daysFrom(from, to).map((day) => {
          const count = counts.get(day) ?? 0
          const inSight = shown.from <= day && day <= shown.to
          return (
            <li key={day}>
              <button
                type="button"
                className={inSight ? parts.inSight : ''}
                aria-label={t('sessions.bars.day', { day: formatDay(day), count })}
                onClick={() => goTo(day)}
              >
                <span className={parts.count}>{count === 0 ? '' : count}</span>
                <span className={parts.bar} style={{ height: `${(tallest * count) / most}rem` }} />
                <span className={parts.day}>{day.slice(8)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
