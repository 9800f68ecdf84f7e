import type { FactTable } from './facts-store.ts'

/** A fact that an officer may take back, as its event id names it: a card event by its own id, the others by number. */
export type FactNamed = { table: 'card_event'; id: string } | { table: Exclude<FactTable, 'card_event'>; no: number }

/** `presence:12`, `stay:12`, `obstacle:12`; anything else is the id of a card event. */
export function factNamed(eventId: string): FactNamed {
  const numbered = /^(presence|stay|obstacle):(\d{1,15})$/.exec(eventId)
  if (numbered === null) return { table: 'card_event', id: eventId }
  return { table: numbered[1] as 'presence' | 'stay' | 'obstacle', no: Number(numbered[2]) } // by the pattern
}

export function factId(table: Exclude<FactTable, 'card_event'>, no: number): string {
  return `${table}:${no}`
}
