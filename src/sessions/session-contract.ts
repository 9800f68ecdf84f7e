import { z } from 'zod'
import { ChildId } from '../base/ids.ts'
import { Day } from '../base/day.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { ShelfFileShape } from '../access/contract.ts'
import { noSuch, Part, SessionMode, Time } from './setup-contract.ts'

const id = z.uuid()
const Reason = z.string().trim().min(1).max(500)
const Group = z.enum(['under6', 'from6to13', 'undetermined'])

export const SessionStatus = z.enum(['proposed', 'agreed', 'planned', 'locked', 'cancelled', 'closed'])

const sessionFields = {
  day: Day,
  placeId: id,
  from: Time,
  to: Time,
  mode: SessionMode.default('slots'),
  part: Part.nullable().default(null),
  stations: z.int().min(1).max(60),
  quota: z.int().min(0).max(5000).nullable().default(null),
  teamId: id.nullable().default(null),
  /** Ids of kits and vehicles. */
  kits: z.array(id).max(40).default([]),
  campaignId: id.nullable().default(null),
}

export const SessionLine = z.object({
  id,
  version: z.int(),
  ...sessionFields,
  status: SessionStatus,
  reason: z.string().nullable(),
  document: z.string().nullable(),
  documentDay: Day.nullable(),
  minutesPerChild: z.object({ under6: z.int(), from6to13: z.int() }),
  place: z.string(),
  team: z.string().nullable(),
  /** Of kits and vehicles, in the order of `kits`. */
  kitNames: z.array(z.string()),
  /** The other body whose place it is. */
  owner: z.string().nullable(),
  invited: z.object({
    ...{ children: z.int(), households: z.int(), under6: z.int(), from6to13: z.int(), told: z.int() },
    /** So many of the children are expected to come. */
    expected: z.int(),
  }),
  /** Where those invited live today, the village of most of them first; null: not known. */
  villages: z.array(z.object({ name: z.string().nullable(), children: z.int() })),
  /** Minutes of stations: of those invited, and all there are. */
  minutes: z.object({ used: z.int(), room: z.int() }),
})
export type SessionLine = z.infer<typeof SessionLine>

export const InvitationLine = z.object({
  id,
  version: z.int(),
  sessionId: id,
  childId: ChildId,
  name: z.string(),
  born: z.string().nullable(),
  household: z.string(),
  village: z.string().nullable(),
  slot: z.string(),
  position: z.int(),
  group: Group,
  status: z.enum(['invited', 'cancelled']),
  reason: z.string().nullable(),
  movedFrom: z.string().nullable(),
  toldDay: Day.nullable(),
  toldHow: z.string().nullable(),
  number: z.string().nullable(),
})
export type InvitationLine = z.infer<typeof InvitationLine>

/** Somebody who does not know yet when to come, or that he is not to come. */
export const ToTell = z.object({
  invitationId: id,
  childId: ChildId,
  name: z.string(),
  household: z.string(),
  village: z.string().nullable(),
  /** Middle digits hidden for whoever may not see full numbers. */
  guardians: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
  /** Where and when he was to come before. */
  was: z.object({ day: Day, place: z.string(), from: z.string() }).nullable(),
  /** Null: not at all, the invitation is cancelled. */
  now: z.object({ day: Day, place: z.string(), from: z.string(), slot: z.string(), mode: SessionMode }).nullable(),
  reason: z.string().nullable(),
})
export type ToTell = z.infer<typeof ToTell>

/** A rule that is broken; `bars`: it cannot be kept so. */
export const BrokenRule = z.object({
  code: z.string(),
  sessionId: z.string(),
  childId: ChildId.nullable(),
  words: z.string(),
  bars: z.boolean(),
})

const Changed = z.object({
  /** Sessions written, and sessions newly opened among them. */
  sessions: z.array(id),
  toTell: z.array(ToTell),
  /** Rules that are broken and do not bar it. */
  warnings: z.array(BrokenRule),
})

const plans = { needs: 'plan-sessions', unit: 'write' } as const
const ruleBroken = {
  RULE_BROKEN: {
    message: 'Chưa ghi được, vì trái quy tắc xếp lịch.',
    data: z.object({ broken: z.array(BrokenRule) }),
  },
}
const notOpen = { SESSION_NOT_OPEN: { message: 'Buổi này đã qua, đã hủy hoặc đã chốt.' } }
const full = { NO_ROOM: { message: 'Không còn chỗ trong khoảng này.' } }

const hand = z.object({ id: id.nullable(), version: z.int().default(0), ...sessionFields })
const move = z.object({
  sessionId: id,
  household: AnyId,
  /** The newest version among the household's invitations. */
  version: z.int(),
  /** Null: the first session with room, from `notBefore` on. */
  toSessionId: id.nullable().default(null),
  notBefore: Day.nullable().default(null),
  /** Not earlier than this; null: the first time that is free. */
  slot: Time.nullable().default(null),
  reason: Reason,
})

const PlannedChild = z.object({ id: ChildId, slot: Time })

export const sessionContract = {
  /**
   * Writes a plan: its sessions and invitations, in one step. Children done or gone since are left out and named. A child
   * invited elsewhere is moved. With `keep: locked`, sessions of the span that the plan does not hold are cancelled.
   */
  accept: operation(plans)
    .input(
      z.object({
        requestId: RequestId,
        from: Day,
        deadline: Day,
        keep: z.enum(['all', 'locked']).default('all'),
        campaignId: id.nullable().default(null),
        sessions: z
          .array(
            z.object({
              sessionId: id.nullable(),
              placeId: id,
              day: Day,
              from: Time,
              to: Time,
              stations: z.int().min(1).max(60),
              /** Of a session that is opened or held anew. */
              teamId: id.nullable().default(null),
              kitIds: z.array(id).max(40).default([]),
              children: z.array(PlannedChild).max(2000),
            }),
          )
          .max(5000),
        /** Sessions that stay and get a team or kits which they did not have. */
        staffed: z
          .array(z.object({ sessionId: id, teamId: id.nullable(), kitIds: z.array(id).max(40) }))
          .max(5000)
          .default([]),
        /** Ids of children whose open invitations fall away. */
        withdrawn: z.array(ChildId).max(20000).default([]),
      }),
    )
    .output(
      z.object({
        sessions: z.int(),
        invited: z.int(),
        moved: z.int(),
        withdrawn: z.int(),
        cancelled: z.int(),
        leftOut: z.array(z.object({ id: ChildId, because: z.string() })),
      }),
    )
    .errors({ ...noSuch, ...ruleBroken }),
  /** A session by hand: new, or changed. When its day or times change, its children come along, each so much later. */
  saveSession: operation(plans)
    .input(hand.extend({ requestId: RequestId }))
    .output(Changed)
    .errors({ ...noSuch, ...notOpen, ...ruleBroken }),
  /** The rules that a change by hand would break; nothing is written. */
  check: operation({ needs: 'plan-sessions', unit: 'own' })
    .input(
      z.discriminatedUnion('what', [
        hand.extend({ what: z.literal('session') }),
        move.extend({ what: z.literal('household') }),
        z.object({ what: z.literal('as-it-is'), sessionIds: z.array(id).max(500) }),
      ]),
    )
    .output(z.object({ broken: z.array(BrokenRule) }))
    .errors({ ...noSuch, ...notOpen, ...full }),
  /** Brings sessions from one state to the next: agreed by another body, locked, unlocked. */
  setStatus: operation(plans)
    .input(
      z.object({
        requestId: RequestId,
        sessions: z
          .array(z.object({ id, version: z.int() }))
          .min(1)
          .max(500),
        status: z.enum(['proposed', 'agreed', 'planned', 'locked']),
        document: z.string().trim().max(500).nullable().default(null),
        documentDay: Day.nullable().default(null),
      }),
    )
    .output(z.object({ changed: z.int() }))
    .errors({
      ...noSuch,
      ...notOpen,
      WRONG_STATUS: { message: 'Buổi này không chuyển sang tình trạng đó được.' },
    }),
  /** A session falls out: its children get other times in one step, or are told that they are not to come. */
  cancelSession: operation(plans)
    .input(
      z.object({
        requestId: RequestId,
        sessionId: id,
        version: z.int(),
        reason: Reason,
        /** `move`: the whole to the next free window of the place, else spread; `none`: all are cancelled. */
        how: z.enum(['move', 'none']).default('move'),
        notBefore: Day.nullable().default(null),
        /** Null: the last day of its campaign, else 60 days later. */
        until: Day.nullable().default(null),
      }),
    )
    .output(Changed.extend({ moved: z.int(), withoutSlot: z.int() }))
    .errors({ ...noSuch, ...notOpen }),
  moveHousehold: operation(plans)
    .input(move.extend({ requestId: RequestId }))
    .output(Changed)
    .errors({ ...noSuch, ...notOpen, ...full, ...ruleBroken }),
  cancelHousehold: operation(plans)
    .input(z.object({ requestId: RequestId, sessionId: id, household: AnyId, version: z.int(), reason: Reason }))
    .output(Changed)
    .errors({ ...noSuch, ...notOpen }),
  /** Invites children to a session, beside those who are; they keep together in the order given. */
  invite: operation(plans)
    .input(
      z.object({
        requestId: RequestId,
        sessionId: id,
        childIds: z.array(ChildId).min(1).max(500),
        slot: Time.nullable().default(null),
      }),
    )
    .output(Changed)
    .errors({ ...noSuch, ...notOpen, ...full, ...ruleBroken }),
  /** Sessions of a span, by place or team: counts only. */
  calendar: operation({ needs: 'see-figures', unit: 'read' })
    .input(
      z.object({
        from: Day,
        to: Day,
        placeId: id.nullable().default(null),
        teamId: id.nullable().default(null),
        campaignId: id.nullable().default(null),
      }),
    )
    .output(z.array(SessionLine)),
  session: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ id }))
    .output(SessionLine.extend({ invitations: z.array(InvitationLine) }))
    .errors(noSuch),
  /** All invitations of a child, or of everybody of a household, newest session first; cancelled ones too. */
  invitationsOf: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ childId: ChildId.nullable().default(null), household: AnyId.nullable().default(null) }))
    .output(z.array(z.object({ invitation: InvitationLine, session: SessionLine }))),
  /** Who does not know yet of his day and time, or that it is cancelled. Written down as an export. */
  toTell: operation({ needs: 'see-names', unit: 'write' })
    .input(z.object({ from: Day, to: Day, sessionId: id.nullable().default(null) }))
    .output(z.array(ToTell)),
  told: operation(plans)
    .input(
      z.object({
        requestId: RequestId,
        invitationIds: z.array(id).min(1).max(5000),
        day: Day,
        how: z.string().trim().min(1).max(200),
      }),
    )
    .output(z.object({ told: z.int() })),
  /** Sessions at places of another body that it has not agreed to yet: the list to be sent. */
  toPropose: operation({ needs: 'see-figures', unit: 'read' }).output(
    z.array(z.object({ owner: z.string(), sessions: z.array(SessionLine) })),
  ),
  /** Sessions of a span as an iCalendar file (RFC 5545), without names; `sessionIds`: of these alone. */
  calendarFile: operation({ needs: 'export-figures', unit: 'read' })
    .input(
      z.object({
        from: Day,
        to: Day,
        placeId: id.nullable().default(null),
        teamId: id.nullable().default(null),
        sessionIds: z.array(id).min(1).max(500).nullable().default(null),
      }),
    )
    .output(ShelfFileShape),
}
