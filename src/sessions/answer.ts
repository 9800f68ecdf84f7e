import { groupBy } from '../base/group.ts'
import { ageBounds, groupWithin } from '../register/index.ts'
import type { Campaign, Standing } from './campaign.ts'
import type { Candidate } from './candidate.ts'
import type { InvitedChild, Plan, PlannedSession, UnplacedCode } from './contract.ts'
import type { Filling } from './draft.ts'
import type { SortedOut } from './families.ts'
import { causeInWords, reasonOf } from './reasons.ts'
import { slotsOf } from './slots.ts'
import type { WorkedOut } from './work-out.ts'

/** A plan as it is told, without the mends of its causes. */
export function answerOf(
  { draft, sessionsAtLeast, leftOutAtLeast }: WorkedOut,
  { candidates, campaign, sorted }: { candidates: readonly Candidate[]; campaign: Campaign; sorted: SortedOut },
): Plan {
  const sessions = draft.sessions
    .toSorted((a, b) => a.day - b.day || a.kind.start - b.kind.start || a.kind.at - b.kind.at)
    .map((session) => sessionOf(session, candidates, campaign))
  const full = draft.unplaced.flatMap(({ children }) => children)
  const unplaced = [...sorted.leftOut, ...full.map((child) => ({ child, code: 'no-capacity' as const }))]
    .toSorted((a, b) => a.child - b.child)
    .flatMap(({ child, code }) => lineOf(candidates[child], code))
  const placed = candidates.length - unplaced.length
  const used = sessions.length
  const bound = { sessionsAtLeast, placedAtMost: placed + full.length - leftOutAtLeast }
  return {
    sessions,
    unplaced,
    split: partedIn(sessions),
    kept: { sessions: 0, children: 0, moving: [], withdrawn: [] },
    bound,
    gap: used === 0 ? 0 : (used - sessionsAtLeast) / used,
    status: used === sessionsAtLeast && placed === bound.placedAtMost ? 'optimal' : 'feasible',
    totals: {
      left: candidates.length,
      placed,
      unplaced: unplaced.length,
      sessions: used,
      stationWindows: sessions.reduce((sum, { stations }) => sum + stations, 0),
      minutes: draft.sessions.reduce(
        (sum, { under, over }) => sum + under * campaign.minutes.under6 + over * campaign.minutes.from6to13,
        0,
      ),
    },
    causes: causesOf(unplaced),
  }
}

function lineOf(candidate: Candidate | undefined, code: UnplacedCode): Plan['unplaced'] {
  if (candidate === undefined) return []
  return [{ id: candidate.id, because: reasonOf(code, candidate), code, village: candidate.village }]
}

function sessionOf(session: Filling, candidates: readonly Candidate[], campaign: Campaign): PlannedSession {
  const { kind, day: at } = session
  const [day] = campaign.days.slice(at)
  if (day === undefined) throw new RangeError('a session on no day of the campaign')
  const bounds = ageBounds(day, campaign.ages)
  const group = (child: number) => groupWithin(candidates[child]?.birth ?? null, bounds)
  const standing = (child: number): Standing => (group(child) === 'under6' ? 'under' : 'over')
  const { stations, slots } = slotsOf(session, standing, campaign)
  const children = slots.map(({ child, household, slot }): InvitedChild => {
    const of = group(child)
    if (of === 'from14') throw new RangeError('a child of 14 in a session')
    return { id: candidates[child]?.id ?? '', group: of, household, slot }
  })
  const { place, from, to } = kind
  const told = { day, place: place.name, placeId: null, sessionId: null, from, to, stations }
  return { ...told, children: children.toSorted(bySlot) }
}

/** Households whose children are in several sessions. */
export function partedIn(sessions: readonly PlannedSession[]): string[] {
  const seen = new Map<string, PlannedSession>()
  const parted = new Set<string>()
  for (const session of sessions)
    for (const { household } of session.children)
      if ((seen.get(household) ?? session) !== session) parted.add(household)
      else seen.set(household, session)
  return [...parted].toSorted()
}

function causesOf(unplaced: Plan['unplaced']): Plan['causes'] {
  return [...groupBy(unplaced, ({ code, village }) => `${code} ${village ?? ''}`).values()]
    .flatMap((alike) => {
      const [first] = alike
      if (first === undefined) return []
      const { code, village } = first
      const because = `${causeInWords(code, village ?? 'trẻ chưa rõ thôn, bản')}: ${alike.length} trẻ.`
      return [{ code, village, children: alike.length, because, mend: [] }]
    })
    .toSorted((a, b) => b.children - a.children)
}

function bySlot(a: InvitedChild, b: InvitedChild): number {
  return a.slot === b.slot ? 0 : a.slot < b.slot ? -1 : 1
}
