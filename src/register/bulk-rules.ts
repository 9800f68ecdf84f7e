import type { Day } from '../base/day.ts'
import { fold } from '../base/text.ts'
import type { BulkChange, StaysBecause } from './bulk-contract.ts'
import type { CardKind } from './card.ts'
import { cardOnDay } from './standing-card.ts'
import { cardsOf, type Person, presentRecord, villageOf } from './standing-person.ts'

/** What a bulk looks at beside a child's facts. */
export interface BulkMoment {
  today: Day
  doneSet: readonly string[]
  /** The number of the village wanted; null: none. */
  villageNo: number | null
}

/** A standing obstacle of a child. */
export interface StandingObstacle {
  kind: string
  text: string
}

/** Whether a bulk leaves this child as it is, and why; null: it changes it. */
export function staysBecause(
  person: Person,
  obstacles: readonly StandingObstacle[],
  change: BulkChange,
  moment: BulkMoment,
): StaysBecause | null {
  if (presentRecord(person, moment.today) === undefined) return 'not-present'
  if (change.what === 'village') return villageStays(person, change.day, moment)
  if (change.what === 'card') return cardStays(person, change.kind, change.day, moment.doneSet)
  if (change.what === 'obstacle') return obstacles.some((one) => sameObstacle(one, change)) ? 'already-so' : null
  return null
}

/** The record that hears where the child lives from a day on. */
export function livingRecord(person: Person, day: Day, today: Day) {
  return presentRecord(person, day) ?? presentRecord(person, today) ?? person[0]
}

function villageStays(person: Person, day: Day, { today, villageNo }: BulkMoment): StaysBecause | null {
  const record = livingRecord(person, day, today)
  if (record.stays.some((stay) => stay.day > day)) return 'moved-later'
  return record.stays.length > 0 && villageOf(record, day) === villageNo ? 'already-there' : null
}

function cardStays(person: Person, kind: CardKind, day: Day, doneSet: readonly string[]): StaysBecause | null {
  const { state } = cardOnDay(cardsOf(person), day, doneSet)
  if (kind === 'willing') return state === 'declined' ? null : 'nothing-before'
  if (kind === 'sent-back') return state === 'filed' || state === 'taken' ? null : 'nothing-before'
  return state === kind ? 'already-so' : null
}

function sameObstacle(one: StandingObstacle, { kind, text }: StandingObstacle): boolean {
  return one.kind === kind && fold(one.text) === fold(text)
}
