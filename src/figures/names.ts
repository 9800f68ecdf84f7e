import type { Page } from '../base/paging.ts'
import { fold } from '../base/text.ts'
import { listStandings, type Question, type Scope, type StandingChild, standingOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { childDetails } from './child-details.ts'
import { lineMaker } from './child-lines.ts'
import type { ChildLine, NamesFilter } from './contract.ts'
import { reachingWithin } from './crossing.ts'
import { countingOn, type Known } from './moment.ts'
import { newestObstacles } from './newest-obstacles.ts'
import { type CountedVillage, countedVillages } from './villages.ts'

/** Which names, in which order, and how much of each. */
export interface NamesWanted {
  filter: NamesFilter
  known: Known
  sort: 'name' | 'born' | 'village'
  page: Page
  /** Whole ID numbers: the caller has asked for the permission and writes the export log. */
  inFull: boolean
}

export interface Names {
  total: number
  rows: ChildLine[]
}

/** The children behind a number: as many as the number says, by the same question. Shown are today's names and guardians. */
export async function namesOf(unit: Unit, wanted: NamesWanted, remember: Remember = rememberNothing): Promise<Names> {
  const { filter, known, page } = wanted
  const counting = await countingOn(unit, filter.asOf, known.no)
  const question = { asOf: filter.asOf, known: known.no, counting }
  const villages = await countedVillages(unit, filter.asOf, known.no)
  const scope = scopeOf(filter, question, villages)
  if (scope === undefined) return { total: 0, rows: [] }
  const { obstacle } = filter
  const key = ['names', question, scope, obstacle, wanted.sort, unit.known]
  const children = await remember(key, async () => {
    const found = await behindObstacle(unit, question, await listStandings(unit, question, scope), obstacle)
    return inOrder(found, wanted.sort, villages).map((child) => child.no)
  })
  const nos = children.slice(page.offset, page.offset + page.limit)
  return { total: children.length, rows: await linesOf(unit, question, nos, { villages, inFull: wanted.inFull }) }
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
  children: StandingChild[],
  obstacle: NamesFilter['obstacle'],
): Promise<StandingChild[]> {
  if (obstacle === null) return children
  const newest = await newestObstacles(unit, question)
  return children.filter(({ no }) => (newest.get(no)?.kind ?? 'none') === obstacle)
}

/** The children come in the order of their names, which also decides among equals. */
function inOrder(
  children: StandingChild[],
  sort: NamesWanted['sort'],
  villages: readonly CountedVillage[],
): StandingChild[] {
  if (sort === 'name') return children
  if (sort === 'born') return children.toSorted((a, b) => compare(a.born ?? '9999', b.born ?? '9999'))
  const ranks = new Map(villages.map((village, rank) => [village.no, rank]))
  const rank = ({ villageNo }: StandingChild) =>
    (villageNo === null ? undefined : ranks.get(villageNo)) ?? villages.length
  return children.toSorted((a, b) => rank(a) - rank(b))
}

async function linesOf(
  unit: Unit,
  question: Question,
  nos: readonly number[],
  { villages, inFull }: { villages: readonly CountedVillage[]; inFull: boolean },
): Promise<ChildLine[]> {
  const standings = await standingOf(unit, question, nos)
  const details = await childDetails(unit, nos, question)
  const lineOf = lineMaker(villages, inFull)
  return nos.flatMap((no) => {
    const standing = standings.get(no)
    const child = details.get(no)
    return standing === undefined || child === undefined
      ? []
      : [lineOf(child, { ...standing.onDay, born: standing.born })]
  })
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
