import type { Day } from '../base/day.ts'
import { minutesOfTime } from './clock-time.ts'
import type { PlanConfig } from './config.ts'

/** What is taken along to a place that has nothing of its own. */
export const crewParts = ['team', 'equipment', 'vehicle'] as const
export type CrewPart = (typeof crewParts)[number]

/** A team, a set of equipment or a vehicle: at one place at a time. */
export interface CrewUnit {
  name: string
  /** One a day of the campaign: when it is elsewhere, in minutes of the day; null: not to be had that day. */
  busy: readonly (readonly Span[] | null)[]
}

export interface Span {
  start: number
  end: number
}

/** The units of each part; a part of which there is none is not looked after and never lacks. */
export type Crew = Readonly<Record<CrewPart, readonly CrewUnit[]>>

export function crewOf({ teams, kits }: Pick<PlanConfig, 'teams' | 'kits'>, days: readonly Day[]): Crew {
  const of = (units: PlanConfig['teams']) => units.map((unit) => unitOf(unit, days))
  return {
    team: of(teams),
    equipment: of(kits.filter(({ kind }) => kind === 'equipment')),
    vehicle: of(kits.filter(({ kind }) => kind === 'vehicle')),
  }
}

function unitOf({ name, closed, busy }: PlanConfig['teams'][number], days: readonly Day[]): CrewUnit {
  const shut = new Set(closed)
  return {
    name,
    busy: days.map((day) =>
      shut.has(day)
        ? null
        : busy
            .filter((span) => span.day === day)
            .map(({ from, to }) => ({ start: minutesOfTime(from) ?? 0, end: minutesOfTime(to) ?? 0 })),
    ),
  }
}

/** Which parts a session takes along: at a place with equipment also that; only what is looked after at all. */
export function crewNeeded(
  { takesAlong, biometric }: { takesAlong: boolean; biometric: boolean },
  crew: Crew,
): CrewPart[] {
  if (!takesAlong) return []
  return crewParts.filter((part) => crew[part].length > 0 && (part !== 'equipment' || biometric))
}

/** How many units of a part are to be had at a minute of a day. */
export function freeAt(units: readonly CrewUnit[], day: number, minute: number): number {
  return units.filter(({ busy }) => busy[day]?.every(({ start, end }) => minute < start || end <= minute) === true)
    .length
}

/** Whether each of these sessions of a day can have a unit of its own, for as long as it lasts. */
export function enough(units: readonly CrewUnit[], day: number, spans: readonly Span[]): boolean {
  if (spans.some(({ start }) => spans.filter((one) => covers(one, start)).length > freeAt(units, day, start)))
    return false
  // Where nobody is elsewhere in part, enough at every moment is enough.
  const there = units.filter(({ busy }) => busy[day] !== null)
  if (there.every(({ busy }) => (busy[day] ?? []).every((one) => !spans.some((span) => cross(one, span))))) return true
  return unitsFor(units, day, spans) !== undefined
}

/** So many ways are tried at most, of giving the units of a day to its sessions. */
const tries = 20_000

/**
 * One unit for each session of a day, in the order given, with as few changes as can be: `had` names the unit that a
 * session had before. Undefined: there are not enough.
 */
export function unitsFor(
  units: readonly CrewUnit[],
  day: number,
  spans: readonly (Span & { had?: string | undefined; place?: number })[],
): (CrewUnit | undefined)[] | undefined {
  const order = spans.map((_, at) => at).toSorted((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0))
  const given: (CrewUnit | undefined)[] = spans.map(() => undefined)
  let best: (CrewUnit | undefined)[] | undefined
  let fewest = Infinity
  let left = tries
  const give = (turn: number, changes: number): void => {
    if (changes >= fewest || (left -= 1) < 0) return
    const [at] = order.slice(turn)
    const span = at === undefined ? undefined : spans[at]
    if (at === undefined || span === undefined) {
      fewest = changes
      best = [...given]
      return
    }
    const free = units.filter(
      (unit) =>
        unit.busy[day]?.every((one) => !cross(one, span)) === true &&
        spans.every((other, no) => given[no] !== unit || !cross(other, span)),
    )
    // Who was there before; then who is at that place today already; then who does nothing yet.
    const wish = (unit: CrewUnit) =>
      unit.name === span.had
        ? 0
        : spans.some((other, no) => given[no] === unit && other.place === span.place)
          ? 1
          : given.includes(unit)
            ? 3
            : 2
    for (const unit of free.toSorted((a, b) => wish(a) - wish(b))) {
      given[at] = unit
      give(turn + 1, changes + (span.had === undefined || span.had === unit.name ? 0 : 1))
      given[at] = undefined
      if (fewest === 0) return
    }
  }
  give(0, 0)
  return best
}

function covers({ start, end }: Span, minute: number): boolean {
  return start <= minute && minute < end
}

function cross(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
