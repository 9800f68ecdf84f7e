import type { Day } from '../base/day.ts'
import type { Person } from './standing-person.ts'
import { heldOn, isOpening } from './standing-presence.ts'

/** How a child leaves the register. The first three have a day; the other two say it never belonged there. */
export type Closing = 'moved-away' | 'died' | 'not-eligible' | 'duplicate' | 'entered-in-error'

/** What closing or opening does to a record's presence: facts taken back, and a new one or none. */
export interface PresenceChange {
  recordNo: number
  voided: number[]
  adds: boolean
}

/**
 * Gone from a day on (rule 13): each present record is closed that day, and what said it came later is taken back. A
 * duplicate, or one entered in error, was never there: its whole presence is void. Of a child that was gone already the
 * survivor keeps the new reason.
 */
export function presenceClosed(person: Person, how: Closing, day: Day): PresenceChange[] {
  if (how === 'duplicate' || how === 'entered-in-error')
    return person.map(({ no, presences }) => ({ recordNo: no, voided: presences.map((fact) => fact.no), adds: false }))
  const closed = person.map(({ no, presences }) => {
    const voided = presences.filter((fact) => isOpening(fact.kind) && fact.day > day).map((fact) => fact.no)
    const held = heldOn(presences, day)
    return { recordNo: no, voided, adds: voided.length > 0 || (held !== undefined && isOpening(held.kind)) }
  })
  return closed.some((change) => change.adds) ? closed : [{ recordNo: person[0].no, voided: [], adds: true }]
}

/** Present again from a day on: what said the child left later is taken back. Nothing when it is present already. */
export function presenceOpened([survivor]: Person, day: Day): PresenceChange & { kind: 'listed' | 'moved-in' } {
  const { no, presences } = survivor
  const voided = presences.filter((fact) => !isOpening(fact.kind) && fact.day > day).map((fact) => fact.no)
  const held = heldOn(presences, day)
  const adds = held === undefined || !isOpening(held.kind)
  const kind = held === undefined ? 'listed' : 'moved-in'
  return { recordNo: no, voided, adds, kind }
}
