import { sameNameButOneWord, fold } from '../base/text.ts'
import { groupBy } from '../base/group.ts'
import { findChild, recordsOf, villageNames } from '../register/index.ts'
import { invitedTo, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { EntryLine } from './contract.ts'
import { type AtDesk, refused } from './desk-session.ts'
import { readEntry } from './read-entry.ts'
import { writeOutcome } from './write-outcome.ts'

/** What a pasted list would mark: each line with the child it speaks of, if one can be told for sure. */
export async function previewEntry(unit: Unit, desk: AtDesk, text: string): Promise<EntryLine[]> {
  const rows = readEntry(text)
  const byNumber = await childrenByNumber(
    unit,
    rows.flatMap(({ number }) => number ?? []),
  )
  const invited = await invitedByName(unit, desk)
  const already = await takenOnDay(unit, desk)
  const seen = new Set<string>()
  return rows.map((row) => {
    const told = { ...row, child: null, nameDiffers: false }
    const fits =
      row.number !== null
        ? (byNumber.get(row.number) ?? [])
        : row.name === null
          ? []
          : (invited.get(fold(row.name)) ?? [])
    const [only, ...more] = fits
    if (only === undefined) return { ...told, state: 'not-found' as const }
    if (more.length > 0) return { ...told, state: 'unsure' as const }
    const { no, ...child } = only
    const nameDiffers = row.name !== null && !sameNameButOneWord(row.name, child.name)
    const state = seen.has(child.id) ? 'twice' : already.has(no) ? 'already' : nameDiffers ? 'unsure' : 'ready'
    seen.add(child.id)
    return { ...told, child, nameDiffers, state } as const
  })
}

/** Marks children taken, all in one recording. Who has an outcome of this session or this day already is left as it is. */
export async function markEntry(
  unit: Unit,
  newId: () => string,
  desk: AtDesk,
  rows: readonly { childId: string; slip: string | null }[],
  at: string | null,
): Promise<{ marked: number; already: number }> {
  const already = await takenOnDay(unit, desk)
  let marked = 0
  const done = new Set<number>()
  for (const { childId, slip } of rows) {
    const child = await findChild(unit, childId)
    if (child === undefined) throw refused('NO_SUCH_CHILD')
    if (done.has(child.child.no) || child.nos.some((no) => already.has(no))) continue
    const before = await standing(unit, 'outcome', { session_id: desk.session.id, child_no: child.nos })
    const detail = slip === null || slip === '' ? {} : { slip }
    const seen = before.at(-1)?.recorded ?? null
    await writeOutcome(unit, newId, desk, { child }, { kind: 'taken', detail, seen, accompaniedBy: null, desk: at })
    done.add(child.child.no)
    marked += 1
  }
  return { marked, already: rows.length - marked }
}

interface Named {
  no: number
  id: string
  name: string
  born: string | null
  village: string | null
}

async function childrenByNumber(unit: Unit, numbers: readonly string[]): Promise<Map<string, Named[]>> {
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

/** Children invited to this session by their folded names: only among these is a name enough. */
async function invitedByName(unit: Unit, { session }: AtDesk): Promise<Map<string, Named[]>> {
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

/** Who was taken at any session of the day. */
async function takenOnDay(unit: Unit, { session }: AtDesk): Promise<Set<number>> {
  const sessions = await standing(unit, 'session', { day: session.day })
  const rows = await standing(unit, 'outcome', { session_id: sessions.map(({ id }) => id), kind: 'taken' })
  return new Set(rows.flatMap(({ child_no }) => child_no ?? []))
}

function nameOf(villages: ReadonlyMap<number, { name: string }>, no: number | null): string | null {
  return no === null ? null : (villages.get(no)?.name ?? null)
}
