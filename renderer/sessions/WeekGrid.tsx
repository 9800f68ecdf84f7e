import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { Card } from './cards.ts'
import { DayHead } from './DayHead.tsx'
import type { DayRemarks } from './day-remarks.ts'
import { SessionCard } from './SessionCard.tsx'
import type { GridRow } from './grid-rows.ts'
import type { Lift } from './use-lift.ts'
import parts from './Grid.module.css'

export interface GridProps {
  days: readonly Day[]
  cards: readonly Card[]
  remarks: DayRemarks
  lift: Lift
  /** By the session's id: what has to be looked at. */
  broken: ReadonlyMap<string, unknown>
  chosen: string | undefined
  open: (card: Card) => void
}

/** Places or teams down, days across. */
export function WeekGrid({ days, cards, remarks, lift, broken, chosen, open, rows, rowOf }: GridProps & WeekProps) {
  const { t } = useTranslation()
  return (
    <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('sessions.grid')}>
      <table className={parts.week}>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day} scope="col">
                <DayHead day={day} remarks={remarks} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className={parts.rowName}>{row.name}</span>
                {row.remarks.map((remark) => (
                  <span key={remark} className={parts.rowRemark}>
                    {remark}
                  </span>
                ))}
              </th>
              {days.map((day) => {
                const target = { day, row: row.id }
                const aimed = lift.lifted?.target.day === day && lift.lifted.target.row === row.id
                const closed = remarks.closed(day, row.id)
                return (
                  <td
                    key={day}
                    className={[closed === null ? '' : parts.closed, aimed ? parts.aimed : ''].join(' ')}
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
                    <div className={parts.cell}>
                      {closed === null ? null : <span className={parts.closedWords}>{closed}</span>}
                      {cards
                        .filter((card) => card.day === day && rowOf(card) === row.id)
                        .map((card) => (
                          <SessionCard
                            key={card.key}
                            card={card}
                            lift={lift}
                            look={broken.has(card.key)}
                            chosen={card.key === chosen}
                            open={() => open(card)}
                            placeShown={row.id !== card.placeId}
                            teamShown={row.id === card.placeId}
                          />
                        ))}
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

interface WeekProps {
  rows: readonly GridRow[]
  rowOf: (card: Card) => string
}
