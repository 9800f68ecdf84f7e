import type { NewId } from '../base/ports.ts'
import type { ChildId } from '../base/ids.ts'
import { settingsNow } from '../access/index.ts'
import { addDays, Day, daysBetween } from '../base/day.ts'
import { groupBy } from '../base/group.ts'
import {
  CardDetail,
  cardOnDay,
  cardsOf,
  type FilingStage,
  findChild,
  type FoundChild,
  insertCardEvent,
  recordsOf,
  settleChild,
  villageNames,
} from '../register/index.ts'
import { countingNow, guestOn, guestsOf } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { lineOf } from './call-list.ts'
import { daysOff } from './days-off.ts'
import { refused } from './desk-session.ts'
import { workingDaysAfter } from './due-day.ts'
import type { Filing } from './shapes.ts'

/**
 * Files handed in online that are still on their way, the longest waiting first. One nobody has answered after so many
 * working days (a setting; the law's time for a card is 7) is overdue and to be followed up.
 */
export async function filingsOf(unit: Unit) {
  const { answerDays } = await settingsNow(unit)
  const joined = await recordsOf(unit)
  const byChild = groupBy(await filedEvents(unit, null), ({ child_no }) => joined.get(child_no)?.[0] ?? child_no)
  const guests = await guestsOf(unit, [...byChild.keys()])
  const counting = await countingNow(unit)
  const villages = new Map([...(await villageNames(unit, unit.today)).values()].map(({ id, name }) => [id, name]))
  const first = [...byChild.values()].flatMap((events) => events.map(({ day }) => day)).toSorted()[0] ?? unit.today
  const off = await daysOff(unit, first, addDays(unit.today, 1))
  const lines = [...byChild].flatMap(([no, events]) => {
    const guest = guests.get(no)
    if (guest === undefined || guestOn(guest, unit.today, counting) === undefined) return []
    const { state } = cardOnDay(cardsOf(guest.person), unit.today, counting.doneSet)
    const filing = state === 'filed' ? filingIn(events) : null
    if (filing === null) return []
    const days = daysBetween(filing.since, unit.today)
    const overdue = filing.stage === 'waiting' && workingDaysAfter(filing.since, answerDays, off) < unit.today
    return [{ ...lineOf(guest, villages), ...filing, days, overdue }]
  })
  return { workingDays: answerDays, lines: lines.toSorted((a, b) => b.days - a.days) }
}

interface FiledEvent {
  child_no: number
  kind: string
  day: string
  detail: string | null
  recorded: number
}

/** The events of filing and sending back that stand, in the order in which they happened; of some records, or of all. */
export async function filedEvents(unit: Unit, records: readonly number[] | null): Promise<FiledEvent[]> {
  const query = unit.db
    .selectFrom('card_event')
    .select(['child_no', 'kind', 'day', 'detail', 'recorded'])
    .where('commune_id', '=', unit.communeId)
    .where('kind', 'in', ['filed', 'sent-back'])
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('no')
  return (records === null ? query : query.where('child_no', 'in', records)).execute()
}

/** How far a file is, by its newest event since one was last sent back; a file code once told holds until another is. */
export function filingIn(all: readonly FiledEvent[]): Filing | null {
  const events = all.slice(all.findLastIndex(({ kind }) => kind === 'sent-back') + 1)
  const last = events.at(-1)
  if (last === undefined) return null
  const details = events.map(({ detail }) => CardDetail.catch({}).parse(JSON.parse(detail ?? '{}')))
  return {
    stage: details.at(-1)?.filing ?? 'waiting',
    fileCode: details.findLast(({ fileCode }) => fileCode !== undefined && fileCode !== '')?.fileCode ?? null,
    since: Day.parse(last.day),
  }
}

/**
 * Writes down how far a child's file is now: one more event of today, so that it is known since when. What says nothing
 * new is not written.
 * @throws NO_SUCH_CHILD, NOT_FILED
 */
export async function writeFiling(
  unit: Unit,
  newId: NewId,
  { childId, stage, fileCode }: { childId: ChildId; stage: FilingStage; fileCode: string | null },
): Promise<{ written: boolean }> {
  const child = await findChild(unit, childId)
  if (child === undefined) throw refused('NO_SUCH_CHILD')
  const before = await filingNow(unit, child)
  if (before === null) throw refused('NOT_FILED')
  const code = fileCode === null || fileCode === '' ? before.fileCode : fileCode
  if (stage === before.stage && code === before.fileCode) return { written: false }
  await insertCardEvent(unit, child.child.no, {
    ...{ id: newId(), kind: 'filed', day: unit.today, dayIs: 'on' },
    detail: { ...(code === null ? {} : { fileCode: code }), filing: stage },
  })
  await settleChild(unit, child)
  return { written: true }
}

/** The file of a child that is still on its way; null: it has none, or is past that. */
async function filingNow(unit: Unit, { nos }: FoundChild): Promise<Filing | null> {
  const { doneSet } = await countingNow(unit)
  const [guest] = (await guestsOf(unit, nos)).values()
  if (guest === undefined || cardOnDay(cardsOf(guest.person), unit.today, doneSet).state !== 'filed') return null
  return filingIn(await filedEvents(unit, nos))
}
