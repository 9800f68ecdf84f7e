import type { AgeGroup } from '../base/age-group.ts'
import type { Day } from '../base/day.ts'
import type { CardFact } from './card-history.ts'
import type { CardState } from './card.ts'
import { cardOnDay, type CardStanding, photoDayOn } from './standing-card.ts'
import { type Ages, ageBounds, type BirthRange, groupWithin, isBeforeAge } from './standing-group.ts'
import { heldOn, isOpening, type PresenceFact, type StayFact } from './standing-presence.ts'

/** The office's settings that move figures: what counts as done, and the ages. */
export interface Counting {
  doneSet: readonly string[]
  ages: Ages
}

/** All that is known of one record of the register at some moment. */
export interface ChildRecord {
  no: number
  birth: (BirthRange & { born: string }) | null
  presences: readonly PresenceFact[]
  stays: readonly StayFact[]
  cards: readonly CardFact[]
}

/** A person: its records, survivor first; for nearly every child there is one. */
export type Person = readonly [ChildRecord, ...ChildRecord[]]

/** The cell in which a present person is counted. */
export interface Place {
  villageNo: number | null
  group: AgeGroup
  standing: CardStanding
}

export interface PersonOnDay extends Place {
  state: CardState
  /** The card was made under the lower age, without photo, and the holder has reached it. */
  photoDue: boolean
}

/** Which record speaks for a person on a day: the first that is present, survivor first. Undefined: not present. */
export function presentRecord(person: Person, day: Day): ChildRecord | undefined {
  return person.find((record) => {
    const held = heldOn(record.presences, day)
    return held !== undefined && isOpening(held.kind)
  })
}

/** The card events of all its records: a merge joins them. */
export function cardsOf(person: Person): readonly CardFact[] {
  return person.length === 1 ? person[0].cards : person.flatMap((record) => record.cards)
}

/** A person on a day, or undefined when it is not present (rules 5, 8, 10, 14). */
export function personOnDay(person: Person, day: Day, { doneSet, ages }: Counting): PersonOnDay | undefined {
  const record = presentRecord(person, day)
  if (record === undefined) return undefined
  const cards = cardsOf(person)
  const group = groupWithin(record.birth, ageBounds(day, ages))
  const card = cardOnDay(cards, day, doneSet)
  const photoDay = card.standing === 'done' && reachedLower(group) ? photoDayOn(cards, day) : undefined
  return {
    villageNo: villageOf(record, day),
    group,
    ...card,
    photoDue: photoDay !== undefined && record.birth !== null && isBeforeAge(photoDay, record.birth, ages.lower),
  }
}

/** The village a record stays in on a day; null: not known, or none said. */
export function villageOf(record: ChildRecord, day: Day): number | null {
  return heldOn(record.stays, day)?.villageNo ?? null
}

function reachedLower(group: AgeGroup): boolean {
  return group === 'from6to13' || group === 'from14'
}
