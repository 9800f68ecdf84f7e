import type { Day } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import { minutesOfTime } from './clock-time.ts'
import type { PlanConfig } from './config.ts'
import { crewNeeded, crewOf, type CrewPart, crewParts, enough, type Span, unitsFor } from './crew.ts'
import type { KeptSession } from './kept-sessions.ts'
import type { ClosedDays, Kit, Place, Team } from './setup-contract.ts'

/** Teams and kits as the register has them. */
export interface KeptUnits {
  teams: readonly Team[]
  kits: readonly Kit[]
  closedDays: readonly ClosedDays[]
  /** Sessions that stay: what they take along is taken. */
  staying: readonly KeptSession[]
  /** Sessions that are planned anew. */
  leaving: readonly KeptSession[]
  places: readonly Place[]
}

/** A session that stays and had no team, equipment or vehicle yet: what it gets, or what there is not enough of. */
export interface Staffed {
  session: KeptSession
  teamId: string | null
  kitIds: string[]
  lacking: CrewPart[]
}

/** A place of our own that is not fixed has nothing there: team, equipment and vehicle come along. */
export function takesAlong({ kind, owner }: Pick<Place, 'kind' | 'owner'>): boolean {
  return kind !== 'fixed' && owner === null
}

/** The teams and kits in use as a plan of these days takes them, with when they are off or at work already. */
export function keptUnits(of: KeptUnits, days: readonly Day[]): Pick<PlanConfig, 'teams' | 'kits' | 'had'> {
  const names = new Map([...of.teams, ...of.kits].map(({ id, name }) => [id, name]))
  const places = new Map(of.places.map(({ id, name }) => [id, name]))
  const busy = (has: (session: KeptSession) => boolean) =>
    of.staying.filter(has).map(({ day, from, to }) => ({ day, from, to }))
  return {
    teams: of.teams
      .filter(({ inUse }) => inUse)
      .map(({ id, name }) => ({
        name,
        closed: of.closedDays
          .filter(({ teamId }) => teamId === id)
          .flatMap((span) => days.filter((day) => isWithin(span, day))),
        busy: busy(({ teamId }) => teamId === id),
      })),
    kits: of.kits
      .filter(({ inUse }) => inUse)
      .map(({ id, name, kind }) => ({ name, kind, closed: [], busy: busy(({ kits }) => kits.includes(id)) })),
    had: of.leaving.map(({ day, placeId, from, teamId, kits }) => ({
      ...{ day, from, place: places.get(placeId) ?? placeId },
      team: (teamId === null ? undefined : names.get(teamId)) ?? null,
      kits: kits.flatMap((id) => names.get(id) ?? []),
    })),
  }
}

function isWithin({ firstDay, lastDay }: ClosedDays, day: Day): boolean {
  return firstDay <= day && day <= lastDay
}

/**
 * Gives sessions that stay what they still need, as many as can have it, and takes it from the others: answers the setting
 * with these units at work. Locked sessions stay as they are.
 */
export function staffKept(
  config: PlanConfig,
  { staying, places, teams, kits }: KeptUnits,
  { from, deadline }: { from: Day; deadline: Day },
): { config: PlanConfig; staffed: Staffed[] } {
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const idOf = {
    team: new Map(teams.map(({ id, name }) => [name, id])),
    kit: new Map(kits.map(({ id, name }) => [name, id])),
  }
  const kindOf = new Map(kits.map(({ id, kind }) => [id, kind]))
  const staffed = new Map<KeptSession, Staffed>()
  const made: PlanConfig = {
    ...config,
    teams: config.teams.map((unit) => ({ ...unit, busy: [...unit.busy] })),
    kits: config.kits.map((unit) => ({ ...unit, busy: [...unit.busy] })),
  }
  const wanted = staying.filter(({ status, day }) => status !== 'locked' && from <= day && day <= deadline)
  for (const [day, today] of groupBy(wanted, (session) => session.day)) {
    const crew = crewOf(config, [day])
    for (const part of crewParts) {
      const spans: (Span & { session: KeptSession })[] = []
      for (const session of today) {
        const place = placeOf.get(session.placeId)
        if (place === undefined || has(session, part)) continue
        const needs = crewNeeded({ takesAlong: takesAlong(place), biometric: place.biometric }, crew)
        if (!needs.includes(part)) continue
        const one = staffed.get(session) ?? { session, teamId: null, kitIds: [], lacking: [] }
        staffed.set(session, one)
        const span = { session, start: minutesOfTime(session.from) ?? 0, end: minutesOfTime(session.to) ?? 0 }
        if (enough(crew[part], 0, [...spans, span])) spans.push(span)
        else one.lacking.push(part)
      }
      for (const [at, unit] of (unitsFor(crew[part], 0, spans) ?? []).entries()) {
        const session = spans[at]?.session
        const one = session && staffed.get(session)
        if (one === undefined || session === undefined || unit === undefined) continue
        const { name } = unit
        if (part === 'team') one.teamId = idOf.team.get(name) ?? null
        else one.kitIds.push(idOf.kit.get(name) ?? '')
        const units = part === 'team' ? made.teams : made.kits
        units.find((taken) => taken.name === name)?.busy.push({ day, from: session.from, to: session.to })
      }
    }
  }
  return { config: made, staffed: [...staffed.values()] }

  function has({ teamId, kits: own }: KeptSession, part: CrewPart): boolean {
    return part === 'team' ? teamId !== null : own.some((id) => kindOf.get(id) === part)
  }
}
