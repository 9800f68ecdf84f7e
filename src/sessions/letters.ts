import type { NewId } from '../base/ports.ts'
import { settingsNow } from '../access/index.ts'
import { groupBy } from '../base/group.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { keep, type Row, standing, type Version, versionOf } from './kept.ts'
import { bySlot, type Invitation, invitedTo, isOpen, keptSession, type KeptSession } from './kept-sessions.ts'
import { letterNumber, type LetterSeries, nextNumber, seriesOf, skippedIn } from './letter-series.ts'
import type { LetterGap, LetterNumbers } from './letters-contract.ts'
import { openSessions } from './open-sessions.ts'

export type Letter = Row<'letter'>

/** Sessions whose letters are meant, in the order in which they are held; those a family must not be told of yet apart. */
export interface LetterSessions {
  told: readonly KeptSession[]
  notAgreed: number
}

/** The open sessions, or those named; undefined: one of them is not there. */
export async function letterSessions(
  unit: Unit,
  sessionIds: readonly string[] | null,
): Promise<(LetterSessions & { allOpen: boolean }) | undefined> {
  const rows = sessionIds === null ? null : (await standing(unit, 'session', { id: sessionIds })).map(keptSession)
  if (rows !== null && rows.filter(({ status }) => status !== 'cancelled').length < new Set(sessionIds).size)
    return undefined
  const sessions = rows === null ? await openSessions(unit) : rows.toSorted(byTime)
  const told = sessions.filter(({ status }) => status !== 'proposed')
  return {
    told,
    notAgreed: sessions.length - told.length,
    allOpen: sessions.every((session) => isOpen(session, unit.today)),
  }
}

/**
 * Gives the households of these sessions their numbers, one after another; who has one keeps it, and a child invited later
 * comes under the number of its household.
 */
export async function numberHouseholds(
  unit: Unit,
  newId: NewId,
  { told }: LetterSessions,
): Promise<{ given: number; first: string | null; last: string | null }> {
  const series = await seriesThisYear(unit)
  const { year, sign } = series
  let next = nextNumber(series, numbersOf(await standing(unit, 'letter', { year, sign })))
  const letters: Version<'letter'>[] = []
  const numbered: Version<'invitation'>[] = []
  for (const { household, session_id, invitations } of await householdsOf(unit, told)) {
    const own = invitations.find(({ number }) => number !== null)?.number ?? null
    const number = own ?? letterNumber({ number: next, sign })
    if (own === null) letters.push({ id: newId(), year, sign, number: next++, household, session_id, printed: 0 })
    const without = invitations.filter((one) => one.number === null)
    numbered.push(...without.map((one) => versionOf<'invitation'>(one, { number })))
  }
  await keep(unit, 'letter', letters)
  await keep(unit, 'invitation', numbered)
  const written = letters.map(letterNumber)
  return { given: letters.length, first: written[0] ?? null, last: written.at(-1) ?? null }
}

/** The series and their gaps, and how it is with these sessions' households. */
export async function letterNumbersOf(unit: Unit, { told, notAgreed }: LetterSessions): Promise<LetterNumbers> {
  const now = await seriesThisYear(unit)
  const letters = await standing(unit, 'letter')
  const borne = await borneBy(unit)
  const bySeries = groupBy(letters, ({ year, sign }) => `${year} ${sign}`)
  const households = await householdsOf(unit, told)
  const numbered = households.filter(({ invitations }) => invitations.some(({ number }) => number !== null)).length
  const own = letters.filter(({ year, sign }) => year === now.year && sign === now.sign)
  return {
    series: [...bySeries.values()].flatMap((of) => seriesTold(of, borne)).toSorted((a, b) => b.year - a.year),
    next: letterNumber({ number: nextNumber(now, numbersOf(own)), sign: now.sign }),
    ...{ numbered, waiting: households.length - numbered, notAgreed },
  }
}

/**
 * Whether something stands on the numbers that this very recording took back: later ones of the same series. What was
 * printed has a later version of its own.
 */
export async function followedLetters(unit: Unit): Promise<number> {
  const gone = await unit.db
    .selectFrom('letter')
    .select(['year', 'sign', 'number'])
    .where('commune_id', '=', unit.communeId)
    .where('voided', '=', unit.recording())
    .execute()
  let followed = 0
  for (const [first, ...others] of groupBy(gone, ({ year, sign }) => `${year} ${sign}`).values()) {
    if (first === undefined) continue
    const lowest = Math.min(first.number, ...numbersOf(others))
    const { year, sign } = first
    followed += numbersOf(await standing(unit, 'letter', { year, sign })).filter((number) => number > lowest).length
  }
  return followed
}

/** Marks the letters of these households as made: their numbers may have left the office. */
export async function markPrinted(
  unit: Unit,
  homes: readonly { sessionId: string; number: string | null }[],
): Promise<void> {
  const made = new Set(homes.map(({ sessionId, number }) => `${sessionId} ${number}`))
  const letters = (await standing(unit, 'letter', { printed: 0 })).filter((letter) => made.has(placeOf(letter)))
  await keep(
    unit,
    'letter',
    letters.map((letter) => versionOf<'letter'>(letter, { printed: 1 })),
  )
}

/** Where a letter's number is looked for among invitations. */
export function placeOf(letter: Pick<Letter, 'session_id' | 'number' | 'sign'>): string {
  return `${letter.session_id} ${letterNumber(letter)}`
}

async function seriesThisYear(unit: Unit): Promise<LetterSeries> {
  return seriesOf(await settingsNow(unit), Number(unit.today.slice(0, 4)))
}

/** Who is invited to each session, household by household, in the order in which they come. */
async function householdsOf(unit: Unit, sessions: readonly KeptSession[]) {
  const invited = groupBy(
    await invitedTo(
      unit,
      sessions.map(({ id }) => id),
    ),
    ({ session_id }) => session_id,
  )
  return sessions.flatMap(({ id }) =>
    [...groupBy((invited.get(id) ?? []).toSorted(bySlot), ({ household }) => household)].map(
      ([household, invitations]) => ({ household, session_id: id, invitations }),
    ),
  )
}

/** By which invitation each number is borne that stands in one. */
export async function borneBy(unit: Unit): Promise<Map<string, Invitation['status']>> {
  const rows = await unit.db
    .selectFrom('invitation')
    .select(['session_id', 'number', 'status'])
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .where('number', 'is not', null)
    .orderBy('status')
    .execute()
  // Of a household's children the one that is still invited counts: "cancelled" comes before "invited".
  return new Map(rows.map(({ session_id, number, status }) => [`${session_id} ${number}`, status]))
}

function seriesTold(letters: readonly Letter[], borne: ReadonlyMap<string, Invitation['status']>) {
  const [one] = letters
  if (one === undefined) return []
  const { year, sign } = one
  const numbers = numbersOf(letters)
  const lost = letters.flatMap((letter) => {
    const status = borne.get(placeOf(letter))
    if (status === 'invited') return []
    return { from: letter.number, to: letter.number, because: status ?? ('changed' as const) }
  })
  const skipped = skippedIn(numbers).map((span) => ({ ...span, because: 'skipped' as const }))
  return {
    year,
    sign,
    given: letters.length,
    printed: letters.filter(({ printed }) => printed === 1).length,
    first: letterNumber({ number: Math.min(...numbers), sign }),
    last: letterNumber({ number: Math.max(...numbers), sign }),
    gaps: runsOf([...lost, ...skipped].toSorted((a, b) => a.from - b.from)).map(({ from, to, because }) => ({
      from: letterNumber({ number: from, sign }),
      to: letterNumber({ number: to, sign }),
      count: to - from + 1,
      because,
    })),
  }
}

interface Run {
  from: number
  to: number
  because: LetterGap['because']
}

/** Numbers that follow each other for the same reason as one run. */
function runsOf(gaps: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const gap of gaps) {
    const last = runs.at(-1)
    if (last !== undefined && last.because === gap.because && last.to + 1 === gap.from) last.to = gap.to
    else runs.push({ ...gap })
  }
  return runs
}

function numbersOf(letters: readonly { number: number }[]): number[] {
  return letters.map(({ number }) => number)
}

function byTime(a: KeptSession, b: KeptSession): number {
  return `${a.day} ${a.from} ${a.id}` < `${b.day} ${b.from} ${b.id}` ? -1 : 1
}
