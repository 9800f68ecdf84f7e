import { addDays, type Day } from '../base/day.ts'
import type { Settings } from '../access/index.ts'
import type { PlanConfig } from './config.ts'
import { type KeptUnits, keptUnits, takesAlong } from './kept-crew.ts'
import type { KeptSession } from './kept-sessions.ts'
import type { ClosedDays, OpeningWindow, Place } from './setup-contract.ts'
import { isOpenOn, timesCross, windowsOn } from './windows.ts'

/** What the register says of where and when people can be taken in. */
export interface KeptSetup {
  places: readonly Place[]
  windows: readonly OpeningWindow[]
  closedDays: readonly ClosedDays[]
  /** Names of villages by their ids. */
  villages: ReadonlyMap<string, string>
  /** Sessions that stay, and those that fell out: their place and time are taken. */
  staying: readonly KeptSession[]
  minutesPerChild: Settings['minutesPerChild']
  maxSessionsPerDay: number | null
  units: KeptUnits
}

/** A later deadline may be what helps: so many days after it are looked at too. */
const after = 121

/**
 * The setting of a plan as the register keeps it: each place with its own windows, closed on the days on which another
 * window of it counts, nothing is opened, or a session that stays has the place at that time.
 */
export function keptConfig(setup: KeptSetup, { from, deadline }: { from: Day; deadline: Day }): PlanConfig {
  const { places, windows, closedDays, villages, staying, minutesPerChild, maxSessionsPerDay, units } = setup
  const days: Day[] = []
  for (let day = from; day <= addDays(deadline, after); day = addDays(day, 1)) days.push(day)
  return {
    minutesPerChild,
    maxSessionsPerDay,
    hours: [],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    closed: [],
    ...keptUnits(units, days),
    places: places.map((place) => {
      const open = days.map((day) => ({
        day,
        windows: windowsOn(place, day, windows, closedDays).filter(
          (window) =>
            !staying.some(
              (session) => session.placeId === place.id && session.day === day && timesCross(session, window),
            ),
        ),
      }))
      return {
        name: place.name,
        biometric: place.biometric,
        stations: place.stations,
        takesAlong: takesAlong(place),
        villages: place.villages === null ? 'all' : place.villages.flatMap((id) => villages.get(id) ?? []),
        windows: windows
          .filter((window) => open.some((one) => one.windows.includes(window)))
          .map((window) => ({
            from: window.from,
            to: window.to,
            weekdays: window.weekdays,
            first: window.firstDay,
            last: window.lastDay,
            closed: open
              .filter((one) => isOpenOn(window, one.day) && !one.windows.includes(window))
              .map(({ day }) => day),
            stations: window.stations,
            quota: window.quota,
          })),
      }
    }),
  }
}
