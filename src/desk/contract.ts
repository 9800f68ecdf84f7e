import { z } from 'zod'
import { ChildId, VillageId } from '../base/ids.ts'
import { Born } from '../base/born.ts'
import { Day, Instant } from '../base/day.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { making } from '../papers/contract.ts'
import { FilingStage } from '../register/card.ts'
import { Guardian, Sex } from '../register/contract.ts'
import {
  CloseTold,
  Companion,
  DeskHousehold,
  DeskVisitor,
  Difference,
  Filing,
  FoundHousehold,
  OutcomeDetail,
  OutcomeKind,
  OutcomeTold,
  QueueLine,
  Seat,
  Tally,
} from './shapes.ts'

import { entryContract } from './entry-contract.ts'
import { command, Desk, errors, id, noSuch, Person, reads, runs } from './contract-parts.ts'

export { EntryLine } from './entry-contract.ts'
export * from './shapes.ts'

export const DeskSession = z.object({
  id,
  day: Day,
  place: z.string(),
  from: z.string(),
  to: z.string(),
  mode: z.enum(['slots', 'queue']),
  part: z.enum(['morning', 'afternoon', 'evening']).nullable(),
  status: z.enum(['proposed', 'agreed', 'planned', 'locked', 'cancelled', 'closed']),
  biometric: z.boolean(),
  invited: z.int(),
})
export type DeskSession = z.infer<typeof DeskSession>

const taken = {
  ALREADY_DONE: {
    message: 'Đã có người khác làm cho trẻ này.',
    data: z.object({ by: z.string(), at: Instant, kind: OutcomeKind, desk: z.string().nullable(), version: z.int() }),
  },
  WHO_SAID_SO: { message: '“Chưa có nhu cầu” phải do chính người đại diện nói: hãy ghi ai nói.' },
}

/** A child of the register, or a visitor of this session. */
const whom = { childId: ChildId.nullable().default(null), visitorId: id.nullable().default(null) }

export const deskContract = {
  /** The sessions of a day that are to be held, and whether the day is closed. */
  sessions: operation(reads)
    .input(z.object({ day: Day.nullable().default(null) }))
    .output(z.object({ day: Day, sessions: z.array(DeskSession), close: CloseTold })),
  /** Begins a session without a plan, today: "buổi không hẹn trước". Its place is one that is kept, or new by its name. */
  begin: operation(runs)
    .input(
      z.object({
        requestId: RequestId,
        placeId: id.nullable().default(null),
        placeName: z.string().trim().max(200).nullable().default(null),
        biometric: z.boolean().default(true),
        from: z.string().length(5).default('07:30'),
        to: z.string().length(5).default('17:00'),
      }),
    )
    .output(z.object({ id }))
    .errors({
      NO_PLACE_NAMED: { message: 'Hãy chọn điểm thu nhận hoặc ghi tên điểm.' },
      DAY_CLOSED: errors.DAY_CLOSED,
    }),
  /** The queue of a session, its tally so far, who sits at its desks, and whether its day is closed. */
  queue: operation(reads)
    .input(z.object({ sessionId: id }))
    .output(
      z.object({
        session: DeskSession,
        queue: z.array(QueueLine),
        tally: Tally,
        seats: z.array(Seat),
        close: CloseTold,
      }),
    )
    .errors(errors),
  /**
   * A window says at which desk it sits and whom it has before it, so that others see it; said again every few minutes.
   * Nothing is recorded: who says nothing for 10 minutes has gone.
   */
  sit: operation({ needs: 'run-desk', unit: 'own' })
    .input(z.object({ seat: id, sessionId: id, desk: Desk, household: z.string().max(60).nullable().default(null) }))
    .output(z.object({})),
  /**
   * Households by one text: a name without marks, a birth day in part, a phone, a slip number, an invitation's code or the
   * number of its letter, a card's QR in 7 or 11 fields. `only` is the whole household when exactly one fits.
   */
  find: operation(reads)
    .input(z.object({ sessionId: id, text: z.string().max(1000), limit: z.int().min(1).max(30).default(8) }))
    .output(
      z.object({
        by: z.enum(['code', 'card', 'slip', 'words', 'nothing']),
        households: z.array(FoundHousehold),
        only: DeskHousehold.nullable(),
      }),
    )
    .errors(errors),
  household: operation(reads)
    .input(z.object({ sessionId: id, household: AnyId }))
    .output(DeskHousehold)
    .errors(noSuch),
  /** The slip's due day that is proposed: so many working days later, by the table of holidays. */
  dueDay: operation(reads)
    .input(z.object({ day: Day, workingDays: z.int().min(0).max(60).default(7) }))
    .output(z.object({ due: Day })),
  /** Who came and who did not. Present with an outcome cannot become absent. */
  arrival: operation(runs)
    .input(
      z.object({
        ...command,
        childIds: z.array(ChildId).max(60).default([]),
        visitorId: id.nullable().default(null),
        state: z.enum(['present', 'absent']),
        accompaniedBy: Companion.nullable().default(null),
        desk: Desk,
      }),
    )
    .output(z.object({ written: z.int(), queueNo: z.int().nullable() }))
    .errors({
      ...noSuch,
      HAS_OUTCOME: { message: 'Trẻ đã có kết quả, không ghi vắng được. Hãy hoàn tác kết quả trước.' },
    }),
  /**
   * What came of it for one child. `seen`: the version of the outcome that this desk was shown (null: none); when another
   * stands, somebody was faster. Writes the card event or obstacle of the register in the same unit.
   */
  outcome: operation(runs)
    .input(
      z.object({
        ...command,
        ...whom,
        kind: OutcomeKind,
        detail: OutcomeDetail.default({}),
        seen: z.int().nullable().default(null),
        accompaniedBy: Companion.nullable().default(null),
        desk: Desk,
      }),
    )
    .output(z.object({ outcome: OutcomeTold }))
    .errors({ ...noSuch, ...taken }),
  /** A child from outside the area: in the desk's tally, never in the figures of villages. */
  addVisitor: operation(runs)
    .input(
      z.object({
        ...command,
        name: z.string().trim().min(1).max(120),
        born: Born.nullable().default(null),
        home: z.string().trim().max(240).nullable().default(null),
        note: z.string().trim().max(300).nullable().default(null),
        desk: Desk,
      }),
    )
    .output(z.object({ visitorId: id }))
    .errors(errors),
  /** The visitors of a session with what came of it. */
  visitors: operation(reads)
    .input(z.object({ sessionId: id }))
    .output(z.object({ visitors: z.array(DeskVisitor) }))
    .errors(errors),
  /** A child of the area that nobody had in the register: added there, and present here. */
  addChild: operation(runs)
    .input(
      z.object({
        ...command,
        name: z.string().trim().min(1).max(120),
        born: Born.nullable().default(null),
        sex: Sex.nullable().default(null),
        citizenNumber: z.string().max(20).nullable().default(null),
        villageId: VillageId.nullable().default(null),
        guardians: z.array(Guardian).max(4).default([]),
        desk: Desk,
      }),
    )
    .output(z.object({ childId: ChildId, household: z.string(), warnings: z.array(z.string()) }))
    .errors({ ...errors, NO_SUCH_VILLAGE: { message: 'Không có thôn, bản, tổ dân phố này.' } }),
  /** Takes back whole what one request of the desk wrote, in the register too. */
  undo: operation(runs)
    .input(z.object({ requestId: RequestId, undoes: RequestId }))
    .output(z.object({ things: z.int() }))
    .errors({
      DAY_CLOSED: errors.DAY_CLOSED,
      NO_SUCH_REQUEST: { message: 'Không có lần ghi này.' },
      UNDONE_ALREADY: { message: 'Việc này đã được hoàn tác.' },
      CHANGED_SINCE: { message: 'Đã có người ghi tiếp lên việc này, không hoàn tác được.' },
    }),
  ...entryContract,
  /**
   * Files handed in online that are still on their way, the longest waiting first. `overdue`: nobody has answered for more
   * than `workingDays`, which is a setting.
   */
  filings: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({}))
    .output(
      z.object({
        workingDays: z.int(),
        lines: z.array(Person.extend({ ...Filing.shape, days: z.int(), overdue: z.boolean() })),
      }),
    ),
  /** Writes down how far a child's file is now; `fileCode` null: as it was. What says nothing new is not written. */
  setFiling: operation(runs)
    .input(
      z.object({
        requestId: RequestId,
        childId: ChildId,
        stage: FilingStage,
        fileCode: z.string().trim().max(60).nullable().default(null),
      }),
    )
    .output(z.object({ written: z.boolean() }))
    .errors({
      NO_SUCH_CHILD: noSuch.NO_SUCH_CHILD,
      NOT_FILED: { message: 'Trẻ này không có hồ sơ nộp trực tuyến đang chờ.' },
    }),
  /** Who was to come, did not, and is still left and invited to nothing else: the next call list, most misses first. */
  callList: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ sessionId: id.nullable().default(null) }))
    .output(
      z.array(
        Person.extend({
          noShows: z.int(),
          last: Day,
          guardians: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
        }),
      ),
    ),
  /** The day as it would be signed: all its sessions together. */
  closing: operation(reads)
    .input(z.object({ day: Day }))
    .output(
      z.object({
        close: CloseTold,
        sessions: z.array(DeskSession),
        tally: Tally,
        differences: z.array(Difference),
        /** What was signed, when it is closed. */
        signed: z.object({ tally: Tally, differences: z.array(Difference), note: z.string().nullable() }).nullable(),
      }),
    ),
  /** Signs the day off. Who was not said to be here or not is written down as absent when asked for. */
  close: operation(runs)
    .input(
      z.object({
        requestId: RequestId,
        day: Day,
        signedBy: z.string().trim().min(1).max(120),
        note: z.string().trim().max(1000).nullable().default(null),
        markAbsent: z.boolean().default(true),
      }),
    )
    .output(z.object({ close: CloseTold, absent: z.int() }))
    .errors({
      DAY_CLOSED: errors.DAY_CLOSED,
      NOTHING_TO_CLOSE: { message: 'Ngày này không có buổi thu nhận nào để chốt.' },
      DAY_NOT_COME: { message: 'Ngày này chưa tới.' },
    }),
  /** The minutes of a day to be signed; of a signed day as it was signed. They name the children to be settled. Logged. */
  makeMinutes: operation({ needs: 'export-names', unit: 'own' })
    .input(
      z.object({
        day: Day,
        forms: z
          .array(z.enum(['pdf', 'docx']))
          .min(1)
          .max(2),
      }),
    )
    .output(making)
    .errors({ NOTHING_TO_CLOSE: { message: 'Ngày này không có buổi thu nhận nào để chốt.' } }),
  reopen: operation(runs)
    .input(
      z.object({
        requestId: RequestId,
        day: Day,
        reason: z.string().trim().min(1).max(500),
        signedBy: z.string().trim().min(1).max(120),
      }),
    )
    .output(z.object({ close: CloseTold }))
    .errors({ NOT_CLOSED: { message: 'Ngày này chưa chốt.' } }),
}
