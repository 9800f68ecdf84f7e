import { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SessionRoom } from './free-slots.ts'
import { type Row, standing, type Version } from './kept.ts'
import { dayOrNull, listIn } from './setup-rows.ts'

/** A session as it stands. */
export interface KeptSession extends SessionRoom {
  id: string
  version: number
  day: Day
  placeId: string
  part: 'morning' | 'afternoon' | 'evening' | null
  teamId: string | null
  /** Ids of kits and vehicles. */
  kits: readonly string[]
  campaignId: string | null
  status: Row<'session'>['status']
  reason: string | null
  document: string | null
  documentDay: Day | null
}

export type Invitation = Row<'invitation'>

export function keptSession(row: Row<'session'>): KeptSession {
  const { id, recorded, mode, part, stations, quota, status, reason, document } = row
  return {
    ...{ id, mode, part, stations, quota, status, reason, document },
    version: recorded,
    day: Day.parse(row.day),
    placeId: row.place_id,
    from: row.from_time,
    to: row.to_time,
    minutes: { under6: row.minutes_under6, from6to13: row.minutes_from6 },
    teamId: row.team_id,
    kits: listIn(row.kits),
    campaignId: row.campaign_id,
    documentDay: dayOrNull(row.document_day),
  }
}

export function sessionVersion(session: KeptSession): Version<'session'> {
  const { id, mode, part, stations, quota, status, reason, document } = session
  return {
    ...{ id, mode, part, stations, quota, status, reason, document },
    day: session.day,
    place_id: session.placeId,
    from_time: session.from,
    to_time: session.to,
    minutes_under6: session.minutes.under6,
    minutes_from6: session.minutes.from6to13,
    team_id: session.teamId,
    kits: JSON.stringify(session.kits),
    campaign_id: session.campaignId,
    document_day: session.documentDay,
  }
}

/** Whether a session is to be held or was held. */
export function isHeld({ status }: Pick<KeptSession, 'status'>): boolean {
  return status !== 'cancelled'
}

/** Whether people may still be invited to it, or asked to come at another time. */
export function isOpen({ status, day }: Pick<KeptSession, 'status' | 'day'>, today: Day): boolean {
  return status !== 'cancelled' && status !== 'closed' && day >= today
}

/** The sessions of a span of days, both included, in the order of days and times. */
export async function sessionsBetween(unit: Unit, from: string, to: string): Promise<KeptSession[]> {
  const rows = await unit.db
    .selectFrom('session')
    .selectAll()
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('from_time')
    .orderBy('no')
    .execute()
  return rows.map(keptSession)
}

/** Who is invited to these sessions, in the order of their times; cancelled invitations are left out. */
export async function invitedTo(unit: Unit, sessionIds: readonly string[]): Promise<Invitation[]> {
  const rows: Invitation[] = []
  for (let at = 0; at < sessionIds.length; at += 5000)
    rows.push(
      ...(await standing(unit, 'invitation', {
        session_id: sessionIds.slice(at, at + 5000),
        status: 'invited',
      })),
    )
  return rows.toSorted(bySlot)
}

/** In the order in which they come. */
export function bySlot(a: Invitation, b: Invitation): number {
  if (a.slot !== b.slot) return a.slot < b.slot ? -1 : 1
  return a.position - b.position || a.no - b.no
}

/** As the room of a session looks at it. */
export function seatOf({ slot, age_group }: Pick<Invitation, 'slot' | 'age_group'>) {
  return { slot, under: age_group === 'under6' }
}
