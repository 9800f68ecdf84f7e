import type { Page } from '../base/paging.ts'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import { bornOfRange } from '../base/born.ts'
import { fold } from '../base/text.ts'
import { type Question, type RosterChild, type Scope } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { childDetails } from './child-details.ts'
import { lineMaker } from './child-lines.ts'
import type { NameColumn, NameLine, NamesFilter, NamesSort } from './contract.ts'
import { reachingWithin } from './crossing.ts'
import { lineExtras } from './line-extras.ts'
import { countingOn, type Known } from './moment.ts'
import { newestObstacles } from './newest-obstacles.ts'
import { childrenAt, inOrder, leftBy, type Places, within } from './roster-picks.ts'
import { rosterFor } from './rosters.ts'
import { type CountedVillage, countedVillages } from './villages.ts'

/** Which names, in which order, and how much of each. */
export interface NamesWanted {
  filter: NamesFilter
  known: Known
  sort: NamesSort
  page: Page
  /** Whole ID numbers: the caller has asked for the permission and writes the export log. */
  inFull: boolean
  /** What to tell of each beside the line itself. */
  columns?: readonly NameColumn[]
}

export interface Names {
  total: number
  rows: NameLine[]
}

/** The children behind a number: as many as the number says, by the same question. Shown are today's names and guardians, and the residence of the day. */
export async function namesOf(
  unit: Unit,
  wanted: NamesWanted,
  remember: Remember = rememberNothing,
  breathe: Breathe = breatheNever,
): Promise<Names> {
  const { page } = wanted
  const { children, question, villages } = await behind(unit, wanted, remember, breathe)
  const some = children.slice(page.offset, page.offset + page.limit)
  return { total: children.length, rows: await linesOf(unit, question, some, { ...wanted, villages }) }
}

/** How many children are read at a time. */
const readAtOnce = 500

/**
 * All of them, in the order of the list. They are read by number, which is how the register keeps them: one after another
 * by name would open a page of the file for each. `step` is called with how many are read, and of how many.
 */
export async function everyNameOf(
  unit: Unit,
  wanted: Omit<NamesWanted, 'page'>,
  remember: Remember,
  { breathe, step }: { breathe: Breathe; step: (done: number, total: number) => Promise<void> },
): Promise<NameLine[]> {
  const { children, question, villages } = await behind(unit, wanted, remember, breathe)
  const nos = new Float64Array(children.length)
  const byNo = new Map<number, RosterChild>()
  for (const [place, child] of children.entries()) {
    nos[place] = child.no
    byNo.set(child.no, child)
  }
  nos.sort()
  await breathe()
  const lines = new Map<string, NameLine>()
  for (let from = 0; from < nos.length; from += readAtOnce) {
    const some = [...nos.subarray(from, from + readAtOnce)].flatMap((no) => byNo.get(no) ?? [])
    for (const line of await linesOf(unit, question, some, { ...wanted, villages })) lines.set(line.id, line)
    await step(Math.min(from + readAtOnce, nos.length), nos.length)
  }
  return children.flatMap(({ id }) => lines.get(id) ?? [])
}

/** Some of them by their ids, each with its household: to choose children that were never shown. */
export async function idsOf(
  unit: Unit,
  { from, count, ...wanted }: Asked & { from: number; count: number },
  remember: Remember,
  breathe: Breathe = breatheNever,
) {
  const all = await behind(unit, wanted, remember, breathe)
  const children = all.children.slice(from, from + count)
  const places = new Map<number, number>()
  const homes = children.map(({ householdNo }) => {
    if (householdNo === null) return null
    const place = places.get(householdNo) ?? places.size
    places.set(householdNo, place)
    return place
  })
  const rows = await unit.db
    .selectFrom('household')
    .select(['no', 'id'])
    .where('commune_id', '=', unit.communeId)
    .execute()
  const ids = new Map(rows.map((row) => [row.no, row.id]))
  return {
    ids: children.map((child) => child.id),
    homes,
    households: [...places.keys()].map((no) => ids.get(no) ?? ''),
  }
}

/** Everybody behind a filter but the exceptions, each with the number of its household. */
export async function everybodyBut(
  unit: Unit,
  { except, ...wanted }: Omit<Asked, 'sort'> & { except: readonly string[] },
  remember: Remember,
  breathe: Breathe = breatheNever,
): Promise<readonly Pick<RosterChild, 'id' | 'householdNo'>[]> {
  const { children } = await behind(unit, { ...wanted, sort: 'name' }, remember, breathe)
  if (except.length === 0) return children
  const left = new Set(except)
  return children.filter(({ id }) => !left.has(id))
}

type Asked = Pick<NamesWanted, 'filter' | 'known' | 'sort'>

async function behind(unit: Unit, { filter, known, sort }: Asked, remember: Remember, breathe: Breathe) {
  const counting = await countingOn(unit, filter.asOf, known.no)
  const question = { asOf: filter.asOf, known: known.no, counting }
  const villages = await countedVillages(unit, filter.asOf, known.no)
  const scope = scopeOf(filter, question, villages)
  if (scope === undefined) return { question, villages, children: [] }
  const householdNo = await householdNoOf(unit, filter.household)
  if (householdNo === undefined) return { question, villages, children: [] }
  const { obstacle, residence, bornFrom, bornTo, school, unnumbered } = filter
  const more = { obstacle, residence, bornFrom, bornTo, school: fold(school), unnumbered, householdNo }
  const children = await remember(['names', question, scope, more, sort, unit.known], async () => {
    const roster = await rosterFor(unit, question, remember, breathe)
    const places = await behindObstacle(unit, question, roster.children, within(roster.children, scope, more), obstacle)
    return childrenAt(roster.children, inOrder(roster.children, places, sort, villages))
  })
  return { question, villages, children }
}

/** Null: any household; undefined: no such household, so nobody. */
async function householdNoOf(unit: Unit, id: string | null): Promise<number | null | undefined> {
  if (id === null) return null
  const query = unit.db.selectFrom('household').select('no').where('commune_id', '=', unit.communeId)
  return (await query.where('id', '=', id).executeTakeFirst())?.no
}

/** Undefined: no such village, so nobody. */
function scopeOf(
  filter: NamesWanted['filter'],
  question: Question,
  villages: readonly CountedVillage[],
): Scope | undefined {
  const village = villages.find((one) => one.id === filter.village)
  if (filter.village !== null && filter.village !== 'none' && village === undefined) return undefined
  const words = fold(filter.words)
    .split(' ')
    .filter((word) => word !== '')
  return {
    ...(filter.village === null ? {} : { villageNo: village?.no ?? null }),
    ...(filter.group === null ? {} : { group: filter.group }),
    ...(filter.standing === null ? {} : { standing: filter.standing }),
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(filter.crossing === null ? {} : { reaching: reachingWithin(filter.asOf, filter.crossing, question.counting) }),
    ...(words.length === 0 ? {} : { words }),
    counted: filter.counted,
    photoDue: filter.photoDue,
    temporary: filter.temporary,
  }
}

/** Those whose newest obstacle is of a kind; 'none': those without any; null: all. */
async function behindObstacle(
  unit: Unit,
  question: Question,
  roster: readonly RosterChild[],
  places: Places,
  obstacle: NamesFilter['obstacle'],
): Promise<Places> {
  if (obstacle === null) return places
  const newest = await newestObstacles(unit, question)
  return leftBy(places, (place) => (newest.get(roster[place]?.no ?? -1)?.kind ?? 'none') === obstacle)
}

async function linesOf(
  unit: Unit,
  question: Question,
  children: readonly RosterChild[],
  { villages, inFull, columns = [] }: Pick<NamesWanted, 'inFull' | 'columns'> & { villages: readonly CountedVillage[] },
): Promise<NameLine[]> {
  const nos = children.map(({ no }) => no)
  const details = await childDetails(unit, nos, question)
  const extras = await lineExtras(unit, children, { columns, question, inFull })
  const lineOf = lineMaker(villages, inFull)
  return children.flatMap((child) => {
    const known = details.get(child.no)
    return known === undefined ? [] : [{ ...lineOf(known, { ...child, born: bornText(child) }), ...extras(child.no) }]
  })
}

function bornText({ bornFirst, bornLast }: RosterChild): string | null {
  return bornFirst === null || bornLast === null ? null : bornOfRange(bornFirst, bornLast)
}
