import { completedYears } from '../base/age-group.ts'
import { Day } from '../base/day.ts'
import type { Candidate } from './candidate.ts'
import { minutesOfTime } from './clock-time.ts'
import type { Plan, PlanConfig, PlannedSession } from './contract.ts'

/** What a plan is checked against: the setting as it was given, and the children as the register has them. */
export interface Checked {
  from: Day
  deadline: Day
  config: PlanConfig
  candidates: readonly Candidate[]
  /** Whether a place's list of villages names the child's village. */
  names: (villages: readonly string[], candidate: Candidate) => boolean
}

type Way = 'under' | 'over' | 'none'

/**
 * Looks through a plan by the rules alone, sharing nothing with what made it: every broken rule as a line, none when the
 * plan is sound. It tells nothing of how good the plan is.
 */
export function checkPlan(plan: Plan, checked: Checked): string[] {
  const known = new Map(checked.candidates.map((candidate) => [candidate.id, candidate]))
  const broken = [...everybodyOnce(plan, known), ...bothCounts(plan, checked)]
  const keys = plan.sessions.map(({ day, place, from }) => `${day} ${place} ${from}`)
  if (new Set(keys).size < keys.length) broken.push('two sessions at one place, day and window')
  for (const day of new Set(plan.sessions.map((session) => session.day))) {
    const held = plan.sessions.filter((session) => session.day === day).length
    if (held > (checked.config.maxSessionsPerDay ?? held)) broken.push(`${day}: ${held} sessions in a day`)
  }
  for (const session of plan.sessions) broken.push(...sessionBroken(session, checked, known))
  broken.push(...crewsBroken(plan, checked))
  return [...broken, ...householdsBroken(plan, checked, known)]
}

function everybodyOnce({ sessions, unplaced }: Plan, known: ReadonlyMap<string, Candidate>): string[] {
  const named = [...sessions.flatMap(({ children }) => children), ...unplaced].map(({ id }) => id)
  const broken = named.filter((id) => !known.has(id)).map((id) => `${id}: not in the register`)
  if (new Set(named).size < named.length) broken.push('a child stands twice')
  const missing = known.size - new Set(named).size
  return missing > 0 ? [...broken, `${missing} children are neither placed nor named as unplaced`] : broken
}

function bothCounts(plan: Plan, checked: Checked): string[] {
  const { sessions, bound, gap, totals, status, unplaced } = plan
  const broken: string[] = []
  const placed = sessions.reduce((sum, { children }) => sum + children.length, 0)
  if (bound.sessionsAtLeast > sessions.length) broken.push('more sessions are called necessary than are used')
  if (bound.placedAtMost < placed) broken.push('fewer children are called possible than are placed')
  const expected = sessions.length === 0 ? 0 : (sessions.length - bound.sessionsAtLeast) / sessions.length
  if (Math.abs(gap - expected) > 1e-9) broken.push('the gap is not (sessions − bound) / sessions')
  if (status === 'optimal' && (expected > 0 || bound.placedAtMost > placed)) broken.push('called optimal without proof')
  if (totals.placed !== placed || totals.sessions !== sessions.length || totals.unplaced !== unplaced.length)
    broken.push('the totals do not agree with the lists')
  return [...broken, ...proofBroken(plan, checked)]
}

function proofBroken({ sessions, proof, bound }: Plan, { config }: Checked): string[] {
  const broken: string[] = []
  for (const [kind, told] of Object.entries(proof)) {
    const own = sessions.filter(
      ({ place }) => config.places.some((one) => one.name === place && one.biometric) === (kind === 'biometric'),
    ).length
    if (told.sessions !== own) broken.push(`${kind}: not so many sessions`)
    if (told.atLeast > own || told.atLeast < 0) broken.push(`${kind}: more are called necessary than are used`)
    if (Math.abs(told.gap - (own === 0 ? 0 : (own - told.atLeast) / own)) > 1e-9)
      broken.push(`${kind}: the gap is wrong`)
    // What both kinds need together, less what there is of the other, this one must have.
    if (told.atLeast < bound.sessionsAtLeast - (sessions.length - own))
      broken.push(`${kind}: less is proved than of both`)
  }
  return broken
}

function sessionBroken(session: PlannedSession, checked: Checked, known: ReadonlyMap<string, Candidate>): string[] {
  const { day, place: name, from, to, stations, children } = session
  const { config } = checked
  const at = `${day} ${name} ${from}`
  const place = config.places.find((one) => one.name === name)
  const broken: string[] = []
  const say = (what: string) => broken.push(`${at}: ${what}`)
  if (place === undefined) return [`${at}: no such place`]
  const windows = windowsAt(place, config)
  const window = windows.find((one) => one.from === from && one.to === to)
  if (window === undefined) say('no such window')
  else if (!isOpen(window, day)) say('not open that day')
  if (children.length > (window?.quota ?? children.length)) say('more children than were granted')
  const most = Math.min(window?.stations ?? place.stations, place.stations)
  if (day < checked.from || day > checked.deadline || config.closed.includes(day)) say('not a day of the campaign')
  if (!config.weekdays.includes(isoWeekday(day))) say('not a weekday of the campaign')
  if (stations < 1 || stations > most) say(`${stations} stations`)
  if (children.length === 0) say('nobody is invited')

  const start = minutesOfTime(from) ?? 0
  const end = minutesOfTime(to) ?? 0
  const busy: { start: number; end: number }[] = []
  for (const { id, slot, group, household } of children) {
    const candidate = known.get(id)
    if (candidate === undefined) continue
    const way = wayOn(candidate, day)
    if (way === 'none') say(`${id} cannot come that day`)
    if (way === 'over' && !place.biometric) say(`${id} needs equipment`)
    if ((group === 'under6') !== (way === 'under')) say(`${id} stands in the wrong group`)
    if (place.villages !== 'all' && !checked.names(place.villages, candidate)) say(`${id} is of a village not served`)
    if (candidate.household !== household) say(`${id} stands under another household`)
    if (!invitable(candidate)) say(`${id} has an obstacle that intake cannot solve`)
    const begin = minutesOfTime(slot) ?? -1
    const until = begin + (way === 'under' ? config.minutesPerChild.under6 : config.minutesPerChild.from6to13)
    if (begin < start || until > end) say(`${id} is cut by the window`)
    busy.push({ start: begin, end: until })
  }
  const minutes = busy.reduce((sum, one) => sum + one.end - one.start, 0)
  if (minutes > stations * (end - start)) say('more minutes than the stations have')
  for (const { start: instant } of busy)
    if (busy.filter((one) => one.start <= instant && instant < one.end).length > stations)
      say(`too many children at once`)
  return [...new Set(broken)]
}

/** Whoever must come along does, is there that day, and is nowhere else at that time. */
function crewsBroken({ sessions }: Plan, { config }: Checked): string[] {
  const broken: string[] = []
  const of = (kind: 'equipment' | 'vehicle') => config.kits.filter((kit) => kit.kind === kind)
  for (const { day, place: name, from, to, team, kits } of sessions) {
    const place = config.places.find((one) => one.name === name)
    const say = (what: string) => broken.push(`${day} ${name} ${from}: ${what}`)
    const along = place?.takesAlong === true
    const wanted = { team: config.teams, equipment: of('equipment'), vehicle: of('vehicle') }
    const taken = {
      team: team === null ? [] : [team],
      equipment: kits.filter((kit) => wanted.equipment.some((one) => one.name === kit)),
      vehicle: kits.filter((kit) => wanted.vehicle.some((one) => one.name === kit)),
    }
    if (taken.equipment.length + taken.vehicle.length < kits.length) say('a kit that is not there')
    for (const part of ['team', 'equipment', 'vehicle'] as const) {
      const needed = along && wanted[part].length > 0 && (part !== 'equipment' || place.biometric)
      if (taken[part].length !== (needed ? 1 : 0)) say(`${taken[part].length} of ${part}`)
      for (const unit of taken[part]) {
        const known = wanted[part].find((one) => one.name === unit)
        if (known === undefined) say(`no such ${part}`)
        else if (known.closed.includes(day)) say(`${unit} is off that day`)
        else if (known.busy.some((one) => one.day === day && one.from < to && from < one.to))
          say(`${unit} is elsewhere`)
        const there = sessions.filter(
          (one) => one.day === day && one.from < to && from < one.to && [one.team, ...one.kits].includes(unit),
        )
        if (there.length > 1) say(`${unit} is in two places at once`)
      }
    }
  }
  return [...new Set(broken)]
}

/** A household is in one session, unless no session of the campaign could hold those of its children who were placed. */
function householdsBroken(plan: Plan, checked: Checked, known: ReadonlyMap<string, Candidate>): string[] {
  const homes = new Map<string, { sessions: Set<PlannedSession>; children: Candidate[] }>()
  for (const session of plan.sessions)
    for (const { id } of session.children) {
      const candidate = known.get(id)
      if (candidate === undefined) continue
      const home = homes.get(candidate.household) ?? { sessions: new Set(), children: [] }
      home.sessions.add(session)
      home.children.push(candidate)
      homes.set(candidate.household, home)
    }
  const parted = [...homes].filter(([, { sessions }]) => sessions.size > 1)
  const broken = parted
    .filter(([, { children }]) => couldBeTogether(children, checked))
    .map(([household]) => `household ${household} is parted without need`)
  const names = parted.map(([household]) => household).toSorted()
  if (names.join() !== plan.split.toSorted().join()) broken.push('`split` does not name the households that are parted')
  return broken
}

function couldBeTogether(children: readonly Candidate[], { config, from, deadline, names }: Checked): boolean {
  for (const place of config.places) {
    if (!children.every((child) => place.villages === 'all' || names(place.villages, child))) continue
    for (const window of windowsAt(place, config))
      for (let at = from; at <= deadline; at = nextDay(at)) {
        if (config.closed.includes(at) || !config.weekdays.includes(isoWeekday(at))) continue
        if (!isOpen(window, at) || children.length > (window.quota ?? children.length)) continue
        const ways = children.map((child) => wayOn(child, at))
        if (ways.includes('none') || (ways.includes('over') && !place.biometric)) continue
        const length = (minutesOfTime(window.to) ?? 0) - (minutesOfTime(window.from) ?? 0)
        if (
          fitsByTrying(
            ways,
            Array.from({ length: Math.min(window.stations ?? place.stations, place.stations) }, () => length),
            config.minutesPerChild,
          )
        )
          return true
      }
  }
  return false
}

type CheckedPlace = PlanConfig['places'][number]
type CheckedWindow = NonNullable<CheckedPlace['windows']>[number]

/** The windows of a place: its own, or else those of all on every day. */
function windowsAt({ windows }: CheckedPlace, { hours }: PlanConfig): CheckedWindow[] {
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], first: null, last: null, closed: [], stations: null, quota: null }
  return windows ?? hours.map((window) => ({ ...window, ...always }))
}

function isOpen({ weekdays, first, last, closed }: CheckedWindow, day: Day): boolean {
  if (first !== null && day < first) return false
  if (last !== null && day > last) return false
  return weekdays.includes(isoWeekday(day)) && !closed.includes(day)
}

/** Tries every way of giving the children to the stations. */
function fitsByTrying(ways: readonly Way[], free: readonly number[], minutes: PlanConfig['minutesPerChild']): boolean {
  const [way, ...others] = ways
  if (way === undefined) return true
  const length = way === 'under' ? minutes.under6 : minutes.from6to13
  const tried = new Set<number>()
  return free.some((left, desk) => {
    if (left < length || tried.has(left)) return false
    tried.add(left)
    return fitsByTrying(others, free.with(desk, left - length), minutes)
  })
}

/** By completed years at both ends of the birth; unknown or in between counts as from 6 on. */
function wayOn({ birth, away }: Candidate, day: Day): Way {
  if (away.some(({ from, until }) => day >= from && (until === null || day <= until))) return 'none'
  if (birth === null) return 'over'
  const oldest = completedYears(birth.first, day)
  const youngest = completedYears(birth.last, day)
  if (youngest >= 14) return 'none'
  return oldest < 6 ? 'under' : 'over'
}

function invitable({ obstacle }: Candidate): boolean {
  return obstacle === null || ['no-vneid', 'no-interest', 'other'].includes(obstacle.kind)
}

/** Zeller's congruence, 1 = Monday … 7 = Sunday. */
function isoWeekday(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const shifted = month < 3 ? month + 12 : month
  const counted = month < 3 ? year - 1 : year
  const century = Math.floor(counted / 100)
  const rest = counted % 100
  const saturdayFirst =
    (date +
      Math.floor((13 * (shifted + 1)) / 5) +
      rest +
      Math.floor(rest / 4) +
      Math.floor(century / 4) +
      5 * century) %
    7
  return ((saturdayFirst + 5) % 7) + 1
}

function nextDay(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const two = (value: number) => String(value).padStart(2, '0')
  const later = [
    [year, month, date + 1],
    [year, month + 1, 1],
    [year + 1, 1, 1],
  ] as const
  for (const [y, m, d] of later) {
    const text = Day.safeParse(`${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`)
    if (text.success) return text.data
  }
  throw new RangeError(`no day after ${day}`)
}
