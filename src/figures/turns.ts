import { addDays, type Day } from '../base/day.ts'
import {
  cardOnDay,
  cardsOf,
  type CardStanding,
  type ChildRecord,
  type Counting,
  heldOn,
  type Person,
  personOnDay,
  type PersonOnDay,
  type Place,
  presentRecord,
  turningDays,
} from '../register/index.ts'

/** The days after `from` up to `to`. */
export interface Window {
  from: Day
  to: Day
}

/**
 * A day on which a person changed cell. `stood`: where the card stood the day before; of somebody who appears, whether
 * present then or not.
 */
export type Turn = { day: Day } & (
  | { kind: 'appears'; as: 'new' | 'movedIn'; stood: CardStanding; after: PersonOnDay }
  | { kind: 'leaves'; as: 'movedAway' | 'closed'; before: PersonOnDay }
  | { kind: 'stays'; before: PersonOnDay; after: PersonOnDay }
)

/** Rule 12: every change of cell of a person within a window, in day order, by the facts it comes with. */
export function turnsOf(person: Person, { from, to }: Window, counting: Counting): Turn[] {
  const turns: Turn[] = []
  let before = personOnDay(person, from, counting)
  for (const day of daysOfChange(person, { from, to }, counting)) {
    const after = personOnDay(person, day, counting)
    if (before === undefined && after !== undefined)
      turns.push({ day, kind: 'appears', as: waysIn(person, day), stood: stoodBefore(person, day, counting), after })
    else if (before !== undefined && after === undefined)
      turns.push({ day, kind: 'leaves', as: wayOut(person, day), before })
    else if (before !== undefined && after !== undefined && !samePlace(before, after))
      turns.push({ day, kind: 'stays', before, after })
    before = after
  }
  return turns
}

/** The days on which anything of a person can change: a fact holds from it, or an age is reached. */
function daysOfChange(person: Person, { from, to }: Window, counting: Counting): Day[] {
  const days = new Set<string>()
  for (const { presences, stays, cards, birth } of person) {
    for (const fact of [...presences, ...stays, ...cards]) days.add(fact.day)
    if (birth !== null) for (const day of turningDays(birth, counting.ages)) days.add(day)
  }
  return ([...days] as Day[]).filter((day) => day > from && day <= to).toSorted() // facts hold from days only
}

/** The first presence of all is new, unless opened as moved in; a later one has moved in again. */
function waysIn(person: Person, day: Day): 'new' | 'movedIn' {
  const record = presentRecord(person, day)
  const opening = record && heldOn(record.presences, day)
  return opening?.kind === 'moved-in' || wasPresentBefore(person, day) ? 'movedIn' : 'new'
}

function wasPresentBefore(person: Person, day: Day): boolean {
  const earlier = person.flatMap((record) => record.presences.map((fact) => fact.day as Day)) // a presence's day is a day
  return earlier.some((other) => other < day && presentRecord(person, other) !== undefined)
}

/** By the closing of the record that spoke for the person the day before. */
function wayOut(person: Person, day: Day): 'movedAway' | 'closed' {
  const record: ChildRecord | undefined = presentRecord(person, addDays(day, -1))
  return record && heldOn(record.presences, day)?.kind === 'moved-away' ? 'movedAway' : 'closed'
}

function stoodBefore(person: Person, day: Day, { doneSet }: Counting): CardStanding {
  return cardOnDay(cardsOf(person), addDays(day, -1), doneSet).standing
}

function samePlace(a: Place, b: Place): boolean {
  return a.villageNo === b.villageNo && a.group === b.group && a.standing === b.standing
}
