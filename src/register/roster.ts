import { sql } from 'kysely'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { listsCameSince } from './lists-came.ts'
import { pieceOf, pieces } from './pieces.ts'
import {
  inNameOrder,
  looked,
  mergedInOrder,
  ofRow,
  type RosterChild,
  rosterChild,
  standingAs,
  type Stood,
  stoodOf,
  stoodOnly,
} from './roster-rows.ts'
import { mergedPersons } from './standing-facts.ts'
import { personOnDay, presentRecord } from './standing-person.ts'
import type { Question } from './standing-query.ts'
import { isResidenceOfNow, residencesOn, temporaryAmong } from './standing-residence.ts'
import type { Some } from './standing-scope.ts'

/** Everybody present on a day as known at a recording, in the order of their names; fields as of recording `seen`. */
export interface Roster {
  question: Question
  seen: number
  children: readonly RosterChild[]
}

/** So many changed children are looked at one by one; beyond that the whole is asked again. */
const mostChanged = 3000

/** What a roster may be made with. */
export interface Making {
  /** Another day's roster seen at the same recording: half the work. */
  beside?: Roster | undefined
  breathe?: Breathe
  /** So many children are asked for at a time. */
  size?: number
}

/** The whole roster: a pass over all facts in pieces, a second for 100,000 children. */
export async function rosterOf(
  unit: Unit,
  question: Question,
  { beside, breathe = breatheNever, size = pieceOf }: Making = {},
) {
  const ofNow = await isResidenceOfNow(unit, question)
  const merged = await mergedOnDay(unit, question, ofNow)
  return beside !== undefined && beside.seen === unit.known
    ? rosterBeside({ unit, question, merged, ofNow, breathe, size }, beside)
    : rosterAnew({ unit, question, merged, ofNow, breathe, size })
}

interface Work {
  unit: Unit
  question: Question
  merged: { any: boolean; found: RosterChild[] }
  /** The residence kept with each child is that of the day. */
  ofNow: boolean
  breathe: Breathe
  size: number
}

async function rosterAnew(work: Work): Promise<Roster> {
  const { unit, question, merged, breathe, size } = work
  const runs: RosterChild[][] = []
  for await (const between of pieces(unit, breathe, size))
    runs.push((await lookedAt(work, { between })).toSorted(inNameOrder))
  const children = await oneOfRuns([...runs, merged.found.toSorted(inNameOrder)], breathe)
  return { question, seen: unit.known, children }
}

/**
 * The roster of a day from that of another day seen at the same recording: names, schools and their order are the same, so
 * only where the children stand is asked, and who of them is new is looked up.
 */
async function rosterBeside(work: Work, other: Roster): Promise<Roster> {
  const { unit, question, merged, ofNow, breathe, size } = work
  const stands = new Map<number, Stood>()
  const alike = ofNow && (await isResidenceOfNow(unit, other.question))
  const residences = new Map<number, string | null>()
  for await (const between of pieces(unit, breathe, size)) {
    for (const row of await stoodOnly(unit, question, merged.any, { between }).execute())
      stands.set(row.child_no, stoodOf(row))
    if (!alike)
      for (const [no, residence] of await residencesOn(unit, question, { between })) residences.set(no, residence)
  }
  const stay: RosterChild[] = []
  for (const child of other.children) {
    const stood = stands.get(child.no)
    if (stood === undefined) continue
    stay.push(standingAs(child, stood, alike ? child.residence : (residences.get(child.no) ?? null)))
    stands.delete(child.no)
    if (stay.length % (4 * pieceOf) === 0) await breathe()
  }
  const fresh = [...merged.found]
  const nos = [...stands.keys()]
  for (let at = 0; at < nos.length; at += 500) {
    fresh.push(...(await lookedAt(work, { only: nos.slice(at, at + 500) })))
    await breathe()
  }
  return { question, seen: unit.known, children: mergedInOrder(stay, fresh.toSorted(inNameOrder)) }
}

async function lookedAt(
  { unit, question, merged, ofNow }: Pick<Work, 'unit' | 'question' | 'merged' | 'ofNow'>,
  some: Some,
): Promise<RosterChild[]> {
  const rows = await looked(unit, question, merged.any, some).execute()
  const residences = ofNow ? undefined : await residencesOn(unit, question, some)
  return rows.map((row) => ofRow(row, residences))
}

/** Runs in order as one, by merging two and two. */
async function oneOfRuns(runs: readonly RosterChild[][], breathe: Breathe): Promise<RosterChild[]> {
  let left = [...runs]
  while (left.length > 1) {
    const joined: RosterChild[][] = []
    for (let at = 0; at < left.length; at += 2) {
      joined.push(mergedInOrder(left[at] ?? [], left[at + 1] ?? []))
      await breathe()
    }
    left = joined
  }
  return left[0] ?? []
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
  const ofNow = await isResidenceOfNow(unit, question)
  const merged = await mergedOnDay(unit, question, ofNow)
  const nos = [...changed]
  const fresh: RosterChild[] = merged.found.filter((child) => changed.has(child.no))
  for (let at = 0; at < nos.length; at += 500)
    fresh.push(...(await lookedAt({ unit, question, merged, ofNow }, { only: nos.slice(at, at + 500) })))
  const survivors = new Set(merged.found.map((child) => child.no))
  // A merged person may have changed by any of its records: there are few, so all of them are taken anew.
  const stay = earlier.children.filter((child) => !changed.has(child.no) && !survivors.has(child.no))
  const others = merged.found.filter((child) => !changed.has(child.no))
  return { question, seen: unit.known, children: mergedInOrder(stay, [...fresh, ...others].toSorted(inNameOrder)) }
}

async function mergedOnDay(unit: Unit, { asOf, known, counting }: Question, ofNow: boolean) {
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
  const moment = { asOf, known }
  const nos = rows.map((row) => row.no)
  const temporary = await temporaryAmong(unit, moment, nos)
  const residences = ofNow ? undefined : await residencesOn(unit, moment, { only: nos })
  const found = persons.flatMap((person): RosterChild[] => {
    const onDay = personOnDay(person, asOf, counting)
    const row = byNo.get(person[0].no)
    const born = presentRecord(person, asOf)?.birth ?? null
    if (onDay === undefined || row === undefined) return []
    return [
      rosterChild(residences === undefined ? row : { ...row, residence: residences.get(row.no) ?? null }, {
        ...onDay,
        temporary: temporary.has(row.no),
        bornFirst: born?.first ?? null,
        bornLast: born?.last ?? null,
      }),
    ]
  })
  return { any: true, found }
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
