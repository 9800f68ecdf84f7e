import type { Day } from '../base/day.ts'
import { ageBounds, type Ages, groupWithin } from '../register/index.ts'
import { type Candidate, isAway } from './candidate.ts'
import { minutesOfTime } from './clock-time.ts'
import type { PlanConfig } from './config.ts'
import { type Crew, crewNeeded, crewOf, type CrewPart } from './crew.ts'
import { openDays, weekdayOf } from './open-days.ts'
import { type ChildMinutes, type Room, roomOf, withQuota } from './room.ts'

export interface Place {
  at: number
  name: string
  biometric: boolean
  stations: number
  /** Ids of the villages served; null: all, and those whose village is not known. */
  villages: ReadonlySet<string> | null
  /** What a session there takes along. */
  needs: readonly CrewPart[]
}

/** A window at a place: what may be held once on each open day. */
export interface Kind {
  at: number
  place: Place
  from: string
  to: string
  /** Minutes of the day. */
  start: number
  end: number
  room: Room
  /** One a day of the campaign: whether it can be held then. */
  open: readonly boolean[]
}

/** All that a plan is made within. */
export interface Campaign {
  days: readonly Day[]
  kinds: readonly Kind[]
  places: readonly Place[]
  minutes: ChildMinutes
  maxPerDay: number
  crew: Crew
  /** What sessions of an earlier plan took along, by day, place and beginning. */
  had: ReadonlyMap<string, readonly string[]>
  ages: Ages
}

/** A session of a day, place and beginning, whichever plan holds it. */
export function sessionKey({ day, place, from }: { day: string; place: string; from: string }): string {
  return `${day} ${from} ${place}`
}

export interface CampaignWanted {
  from: Day
  deadline: Day
  config: PlanConfig
  ages: Ages
  /** Ids of the villages a place serves, by the names written in the setting. */
  villageIds: (names: readonly string[]) => ReadonlySet<string>
}

export function campaignOf({ from, deadline, config, ages, villageIds }: CampaignWanted): Campaign {
  const days = openDays({ from, deadline }, config)
  const crew = crewOf(config, days)
  const places = config.places.map(({ villages, name, biometric, stations, takesAlong }, at) => ({
    at,
    name,
    biometric,
    stations,
    needs: crewNeeded({ takesAlong, biometric }, crew),
    villages: villages === 'all' ? null : villageIds(villages),
  }))
  const kinds = places
    .flatMap((place) =>
      windowsAt(config, place.at).map((window) => {
        const start = minutesOfTime(window.from) ?? 0
        const end = minutesOfTime(window.to) ?? 0
        const { stations, quota } = 'closed' in window ? window : { stations: null, quota: null }
        const desks = Math.min(place.stations, stations ?? place.stations)
        const room = withQuota(roomOf(desks, end - start, config.minutesPerChild), quota)
        const open = days.map((day) => isOpenOn(window, day))
        return { from: window.from, to: window.to, place, start, end, room, open }
      }),
    )
    .map((kind, at) => ({ ...kind, at }))
  return {
    days,
    kinds,
    places,
    minutes: config.minutesPerChild,
    maxPerDay: Math.min(config.maxSessionsPerDay ?? kinds.length, kinds.length),
    crew,
    had: new Map(config.had.map((one) => [sessionKey(one), [...(one.team === null ? [] : [one.team]), ...one.kits]])),
    ages,
  }
}

type Window = PlanConfig['hours'][number] | NonNullable<PlanConfig['places'][number]['windows']>[number]

function windowsAt({ places, hours }: PlanConfig, place: number): readonly Window[] {
  return places[place]?.windows ?? hours
}

function isOpenOn(window: Window, day: Day): boolean {
  if (!('closed' in window)) return true
  if (day < (window.first ?? day) || day > (window.last ?? day)) return false
  return window.weekdays.includes(weekdayOf(day)) && !window.closed.includes(day)
}

/** How a child stands on each open day: cannot come, is served as under 6, or as from 6 on (rule 28: undetermined too). */
export type Standing = 'none' | 'under' | 'over'

export function standingsOver(candidate: Candidate, { days, ages }: Campaign): Standing[] {
  return days.map((day) => {
    if (isAway(candidate, day)) return 'none'
    const group = groupWithin(candidate.birth, ageBounds(day, ages))
    return group === 'from14' ? 'none' : group === 'under6' ? 'under' : 'over'
  })
}

export function serves({ villages }: Place, { villageId }: Candidate): boolean {
  return villages === null || (villageId !== null && villages.has(villageId))
}
