import { bornRange } from '../../../src/base/born.ts'
import { addDays, type Day } from '../../../src/base/day.ts'
import type { Ledger, Written } from '../../support/histories.ts'

// Rules 5 to 14 written down a second time, as plainly as they read and as slowly as it takes: every fact looked at for
// every child on every day. It shares nothing with src/register/standing-* and src/figures.

export type Group = 'under6' | 'from6to13' | 'from14' | 'undetermined'
export type Standing = 'done' | 'declined' | 'left'

export interface Stands {
  /** The record the person goes by. */
  child: number
  village: number | null
  group: Group
  standing: Standing
  state: string
  photoDue: boolean
}

export const groups: readonly Group[] = ['under6', 'from6to13', 'undetermined', 'from14']

interface Counting {
  doneSet: string[]
  ages: { lower: number; upper: number }
}

export function countingOn(ledger: Ledger, day: Day, known: number): Counting {
  const latest = (key: 'doneSet' | 'ages') =>
    last(ledger.setting.filter((one) => isKnown(one, known) && one.key === key && one.day <= day))?.value
  return {
    doneSet: (latest('doneSet') ?? ['taken', 'issued', 'handed-over']) as string[],
    ages: (latest('ages') ?? { lower: 6, upper: 14 }) as Counting['ages'],
  }
}

/** Every person present on a day. */
export function everybody(
  ledger: Ledger,
  day: Day,
  known: number,
  counting = countingOn(ledger, day, known),
): Stands[] {
  return personsOf(ledger, known).flatMap((records) => standsOn(ledger, records, day, known, counting) ?? [])
}

/** Each person's records, survivor first, then by how many links away. */
export function personsOf(ledger: Ledger, known: number): number[][] {
  const links = ledger.merge_link.filter((link) => isKnown(link, known))
  const chain = (no: number): number[] => {
    const link = links.find((one) => one.absorbed === no)
    return link === undefined ? [no] : [...chain(link.survivor), no]
  }
  const persons = new Map<number, { no: number; away: number }[]>()
  for (const no of ledger.children) {
    const way = chain(no)
    const survivor = way[0] ?? no
    persons.set(survivor, [...(persons.get(survivor) ?? []), { no, away: way.length }])
  }
  return [...persons.values()].map((records) =>
    records.toSorted((a, b) => a.away - b.away || a.no - b.no).map((record) => record.no),
  )
}

function standsOn(ledger: Ledger, records: number[], day: Day, known: number, counting: Counting): Stands | undefined {
  const present = records.find((no) => isPresent(ledger, no, day, known))
  if (present === undefined) return undefined
  const group = groupOf(ledger, present, day, known, counting)
  const standing = standingOf(ledger, records, day, known, counting)
  return {
    child: records[0] ?? present,
    village:
      last(ledger.stay.filter((one) => isKnown(one, known) && one.child === present && one.day <= day))?.village ??
      null,
    group,
    standing,
    state: stateOf(ledger, records, day, known, standing),
    photoDue: standing === 'done' && isPhotoDue(ledger, { records, present, group }, day, known, counting),
  }
}

function isPresent(ledger: Ledger, child: number, day: Day, known: number): boolean {
  const held = last(ledger.presence.filter((one) => isKnown(one, known) && one.child === child && one.day <= day))
  return held?.kind === 'listed' || held?.kind === 'moved-in'
}

function groupOf(ledger: Ledger, child: number, day: Day, known: number, { ages }: Counting): Group {
  const birth = ledger.birth.find((one) => isKnown(one, known) && one.child === child)
  if (birth === undefined) return 'undetermined'
  const { first, last: final } = bornRange(birth.born)
  const of = (born: Day): Group =>
    hasReached(born, ages.upper, day) ? 'from14' : hasReached(born, ages.lower, day) ? 'from6to13' : 'under6'
  return of(first) === of(final) ? of(first) : 'undetermined'
}

/** Rule 5, word by word: born ≤ (the day's year − n)-MM-DD, compared as text. */
function hasReached(born: string, age: number, day: string): boolean {
  return born <= `${Number(day.slice(0, 4)) - age}-${day.slice(5)}`
}

function uncancelled(ledger: Ledger, records: number[], day: Day, known: number) {
  const events = ledger.card_event.filter((one) => isKnown(one, known) && records.includes(one.child) && one.day <= day)
  return events.filter((event) => {
    if (event.kind !== 'filed' && event.kind !== 'taken') return event.kind !== 'sent-back'
    return !events.some((back) => back.kind === 'sent-back' && isBefore(event, back))
  })
}

function standingOf(ledger: Ledger, records: number[], day: Day, known: number, { doneSet }: Counting): Standing {
  const events = uncancelled(ledger, records, day, known)
  if (events.some((event) => doneSet.includes(event.kind))) return 'done'
  const word = last(events.filter((event) => event.kind === 'declined' || event.kind === 'willing'))
  return word?.kind === 'declined' ? 'declined' : 'left'
}

function stateOf(ledger: Ledger, records: number[], day: Day, known: number, standing: Standing): string {
  if (standing === 'declined') return 'declined'
  const kinds: string[] = uncancelled(ledger, records, day, known).map((event) => event.kind)
  return ['handed-over', 'issued', 'taken', 'filed'].find((stage) => kinds.includes(stage)) ?? 'left'
}

function isPhotoDue(
  ledger: Ledger,
  { records, present, group }: { records: number[]; present: number; group: Group },
  day: Day,
  known: number,
  { ages }: Counting,
): boolean {
  if (group !== 'from6to13' && group !== 'from14') return false
  const birth = ledger.birth.find((one) => isKnown(one, known) && one.child === present)
  if (birth === undefined) return false
  const events = uncancelled(ledger, records, day, known)
  const made = events.filter((event) => event.kind === 'taken' || event.kind === 'issued').map((event) => event.day)
  const handed = events.filter((event) => event.kind === 'handed-over').map((event) => event.day)
  const decides = made.toSorted().at(-1) ?? handed.toSorted()[0]
  return decides !== undefined && !hasReached(bornRange(birth.born).first, ages.lower, decides)
}

export type TermName = Exclude<keyof typeof zero, never>
const zero = {
  left1: 0,
  new: 0,
  movedIn: 0,
  entered: 0,
  undeclined: 0,
  sentBack: 0,
  done: 0,
  declined: 0,
  movedAway: 0,
  closed: 0,
  outgrown: 0,
  corrected: 0,
  left2: 0,
}
export type Terms = typeof zero

/** What rule 12 says of a change, by column: a group or `all` of the commune (`commune`), or of a village's number. */
export type Told = Map<string, Terms>

export function columnOf(village: number | null | 'commune', group: Group | 'all'): string {
  return `${village ?? 'none'} ${group}`
}

/** Hears of every child counted in a column's term, as often as it counts. */
export type Hears = (heard: { column: string; term: keyof Terms; child: number; sign: number }) => void

export function tellChange(
  ledger: Ledger,
  { from, to, known1, known2 }: { from: Day; to: Day; known1: number; known2: number },
  hear: Hears = () => undefined,
): Told {
  const told: Told = new Map()
  const teller =
    (child: number) => (village: number | null | 'commune', group: Group | 'all', term: keyof Terms, count: number) => {
      const column = columnOf(village, group)
      const terms = told.get(column) ?? { ...zero }
      told.set(column, { ...terms, [term]: terms[term] + count })
      hear({ column, term, child, sign: count })
    }
  const counted = (group: Group) => group !== 'from14'
  const tellLeft = (term: keyof Terms, stands: Stands[], count: number) => {
    for (const { child, village, group, standing } of stands)
      if (standing === 'left')
        for (const place of [village, 'commune'] as const) {
          const tell = teller(child)
          tell(place, group, term, count)
          if (counted(group)) tell(place, 'all', term, count)
        }
  }
  const counting = countingOn(ledger, to, known2)
  tellLeft('left1', everybody(ledger, from, known1), 1)
  tellLeft('corrected', everybody(ledger, from, known1), -1)
  tellLeft('corrected', everybody(ledger, from, known2, counting), 1)
  tellLeft('left2', everybody(ledger, to, known2), 1)

  for (const records of personsOf(ledger, known2))
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
      const tell = teller(records[0] ?? 0)
      const eve = addDays(day, -1)
      const before = standsOn(ledger, records, eve, known2, counting)
      const after = standsOn(ledger, records, day, known2, counting)
      const stood = standingOf(ledger, records, eve, known2, counting)
      const both = (group: Group | 'all', village: number | null, term: keyof Terms) => {
        tell(village, group, term, 1)
        tell('commune', group, term, 1)
      }
      const inCell = (village: number | null, group: Group, term: keyof Terms) => {
        both(group, village, term)
        if (counted(group)) both('all', village, term)
      }
      if (before !== undefined && after === undefined && stood === 'left') {
        const speaker = records.find((no) => isPresent(ledger, no, eve, known2))
        const closing = last(
          ledger.presence.filter((one) => isKnown(one, known2) && one.child === speaker && one.day <= day),
        )
        inCell(before.village, before.group, closing?.kind === 'moved-away' ? 'movedAway' : 'closed')
      }
      if (after === undefined) continue
      if (before === undefined && stood === 'left') {
        const speaker = records.find((no) => isPresent(ledger, no, day, known2))
        const opening = last(
          ledger.presence.filter((one) => isKnown(one, known2) && one.child === speaker && one.day <= day),
        )
        const everPresent = daysBefore(day).some((past) => records.some((no) => isPresent(ledger, no, past, known2)))
        inCell(after.village, after.group, opening?.kind === 'moved-in' || everPresent ? 'movedIn' : 'new')
      }
      if (before !== undefined && stood === 'left' && before.village !== after.village)
        for (const [village, term] of [
          [before.village, 'movedAway'],
          [after.village, 'movedIn'],
        ] as const) {
          tell(village, before.group, term, 1)
          if (counted(before.group)) tell(village, 'all', term, 1)
        }
      if (before !== undefined && stood === 'left' && before.group !== after.group) {
        both(before.group, after.village, 'outgrown')
        both(after.group, after.village, 'entered')
        if (counted(before.group) && !counted(after.group)) both('all', after.village, 'outgrown')
        if (!counted(before.group) && counted(after.group)) both('all', after.village, 'entered')
      }
      if (stood === 'left' && after.standing === 'done') inCell(after.village, after.group, 'done')
      if (stood === 'left' && after.standing === 'declined') inCell(after.village, after.group, 'declined')
      if (stood === 'declined' && after.standing === 'left') inCell(after.village, after.group, 'undeclined')
      if (stood === 'done' && after.standing === 'left') inCell(after.village, after.group, 'sentBack')
    }
  return told
}

/** Every day from the first of any history. */
function daysBefore(day: Day): Day[] {
  const days: Day[] = []
  for (let past = '2026-01-01' as Day; past < day; past = addDays(past, 1)) days.push(past)
  return days
}

export function isKnown(row: Written, known: number): boolean {
  return row.recorded <= known && !(row.voided !== null && row.voided <= known)
}

function isBefore(a: { day: string } & Written, b: { day: string } & Written): boolean {
  if (a.day !== b.day) return a.day < b.day
  return a.recorded === b.recorded ? a.no < b.no : a.recorded < b.recorded
}

function last<T extends { day: string } & Written>(facts: readonly T[]): T | undefined {
  return facts.find((fact) => facts.every((other) => other === fact || isBefore(other, fact)))
}
