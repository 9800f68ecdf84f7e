import { z } from 'zod'
import { ChildId, VillageId } from '../base/ids.ts'
import { Born } from '../base/born.ts'
import { Day, Instant } from '../base/day.ts'
import { CasePapers, CompanionRuleTold, Settings } from '../access/index.ts'
import { CardKind } from '../register/card.ts'
import { Guardian, Sex } from '../register/contract.ts'
import { OutcomeDetail, OutcomeKind } from '../desk/contract.ts'

// What lies inside the two sealed files. Whoever reads one trusts its shape no more than any other input.

/** The children of a file are a day's; more is no session. */
const many = 5000
const text = z.string().max(2000)
const optional = text.nullable()
const flag = z.union([z.literal(0), z.literal(1)])

/** Whether somebody came, as a row of the desk tells it. */
export const AwayArrival = z.object({
  state: z.enum(['present', 'absent']),
  came: z.enum(['invited', 'walk-in']).nullable(),
  at: Instant,
  accompaniedBy: optional,
  asked: CompanionRuleTold.nullable().default(null),
  queueNo: z.int().nullable(),
  desk: optional,
})

/** What came of it. `requestId`: of the command that wrote it there. */
export const AwayOutcome = z.object({
  id: z.uuid(),
  requestId: optional,
  kind: OutcomeKind,
  detail: OutcomeDetail,
  at: Instant,
  desk: optional,
  cardEventId: optional,
  obstacleNo: z.int().nullable(),
})

/** Fields of a child of the file that were corrected there, each as it stands there; null: emptied. */
export const Corrections = z
  .object({
    name: optional,
    born: optional,
    sex: optional,
    citizenNumber: optional,
    guardians: optional,
    filing: optional,
  })
  .partial()
export type Corrections = z.infer<typeof Corrections>

/** A child or a visitor with what was written down of it at the session. */
export const AwayPerson = z.object({
  id: z.uuid(),
  kind: z.enum(['child', 'visitor']),
  arrival: AwayArrival.nullable(),
  outcome: AwayOutcome.nullable(),
  corrected: Corrections.default({}),
})
export type AwayPerson = z.infer<typeof AwayPerson>

export const AwayVisitor = z.object({
  id: z.uuid(),
  name: text,
  born: Born.nullable(),
  group: z.enum(['under6', 'from6to13', 'undetermined']),
  home: optional,
  note: optional,
})
export type AwayVisitor = z.infer<typeof AwayVisitor>

const AwayGuardian = z.object({
  relation: Guardian.shape.relation,
  name: text,
  phone: optional,
  citizenNumber: optional,
})

/** Guardians as a correction tells them: whole, masked where they travelled so. */
export const SealedGuardians = z.array(AwayGuardian).max(8)

/** A child as the desk needs it: numbers with digits withheld, no address, school, note, ethnicity; of its situation only what papers are asked for. */
export const AwayChild = z.object({
  id: ChildId,
  household: optional,
  name: text,
  born: Born.nullable(),
  sex: Sex.nullable(),
  citizenNumber: optional,
  guardians: z.array(AwayGuardian).max(8),
  situations: optional.default(null),
  villageId: VillageId.nullable(),
  from: Day,
  cards: z
    .array(z.object({ id: text, kind: CardKind, day: Day, dayIs: z.enum(['on', 'by']), detail: z.record(text, text) }))
    .max(200),
  obstacles: z.array(z.object({ no: z.int(), kind: text, text, day: Day })).max(200),
})
export type AwayChild = z.infer<typeof AwayChild>

/** What goes out: one session with its households. */
export const Outgoing = z.object({
  withWhom: text,
  since: Instant,
  settings: Settings.pick({ commune: true, doneSet: true, ages: true, minutesPerChild: true, example: true }),
  /** What is asked that day of another person who brings a child. */
  companionRule: CompanionRuleTold.nullable().default(null),
  /** What is asked that day of families of a kind. */
  casePapers: CasePapers.nullable().default(null),
  session: z.object({
    id: z.uuid(),
    day: Day,
    from: z.string().length(5),
    to: z.string().length(5),
    mode: z.enum(['slots', 'queue']),
    part: z.enum(['morning', 'afternoon', 'evening']).nullable(),
    stations: z.int().min(1),
    minutesUnder6: z.int().min(1),
    minutesFrom6: z.int().min(1),
  }),
  place: z.object({ id: z.uuid(), name: text, kind: z.enum(['fixed', 'mobile', 'school', 'home']), biometric: flag }),
  holidays: z.array(z.object({ id: z.uuid(), day: Day, name: text, observed: flag })).max(many),
  villages: z.array(z.object({ id: VillageId, name: text, formerCommune: optional })).max(many),
  children: z.array(AwayChild).max(many),
  invitations: z
    .array(
      z.object({
        id: z.uuid(),
        childId: ChildId,
        household: text,
        slot: z.string().length(5),
        position: z.int(),
        group: z.enum(['under6', 'from6to13', 'undetermined']),
        number: optional,
      }),
    )
    .max(many),
  visitors: z.array(AwayVisitor).max(many),
  people: z.array(AwayPerson).max(2 * many),
})
export type Outgoing = z.infer<typeof Outgoing>

/** A child that somebody added there: its numbers are whole, as they were typed. */
export const AddedChild = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120),
  born: Born.nullable(),
  sex: Sex.nullable(),
  citizenNumber: z.string().max(20).nullable(),
  villageId: VillageId.nullable(),
  guardians: z.array(Guardian).max(4),
})
export type AddedChild = z.infer<typeof AddedChild>

/** What comes back: everybody of the copy with what stands of them, and who was added there. */
export const Returning = z.object({
  packedAt: Instant,
  /** Counts the return files of one copy: an earlier one brings nothing after a later one. */
  pack: z.int().min(1),
  sessionId: z.uuid(),
  people: z.array(AwayPerson).max(2 * many),
  visitors: z.array(AwayVisitor).max(many),
  added: z.array(AddedChild).max(many),
})
export type Returning = z.infer<typeof Returning>
