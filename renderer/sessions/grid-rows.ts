import type { TFunction } from 'i18next'
import type { Card } from './cards.ts'
import type { Setup } from './shapes.ts'

/** One line of the calendar: a place or a team, and what there is to know of it. */
export interface GridRow {
  id: string
  name: string
  remarks: string[]
}

/** The places in use, and those no longer used that still have a session in sight. */
export function placeRows({ places }: Setup, cards: readonly Card[], t: TFunction): GridRow[] {
  const seen = new Set(cards.map(({ placeId }) => placeId))
  return places
    .filter(({ id, inUse }) => inUse || seen.has(id))
    .map(({ id, name, biometric, stations, owner }) => ({
      id,
      name,
      remarks: [
        ...(owner === null ? [] : [t('sessions.row.owner', { owner })]),
        t(biometric ? 'sessions.row.both' : 'sessions.row.under6'),
        t('sessions.row.stations', { count: stations }),
      ],
    }))
}

/** The teams in use, and a line for sessions without a team. */
export function teamRows({ teams }: Setup, cards: readonly Card[], t: TFunction): GridRow[] {
  const seen = new Set(cards.map(({ teamId }) => teamId))
  const rows = teams
    .filter(({ id, inUse }) => inUse || seen.has(id))
    .map(({ id, name, members, phone }) => ({
      id,
      name,
      remarks: [
        ...(members.length === 0 ? [] : [t('sessions.row.members', { count: members.length })]),
        ...(phone === null ? [] : [phone]),
      ],
    }))
  return [...rows, { id: '', name: t('sessions.row.noTeam'), remarks: [] }]
}
