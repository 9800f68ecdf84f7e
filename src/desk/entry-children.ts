import type { ChildId } from '../base/ids.ts'
import { groupBy } from '../base/group.ts'
import { CardDetail, recordsOf, villageNames } from '../register/index.ts'
import { invitedTo } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AtDesk } from './desk-session.ts'

/** A child that a line may speak of. */
export interface Named {
  no: number
  /** Its slip is one that was given already. */
  taken?: boolean
  id: ChildId
  name: string
  born: string | null
  village: string | null
}

/** Present children by their ID numbers; a number two of them bear leads to both. */
export async function childrenByNumber(unit: Unit, numbers: readonly string[]): Promise<Map<string, Named[]>> {
  const found: (Named & { number: string })[] = []
  const villages = await villageNames(unit, unit.today)
  const joined = await recordsOf(unit)
  for (let at = 0; at < numbers.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'id', 'name', 'born', 'village_no', 'citizen_number'])
      .where('commune_id', '=', unit.communeId)
      .where('present', '=', 1)
      .where('citizen_number', 'in', numbers.slice(at, at + 5000))
      .execute()
    for (const { no, id, name, born, village_no, citizen_number } of rows)
      if (citizen_number !== null && (joined.get(no)?.[0] ?? no) === no)
        found.push({ no, id, name, born, village: nameOf(villages, village_no), number: citizen_number })
  }
  return groupBy(found, ({ number }) => number) as Map<string, Named[]> // with its number beside
}

/**
 * Children by a number that stands on a paper of theirs: a slip of this register (then they were taken already), the code
 * of a file handed in online, the number of an invitation to this session. All of them in one go, however many lines.
 */
export async function childrenBySlip(
  unit: Unit,
  { session }: AtDesk,
  slips: readonly string[],
): Promise<Map<string, Named[]>> {
  const wanted = new Set(slips.map((slip) => slip.toLowerCase()))
  if (wanted.size === 0) return new Map()
  const joined = await recordsOf(unit)
  const numbers: { slip: string; no: number; taken: boolean }[] = []
  const add = (text: string | null | undefined, childNo: number, taken: boolean) => {
    const slip = text?.toLowerCase()
    if (slip !== undefined && wanted.has(slip)) numbers.push({ slip, no: joined.get(childNo)?.[0] ?? childNo, taken })
  }
  const events = await unit.db
    .selectFrom('card_event')
    .select(['child_no', 'detail'])
    .where('commune_id', '=', unit.communeId)
    .where('kind', 'in', ['taken', 'filed'])
    .where('voided', 'is', null)
    .where('detail', 'is not', null)
    .execute()
  for (const { child_no, detail } of events) {
    const { slip, fileCode } = CardDetail.catch({}).parse(JSON.parse(detail ?? '{}'))
    add(slip, child_no, true)
    add(fileCode, child_no, false)
  }
  for (const { child_no, number } of await invitedTo(unit, [session.id])) add(number, child_no, false)
  const named = await namedBy(
    unit,
    numbers.map(({ no }) => no),
  )
  const found = numbers.flatMap(({ slip, no, taken }) => {
    const child = named.get(no)
    return child === undefined ? [] : [{ slip, one: { ...child, taken } }]
  })
  const bySlip = new Map<string, Named[]>()
  for (const { slip, one } of found) {
    const before = (bySlip.get(slip) ?? []).filter(({ no }) => no !== one.no)
    bySlip.set(slip, [...before, one])
  }
  return bySlip
}

async function namedBy(unit: Unit, nos: readonly number[]): Promise<Map<number, Named>> {
  const villages = await villageNames(unit, unit.today)
  const all = new Map<number, Named>()
  const wanted = [...new Set(nos)]
  for (let at = 0; at < wanted.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'id', 'name', 'born', 'village_no'])
      .where('no', 'in', wanted.slice(at, at + 5000))
      .where('present', '=', 1)
      .execute()
    for (const { village_no, ...row } of rows) all.set(row.no, { ...row, village: nameOf(villages, village_no) })
  }
  return all
}

/** Children invited to this session by their folded names: only among these is a name enough. */
export async function invitedByName(unit: Unit, { session }: AtDesk): Promise<Map<string, Named[]>> {
  const invitations = await invitedTo(unit, [session.id])
  if (invitations.length === 0) return new Map()
  const villages = await villageNames(unit, unit.today)
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'folded', 'born', 'village_no'])
    .where(
      'no',
      'in',
      invitations.map(({ child_no }) => child_no),
    )
    .execute()
  const named = rows.map(({ village_no, ...row }) => ({ ...row, village: nameOf(villages, village_no) }))
  return groupBy(named, ({ folded }) => folded)
}

function nameOf(villages: ReadonlyMap<number, { name: string }>, no: number | null): string | null {
  return no === null ? null : (villages.get(no)?.name ?? null)
}
