import { Day } from '../base/day.ts'
import type { Row } from './kept.ts'
import type { ClosedDays, Kit, OpeningWindow, Place, Team } from './setup-contract.ts'

/** Rows as they are told: JSON columns read, flags as booleans, the version as the recording it was kept by. */
export function placeOf({ id, recorded, in_use, biometric, villages, ...row }: Row<'place'>): Place {
  const { name, kind, address, stations, owner, note } = row
  const told = { name, kind, address, stations, owner, note }
  return {
    id,
    version: recorded,
    ...told,
    biometric: biometric === 1,
    villages: villages === null ? null : listIn(villages),
    inUse: in_use === 1,
  }
}

export function teamOf({ id, recorded, name, members, phone, note, in_use }: Row<'team'>): Team {
  const names = members === '' ? [] : members.split('\n')
  return { id, version: recorded, name, members: names, phone, note, inUse: in_use === 1 }
}

export function kitOf({ id, recorded, name, kind, note, in_use }: Row<'kit'>): Kit {
  return { id, version: recorded, name, kind, note, inUse: in_use === 1 }
}

export function windowOf(row: Row<'opening_window'>): OpeningWindow {
  const { id, recorded, mode, part, stations, quota, document } = row
  return {
    id,
    version: recorded,
    placeId: row.place_id,
    weekdays: (JSON.parse(row.weekdays) as unknown[]).map(Number),
    firstDay: dayOrNull(row.first_day),
    lastDay: dayOrNull(row.last_day),
    from: row.from_time,
    to: row.to_time,
    mode,
    part,
    stations,
    quota,
    document,
    documentDay: dayOrNull(row.document_day),
  }
}

export function closedDaysOf({ id, recorded, reason, ...row }: Row<'closed_day'>): ClosedDays {
  return {
    id,
    version: recorded,
    firstDay: Day.parse(row.first_day),
    lastDay: Day.parse(row.last_day),
    placeId: row.place_id,
    teamId: row.team_id,
    reason,
  }
}

/** A JSON list of ids. */
export function listIn(text: string): string[] {
  return (JSON.parse(text) as unknown[]).map(String)
}

export function dayOrNull(text: string | null): Day | null {
  return text === null ? null : Day.parse(text)
}
