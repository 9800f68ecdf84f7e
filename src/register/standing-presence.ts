import type { Day } from '../base/day.ts'
import type { PresenceRow } from '../storage/tables.ts'

/** A fact that holds from a day on: known and not voided at the moment asked about. */
export interface FromDay {
  day: string
  recorded: number
  no: number
}

export interface PresenceFact extends FromDay {
  kind: PresenceRow['kind']
}

export interface StayFact extends FromDay {
  villageNo: number | null
}

/** The kinds that make a child present; the others make it absent, on their own day already. */
export const openingKinds = ['listed', 'moved-in'] as const satisfies readonly PresenceRow['kind'][]

export function isOpening(kind: PresenceRow['kind']): boolean {
  return kind === 'listed' || kind === 'moved-in'
}

/** The fact that holds on a day: the latest with a day not after it; several of one day, the last recorded. */
export function heldOn<F extends FromDay>(facts: readonly F[], day: Day): F | undefined {
  let held: F | undefined
  for (const fact of facts) if (fact.day <= day && (held === undefined || isLater(fact, held))) held = fact
  return held
}

function isLater(a: FromDay, b: FromDay): boolean {
  if (a.day !== b.day) return a.day > b.day
  return a.recorded === b.recorded ? a.no > b.no : a.recorded > b.recorded
}
