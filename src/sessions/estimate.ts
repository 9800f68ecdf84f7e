import { addDays, type Day } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import { minutesOfTime } from './clock-time.ts'
import type { Estimate } from './campaign-contract.ts'
import type { ClosedDays, OpeningWindow, Place } from './setup-contract.ts'
import { type Crew, crewNeeded, crewOf } from './crew.ts'
import { type Crewed, lackingAmong } from './draft.ts'
import { type KeptUnits, keptUnits, takesAlong } from './kept-crew.ts'
import { windowsOn } from './windows.ts'

export interface Estimated {
  from: Day
  deadline: Day
  places: readonly Place[]
  windows: readonly OpeningWindow[]
  closedDays: readonly ClosedDays[]
  /** Teams and kits in use: as many mobile places can be open at once as these serve. */
  teams: KeptUnits['teams']
  kits: KeptUnits['kits']
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
 * there is room. Places that take a team, equipment or a vehicle along are open together only as far as those go round.
 * Nobody is put into a session here, so a plan may need a little more.
 */
export function estimateOf(of: Estimated): Estimate {
  const { children, minutes, showUp, from, deadline } = of
  const under = (children.under6 * minutes.under6 * 100) / showUp
  const over = (children.from6to13 * minutes.from6to13 * 100) / showUp
  const total = { all: 0, biometric: 0, windows: 0, days: 0, longest: 0 }
  let reachedOn: Day | null = children.under6 + children.from6to13 === 0 ? from : null
  const sums = { all: 0, biometric: 0 }
  const isEnough = () => sums.biometric >= over && sums.all >= under + over
  const days = daysFrom(from, addDays(deadline, beyond))
  const crew = crewFor(of, days)
  for (const [at, day] of days.entries()) {
    const { all, biometric, minutes: length } = dayRoom(of, day, { crew, at })
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

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

function crewFor({ teams, kits, closedDays, places }: Estimated, days: readonly Day[]): Crew {
  const of = { teams, kits, closedDays, places, staying: [], leaving: [] }
  return crewOf(keptUnits(of, days), days)
}

/** A window of a place on a day. */
interface Opening extends Crewed {
  placeId: string
  biometric: boolean
  stationMinutes: number
}

/** Station-minutes of a day, and for how long anything is open. */
function dayRoom(of: Estimated, day: Day, { crew, at }: { crew: Crew; at: number }) {
  const openings = of.places.flatMap((place) => openingsOf(place, day, of, crew))
  const all = openTogether(openings, crew, at)
  const equipped = openings.filter(({ biometric }) => biometric)
  const minutes = [...groupBy(all, ({ placeId }) => placeId).values()].map((own) =>
    own.reduce((sum, { start, end }) => sum + end - start, 0),
  )
  return {
    all: stationMinutes(all),
    biometric: stationMinutes(equipped.length === openings.length ? all : openTogether(equipped, crew, at)),
    minutes: Math.max(0, ...minutes),
  }
}

function openingsOf(place: Place, day: Day, { windows, closedDays }: Estimated, crew: Crew): Opening[] {
  const needs = crewNeeded({ takesAlong: takesAlong(place), biometric: place.biometric }, crew)
  return windowsOn(place, day, windows, closedDays).map(({ from, to, stations }) => {
    const [start, end] = [minutesOfTime(from) ?? 0, minutesOfTime(to) ?? 0]
    const desks = Math.min(place.stations, stations ?? place.stations)
    return {
      ...{ placeId: place.id, biometric: place.biometric, place: { needs }, start, end },
      stationMinutes: (end - start) * desks,
    }
  })
}

/** Those that can be held on one day with the teams and kits there are: the largest first. */
function openTogether(openings: readonly Opening[], crew: Crew, at: number): readonly Opening[] {
  if (lackingAmong(openings, { crew }, at).length === 0) return openings
  const held: Opening[] = []
  for (const opening of openings.toSorted((a, b) => b.stationMinutes - a.stationMinutes))
    if (lackingAmong([...held, opening], { crew }, at).length === 0) held.push(opening)
  return held
}

function stationMinutes(openings: readonly Opening[]): number {
  return openings.reduce((sum, one) => sum + one.stationMinutes, 0)
}

/** Minutes as hours, to one decimal. */
function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10
}
