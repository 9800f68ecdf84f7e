import { type CasePapers, casePapersOn, companionRuleOn, defaultSettings, settingsNow } from '../../access/index.ts'
import { Day } from '../../base/day.ts'
import { groupBy } from '../../base/group.ts'
import type { Unit } from '../../storage/unit-of-work.ts'
import { type Row, standing } from '../kept.ts'
import { invitationCode } from './code.ts'
import type { WantedPapers } from './contract.ts'
import type { InvitedHome, PaperSession, PaperVillage, PlanFacts, SessionTime } from './facts.ts'
import { type LettersOf, lettersOf } from './letters-of.ts'
import { guardianOf, type InvitedChildRow, readInvited } from './read-invited.ts'

/** The wanted sessions with who is invited to them; undefined: one of them is not there. */
export async function gatherPlan(
  unit: Unit,
  wanted: WantedPapers,
  sees: { fullPhones: boolean },
): Promise<PlanFacts | undefined> {
  const rows = await standing(unit, 'session', wanted.sessionIds === null ? {} : { id: wanted.sessionIds })
  if (wanted.sessionIds !== null && rows.length < new Set(wanted.sessionIds).size) return undefined
  const times = await sessionTimes(unit)
  const held = rows.filter(({ status, day }) => status !== 'cancelled' && isWithin(day, wanted))
  const asked = await casePapersAt(unit, held)
  const invited = await readInvited(unit, await invitedTo(unit, held), { ...sees, asked })
  const letters = await lettersOf(unit, [...new Set(invited.map(({ invitation }) => invitation.household))])
  const bySession = groupBy(
    invited.filter(({ village }) => isWanted(village, wanted)),
    ({ invitation }) => invitation.session_id,
  )
  const teams = new Map((await standing(unit, 'team')).map(({ id, name }) => [id, name]))
  const { commune, ages, familyPaper, showUp } = await settingsNow(unit)
  const rules = new Map<string, PaperSession['companionRule']>()
  for (const day of new Set(held.map((row) => row.day))) rules.set(day, await companionRuleOn(unit, Day.parse(day)))
  const sessions = held.map((row): PaperSession => ({
    ...timeOf(row, times.places),
    companionRule: rules.get(row.day) ?? defaultSettings.companionRule,
    id: row.id,
    stations: row.stations,
    team: row.team_id === null ? null : (teams.get(row.team_id) ?? null),
    status: row.status,
    homes: homesOf(bySession.get(row.id) ?? [], letters),
  }))
  return { settings: { commune, ages, familyPaper, showUp }, sessions: sessions.toSorted(byTime) }
}

/** What is asked of families of a kind at each of these sessions. */
export async function casePapersAt(
  unit: Unit,
  sessions: readonly Pick<Row<'session'>, 'id' | 'day'>[],
): Promise<(sessionId: string) => CasePapers> {
  const days = new Map<string, CasePapers>()
  for (const day of new Set(sessions.map((row) => row.day))) days.set(day, await casePapersOn(unit, Day.parse(day)))
  const dayOf = new Map(sessions.map(({ id, day }) => [id, day]))
  return (id) => days.get(dayOf.get(id) ?? '') ?? defaultSettings.casePapers
}

/** When and where each session is held or was to be held, cancelled ones included. */
export async function sessionTimes(unit: Unit) {
  const places = new Map((await standing(unit, 'place')).map((place) => [place.id, place]))
  return { places, of: (row: Row<'session'>) => timeOf(row, places) }
}

/** Whether a household of this village is wanted. */
export function isWanted(village: PaperVillage | null, { villages }: WantedPapers): boolean {
  return villages === null || villages.includes(village?.id ?? 'none')
}

export function isWithin(day: string, { from, until }: WantedPapers): boolean {
  return day >= (from ?? day) && day <= (until ?? day)
}

/** The children of a household together, in the order in which they come. */
function homesOf(rows: readonly InvitedChildRow[], letters: LettersOf): InvitedHome[] {
  const households = groupBy(rows.toSorted(bySlot), ({ invitation }) => invitation.household)
  return [...households.values()].flatMap((children) => {
    const [first] = children
    if (first === undefined) return []
    const { household, session_id: sessionId } = first.invitation
    const number = children.find(({ invitation }) => invitation.number !== null)?.invitation.number ?? null
    return {
      household,
      code: invitationCode(first.invitation.id),
      guardian: guardianOf(children),
      village: first.village,
      slot: first.invitation.slot,
      number,
      ...letters({ household, sessionId, number }),
      children: children.map(({ child }) => child),
    }
  })
}

function timeOf(row: Row<'session'>, places: ReadonlyMap<string, Row<'place'>>): SessionTime {
  const place = places.get(row.place_id)
  return {
    day: Day.parse(row.day),
    from: row.from_time,
    to: row.to_time,
    mode: row.mode,
    part: row.part,
    place: { name: place?.name ?? '', address: place?.address ?? null, owner: place?.owner ?? null },
  }
}

async function invitedTo(unit: Unit, sessions: readonly Row<'session'>[]) {
  const ids = sessions.map(({ id }) => id)
  const rows: Row<'invitation'>[] = []
  for (let at = 0; at < ids.length; at += 5000)
    rows.push(...(await standing(unit, 'invitation', { session_id: ids.slice(at, at + 5000), status: 'invited' })))
  return rows
}

function bySlot({ invitation: a }: InvitedChildRow, { invitation: b }: InvitedChildRow): number {
  if (a.slot !== b.slot) return a.slot < b.slot ? -1 : 1
  return a.position - b.position || a.no - b.no
}

function byTime(a: PaperSession, b: PaperSession): number {
  const [one, other] = [`${a.day} ${a.from} ${a.place.name}`, `${b.day} ${b.from} ${b.place.name}`]
  return one === other ? 0 : one < other ? -1 : 1
}
