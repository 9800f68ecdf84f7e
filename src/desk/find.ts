import { sql } from 'kysely'
import { ChildId } from '../base/ids.ts'
import { withholdDigits } from '../base/citizen-number.ts'
import { fold } from '../base/text.ts'
import type { Remember } from '../base/remember-answers.ts'
import { guardiansOf, recordsOf, searchChildren, villageNames } from '../register/index.ts'
import { bySlot, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AtDesk } from './desk-session.ts'
import { householdAtDesk } from './household-at-desk.ts'
import { readScan, type Scan } from './read-scan.ts'
import type { DeskHousehold, FoundHousehold } from './shapes.ts'

export interface Found {
  by: 'code' | 'card' | 'slip' | 'words' | 'nothing'
  households: FoundHousehold[]
  only: DeskHousehold | null
}

/** Households by whatever was scanned or typed; those invited to this session first, in the order of their times. */
export async function findAtDesk(
  unit: Unit,
  desk: AtDesk,
  { text, limit }: { text: string; limit: number },
  remember: Remember,
): Promise<Found> {
  const { by, ids } = await childrenBy(unit, readScan(text), remember)
  const households = (await homesOf(unit, desk, ids)).slice(0, limit)
  const [first] = households
  const isSole = first !== undefined && households.length === 1
  return { by, households, only: isSole ? await householdAtDesk(unit, desk, first.household) : null }
}

async function childrenBy(unit: Unit, scan: Scan, remember: Remember): Promise<{ by: Found['by']; ids: ChildId[] }> {
  if (scan.is === 'nothing') return { by: 'nothing', ids: [] }
  if (scan.is === 'code') return { by: 'code', ids: await byCode(unit, scan.ids) }
  if (scan.is === 'card') {
    const ids = await byNumber(unit, scan.number)
    if (ids.length > 0) return { by: 'card', ids }
    // Nobody has this number: the holder's name may stand in the register without it.
    if (scan.name === null) return { by: 'card', ids: [] }
    const named = await byGuardian(unit, scan.name)
    return { by: 'card', ids: named }
  }
  if (letterShape.test(scan.text)) {
    const ids = await byLetter(unit, scan.text)
    if (ids.length > 0) return { by: 'code', ids }
  }
  // What looks like a slip's number is looked for as one: no name has letters and figures in one word.
  if (/^\p{L}{1,8}[-./ ]?\d[\d./-]*$/u.test(scan.text)) return { by: 'slip', ids: await bySlip(unit, scan.text) }
  const hits = await searchChildren(unit, scan.text, searched, remember)
  if (hits.length > 0) return { by: 'words', ids: hits.map(({ id }) => id) }
  const slip = /\d/.test(scan.text) ? await bySlip(unit, scan.text) : []
  return slip.length > 0 ? { by: 'slip', ids: slip } : { by: 'words', ids: [] }
}

/** Enough that whoever is invited to this session is among them, and few enough to be fast. */
const searched = 40

async function byCode(unit: Unit, ids: readonly string[]): Promise<ChildId[]> {
  const invitations = await standing(unit, 'invitation', { id: ids })
  if (invitations.length > 0) return invitations.map(({ child_id }) => child_id)
  // Two questions, each answered by an index: joined by "or" they would be answered by going through all children.
  const own = await unit.db
    .selectFrom('child')
    .select('id')
    .where('commune_id', '=', unit.communeId)
    .where(
      'id',
      'in',
      ids.map((id) => ChildId.parse(id)),
    )
    .execute()
  if (own.length > 0) return own.map(({ id }) => id)
  const mates = await unit.db
    .selectFrom('household as h')
    .innerJoin('child as c', 'c.household_no', 'h.no')
    .select('c.id')
    .where('h.commune_id', '=', unit.communeId)
    .where('h.id', 'in', ids)
    .execute()
  return mates.map(({ id }) => id)
}

async function byNumber(unit: Unit, number: string): Promise<ChildId[]> {
  // A session taken away knows the numbers without two of their digits.
  const asKept = [number, withholdDigits(number)]
  const own = await unit.db
    .selectFrom('child')
    .select('id')
    .where('commune_id', '=', unit.communeId)
    .where('citizen_number', 'in', asKept)
    .execute()
  if (own.length > 0) return own.map(({ id }) => id)
  const children = await unit.db
    .selectFrom('guardian as g')
    .innerJoin('child as c', 'c.no', 'g.child_no')
    .select('c.id')
    .where('g.commune_id', '=', unit.communeId)
    .where('g.citizen_number', 'in', asKept)
    .execute()
  return children.map(({ id }) => id)
}

async function byGuardian(unit: Unit, name: string): Promise<ChildId[]> {
  const hits = await searchChildren(unit, name, searched, (_key, ask) => ask())
  if (hits.length === 0) return []
  const rows = await unit.db
    .selectFrom('guardian as g')
    .innerJoin('child as c', 'c.no', 'g.child_no')
    .select(['c.id', 'g.name'])
    .where('g.commune_id', '=', unit.communeId)
    .where(
      'c.id',
      'in',
      hits.map(({ id }) => id),
    )
    .execute()
  return rows.filter((row) => fold(row.name) === fold(name)).map(({ id }) => id)
}

/** "12/GM-UBND" */
const letterShape = /^\d{1,5}\/\p{L}[\p{L}\d.-]*$/u

/** By the number of a giấy mời, typed in letters of any size and with or without the 0 before it. */
async function byLetter(unit: Unit, text: string): Promise<ChildId[]> {
  const [number = '', sign = ''] = text.split('/')
  const written = `${number.replace(/^0+/, '').padStart(2, '0')}/${sign.toUpperCase()}`
  const own = await standing(unit, 'invitation', { number: [text, written] })
  return own.filter(({ status }) => status === 'invited').map(({ child_id }) => child_id)
}

/** By the number of a slip or of a file: of this desk's own outcomes, or of the register. */
async function bySlip(unit: Unit, text: string): Promise<ChildId[]> {
  const wanted = text.toLowerCase()
  const rows = await unit.db
    .selectFrom('card_event as e')
    .innerJoin('child as c', 'c.no', 'e.child_no')
    .select(['c.id', 'e.detail'])
    .where('e.commune_id', '=', unit.communeId)
    .where('e.voided', 'is', null)
    .where(sql<string>`lower(e.detail)`, 'like', `%${likeless(wanted)}%`)
    .limit(60)
    .execute()
  return rows.filter(({ detail }) => numbersIn(detail).includes(wanted)).map(({ id }) => id)
}

function likeless(text: string): string {
  return text.replace(/[%_\\]/g, '_')
}

function numbersIn(detail: string | null): string[] {
  const told = JSON.parse(detail ?? '{}') as { slip?: unknown; fileCode?: unknown }
  return [told.slip, told.fileCode].flatMap((one) => (typeof one === 'string' ? [one.toLowerCase()] : []))
}

async function homesOf(unit: Unit, { session }: AtDesk, ids: readonly ChildId[]): Promise<FoundHousehold[]> {
  if (ids.length === 0) return []
  const joined = await recordsOf(unit)
  const hits = await unit.db
    .selectFrom('child as c')
    .leftJoin('household as h', 'h.no', 'c.household_no')
    .select(['c.no', 'c.id', 'c.household_no', 'h.id as household'])
    // By the ids alone, which are of this commune: its number beside them would make SQLite go through all its children.
    .where('c.id', 'in', ids)
    .execute()
  const numbers = hits.flatMap((hit) => hit.household_no ?? [])
  const alone = hits.filter((hit) => hit.household_no === null).map(({ no }) => joined.get(no)?.[0] ?? no)
  const mates = [...(await matesBy(unit, 'c.household_no', numbers)), ...(await matesBy(unit, 'c.no', alone))]
  const invited = (await standing(unit, 'invitation', { session_id: session.id, status: 'invited' })).toSorted(bySlot)
  // Of a household the time of the first of its children.
  const slots = new Map(invited.toReversed().map((one) => [one.household, one.slot]))
  const guardians = await guardiansOf(
    unit,
    mates.map(({ no }) => no),
  )
  const villages = await villageNames(unit, unit.today)
  const order = new Map(ids.map((id, at) => [id, at]))
  const homes = new Map<string, FoundHousehold & { at: number }>()
  for (const { no, id, name, born, present, village_no, household } of mates) {
    const key = household ?? id
    const at = order.get(id)
    if (present === 0 && at === undefined) continue
    const home = homes.get(key) ?? {
      household: key,
      title: (guardians.get(no) ?? []).map((one) => one.name).find((one) => one !== '') ?? name,
      village: village_no === null ? null : (villages.get(village_no)?.name ?? null),
      slot: slots.get(key) ?? null,
      children: [],
      at: Number.MAX_SAFE_INTEGER,
    }
    home.children.push({ id, name, born, fits: at !== undefined })
    home.at = Math.min(home.at, at ?? home.at)
    homes.set(key, home)
  }
  const inOrder = [...homes.values()].toSorted((a, b) =>
    (a.slot === null) !== (b.slot === null) ? (a.slot === null ? 1 : -1) : a.at - b.at,
  )
  return inOrder.map(({ at: _, ...home }) => home)
}

/** The children of these households, or of these numbers, the oldest first. */
async function matesBy(unit: Unit, column: 'c.household_no' | 'c.no', nos: readonly number[]) {
  if (nos.length === 0) return []
  return unit.db
    .selectFrom('child as c')
    .leftJoin('household as h', 'h.no', 'c.household_no')
    .select(['c.no', 'c.id', 'c.name', 'c.born', 'c.present', 'c.village_no', 'h.id as household'])
    .where(column, 'in', [...new Set(nos)])
    .orderBy('c.born_first')
    .orderBy('c.no')
    .execute()
}
