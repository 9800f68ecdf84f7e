import type { ChildId } from '../base/ids.ts'
import { settingsNow } from '../access/index.ts'
import { maskCitizenNumber } from '../base/citizen-number.ts'
import { maskPhone } from '../base/phone.ts'
import type { Remember } from '../base/remember-answers.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SearchHit } from './contract.ts'
import type { KnownGuardian, Relation } from './field-values.ts'
import { recordsOf } from './records.ts'
import { childRank, foundBy, rankOf } from './search-rank.ts'
import {
  anywhere,
  byBeginnings,
  byNameInOrder,
  byWholeName,
  type Candidate,
  fittingChildren,
  insideWords,
  isHeldByNoWord,
} from './search-store.ts'
import { type SearchWords, searchWords } from './search-words.ts'
import { guardiansOf } from './settle.ts'
import { shownOn } from './shown.ts'
import { factsOf } from './standing-facts.ts'
import { upToNow } from './village-store.ts'
import { villageNames } from './villages.ts'

/** Children by what was typed, the best first: those present before those gone, then by rank, then in the order of names. */
export async function searchChildren(
  unit: Unit,
  text: string,
  limit: number,
  remember: Remember,
): Promise<SearchHit[]> {
  const wanted = searchWords(text)
  if (wanted.words.length === 0) return []
  const records = await recordsOf(unit)
  // Some candidates may be records of one person.
  const found = await candidatesFor(unit, wanted, records.size === 0 ? limit : 2 * limit + 20, remember)
  const best = bestOfEach(ranked(found, wanted), records)
  return describe(unit, wanted, best.toSorted(bestFirst).slice(0, limit), records)
}

interface Ranked extends Candidate {
  rank: number
}

async function candidatesFor(
  unit: Unit,
  wanted: SearchWords,
  enough: number,
  remember: Remember,
): Promise<Candidate[]> {
  const fitting = await fittingChildren(unit, wanted)
  if (fitting.kind === 'broad') return manyNamed(unit, wanted, enough)
  const found = fitting.kind === 'few' ? await byBeginnings(unit, wanted, enough, fitting.nos) : []
  if (found.length > 0) return found
  if (await isHeldByNoWord(unit, wanted, remember)) return []
  const inside = await insideWords(unit, wanted, partsLookedAt)
  return inside.length > 0 ? inside : anywhere(unit, wanted, partsLookedAt, remember)
}

/** Nothing begins so: as many children as these that hold the words inside others are ranked. */
const partsLookedAt = 600

/** So many fit that they are not all ranked: whole names, then names in their order, then whoever else it may be. */
async function manyNamed(unit: Unit, wanted: SearchWords, enough: number): Promise<Candidate[]> {
  const whole = await byWholeName(unit, wanted.folded, enough)
  const marked = wanted.words.some((word) => word.hasMarks) ? await byNameInOrder(unit, wanted, enough, true) : []
  if (marked.length >= enough) return [...whole, ...marked]
  const named = await byNameInOrder(unit, wanted, enough, false)
  if (named.length >= enough) return [...whole, ...marked, ...named]
  return [...whole, ...marked, ...named, ...(await byBeginnings(unit, wanted, enough))]
}

function ranked(found: readonly Candidate[], wanted: SearchWords): Ranked[] {
  return found.flatMap((child) => {
    const rank = rankOf(wanted, child)
    return rank === undefined ? [] : [{ ...child, rank }]
  })
}

/** One for each person, by its best record. */
function bestOfEach(found: readonly Ranked[], records: ReadonlyMap<number, readonly number[]>): Ranked[] {
  const best = new Map<number, Ranked>()
  for (const child of found) {
    const no = records.get(child.no)?.[0] ?? child.no
    const before = best.get(no)
    if (before === undefined || bestFirst(child, before) < 0) best.set(no, child)
  }
  return [...best.values()]
}

function bestFirst(a: Ranked, b: Ranked): number {
  if (a.present !== b.present) return b.present - a.present
  if (a.rank !== b.rank) return a.rank - b.rank
  return a.sort_key === b.sort_key ? a.no - b.no : a.sort_key < b.sort_key ? -1 : 1
}

async function describe(
  unit: Unit,
  wanted: SearchWords,
  found: readonly Ranked[],
  records: ReadonlyMap<number, readonly number[]>,
): Promise<SearchHit[]> {
  if (found.length === 0) return []
  const persons = found.map((child) => ({ child, nos: records.get(child.no) ?? [child.no] }))
  const facts = await factsOf(
    unit,
    persons.flatMap(({ nos }) => nos),
    upToNow,
  )
  const rows = await namesOf(
    unit,
    persons.flatMap(({ nos }) => nos),
  )
  const guardians = await guardiansOf(
    unit,
    found.map((child) => child.no),
  )
  const villages = await villageNames(unit, unit.today)
  const settings = await settingsNow(unit)
  return persons.flatMap(({ child, nos }) => {
    const [first, ...others] = nos.flatMap((no) => facts.get(no) ?? [])
    const survivor = rows.get(nos[0] ?? child.no)
    if (first === undefined || survivor === undefined) return []
    const shown = shownOn([first, ...others], unit.today, settings)
    return [
      {
        id: survivor.id,
        name: survivor.name,
        born: shown.record.birth?.born ?? null,
        village: shown.villageNo === null ? null : (villages.get(shown.villageNo)?.name ?? null),
        state: shown.state,
        rank: childRank(child.rank),
        because: because(wanted, child, rows.get(child.no), survivor, guardians.get(child.no) ?? []),
      },
    ]
  })
}

interface Named {
  no: number
  id: ChildId
  name: string
  citizen_number: string | null
}

async function namesOf(unit: Unit, nos: readonly number[]): Promise<Map<number, Named>> {
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'citizen_number'])
    .where('no', 'in', nos)
    .execute()
  return new Map(rows.map((row) => [row.no, row]))
}

const relationWords: Readonly<Record<Relation, string>> = {
  father: 'Bố',
  mother: 'Mẹ',
  guardian: 'Người đại diện',
  unknown: 'Bố/mẹ',
}

/** What beside the shown name was found: another name, guardians, phones and ID numbers with their middle hidden. */
function because(
  wanted: SearchWords,
  child: Ranked,
  record: Named | undefined,
  survivor: Named,
  guardians: readonly KnownGuardian[],
): string | null {
  const found = (value: string | null): value is string =>
    value !== null && value !== '' && foundBy(wanted, child, value)
  const parts = [
    record !== undefined && record.no !== survivor.no && record.name !== survivor.name
      ? `Tên khác: ${record.name}`
      : '',
    ...guardians.map((one) => (found(one.name) ? `${relationWords[one.relation]}: ${one.name}` : '')),
    ...guardians.map((one) => (found(one.phone) ? maskPhone(one.phone) : '')),
    ...guardians.map((one) => (found(one.citizenNumber) ? maskCitizenNumber(one.citizenNumber) : '')),
    record !== undefined && found(record.citizen_number) ? maskCitizenNumber(record.citizen_number) : '',
  ]
  return [...new Set(parts)].filter((part) => part !== '').join(' · ') || null
}
