import type { Day } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import { settingsNow } from '../access/index.ts'
import { ageBounds, type Ages, groupWithin, type VillageOnDay } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { fallenOut, openSessions } from './open-sessions.ts'
import { gapOf, partedIn, proofOf } from './answer.ts'
import type { Candidate } from './candidate.ts'
import type { PlanConfig } from './config.ts'
import type { Plan, PlannedSession } from './contract.ts'
import { type Joined, joinOpen } from './join-open.ts'
import { found, standing } from './kept.ts'
import { keptConfig } from './kept-config.ts'
import { type KeptUnits, type Staffed, staffKept } from './kept-crew.ts'
import { type Invitation, invitedTo, type KeptSession } from './kept-sessions.ts'
import { servingPlaces } from './places.ts'
import type { Place } from './setup-contract.ts'
import { closedDaysOf, kitOf, listIn, teamOf, windowOf } from './setup-rows.ts'

export interface KeptWanted {
  from: Day
  deadline: Day
  placeIds: readonly string[] | null
  campaignId: string | null
  keep: 'all' | 'locked'
  maxSessionsPerDay: number | null
}

/** What the planner is to plan, and what stays beside it. */
export interface KeptPlanning {
  config: PlanConfig
  candidates: readonly Candidate[]
  /** Everybody the plan is about, those who stay included. */
  all: readonly Candidate[]
  joined: Joined
  staying: readonly KeptSession[]
  invitations: readonly Invitation[]
  sessions: ReadonlyMap<string, KeptSession>
  places: readonly Place[]
  ages: Ages
  units: KeptUnits
  staffed: readonly Staffed[]
  /** The same with these households where they are. */
  leaving(homes: ReadonlySet<string>): KeptPlanning
}

/** Reads what the register keeps of places, windows and sessions, and holds the children against it. */
export async function readKept(
  unit: Unit,
  wanted: KeptWanted,
  { candidates, ages, villages }: { candidates: readonly Candidate[]; ages: Ages; villages: readonly VillageOnDay[] },
): Promise<KeptPlanning | 'NO_PLACE' | 'NO_SUCH_CAMPAIGN'> {
  const { from, deadline, placeIds, campaignId, keep, maxSessionsPerDay } = wanted
  const campaign = campaignId === null ? undefined : await found(unit, 'campaign', campaignId)
  if (campaignId !== null && campaign === undefined) return 'NO_SUCH_CAMPAIGN'
  const everyPlace = await servingPlaces(unit)
  const places = everyPlace.filter(({ id, inUse }) => inUse && (placeIds === null || placeIds.includes(id)))
  if (places.length === 0) return 'NO_PLACE'
  const groups = campaign === undefined ? null : listIn(campaign.groups)
  const bounds = ageBounds(from, ages)
  const all = candidates.filter(({ birth }) => {
    const group = groupWithin(birth, bounds)
    return groups === null || groups.includes(group === 'undetermined' ? 'from6to13' : group)
  })

  const open = await openSessions(unit)
  const isIn = ({ day }: KeptSession) => from <= day && day <= deadline
  const staying = open.filter((session) => keep === 'all' || session.status === 'locked' || !isIn(session))
  const locked = new Set(staying.filter((one) => one.status === 'locked' || !isIn(one)).map(({ id }) => id))
  const stayingIds = new Set(staying.map(({ id }) => id))
  const invitations = await invitedTo(
    unit,
    open.map(({ id }) => id),
  )
  const standingNow = {
    sessions: staying,
    locked,
    invitations: invitations.filter(({ session_id }) => stayingIds.has(session_id)),
    places: everyPlace,
    ages,
  }
  const joined = joinOpen(all, standingNow)
  const { minutesPerChild } = await settingsNow(unit)
  const closedDays = (await standing(unit, 'closed_day')).map(closedDaysOf)
  const units: KeptUnits = {
    ...{ staying, closedDays, places: everyPlace },
    teams: (await standing(unit, 'team')).map(teamOf),
    kits: (await standing(unit, 'kit')).map(kitOf),
    leaving: open.filter(({ id }) => !stayingIds.has(id)),
  }
  const setup = {
    ...{ places, closedDays, units },
    windows: (await standing(unit, 'opening_window')).map(windowOf),
    villages: villageLabels(villages),
    staying: [...staying, ...(await fallenOut(unit))],
    minutesPerChild,
    maxSessionsPerDay,
  }
  const { config, staffed } = staffKept(keptConfig(setup, { from, deadline }), units, { from, deadline })
  const sessions = new Map(open.map((session) => [session.id, session]))
  const planningOf = (held: Joined): KeptPlanning => ({
    ...{ config, all, staying, invitations, sessions, ages, units, staffed },
    joined: held,
    candidates: held.rest,
    places: everyPlace,
    leaving: (homes) => planningOf(joinOpen(all, standingNow, homes)),
  })
  return planningOf(joined)
}

/** Households taken out of their session for which the plan has none that holds all: they had better stay where they are. */
export function tornBy(plan: Plan, { joined }: KeptPlanning): Set<string> {
  const whole = new Set<string>()
  for (const { children } of plan.sessions)
    for (const [household, own] of groupBy(children, (one) => one.household))
      if (own.length === joined.takenOut.get(household)) whole.add(household)
  return new Set([...joined.takenOut.keys()].filter((household) => !whole.has(household)))
}

/** Names by ids; two villages of one name are told apart by their ids. */
export function villageLabels(villages: readonly Pick<VillageOnDay, 'id' | 'name'>[]): Map<string, string> {
  const alike = groupBy(villages, ({ name }) => name)
  return new Map(villages.map(({ id, name }) => [id, (alike.get(name)?.length ?? 0) > 1 ? `${name} (${id})` : name]))
}

/** The plan of the rest together with what stays, as one. */
export function withKept(plan: Plan, kept: KeptPlanning): Plan {
  const { joined, staying, invitations, sessions: open, all } = kept
  const ids = new Map(kept.places.map(({ name, id }) => [name, id]))
  const idOf = (things: readonly { id: string; name: string }[], name: string) =>
    things.find((one) => one.name === name)?.id
  const planned = plan.sessions.map((session) => ({
    ...session,
    placeId: ids.get(session.place) ?? null,
    teamId: (session.team === null ? undefined : idOf(kept.units.teams, session.team)) ?? null,
    kitIds: session.kits.flatMap((name) => idOf(kept.units.kits, name) ?? []),
  }))
  const sessions = [...planned, ...joiningSessions(kept)].toSorted((a, b) =>
    a.day === b.day ? (a.from < b.from ? -1 : 1) : a.day < b.day ? -1 : 1,
  )
  const used = planned.length + staying.length
  const sessionsAtLeast = plan.bound.sessionsAtLeast + staying.length
  const joins = joined.joining.reduce((sum, { children }) => sum + children.length, 0)
  const more = joined.staying.size + joins
  const when = new Map(
    sessions.flatMap(({ day, placeId, from, children }) =>
      children.map(({ id }) => [id, `${day} ${placeId} ${from}`] as const),
    ),
  )
  const moving = invitations.flatMap(({ child_id, session_id }) => {
    const now = when.get(child_id)
    const was = open.get(session_id)
    return now === undefined || was === undefined || now === `${was.day} ${was.placeId} ${was.from}` ? [] : [child_id]
  })
  return {
    ...plan,
    sessions,
    split: partedIn(sessions),
    bound: { sessionsAtLeast, placedAtMost: plan.bound.placedAtMost + more },
    gap: gapOf(used, sessionsAtLeast),
    proof: withStaying(plan.proof, kept),
    totals: {
      ...plan.totals,
      left: all.length,
      placed: plan.totals.placed + more,
      sessions: used,
    },
    kept: {
      sessions: staying.length,
      children: joined.staying.size,
      moving,
      withdrawn: withdrawnOf(plan, kept, when),
      staffed: kept.staffed.map((one) => staffedIn(one, kept)),
    },
  }
}

/** Sessions that stay are held by every plan that keeps them. */
function withStaying({ biometric, others }: Plan['proof'], { staying, places }: KeptPlanning): Plan['proof'] {
  const equipped = new Set(places.filter((place) => place.biometric).map(({ id }) => id))
  const stays = staying.filter(({ placeId }) => equipped.has(placeId)).length
  const rest = staying.length - stays
  return proofOf(
    { biometric: biometric.sessions + stays, others: others.sessions + rest },
    { biometric: biometric.atLeast + stays, others: others.atLeast + rest },
  )
}

function staffedIn({ session, teamId, kitIds, lacking }: Staffed, { places, units }: KeptPlanning) {
  const { id, day, from, to, placeId } = session
  const place = places.find((one) => one.id === placeId)?.name ?? ''
  const team = units.teams.find((one) => one.id === teamId)?.name ?? null
  const kits = kitIds.flatMap((kit) => units.kits.find((one) => one.id === kit)?.name ?? [])
  return { sessionId: id, day, from, to, place, team, kits, teamId, kitIds, lacking }
}

/** Invitations to open sessions that fall away: their child is done, gone, or finds no place any more. */
function withdrawnOf(plan: Plan, { joined, invitations, all }: KeptPlanning, when: ReadonlyMap<string, string>) {
  const why = new Map(plan.unplaced.map(({ id, because }) => [id, because]))
  const known = new Set(all.map(({ id }) => id))
  return invitations
    .filter(({ child_id }) => !joined.staying.has(child_id) && !when.has(child_id))
    .filter(({ child_id }) => why.has(child_id) || !known.has(child_id))
    .map(({ child_id }) => ({ id: child_id, because: why.get(child_id) ?? 'Không còn thuộc diện cần mời.' }))
}

function joiningSessions({ joined, places, units }: KeptPlanning): PlannedSession[] {
  const names = new Map([...places, ...units.teams, ...units.kits].map(({ id, name }) => [id, name]))
  return [...groupBy(joined.joining, ({ session }) => session).entries()].map(([session, joining]) => ({
    day: session.day,
    place: names.get(session.placeId) ?? '',
    placeId: session.placeId,
    sessionId: session.id,
    from: session.from,
    to: session.to,
    stations: session.stations,
    team: (session.teamId === null ? undefined : names.get(session.teamId)) ?? null,
    kits: session.kits.flatMap((id) => names.get(id) ?? []),
    teamId: session.teamId,
    kitIds: [...session.kits],
    children: joining
      .flatMap(({ children }) => children)
      .map(({ candidate, group, slot }) => ({ id: candidate.id, group, household: candidate.household, slot })),
  }))
}
