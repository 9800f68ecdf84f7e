import { addDays, type Day } from '../base/day.ts'
import { minutesOfTime } from './clock-time.ts'
import type { Estimate } from './campaign-contract.ts'
import type { ClosedDays, OpeningWindow, Place } from './setup-contract.ts'
import { windowsOn } from './windows.ts'

export interface Estimated {
  from: Day
  deadline: Day
  places: readonly Place[]
  windows: readonly OpeningWindow[]
  closedDays: readonly ClosedDays[]
  children: { under6: number; from6to13: number; barred: number }
  invited: number
  minutes: { under6: number; from6to13: number }
  /** Of a hundred invited so many come. */
  showUp: number
}

/** So many days after the deadline are looked at for the day on which it would be reached. */
const beyond = 365

/**
 * Minutes of stations needed against those that places and windows give until the deadline. Whoever does not come is
 * invited again: at 80 in a hundred a child takes 1.25 of its time. Older children need equipment; younger ones go where
 * there is room. Nobody is put into a session here, so a plan may need a little more.
 */
export function estimateOf(of: Estimated): Estimate {
  const { children, minutes, showUp, from, deadline } = of
  const under = (children.under6 * minutes.under6 * 100) / showUp
  const over = (children.from6to13 * minutes.from6to13 * 100) / showUp
  const total = { all: 0, biometric: 0, windows: 0, days: 0, longest: 0 }
  let reachedOn: Day | null = children.under6 + children.from6to13 === 0 ? from : null
  const sums = { all: 0, biometric: 0 }
  const isEnough = () => sums.biometric >= over && sums.all >= under + over
  for (let day = from; day <= addDays(deadline, beyond); day = addDays(day, 1)) {
    const { all, biometric, minutes: length } = dayRoom(of, day)
    sums.all += all
    sums.biometric += biometric
    if (day <= deadline) {
      total.all += all
      total.biometric += biometric
      total.longest += length
      if (all > 0) total.days += 1
    }
    if (reachedOn === null && isEnough()) reachedOn = day
    if (reachedOn !== null && day >= deadline) break
  }
  const desks = (needed: number) => Math.ceil(needed / total.longest)
  return {
    children,
    invited: of.invited,
    all: { needed: hours(under + over), available: hours(total.all) },
    biometric: { needed: hours(over), available: hours(total.biometric) },
    reachable: reachedOn !== null && reachedOn <= deadline,
    openDays: total.days,
    pace: total.days === 0 ? null : Math.ceil((children.under6 + children.from6to13) / total.days),
    stations: total.longest === 0 ? null : { all: desks(under + over), biometric: desks(over) },
    reachedOn,
  }
}

/** Station-minutes of a day, and for how long anything is open. */
function dayRoom({ places, windows, closedDays }: Estimated, day: Day) {
  const room = { all: 0, biometric: 0, minutes: 0 }
  for (const place of places) {
    let open = 0
    for (const { from, to, stations } of windowsOn(place, day, windows, closedDays)) {
      const length = (minutesOfTime(to) ?? 0) - (minutesOfTime(from) ?? 0)
      const minutes = length * Math.min(place.stations, stations ?? place.stations)
      open += length
      room.all += minutes
      if (place.biometric) room.biometric += minutes
    }
    room.minutes = Math.max(room.minutes, open)
  }
  return room
}

/** Minutes as hours, to one decimal. */
function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10
}
