import type { Day } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import { ageBounds, groupWithin } from '../register/index.ts'
import type { Campaign, Standing } from './campaign.ts'
import type { Candidate } from './candidate.ts'
import type { InvitedChild, Plan, PlannedSession, UnplacedCode } from './contract.ts'
import { crewsOf, type SessionCrew } from './crews-of.ts'
import { type Draft, type Filling, lackingFor } from './draft.ts'
import type { SortedOut } from './families.ts'
import { causeInWords, lackOf, reasonOf } from './reasons.ts'
import { slotsOf } from './slots.ts'
import { type ByEquipment, byEquipment, type WorkedOut } from './work-out.ts'

/** A plan as it is told, without the mends of its causes. */
export function answerOf(
  { draft, sessionsAtLeast, leastOf, leftOutAtLeast }: WorkedOut,
  { candidates, campaign, sorted }: { candidates: readonly Candidate[]; campaign: Campaign; sorted: SortedOut },
): Plan {
  const crews = crewsOf(draft.sessions, campaign)
  const sessions = draft.sessions
    .toSorted((a, b) => a.day - b.day || a.kind.start - b.kind.start || a.kind.at - b.kind.at)
    .map((session) => sessionOf(session, candidates, campaign, crews.get(session)))
  const full = fullOf(draft, campaign)
  const lines = [...sorted.leftOut.map((one) => ({ ...one, days: [] })), ...full]
    .toSorted((a, b) => a.child - b.child)
    .flatMap((one) => lineOf(candidates[one.child], one))
  const unplaced = lines.map(({ days: _, ...line }) => line)
  const placed = candidates.length - unplaced.length
  const used = sessions.length
  const bound = { sessionsAtLeast, placedAtMost: placed + full.length - leftOutAtLeast }
  return {
    sessions,
    unplaced,
    split: partedIn(sessions),
    kept: { sessions: 0, children: 0, moving: [], withdrawn: [], staffed: [] },
    bound,
    gap: gapOf(used, sessionsAtLeast),
    proof: proofOf(byEquipment(draft), leastOf),
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
    causes: causesOf(lines),
  }
}

export function gapOf(sessions: number, atLeast: number): number {
  return sessions === 0 ? 0 : (sessions - atLeast) / sessions
}

export function proofOf(used: ByEquipment, least: ByEquipment): Plan['proof'] {
  const of = (kind: keyof ByEquipment) => ({
    sessions: used[kind],
    atLeast: least[kind],
    gap: gapOf(used[kind], least[kind]),
  })
  return { biometric: of('biometric'), others: of('others') }
}

/** A child in no session, with the days on which somebody or something lacks to open one more. */
interface Left {
  child: number
  code: UnplacedCode
  days: readonly Day[]
}

/** Families that found no room: why no other session could be opened for them. */
function fullOf(draft: Draft, campaign: Campaign): Left[] {
  return draft.unplaced.flatMap((family) => {
    const lacking = lackingFor(draft, campaign, family)
    const code = lacking === undefined ? 'no-capacity' : lackOf[lacking.part]
    const days = (lacking?.days ?? []).flatMap((day) => campaign.days[day] ?? [])
    return family.children.map((child) => ({ child, code, days }))
  })
}

type Line = Plan['unplaced'][number] & Pick<Left, 'days'>

function lineOf(candidate: Candidate | undefined, { code, days }: Left): Line[] {
  if (candidate === undefined) return []
  const { id, name, village } = candidate
  return [{ id, name, because: reasonOf(code, candidate, days), code, village, days }]
}

function sessionOf(
  session: Filling,
  candidates: readonly Candidate[],
  campaign: Campaign,
  crew: SessionCrew = { team: null, kits: [] },
): PlannedSession {
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
  const told = {
    day,
    place: place.name,
    placeId: null,
    sessionId: null,
    from,
    to,
    stations,
    ...crew,
    teamId: null,
    kitIds: [],
  }
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

function causesOf(lines: readonly Line[]): Plan['causes'] {
  return [...groupBy(lines, ({ code, village }) => `${code} ${village ?? ''}`).values()]
    .flatMap((alike) => {
      const [first] = alike
      if (first === undefined) return []
      const { code, village } = first
      const days = [...new Set(alike.flatMap((line) => line.days))].toSorted()
      const where = village ?? 'trẻ chưa rõ thôn, bản'
      const words = causeInWords(code, where, days)
      const because = `${words.includes(where) ? words : `${words} (${where})`}: ${alike.length} trẻ.`
      return [{ code, village, children: alike.length, because, days, mend: [] }]
    })
    .toSorted((a, b) => b.children - a.children)
}

function bySlot(a: InvitedChild, b: InvitedChild): number {
  return a.slot === b.slot ? 0 : a.slot < b.slot ? -1 : 1
}
