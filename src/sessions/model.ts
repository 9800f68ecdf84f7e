import { groupBy } from '../base/group.ts'
import type { LinearModel } from '../base/ports.ts'
import type { Campaign, Kind } from './campaign.ts'
import { crewParts, freeAt } from './crew.ts'
import { needsIn, type Period } from './periods.ts'
import { modelBuilder } from './rows.ts'
import type { Family, Need, Shape } from './shape.ts'

/** Kinds of sessions that are alike: one place, windows of equal room. */
export interface KindGroup {
  kinds: readonly Kind[]
  first: Kind
}

/** How many sessions of a group are held in a period. */
export interface SessionsColumn {
  group: KindGroup
  period: Period
  column: number
  most: number
}

export interface PlanModel {
  model: LinearModel
  sessions: readonly SessionsColumn[]
  /** What the small preferences among plans with equally many sessions can add to the cost: always less than this. */
  preference: number
}

/**
 * `sessions`: as few as can be, leaving out at most so many children; of all, or of those at places with equipment (or
 * without) where of the others no more are held than so many. `left-out`: as few children left out as can be.
 */
export type Aim = { least: 'sessions'; mostLeftOut: number; of?: OneKind } | { least: 'left-out' }

export interface OneKind {
  biometric: boolean
  othersAtMost: number
  /** Proved already of both kinds together. */
  allAtLeast: number
}

const preference = 0.4

/**
 * The plan as a model in whole numbers. Families that are alike are one item; how many of an item go to a group of
 * sessions in a period may be a fraction, only the sessions are whole. So every real plan is a solution of the model, and
 * what the model proves holds for every plan.
 */
export function buildModel(
  families: readonly Family[],
  campaign: Campaign,
  periods: readonly Period[],
  aim: Aim,
): PlanModel {
  const build = modelBuilder()
  const groups = [
    ...groupBy(
      campaign.kinds,
      // Where a crew is shared, windows at different times are not alike.
      ({ place, room, start, end }) =>
        `${place.at} ${room.mostMinutes} ${room.mostOver} ${room.mostUnder} ${place.needs.length > 0 ? `${start}-${end}` : ''}`,
    ).values(),
  ].flatMap((kinds): KindGroup[] => (kinds[0] === undefined ? [] : [{ kinds, first: kinds[0] }]))
  const days = (period: Period) => period.end - period.first
  const openings = ({ kinds }: KindGroup, { first, end }: Period) =>
    kinds.reduce((sum, { open }) => sum + open.slice(first, end).filter(Boolean).length, 0)
  const total = groups.reduce((sum, { kinds }) => sum + kinds.length * campaign.days.length, 0)
  const sessions = periods.flatMap((period, at) =>
    groups.map((group) => {
      const most = openings(group, period)
      // Among plans with equally many sessions: the earlier, and the one with fewer stations.
      const small = (at / periods.length + group.first.room.stations / 100) / 2
      const cost = costOf(aim, group, (preference * small) / Math.max(total, 1))
      return { group, period, most, column: build.column({ cost, upper: most, whole: true }), load: newLoad(), at }
    }),
  )
  const items = itemsOf(families, periods)
  const missing: [number, number][] = []
  for (const { shape, needs, count } of items) {
    const placed: [number, number][] = []
    for (const { group, load, at } of sessions) {
      const least = leastNeed(needs[at] ?? [], shape, group.first, campaign)
      if (least === undefined) continue
      const column = build.column({ cost: 0, upper: count, whole: false })
      placed.push([column, 1])
      load.minutes.push([column, least.minutes])
      if (least.under > 0) load.under.push([column, least.under])
      if (least.over > 0) load.over.push([column, least.over])
    }
    if (aim.least === 'left-out' || aim.mostLeftOut > 0) {
      const column = build.column({ cost: aim.least === 'left-out' ? shape.children : 0, upper: count, whole: false })
      placed.push([column, 1])
      missing.push([column, shape.children])
    }
    build.row({ lower: count, upper: count, entries: placed })
  }
  if (aim.least === 'sessions' && aim.mostLeftOut > 0)
    build.row({ lower: -Infinity, upper: aim.mostLeftOut, entries: missing })
  if (aim.least === 'sessions' && aim.of !== undefined) limitOthers(build, aim.of, sessions)
  for (const { group, column, load } of sessions) limit(build, group.first.room, column, load)
  for (const period of periods) {
    const held = sessions.filter((one) => one.period === period)
    if (campaign.maxPerDay < campaign.kinds.length)
      build.row({
        lower: -Infinity,
        upper: campaign.maxPerDay * days(period),
        entries: held.map(({ column }) => [column, 1]),
      })
    limitCrew(build, campaign, period, held)
  }
  const preferred = aim.least === 'sessions' && aim.of !== undefined ? 0 : preference
  return { model: build.done(), sessions, preference: preferred }
}

function costOf(aim: Aim, { first }: KindGroup, small: number): number {
  if (aim.least === 'left-out') return 0
  if (aim.of === undefined) return 1 + small
  return first.place.biometric === aim.of.biometric ? 1 : 0
}

function limitOthers(
  build: ReturnType<typeof modelBuilder>,
  { biometric, othersAtMost, allAtLeast }: OneKind,
  sessions: readonly SessionsColumn[],
): void {
  const others = sessions.filter(({ group }) => group.first.place.biometric !== biometric)
  const each = (some: readonly SessionsColumn[]) => some.map(({ column }) => [column, 1] as const)
  if (others.length > 0) build.row({ lower: -Infinity, upper: othersAtMost, entries: each(others) })
  build.row({ lower: allAtLeast, upper: Infinity, entries: each(sessions) })
}

interface Load {
  minutes: [number, number][]
  under: [number, number][]
  over: [number, number][]
}

function newLoad(): Load {
  return { minutes: [], under: [], over: [] }
}

function limit(build: ReturnType<typeof modelBuilder>, room: Kind['room'], sessions: number, load: Load): void {
  const rows = [
    [load.minutes, room.mostMinutes],
    [load.under, room.mostUnder],
    [load.over, room.mostOver],
  ] as const
  for (const [entries, most] of rows)
    if (entries.length > 0) build.row({ lower: -Infinity, upper: 0, entries: [...entries, [sessions, -most]] })
  // Of families that fill more than half a session, each session holds one.
  const large = load.minutes
    .filter(([, minutes]) => minutes * 2 > room.mostMinutes)
    .map(([column]) => [column, 1] as const)
  if (large.length > 0) build.row({ lower: -Infinity, upper: 0, entries: [...large, [sessions, -1]] })
}

/** At no moment are more sessions held than there are teams, sets of equipment and vehicles for them. */
function limitCrew(
  build: ReturnType<typeof modelBuilder>,
  { crew }: Campaign,
  { first, end }: Period,
  held: readonly Pick<SessionsColumn, 'group' | 'column' | 'most'>[],
): void {
  for (const part of crewParts) {
    const along = held.filter(({ group }) => group.first.place.needs.includes(part))
    for (const minute of new Set(along.map(({ group }) => group.first.start))) {
      const then = along.filter(({ group: { first: one } }) => one.start <= minute && minute < one.end)
      let free = 0
      for (let day = first; day < end; day += 1) free += freeAt(crew[part], day, minute)
      if (then.reduce((sum, { most }) => sum + most, 0) > free)
        build.row({ lower: -Infinity, upper: free, entries: then.map(({ column }) => [column, 1]) })
    }
  }
}

/**
 * What families of a shape take at least of a session of this kind, whichever day of the period it is on; undefined: none
 * of these days suits. The least of each, so that the model never asks more than a real plan needs.
 */
function leastNeed(needs: readonly Need[], { places }: Shape, { place, room }: Kind, { minutes }: Campaign) {
  if (!places.includes(place.at)) return undefined
  const fitting = needs.filter(({ under, over }) => (over === 0 || place.biometric) && room.fits(under, over))
  if (fitting.length === 0) return undefined
  return {
    minutes: Math.min(...fitting.map(({ under, over }) => under * minutes.under6 + over * minutes.from6to13)),
    under: Math.min(...fitting.map(({ under }) => under)),
    over: Math.min(...fitting.map(({ over }) => over)),
  }
}

/** Families alike in the places that serve them and in what they need in each period. */
function itemsOf(families: readonly Family[], periods: readonly Period[]) {
  const shapes = [...groupBy(families, ({ shape }) => shape)].map(([shape, alike]) => ({
    shape,
    count: alike.length,
    needs: periods.map((period) => needsIn(shape, period)),
  }))
  const keyOf = ({ shape, needs }: (typeof shapes)[number]) =>
    `${shape.places.join(',')} ${needs
      .map((list) =>
        list
          .map(({ under, over }) => `${under}+${over}`)
          .toSorted()
          .join('/'),
      )
      .join(' ')}`
  return [...groupBy(shapes, keyOf).values()].flatMap((alike) => {
    const [first] = alike
    return first === undefined ? [] : [{ ...first, count: alike.reduce((sum, { count }) => sum + count, 0) }]
  })
}
