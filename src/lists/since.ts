import type { ChildId } from '../base/ids.ts'
import { formatBorn, isBorn } from '../base/born.ts'
import { Day } from '../base/day.ts'
import { maskNumbers, recordsOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Candidate } from './contract.ts'
import type { SinceName, SincePart, SinceTold } from './since-shapes.ts'
import { compareLists, listBefore, type ListIdentity, type SaidOfChild, type SinceList } from './since-rule.ts'
import { allSources, type ListSource } from './sources.ts'
import { villageNameByNo } from './village-book.ts'

/** What a list says since the one before it, in counts; `previous` null: it is the first of its kind. */
export async function sinceLastList(unit: Unit, source: ListSource): Promise<SinceTold> {
  const found = await comparedWith(unit, source)
  if (found === null) return { previous: null, counts: null }
  const { previous, before, now, since } = found
  return {
    previous: { sourceId: previous.id, title: previous.title, asOf: previous.about.ownDay, origin: previous.origin },
    counts: {
      before: before.length,
      added: since.added.length,
      gone: since.gone.length,
      now: now.length,
      differ: new Set(since.differ.map((one) => one.child)).size,
    },
  }
}

/** The names behind one of these counts, by village and name. Numbers are masked. */
export async function sinceNames(unit: Unit, source: ListSource, part: SincePart): Promise<SinceName[]> {
  const found = await comparedWith(unit, source)
  if (found === null) return []
  const { before, now, since } = found
  const said = new Map([...(part === 'gone' ? before : now)].map((one) => [one.child, one]))
  const state = part === 'gone' ? await goneStates(unit, source, since.gone) : new Map<number, SinceName['state']>()
  const children = part === 'differ' ? [...new Set(since.differ.map((one) => one.child))] : since[part]
  return children
    .flatMap((child) => said.get(child) ?? [])
    .toSorted((a, b) => compare(a.villageName ?? '', b.villageName ?? '') || compare(a.sortKey, b.sortKey))
    .map((one) => ({
      childId: one.childId,
      name: one.name,
      born: one.values['born'] ?? null,
      village: one.villageName,
      inRegister: source.status === 'committed' || part !== 'added',
      state: state.get(one.child) ?? null,
      differences: since.differ
        .filter((each) => part === 'differ' && each.child === one.child)
        .map(({ field, was, is }) => ({ field, was: shown(field, was), is: shown(field, is) })),
    }))
}

interface SaidRow extends SaidOfChild {
  childId: ChildId
  name: string
  sortKey: string
  villageName: string | null
}

interface Compared {
  previous: ListSource
  before: SaidRow[]
  now: SaidRow[]
  since: SinceList
}

async function comparedWith(unit: Unit, source: ListSource): Promise<Compared | null> {
  const committed = (await allSources(unit)).filter((one) => one.status === 'committed')
  const identity = identityOf(source)
  const found = listBefore(identity, committed.map(identityOf))
  const previous = committed.find((one) => one.no === found?.no)
  if (previous === undefined) return null
  const merged = await recordsOf(unit)
  const survivor = (no: number) => merged.get(no)?.[0] ?? no
  const before = await saidIn(unit, previous, survivor)
  const now = await saidIn(unit, source, survivor)
  return { previous, before, now, since: compareLists(before, now) }
}

/** A list not yet in the register comes after all that are. */
function identityOf(source: ListSource): ListIdentity {
  const sheets = source.understood.files.flatMap((file) => file.sheets).filter((sheet) => sheet.headerRow !== null)
  return {
    no: source.no,
    ownDay: source.about.ownDay,
    recorded: source.recorded ?? Number.MAX_SAFE_INTEGER,
    origin: source.origin,
    kind: sheets.some((sheet) => sheet.claimsWhole) ? 'whole' : 'part',
    titles: sheets.map((sheet) => sheet.title),
    shapes: sheets.map((sheet) => sheet.shape),
  }
}

/** What the rows of a list that speak of a child say of it; of several rows of one child the last. */
async function saidIn(unit: Unit, source: ListSource, survivor: (no: number) => number): Promise<SaidRow[]> {
  const villageName = await villageNameByNo(unit)
  const rows = await unit.db
    .selectFrom('claim')
    .select([
      'child_no',
      'child_id',
      'name',
      'sort_key',
      'born',
      'sex',
      'citizen_number',
      'father',
      'mother',
      'guardian',
    ])
    .select(['phone', 'village_no', 'village_text', 'address', 'card'])
    .where('source_no', '=', source.no)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .where('child_no', 'is not', null)
    // Given out together.
    .$narrowType<{ child_id: ChildId }>()
    .orderBy('no')
    .execute()
  const said = rows.map((row): SaidRow => {
    const village = (row.village_no === null ? null : villageName(row.village_no)) ?? row.village_text
    const { name, born, sex, father, mother, guardian, phone, address, card } = row
    return {
      child: survivor(row.child_no ?? 0),
      childId: row.child_id,
      name: name ?? '',
      sortKey: row.sort_key ?? '',
      villageName: village,
      values: {
        name,
        born,
        sex,
        citizenNumber: row.citizen_number,
        father,
        mother,
        guardian,
        phone,
        village,
        address,
        card,
      },
    }
  })
  return [...new Map(said.map((one) => [one.child, one])).values()]
}

/** How children missing from a list stand: closed in the register already, or perhaps one of its waiting rows. */
async function goneStates(unit: Unit, source: ListSource, childNos: readonly number[]) {
  const states = new Map<number, SinceName['state']>()
  const waiting = await unit.db
    .selectFrom('claim')
    .select('candidates')
    .where('source_no', '=', source.no)
    .where('verdict', '=', 'held')
    .where('candidates', 'is not', null)
    .execute()
  const ids = new Set(
    waiting.flatMap((row) => (JSON.parse(row.candidates ?? '[]') as Candidate[]).map((one) => one.id)), // staged so
  )
  for (let at = 0; at < childNos.length; at += 500) {
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'id', 'present'])
      .where('no', 'in', childNos.slice(at, at + 500))
      .execute()
    for (const row of rows)
      states.set(row.no, row.present === 0 ? 'closed' : ids.has(row.id) ? 'perhaps-waiting' : 'present')
  }
  return states
}

function shown(field: string, value: string): string {
  return field === 'born' && isBorn(value)
    ? formatBorn(value)
    : Day.safeParse(value).success
      ? value
      : maskNumbers(value)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
