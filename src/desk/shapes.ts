import { z } from 'zod'
import { AgeGroup } from '../base/age-group.ts'
import { Day, Instant } from '../base/day.ts'
import { CompanionRuleTold } from '../access/contract.ts'
import { CardState, FilingStage } from '../register/card.ts'

/** What came of it at the desk. The first seven have a card event or an obstacle of the register behind them. */
export const outcomeKinds = [
  'taken',
  'issued',
  'handed-over',
  'filed',
  'sent-back',
  'declined',
  'missing-papers',
  'data-wrong',
  'biometric-failed',
  'wrong-place',
] as const
export const OutcomeKind = z.enum(outcomeKinds)
export type OutcomeKind = z.infer<typeof OutcomeKind>

/** Papers that may be missing at the desk. */
export const Paper = z.enum(['guardian-card', 'birth-paper', 'authorisation', 'other'])
export type Paper = z.infer<typeof Paper>

/** What an outcome carries; all optional but who said it of a decline: the desk saves first and completes later. */
export const OutcomeDetail = z.object({
  /** taken: number of the official slip and the day the card is due. */
  slip: z.string().trim().max(60).optional(),
  due: Day.optional(),
  /** taken: new, change or re-issue. */
  what: z.enum(['new', 'change', 're-issue']).optional(),
  /** filed: mã hồ sơ, and how far it is. */
  fileCode: z.string().trim().max(60).optional(),
  filing: FilingStage.optional(),
  /** declined: in whose words. */
  who: z.string().trim().max(120).optional(),
  /** missing-papers: which. */
  papers: z.array(Paper).max(4).optional(),
  /** sent-back, data-wrong, biometric-failed, wrong-place: what is the matter. */
  text: z.string().trim().max(300).optional(),
})
export type OutcomeDetail = z.infer<typeof OutcomeDetail>

export const Companion = z.enum(['father', 'mother', 'guardian', 'other'])
export type Companion = z.infer<typeof Companion>

/**
 * What the family needs: the representative's card; from 6 the child itself; papers only where data call for them; of
 * another person what the rule of the day asks (`authorisation`), or that the representative comes (`representative`).
 */
export const Need = z.enum([
  'guardian-card',
  'child-itself',
  'biometric-place',
  'birth-paper',
  'authorisation',
  'representative',
])
export type Need = z.infer<typeof Need>

export const OutcomeTold = z.object({
  id: z.string(),
  /** Sent back with the next outcome of the same child: it was seen. */
  version: z.int(),
  kind: OutcomeKind,
  detail: OutcomeDetail,
  at: Instant,
  by: z.string(),
  desk: z.string().nullable(),
  /** The request that wrote it, to take it back; null: it was a command without one. */
  requestId: z.string().nullable(),
})
export type OutcomeTold = z.infer<typeof OutcomeTold>

export const ArrivalTold = z.object({
  version: z.int(),
  state: z.enum(['present', 'absent']),
  came: z.enum(['invited', 'walk-in']).nullable(),
  at: Instant,
  accompaniedBy: Companion.nullable(),
  /** By which rule another person was asked for papers. */
  asked: CompanionRuleTold.nullable(),
  queueNo: z.int().nullable(),
})

export const Due = z.enum(['due', 'done', 'declined', 'gone', 'from14'])

/** A file handed in online that is still on its way. `since`: the day on which this stage was learned. */
export const Filing = z.object({ stage: FilingStage, fileCode: z.string().nullable(), since: Day })
export type Filing = z.infer<typeof Filing>

export const DeskChild = z.object({
  id: z.string(),
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  born: z.string().nullable(),
  /** On the session's day. */
  group: AgeGroup,
  /** Completed years on the session's day; null when the birth is not known to the day. */
  years: z.int().nullable(),
  state: CardState,
  due: Due,
  citizenNumber: z.string().nullable(),
  /** To this session. */
  invited: z.object({ slot: z.string(), number: z.string().nullable() }).nullable(),
  /** To another session that is not past. */
  elsewhere: z.object({ day: Day, place: z.string(), slot: z.string() }).nullable(),
  neverInvited: z.boolean(),
  /** Under 6 when it was invited or last here, 6 or over on the session's day. */
  turnedSix: z.boolean(),
  lastTime: z.object({ day: Day, what: z.union([OutcomeKind, z.literal('absent'), z.literal('present')]) }).nullable(),
  /** How often it was to come and did not. */
  noShows: z.int(),
  /** Of the register: what one should know of the child's family ("bố là người nước ngoài"), and what was noted. */
  situations: z.string().nullable(),
  note: z.string().nullable(),
  obstacles: z.array(z.object({ kind: z.string(), text: z.string(), day: Day })),
  needs: z.array(Need),
  /** Asked of families of its kind, in the office's own words. */
  casePapers: z.array(z.string()),
  /** Data of the register that are missing or differ: why a birth paper is asked for. */
  gaps: z.array(z.enum(['born', 'citizenNumber', 'sex', 'id-mismatch', 'data-wrong'])),
  filing: Filing.nullable(),
  arrival: ArrivalTold.nullable(),
  outcome: OutcomeTold.nullable(),
})
export type DeskChild = z.infer<typeof DeskChild>

export const DeskHousehold = z.object({
  /** The household's id; without a known household, the child's own. */
  household: z.string(),
  village: z.string().nullable(),
  guardians: z.array(z.object({ relation: z.string(), name: z.string(), phone: z.string().nullable() })),
  /** What is asked on the session's day of another person who brings the children. */
  companionRule: CompanionRuleTold,
  children: z.array(DeskChild),
})
export type DeskHousehold = z.infer<typeof DeskHousehold>

export const DeskVisitor = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  group: AgeGroup,
  home: z.string().nullable(),
  note: z.string().nullable(),
  outcome: OutcomeTold.nullable(),
})
export type DeskVisitor = z.infer<typeof DeskVisitor>

export const FoundHousehold = z.object({
  household: z.string(),
  title: z.string(),
  village: z.string().nullable(),
  slot: z.string().nullable(),
  children: z.array(z.object({ id: z.string(), name: z.string(), born: z.string().nullable(), fits: z.boolean() })),
})
export type FoundHousehold = z.infer<typeof FoundHousehold>

export const QueueState = z.enum(['done', 'here', 'waiting', 'absent', 'not-yet'])

export const QueueLine = z.object({
  household: z.string(),
  title: z.string(),
  slot: z.string().nullable(),
  /** Given on arrival where a session works by queue numbers. */
  queueNo: z.int().nullable(),
  walkIn: z.boolean(),
  children: z.int(),
  done: z.int(),
  state: QueueState,
  visitor: z.string().nullable(),
})
export type QueueLine = z.infer<typeof QueueLine>

/** A window at a desk of this session. `household`: whom it has before it. */
export const Seat = z.object({
  seat: z.string(),
  desk: z.string().nullable(),
  household: z.string().nullable(),
  by: z.string(),
})
export type Seat = z.infer<typeof Seat>

const count = z.int().min(0)

/** Every outcome counts in exactly one kind, one group and one row of villages; visitors have a row of their own. */
export const Tally = z.object({
  invited: count,
  present: count,
  absent: count,
  /** Invited, and neither here nor said to be absent. */
  notYet: count,
  /** Present without an outcome. */
  waiting: count,
  walkIns: count,
  visitors: count,
  /** Children with an outcome. */
  outcomes: count,
  byOutcome: z.array(z.object({ kind: OutcomeKind, children: count, visitors: count })),
  byGroup: z.array(
    z.object({
      group: z.enum(['under6', 'from6to13', 'from14', 'undetermined']),
      invited: count,
      present: count,
      taken: count,
      outcomes: count,
    }),
  ),
  /** `name` null: children without a village. */
  byVillage: z.array(
    z.object({
      village: z.string().nullable(),
      isVisitors: z.boolean(),
      invited: count,
      present: count,
      taken: count,
      outcomes: count,
    }),
  ),
  /** By the desk that wrote the outcome; null: one without a name. Days signed off before this was counted have none. */
  byDesk: z.array(z.object({ desk: z.string().nullable(), taken: count, outcomes: count })).default([]),
})
export type Tally = z.infer<typeof Tally>

/** What is to be settled before a day is signed off. */
export const Difference = z.object({
  code: z.enum(['present-without-outcome', 'not-said', 'taken-without-slip', 'out']),
  children: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type Difference = z.infer<typeof Difference>

export const CloseTold = z.object({
  day: Day,
  state: z.enum(['open', 'closed', 'reopened']),
  signedBy: z.string().nullable(),
  at: Instant.nullable(),
  reason: z.string().nullable(),
})
export type CloseTold = z.infer<typeof CloseTold>
