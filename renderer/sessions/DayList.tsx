import { useTranslation } from 'react-i18next'
import { DayHead } from './DayHead.tsx'
import { SessionCard } from './SessionCard.tsx'
import type { GridProps } from './WeekGrid.tsx'
import parts from './Grid.module.css'

/** The same day by day, for a phone. */
export function DayList({ days, cards, remarks, lift, broken, chosen, open }: GridProps) {
  const { t } = useTranslation()
  const shown = days.filter((day) => cards.some((card) => card.day === day) || remarks.holiday(day) !== null)
  if (shown.length === 0) return <p className={parts.none}>{t('sessions.noneHere')}</p>
  return (
    <ol className={parts.list} aria-label={t('sessions.grid')}>
      {shown.map((day) => {
        const own = cards.filter((card) => card.day === day)
        return (
          <li key={day}>
            <h2 className={parts.listDay}>
              <DayHead day={day} remarks={remarks} />
            </h2>
            {own.length === 0 ? <p className={parts.none}>{t('sessions.noneThatDay')}</p> : null}
            {own.map((card) => (
              <SessionCard
                key={card.key}
                card={card}
                lift={lift}
                look={broken.has(card.key)}
                chosen={card.key === chosen}
                open={() => open(card)}
                placeShown
                teamShown
              />
            ))}
          </li>
        )
      })}
    </ol>
  )
}
