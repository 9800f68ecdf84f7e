import i18next from 'i18next'
import { type Day, formatDay } from '../../src/base/day.ts'
import { groupBy } from '../../src/base/group.ts'
import type { Plan } from '../../src/sessions/contract.ts'
import type { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import type { PlanInput } from './plan-work.ts'

type Mend = Plan['causes'][number]['mend'][number]

/** Children invited by the plan's own sessions, by the group they are served in. */
export function groupsOf(plan: Plan): { under6: number; from6to13: number } {
  const count = { under6: 0, from6to13: 0 }
  for (const { children } of plan.sessions)
    for (const { group } of children) count[group === 'under6' ? 'under6' : 'from6to13'] += 1
  return count
}

/** Those it invites of one group, or all. */
export function idsOf(plan: Plan, wanted: 'under6' | 'from6to13' | null): string[] {
  return plan.sessions.flatMap(({ children }) =>
    children
      .filter(({ group }) => wanted === null || (group === 'under6') === (wanted === 'under6'))
      .map(({ id }) => id),
  )
}

/** Its children of these households, household by household. */
export function idsOfHomes(plan: Plan, homes: ReadonlySet<string>): string[] {
  const own = plan.sessions.flatMap(({ children }) => children.filter(({ household }) => homes.has(household)))
  return [...groupBy(own, ({ household }) => household).values()].flatMap((home) => home.map(({ id }) => id))
}

/** What accepting the plan writes. */
export function effectsOf(plan: Plan) {
  const children = plan.sessions.flatMap((session) => session.children)
  return {
    sessions: plan.sessions.filter(({ sessionId }) => sessionId === null).length,
    children: children.length,
    households: new Set(children.map(({ household }) => household)).size,
    moving: plan.kept.moving.length,
    withdrawn: plan.kept.withdrawn.length,
    staffed: plan.kept.staffed.filter(({ teamId, kitIds }) => teamId !== null || kitIds.length > 0).length,
  }
}

/** The unplaced by reason, the reason of most first. */
export function reasonsOf(plan: Plan) {
  const codes = [...new Set(plan.unplaced.map(({ code }) => code))]
  return codes
    .map((code) => ({
      code,
      days: daysWords(plan.causes.filter((cause) => cause.code === code).flatMap(({ days }) => days)),
      ids: plan.unplaced.filter((one) => one.code === code).map(({ id }) => id),
    }))
    .toSorted((a, b) => b.ids.length - a.ids.length)
}

interface MendTold {
  steps: string
  helps: { village: string | null; children: number }[]
  ids: string[]
}

/** Changes that would help, each once, with the villages, the numbers and the children it helps. */
export function mendsOf(plan: Plan): MendTold[] {
  const left = groupBy(plan.unplaced, ({ code, village }) => `${code}|${village ?? ''}`)
  const byWords = groupBy(
    plan.causes.filter(({ mend }) => mend.length > 0),
    ({ mend }) => mend.map(mendWords).join('; '),
  )
  return [...byWords].map(([steps, causes]) => ({
    steps,
    helps: causes.map(({ village, children }) => ({ village, children })).toSorted((a, b) => b.children - a.children),
    ids: causes.flatMap(({ code, village }) => (left.get(`${code}|${village ?? ''}`) ?? []).map(({ id }) => id)),
  }))
}

/** One change of places, days or stations, as a sentence without its full stop. */
function mendWords({ kind, place, village, stations, deadline, minutes, count, days }: Mend): string {
  return i18next.t(`sessions.mend.${kind}`, {
    place,
    village: village ?? i18next.t('sessions.mend.everyVillage'),
    count: count ?? stations ?? minutes ?? 0,
    days: daysWords(days),
    day: deadline === null ? '' : formatDay(deadline),
  })
}

/** So many days are named; of the others it is said how many they are. */
const mostDays = 4

function daysWords(all: readonly Day[]): string {
  const days = [...new Set(all)].toSorted()
  const named = days.slice(0, mostDays).map(formatDay).join(', ')
  return days.length > mostDays
    ? i18next.t('sessions.unplaced.moreDays', { days: named, count: days.length - mostDays })
    : i18next.t('sessions.unplaced.days', { days: named })
}

/** The plan as it is sent to be written. */
export function acceptInput(plan: Plan, { from, deadline, keep, campaignId }: PlanInput) {
  return {
    requestId: newRequestId(),
    from,
    deadline,
    keep: keep ?? 'all',
    campaignId: campaignId ?? null,
    sessions: plan.sessions.flatMap(
      ({ placeId, sessionId, day, from: start, to, stations, teamId, kitIds, children }) =>
        placeId === null
          ? []
          : [
              {
                placeId,
                sessionId,
                day,
                from: start,
                to,
                stations,
                teamId,
                kitIds,
                children: children.map(({ id, slot }) => ({ id, slot })),
              },
            ],
    ),
    staffed: plan.kept.staffed.map(({ sessionId, teamId, kitIds }) => ({ sessionId, teamId, kitIds })),
    withdrawn: plan.kept.withdrawn.map(({ id }) => id),
  } satisfies Parameters<typeof client.sessions.accept>[0]
}
