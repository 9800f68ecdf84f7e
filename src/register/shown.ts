import type { AgeGroup } from '../base/age-group.ts'
import type { Day } from '../base/day.ts'
import type { CardState } from './card.ts'
import { cardOnDay } from './standing-card.ts'
import { ageBounds, groupWithin } from './standing-group.ts'
import { cardsOf, type ChildRecord, type Counting, type Person, presentRecord, villageOf } from './standing-person.ts'

/** What a screen shows of a person on a day, present or not. */
export interface Shown {
  present: boolean
  state: CardState
  group: AgeGroup
  villageNo: number | null
  /** Whose birth and village are shown: the record that is present, survivor first; gone, the survivor. */
  record: ChildRecord
}

export function shownOn(person: Person, day: Day, { doneSet, ages }: Counting): Shown {
  const there = presentRecord(person, day)
  const record = there ?? person[0]
  return {
    present: there !== undefined,
    state: cardOnDay(cardsOf(person), day, doneSet).state,
    group: groupWithin(record.birth, ageBounds(day, ages)),
    villageNo: villageOf(record, day),
    record,
  }
}
