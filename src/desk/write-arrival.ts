import type { NewId } from '../base/ports.ts'
import { CompanionRuleTold, companionRuleOn } from '../access/index.ts'
import type { Instant } from '../base/day.ts'
import { keep, type Row, standing, versionOf } from '../sessions/index.ts'
import type { FoundChild } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AtDesk } from './desk-session.ts'

/** A child of the register, or a visitor of the session. */
export type Whom = { child: FoundChild } | { visitor: Row<'visitor'> }

interface Arrival {
  state: 'present' | 'absent'
  accompaniedBy: string | null
  desk: string | null
  /** When it was written down at another machine, and by which rule another person was asked; absent: now, by today's. */
  at?: Instant
  asked?: CompanionRuleTold | null
}

/** Whether somebody is here, as it stands; of merged records the newest row. */
export async function arrivalOf(unit: Unit, sessionId: string, whom: Whom): Promise<Row<'arrival'> | undefined> {
  return (await standing(unit, 'arrival', { session_id: sessionId, ...rowOf(whom) })).at(-1)
}

/** What came of it, as it stands. */
export async function outcomeOf(unit: Unit, sessionId: string, whom: Whom): Promise<Row<'outcome'> | undefined> {
  return (await standing(unit, 'outcome', { session_id: sessionId, ...rowOf(whom) })).at(-1)
}

function rowOf(whom: Whom): { child_no: readonly number[] } | { visitor_id: string } {
  return 'child' in whom ? { child_no: whom.child.nos } : { visitor_id: whom.visitor.id }
}

/** Writes down that somebody is here, or not. What already stands so is left. Answers the queue number, where one is given. */
export async function writeArrival(
  unit: Unit,
  newId: NewId,
  { session }: AtDesk,
  whom: Whom,
  { state, accompaniedBy, desk, at, asked }: Arrival,
): Promise<{ written: boolean; queueNo: number | null }> {
  const before = await arrivalOf(unit, session.id, whom)
  const companion = accompaniedBy ?? before?.accompanied_by ?? null
  if (before?.state === state && before.accompanied_by === companion)
    return { written: false, queueNo: before.queue_no }
  const queueNo = before?.queue_no ?? (state === 'present' ? await nextQueueNo(unit, session.id) : null)
  const isAsked = companion === 'other' && before?.accompanied_by !== 'other'
  const rule = isAsked ? (asked ?? (await companionRuleOn(unit, session.day))) : null
  const changed = {
    ...{ state, accompanied_by: companion, queue_no: queueNo, at: at ?? unit.now, desk },
    asked: rule === null ? (companion === 'other' ? (before?.asked ?? null) : null) : JSON.stringify(rule),
  }
  if (before !== undefined) await keep(unit, 'arrival', [versionOf<'arrival'>(before, changed)])
  else
    await keep(unit, 'arrival', [
      {
        id: newId(),
        session_id: session.id,
        child_no: 'child' in whom ? whom.child.child.no : null,
        visitor_id: 'visitor' in whom ? whom.visitor.id : null,
        came: await cameAs(unit, session.id, whom, state),
        ...changed,
      },
    ])
  return { written: true, queueNo }
}

/** By which rule somebody who brought a child in the parents' stead was asked; null: father, mother or guardian came. */
export function askedOf({ asked }: Pick<Row<'arrival'>, 'asked'>): CompanionRuleTold | null {
  return asked === null ? null : CompanionRuleTold.parse(JSON.parse(asked))
}

async function cameAs(
  unit: Unit,
  sessionId: string,
  whom: Whom,
  state: Arrival['state'],
): Promise<Row<'arrival'>['came']> {
  if ('visitor' in whom) return 'walk-in'
  const of = { session_id: sessionId, child_no: whom.child.nos, status: 'invited' as const }
  const isInvited = (await standing(unit, 'invitation', of)).length > 0
  return isInvited ? 'invited' : state === 'present' ? 'walk-in' : null
}

async function nextQueueNo(unit: Unit, sessionId: string): Promise<number> {
  const { most } = await unit.db
    .selectFrom('arrival')
    .select((of) => of.fn.max('queue_no').as('most'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(most ?? 0) + 1
}
