import type { Day } from '../../src/base/day.ts'
import type { Holiday, Setup } from './shapes.ts'

/** What is to be said of days, free of any session. */
export interface DayRemarks {
  today: Day
  holiday: (day: Day) => string | null
  /** Why a row (a place or a team) is closed that day; null: it is not. */
  closed: (day: Day, row: string) => string | null
}

export function remarksOf(
  today: Day,
  holidays: readonly Holiday[],
  closedDays: Setup['closedDays'],
  by: 'place' | 'team',
): DayRemarks {
  const names = new Map(holidays.map(({ day, name }) => [day, name]))
  return {
    today,
    holiday: (day) => names.get(day) ?? null,
    closed: (day, row) => {
      const span = closedDays.find(({ firstDay, lastDay, placeId, teamId }) => {
        if (day < firstDay || day > lastDay) return false
        const everywhere = placeId === null && teamId === null
        return everywhere || (by === 'place' ? placeId === row : teamId === row)
      })
      return span?.reason ?? null
    },
  }
}
