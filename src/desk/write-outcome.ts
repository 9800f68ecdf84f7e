import type { NewId } from '../base/ports.ts'
import type { CompanionRuleTold } from '../access/index.ts'
import { cleanText } from '../base/text.ts'
import { insertCardEvent, insertObstacle, settleChild, voidFacts, type FoundChild } from '../register/index.ts'
import { keep, type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { addDays, type Instant } from '../base/day.ts'
import { daysOff } from './days-off.ts'
import { type AtDesk, recordings, refused } from './desk-session.ts'
import { lawfulDays, workingDaysAfter } from './due-day.ts'
import { outcomeTold } from './outcome-told.ts'
import type { OutcomeDetail, OutcomeKind, OutcomeTold, Paper } from './shapes.ts'
import { outcomeOf, type Whom, writeArrival } from './write-arrival.ts'

export interface Outcome {
  kind: OutcomeKind
  detail: OutcomeDetail
  /** The version of the outcome that the desk was shown. */
  seen: number | null
  accompaniedBy: string | null
  desk: string | null
  /** When it was written down at another machine, and by which rule another person was asked; absent: now, by today's. */
  at?: Instant
  asked?: CompanionRuleTold | null
}

/**
 * Writes what came of it: the arrival if none stands, the card event or obstacle of the register, the outcome. An outcome
 * of the same session is replaced together with what it wrote in the register.
 * @throws ALREADY_DONE when another outcome stands than the desk was shown, WHO_SAID_SO
 */
export async function writeOutcome(
  unit: Unit,
  newId: NewId,
  desk: AtDesk,
  whom: Whom,
  given: Outcome,
): Promise<OutcomeTold> {
  const { kind } = given
  if (kind === 'declined' && (given.detail.who ?? '') === '') throw refused('WHO_SAID_SO')
  const before = await standingOutcome(unit, desk, whom, given.seen)
  await writeArrival(unit, newId, desk, whom, { ...given, state: 'present' })
  if (before !== undefined && 'child' in whom) await takeFactsBack(unit, before, whom.child)
  const detail = await completed(unit, desk, given)
  const fact = 'child' in whom ? await writeFact(unit, newId, desk, whom.child, kind, detail) : noFact
  if ('child' in whom) await settleChild(unit, whom.child)
  const row = {
    id: before?.id ?? newId(),
    session_id: desk.session.id,
    child_no: 'child' in whom ? whom.child.child.no : null,
    visitor_id: 'visitor' in whom ? whom.visitor.id : null,
    kind,
    ...fact,
    detail: Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
    at: given.at ?? unit.now,
    desk: given.desk,
  }
  await keep(unit, 'outcome', [row])
  const kept = { ...row, no: 0, commune_id: unit.communeId, recorded: unit.recording(), voided: null }
  return outcomeTold(kept, new Map(), unit)
}

/** The outcome of this session that the new one replaces. @throws ALREADY_DONE when the desk has not seen it */
async function standingOutcome(
  unit: Unit,
  { session }: AtDesk,
  whom: Whom,
  seen: number | null,
): Promise<Row<'outcome'> | undefined> {
  const here = await outcomeOf(unit, session.id, whom)
  if (here !== undefined && here.recorded !== seen) throw await alreadyDone(unit, here)
  if ('visitor' in whom || here !== undefined) return here
  // At another session of the same day: whoever was taken there is not taken here too.
  const sameDay = await standing(unit, 'session', { day: session.day })
  const others = await standing(unit, 'outcome', {
    session_id: sameDay.map(({ id }) => id).filter((id) => id !== session.id),
    child_no: whom.child.nos,
    kind: 'taken',
  })
  const [other] = others
  if (other !== undefined && other.recorded !== seen) throw await alreadyDone(unit, other)
  return undefined
}

async function alreadyDone(unit: Unit, row: Row<'outcome'>) {
  const { by, at, kind, desk, version } = outcomeTold(row, await recordings(unit, [row.recorded]), unit)
  return refused('ALREADY_DONE', { by, at, kind, desk, version })
}

/** With the due day that is proposed where none was given. */
async function completed(unit: Unit, { session }: AtDesk, { kind, detail }: Outcome): Promise<OutcomeDetail> {
  const told = Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined && value !== ''))
  if (kind !== 'taken' || detail.due !== undefined) return told
  const off = await daysOff(unit, session.day, addDays(session.day, 60))
  return { ...told, due: workingDaysAfter(session.day, lawfulDays, off) }
}

interface Fact {
  card_event_id: string | null
  obstacle_no: number | null
}
const noFact: Fact = { card_event_id: null, obstacle_no: null }

async function writeFact(
  unit: Unit,
  newId: NewId,
  { session }: AtDesk,
  { child }: FoundChild,
  kind: OutcomeKind,
  detail: OutcomeDetail,
): Promise<Fact> {
  const { day } = session
  switch (kind) {
    case 'taken':
    case 'issued':
    case 'handed-over':
    case 'filed':
    case 'sent-back':
    case 'declined': {
      const id = newId()
      const { slip, due, what, fileCode, filing, who, text } = detail
      const told = { slip, due, what, fileCode, filing, who, reason: kind === 'sent-back' ? text : undefined }
      await insertCardEvent(unit, child.no, { id, kind, day, dayIs: 'on', detail: JSON.parse(JSON.stringify(told)) })
      return { card_event_id: id, obstacle_no: null }
    }
    case 'missing-papers': {
      const papers = (detail.papers ?? []).map((paper) => paperWords[paper])
      const text = ['thiếu giấy tờ', [...papers, cleanText(detail.text ?? '')].filter((one) => one !== '').join(', ')]
      return obstacle(unit, child.no, 'other', text.filter((one) => one !== '').join(': '), day)
    }
    case 'data-wrong':
      return obstacle(unit, child.no, 'data-wrong', cleanText(detail.text ?? ''), day)
    case 'biometric-failed': {
      const text = ['chưa thu nhận được vân tay, ảnh', cleanText(detail.text ?? '')]
      return obstacle(unit, child.no, 'other', text.filter((one) => one !== '').join(': '), day)
    }
    case 'wrong-place':
      return noFact
  }
}

const paperWords: Readonly<Record<Paper, string>> = {
  'guardian-card': 'thẻ căn cước của người đại diện',
  'birth-paper': 'giấy khai sinh',
  authorisation: 'giấy tờ của người đưa đi thay',
  other: '',
}

async function obstacle(unit: Unit, childNo: number, kind: string, text: string, day: string): Promise<Fact> {
  return { card_event_id: null, obstacle_no: await insertObstacle(unit, childNo, { kind, text, day }) }
}

/** What a replaced outcome wrote in the register; after an undo the same facts stand under other numbers. */
export async function takeFactsBack(unit: Unit, before: Row<'outcome'>, { nos }: FoundChild): Promise<void> {
  if (before.card_event_id !== null) {
    const events = await unit.db
      .selectFrom('card_event')
      .select('no')
      .where('child_no', 'in', nos)
      .where('id', '=', before.card_event_id)
      .execute()
    await voidFacts(
      unit,
      'card_event',
      nos,
      events.map(({ no }) => no),
    )
  }
  if (before.obstacle_no !== null) {
    const was = await unit.db.selectFrom('obstacle').selectAll().where('no', '=', before.obstacle_no).executeTakeFirst()
    if (was === undefined) return
    const same = await unit.db
      .selectFrom('obstacle')
      .select('no')
      .where('child_no', 'in', nos)
      .where('kind', '=', was.kind)
      .where('text', '=', was.text)
      .where('day', '=', was.day)
      .execute()
    await voidFacts(
      unit,
      'obstacle',
      nos,
      same.map(({ no }) => no),
    )
  }
}
