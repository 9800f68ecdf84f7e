import type { NewId } from '../base/ports.ts'
import type { ChildId } from '../base/ids.ts'
import { bornConsistent, toBorn, type Born } from '../base/born.ts'
import { sameNameButOneWord, fold } from '../base/text.ts'
import { findChild } from '../register/index.ts'
import { standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { EntryLine } from './contract.ts'
import { type AtDesk, refused } from './desk-session.ts'
import { childrenByNumber, childrenBySlip, invitedByName } from './entry-children.ts'
import type { EntryRow } from './read-entry.ts'
import { writeOutcome } from './write-outcome.ts'

/**
 * What a list of numbers would mark: each line with the child it speaks of, if one can be told for sure. By the ID number;
 * else by a slip or file number this register knows; else by the name among those invited, and the birth where it is told.
 */
export async function previewEntry(unit: Unit, desk: AtDesk, rows: readonly EntryRow[]): Promise<EntryLine[]> {
  const byNumber = await childrenByNumber(
    unit,
    rows.flatMap(({ number }) => number ?? []),
  )
  const bySlip = await childrenBySlip(
    unit,
    desk,
    rows.flatMap(({ slip }) => slip ?? []),
  )
  const invited = await invitedByName(unit, desk)
  const already = await takenOnDay(unit, desk)
  const seen = new Set<string>()
  return rows.map((row) => {
    const named = row.name === null ? [] : (invited.get(fold(row.name)) ?? [])
    const numbered = row.number === null ? [] : (byNumber.get(row.number) ?? [])
    const slipped = row.slip === null ? [] : (bySlip.get(row.slip.toLowerCase()) ?? [])
    const by = waysOf(row.number, numbered, slipped, named)
    const fits = { number: numbered, slip: slipped, name: named.filter((one) => bornFits(row.born, one.born)) }
    const [only, ...more] = by === null ? [] : fits[by]
    const told = { ...row, by, child: null, nameDiffers: false, bornDiffers: false }
    if (only === undefined) return { ...told, state: by === null ? ('not-found' as const) : ('unsure' as const) }
    if (more.length > 0) return { ...told, state: 'unsure' as const }
    const { no, taken, ...child } = only
    const nameDiffers = row.name !== null && !sameNameButOneWord(row.name, child.name)
    const bornDiffers = !bornFits(row.born, child.born)
    const isAlready = already.has(no) || taken === true
    const isUnsure = nameDiffers || bornDiffers
    const state = seen.has(child.id) ? 'twice' : isAlready ? 'already' : isUnsure ? 'unsure' : 'ready'
    seen.add(child.id)
    return { ...told, child, nameDiffers, bornDiffers, state } as const
  })
}

/** What of a line tells which child it is. A number that nobody here has is of somebody else, whatever stands beside it. */
function waysOf(
  number: string | null,
  numbered: readonly unknown[],
  slipped: readonly unknown[],
  named: readonly unknown[],
): EntryLine['by'] {
  if (number !== null) return numbered.length > 0 ? 'number' : null
  if (slipped.length > 0) return 'slip'
  return named.length > 0 ? 'name' : null
}

/** Marks children taken, all in one recording. Who has an outcome of this session or this day already is left as it is. */
export async function markEntry(
  unit: Unit,
  newId: NewId,
  desk: AtDesk,
  rows: readonly { childId: ChildId; slip: string | null }[],
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

/** Who was taken at any session of the day. */
async function takenOnDay(unit: Unit, { session }: AtDesk): Promise<Set<number>> {
  const sessions = await standing(unit, 'session', { day: session.day })
  const rows = await standing(unit, 'outcome', { session_id: sessions.map(({ id }) => id), kind: 'taken' })
  return new Set(rows.flatMap(({ child_no }) => child_no ?? []))
}

/** What is not told, or known less precisely, differs from nothing. */
function bornFits(told: Born | null, known: string | null): boolean {
  const born = known === null ? undefined : toBorn(known)
  return told === null || born === undefined || bornConsistent(told, born)
}
