import type { RosterChild, Scope } from '../register/index.ts'
import type { NamesFilter, NamesSort } from './contract.ts'
import { type Coded, dayNumber, type RosterTable, tableOf } from './roster-table.ts'
import type { CountedVillage } from './villages.ts'

/** What a filter asks beside where a child stands; `school` folded, `householdNo` null: any. */
export interface More extends Pick<NamesFilter, 'residence' | 'bornFrom' | 'bornTo' | 'school' | 'unnumbered'> {
  householdNo: number | null
}

/** Places in a roster, in its order. */
export type Places = Uint32Array

/** Who of a roster is within: inScope and the rest of the filter, asked of one column after another. */
export function within(roster: readonly RosterChild[], scope: Scope, more: More): Places {
  const table = tableOf(roster)
  const everybody = new Uint32Array(roster.length)
  for (let place = 0; place < everybody.length; place += 1) everybody[place] = place
  return questionsOf(table, scope, more).reduce(leftBy, everybody)
}

/** The children at some places. */
export function childrenAt(roster: readonly RosterChild[], places: Places): RosterChild[] {
  const children: RosterChild[] = []
  for (const place of places) {
    const child = roster[place]
    if (child !== undefined) children.push(child)
  }
  return children
}

/** The places of which a question holds. */
export function leftBy(places: Places, holds: (place: number) => boolean): Places {
  const left = new Uint32Array(places.length)
  let count = 0
  for (const place of places) {
    if (!holds(place)) continue
    left[count] = place
    count += 1
  }
  return left.subarray(0, count)
}

type Holds = (place: number) => boolean

function questionsOf(table: RosterTable, scope: Scope, more: More): Holds[] {
  const { villageNo, householdNo, bornFirst, bornLast, photoDue, temporary, numbered } = table
  const asked: Holds[] = []
  if (scope.villageNo !== undefined) asked.push(equal(villageNo, scope.villageNo ?? -1))
  if (scope.group !== undefined) asked.push(said(table.group, scope.group))
  if (scope.counted === true) asked.push(not(said(table.group, 'from14')))
  if (scope.standing !== undefined) asked.push(said(table.standing, scope.standing))
  if (scope.state !== undefined) asked.push(said(table.state, scope.state))
  if (scope.photoDue === true) asked.push(equal(photoDue, 1))
  if (scope.temporary === true) asked.push(equal(temporary, 1))
  if (scope.reaching !== undefined)
    asked.push(between(bornLast, dayNumber(scope.reaching.after) + 1, dayNumber(scope.reaching.until)))
  if (more.residence !== null) asked.push(said(table.residence, more.residence))
  if (more.bornFrom !== null) asked.push(between(bornFirst, dayNumber(more.bornFrom), Number.MAX_SAFE_INTEGER))
  if (more.bornTo !== null) asked.push(between(bornLast, 1, dayNumber(more.bornTo)))
  if (more.school !== '') asked.push(saidIn(table.school, (text) => text.includes(more.school)))
  if (more.householdNo !== null) asked.push(equal(householdNo, more.householdNo))
  if (more.unnumbered) asked.push(equal(numbered, 0))
  for (const word of scope.words ?? []) asked.push(named(table, word))
  return asked
}

function equal(column: Float64Array | Uint8Array, wanted: number): Holds {
  return (place) => column[place] === wanted
}

function not(holds: Holds): Holds {
  return (place) => !holds(place)
}

/** Both ends are within. */
function between(column: Int32Array, first: number, last: number): Holds {
  return (place) => {
    const value = column[place] ?? 0
    return value >= first && value <= last
  }
}

function said({ codes, texts }: Coded, wanted: string): Holds {
  const code = texts.indexOf(wanted)
  return (place) => codes[place] === code
}

function saidIn({ codes, texts }: Coded, fits: (text: string) => boolean): Holds {
  const fitting = Uint8Array.from(texts, (text) => Number(fits(text)))
  return (place) => fitting[codes[place] ?? -1] === 1
}

/** Names are looked through as one text: ten times as fast as one after another. */
function named({ names, begins }: RosterTable, word: string): Holds {
  const found = new Uint8Array(begins.length)
  let place = 0
  for (let at = names.indexOf(word); at !== -1;) {
    while ((begins[place + 1] ?? Number.MAX_SAFE_INTEGER) <= at) place += 1
    found[place] = 1
    at = names.indexOf(word, begins[place + 1] ?? names.length)
  }
  return (one) => found[one] === 1
}

/** The places in another order; the order of names, in which they come, decides among equals. */
export function inOrder(
  roster: readonly RosterChild[],
  places: Places,
  sort: NamesSort,
  villages: readonly CountedVillage[],
): Places {
  if (sort === 'name') return places
  const { bornFirst, state, villageNo } = tableOf(roster)
  if (sort === 'born') return byRank(places, (place) => bornFirst[place] || notKnown)
  if (sort === 'state') {
    const ranks = state.texts.map((text) => states.indexOf(text))
    return byRank(places, (place) => ranks[state.codes[place] ?? -1] ?? 0)
  }
  const ranks = new Map(villages.map((village, rank) => [village.no, rank]))
  return byRank(places, (place) => ranks.get(villageNo[place] ?? -1) ?? villages.length)
}

const states = ['left', 'filed', 'declined', 'taken', 'issued', 'handed-over']

/** After every day. */
const notKnown = 99_999_999

/** Where one list ends: rank and place share one number, which sorts ten times faster than objects do. */
const mostPlaces = 2 ** 22

function byRank(places: Places, rankOf: (place: number) => number): Places {
  const keys = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    keys[at] = rankOf(place) * mostPlaces + place
  }
  keys.sort()
  const ordered = new Uint32Array(places.length)
  for (let at = 0; at < ordered.length; at += 1) ordered[at] = (keys[at] ?? 0) % mostPlaces
  return ordered
}
