import { sql } from 'kysely'
import { ageGroups } from '../base/age-group.ts'
import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { CardState } from './card.ts'
import { cardStandings } from './standing-card.ts'
import { mergedPersons } from './standing-facts.ts'
import { personOnDay, presentRecord } from './standing-person.ts'
import { isTemporary, temporaryAmong } from './standing-residence.ts'
import { type Question, standingsOf } from './standing-query.ts'
import type { Scoped } from './standing-scope.ts'

/**
 * A present child as lists look at it. Name, school, residence and number are those kept now; whether it was a temporary
 * resident is of the day.
 */
export interface RosterChild extends Scoped {
  no: number
  id: string
  sortKey: string
  bornFirst: string | null
  residence: string | null
  /** Folded; empty: not said. */
  school: string
  numbered: boolean
  householdNo: number | null
}

/** Everybody present on a day as known at a recording, in the order of their names; fields as of recording `seen`. */
export interface Roster {
  question: Question
  seen: number
  children: readonly RosterChild[]
}

/** So many changed children are looked at one by one; beyond that the whole is asked again. */
const mostChanged = 3000

/** The whole roster: one pass over all facts, a second for 100,000 children, half of it with another day's. */
export async function rosterOf(unit: Unit, question: Question, other?: Roster): Promise<Roster> {
  const merged = await mergedOnDay(unit, question)
  if (other !== undefined && other.seen === unit.known) return rosterBeside(unit, question, other, merged)
  const rows = await looked(unit, question, merged.any).execute()
  const children = rows.map(ofRow)
  return { question, seen: unit.known, children: [...children, ...merged.found].toSorted(inNameOrder) }
}

/**
 * The roster of a day from that of another day seen at the same recording: names, schools and their order are the same, so
 * only where the children stand is asked, and who of them is new is looked up.
 */
async function rosterBeside(
  unit: Unit,
  question: Question,
  other: Roster,
  merged: { any: boolean; found: RosterChild[] },
): Promise<Roster> {
  const rows = await stoodOnly(unit, question, merged.any).execute()
  const stands = new Map(rows.map((row) => [row.child_no, row]))
  const stay: RosterChild[] = []
  for (const child of other.children) {
    const row = stands.get(child.no)
    if (row === undefined) continue
    stay.push(standingAs(child, stoodOf(row)))
    stands.delete(child.no)
  }
  const fresh = [...merged.found]
  const nos = [...stands.keys()]
  for (let at = 0; at < nos.length; at += 500)
    fresh.push(...(await looked(unit, question, merged.any, nos.slice(at, at + 500)).execute()).map(ofRow))
  return { question, seen: unit.known, children: mergedInOrder(stay, fresh.toSorted(inNameOrder)) }
}

/**
 * The roster of now from one of an earlier recording, by looking again only at the children that something was written
 * of since: whatever writes of a child gives it its version (settleChild), but for lists. Undefined: too much changed.
 */
export async function rosterAfter(unit: Unit, question: Question, earlier: Roster): Promise<Roster | undefined> {
  const since = Math.min(earlier.question.known, earlier.seen)
  if (await listsCameSince(unit, since)) return undefined
  const copies = await unit.db
    .selectFrom('child')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('version', '>', since)
    .limit(mostChanged + 1)
    .execute()
  if (copies.length > mostChanged) return undefined
  const changed = new Set([...copies.map(({ no }) => no), ...(await mergedSince(unit, since))])
  const merged = await mergedOnDay(unit, question)
  const nos = [...changed]
  const fresh: RosterChild[] = merged.found.filter((child) => changed.has(child.no))
  for (let at = 0; at < nos.length; at += 500) {
    const some = nos.slice(at, at + 500)
    fresh.push(...(await looked(unit, question, merged.any, some).execute()).map(ofRow))
  }
  const survivors = new Set(merged.found.map((child) => child.no))
  // A merged person may have changed by any of its records: there are few, so all of them are taken anew.
  const stay = earlier.children.filter((child) => !changed.has(child.no) && !survivors.has(child.no))
  const others = merged.found.filter((child) => !changed.has(child.no))
  return { question, seen: unit.known, children: mergedInOrder(stay, [...fresh, ...others].toSorted(inNameOrder)) }
}

function looked(unit: Unit, question: Question, merged: boolean, only?: readonly number[]) {
  const query = standingsOf(unit, question, only === undefined ? {} : { only }, merged, true)
    .innerJoin('child as c', 'c.no', 'stands.child_no')
    .select([
      'c.no',
      'c.id',
      'c.sort_key',
      'c.folded',
      'c.residence',
      'c.school',
      'c.household_no',
      sql<0 | 1>`case when c.citizen_number is null then 0 else 1 end`.as('numbered'),
      temporaryOn(unit, question),
      ...stood,
    ])
  return query
}

const stood = [
  'stands.village_no',
  'stands.age_group',
  'stands.standing',
  'stands.photo_due',
  'stands.born_first',
  'stands.born_last',
  'stands.state',
] as const

function stoodOnly(unit: Unit, question: Question, merged: boolean) {
  return standingsOf(unit, question, {}, merged, true).select([
    'stands.child_no',
    temporaryOn(unit, question),
    ...stood,
  ])
}

function temporaryOn(unit: Unit, question: Question) {
  return sql<0 | 1>`case when ${isTemporary(unit, question, 'stands.child_no')} then 1 else 0 end`.as('temporary')
}

type Row = Awaited<ReturnType<ReturnType<typeof looked>['execute']>>[number]

/** All in one shape, written out: a list scans 100,000 of them. */
function rosterChild(row: Copied, stands: Stood): RosterChild {
  return {
    no: row.no,
    id: row.id,
    sortKey: row.sort_key,
    folded: row.folded,
    residence: row.residence,
    temporary: stands.temporary,
    school: row.school === null ? '' : fold(row.school),
    numbered: row.numbered === 1,
    householdNo: row.household_no,
    villageNo: stands.villageNo,
    group: stands.group,
    standing: stands.standing,
    state: stands.state,
    photoDue: stands.photoDue,
    bornFirst: stands.bornFirst,
    bornLast: stands.bornLast,
  }
}

type Copied = Pick<Row, 'no' | 'id' | 'sort_key' | 'folded' | 'residence' | 'school' | 'household_no' | 'numbered'>
type Stood = Pick<
  RosterChild,
  'temporary' | 'villageNo' | 'group' | 'standing' | 'state' | 'photoDue' | 'bornFirst' | 'bornLast'
>

/** The same child on another day. */
function standingAs(child: RosterChild, stands: Stood): RosterChild {
  return {
    no: child.no,
    id: child.id,
    sortKey: child.sortKey,
    folded: child.folded,
    residence: child.residence,
    temporary: stands.temporary,
    school: child.school,
    numbered: child.numbered,
    householdNo: child.householdNo,
    villageNo: stands.villageNo,
    group: stands.group,
    standing: stands.standing,
    state: stands.state,
    photoDue: stands.photoDue,
    bornFirst: stands.bornFirst,
    bornLast: stands.bornLast,
  }
}

function ofRow(row: Row): RosterChild {
  return rosterChild(row, stoodOf(row))
}

type StoodRow = Omit<Awaited<ReturnType<ReturnType<typeof stoodOnly>['execute']>>[number], 'child_no'>

function stoodOf(row: StoodRow): Stood {
  return {
    temporary: row.temporary === 1,
    villageNo: row.village_no,
    // The one text of each word, not a copy a row: what is compared 100,000 times should be one thing.
    group: ageGroups.find((one) => one === row.age_group) ?? row.age_group,
    standing: cardStandings.find((one) => one === row.standing) ?? row.standing,
    state: CardState.options.find((one) => one === row.state) ?? 'left',
    photoDue: row.photo_due === 1,
    bornFirst: row.born_first,
    bornLast: row.born_last,
  }
}

async function mergedOnDay(unit: Unit, { asOf, known, counting }: Question) {
  const persons = await mergedPersons(unit, known)
  if (persons.length === 0) return { any: false, found: [] }
  const rows = await unit.db
    .selectFrom('child as c')
    .select(['c.no', 'c.id', 'c.sort_key', 'c.folded', 'c.residence', 'c.school', 'c.household_no'])
    .select(sql<0 | 1>`case when c.citizen_number is null then 0 else 1 end`.as('numbered'))
    .where(
      'c.no',
      'in',
      persons.map(([survivor]) => survivor.no),
    )
    .execute()
  const byNo = new Map(rows.map((row) => [row.no, row]))
  const temporary = await temporaryAmong(
    unit,
    { asOf, known },
    rows.map((row) => row.no),
  )
  const found = persons.flatMap((person): RosterChild[] => {
    const onDay = personOnDay(person, asOf, counting)
    const row = byNo.get(person[0].no)
    const born = presentRecord(person, asOf)?.birth ?? null
    if (onDay === undefined || row === undefined) return []
    return [
      rosterChild(row, {
        ...onDay,
        temporary: temporary.has(row.no),
        bornFirst: born?.first ?? null,
        bornLast: born?.last ?? null,
      }),
    ]
  })
  return { any: true, found }
}

/** A list that is taken back leaves the versions of children whose fields stay as they are. */
async function listsCameSince(unit: Unit, since: number): Promise<boolean> {
  const came = await unit.db
    .selectFrom('recording')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('no', '>', since)
    .where('operation', 'like', 'lists.%')
    .executeTakeFirst()
  return came !== undefined
}

async function mergedSince(unit: Unit, since: number): Promise<number[]> {
  const links = await unit.db
    .selectFrom('merge_link')
    .select(['absorbed_no', 'survivor_no'])
    .where('commune_id', '=', unit.communeId)
    .where((of) => of.or([of('recorded', '>', since), of('voided', '>', since)]))
    .execute()
  return links.flatMap((link) => [link.absorbed_no, link.survivor_no])
}

function inNameOrder(a: RosterChild, b: RosterChild): number {
  return a.sortKey === b.sortKey ? a.no - b.no : a.sortKey < b.sortKey ? -1 : 1
}

/** Two runs in order as one. */
function mergedInOrder(many: readonly RosterChild[], few: readonly RosterChild[]): RosterChild[] {
  const all: RosterChild[] = []
  let next = 0
  for (const child of many) {
    for (let one = few[next]; one !== undefined && inNameOrder(one, child) < 0; one = few[next]) {
      all.push(one)
      next += 1
    }
    all.push(child)
  }
  return [...all, ...few.slice(next)]
}
