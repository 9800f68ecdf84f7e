import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { shortDay } from './days.ts'
import { DayHead } from './DayHead.tsx'
import { SessionCard } from './SessionCard.tsx'
import type { GridProps } from './WeekGrid.tsx'
import parts from './Grid.module.css'

const mostShown = 5

/** A month as whole weeks, a line for each session. */
export function MonthGrid({
  days,
  cards,
  remarks,
  lift,
  broken,
  chosen,
  open,
  goTo,
}: GridProps & { goTo: (day: Day) => void }) {
  const { t } = useTranslation()
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7))
  return (
    <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('sessions.grid')}>
      <table className={parts.month}>
        <thead>
          <tr>
            {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
              <th key={weekday} scope="col">
                {t(`sessions.weekday.day${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const own = cards.filter((card) => card.day === day)
                const target = { day, row: lift.lifted?.target.row ?? '' }
                const closed = remarks.closed(day, '')
                return (
                  <td
                    key={day}
                    className={[
                      closed === null ? '' : parts.closed,
                      lift.lifted?.target.day === day ? parts.aimed : '',
                    ].join(' ')}
                    onDragOver={(event) => {
                      if (lift.lifted === null || day < remarks.today) return
                      event.preventDefault()
                      lift.over(target)
                    }}
                    onDrop={(event) => {
                      event.preventDefault()
                      lift.drop(target)
                    }}
                  >
                    <DayHead day={day} remarks={remarks} bare />
                    <div className={parts.cell}>
                      {closed === null ? null : <span className={parts.closedWords}>{closed}</span>}
                      {own.slice(0, mostShown).map((card) => (
                        <SessionCard
                          key={card.key}
                          card={card}
                          lift={lift}
                          look={broken.has(card.key)}
                          chosen={card.key === chosen}
                          open={() => open(card)}
                          slim
                        />
                      ))}
                      {own.length <= mostShown ? null : (
                        <button
                          type="button"
                          className={parts.more}
                          aria-label={t('sessions.moreOn', { count: own.length - mostShown, day: shortDay(day) })}
                          onClick={() => goTo(day)}
                        >
                          {t('sessions.more', { count: own.length - mostShown })}
                        </button>
                      )}
                    </div>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
