import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Progress } from '../base/paging.ts'
import { Day, Instant } from '../base/day.ts'
import { OfferedFile, ShelfFileShape } from '../access/contract.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { Companion, OutcomeDetail, OutcomeKind } from '../desk/contract.ts'

const id = z.uuid()
const count = z.int().min(0)

/** What a return brings: people with an arrival, outcomes, who was added there, and children whose data were corrected. */
export const Brings = z.object({
  arrivals: count,
  outcomes: count,
  visitors: count,
  newChildren: count,
  corrections: count.default(0),
})
export type Brings = z.infer<typeof Brings>

/** A session that was taken away: with whom, since when, and how it ended. */
export const Taken = z.object({
  id,
  sessionId: id,
  day: Day,
  place: z.string(),
  from: z.string(),
  to: z.string(),
  withWhom: z.string(),
  since: Instant,
  by: z.string(),
  households: count,
  children: count,
  state: z.enum(['out', 'returned', 'cancelled']),
  returnedAt: Instant.nullable(),
  returned: Brings.nullable(),
  /** Told to the other machine, which then erases itself. */
  confirmation: z.string().nullable(),
  /** The request that took the return in, to take it back. */
  requestId: z.string().nullable(),
  reason: z.string().nullable(),
})
export type Taken = z.infer<typeof Taken>

/** Fields that may be corrected on the other machine; `filing`: how far an online file is, and its code. */
export const CorrectedField = z.enum(['name', 'born', 'sex', 'citizenNumber', 'guardians', 'filing'])

/** What one side says of a person. `place`: the outcome stands at another session of the same day. */
export const Side = z.object({
  state: z.enum(['present', 'absent']).nullable(),
  companion: Companion.nullable(),
  outcome: z.object({ kind: OutcomeKind, detail: OutcomeDetail }).nullable(),
  at: Instant.nullable(),
  by: z.string().nullable(),
  desk: z.string().nullable(),
  place: z.string().nullable(),
  /** Fields of the child that were corrected there and differ here. */
  fields: z.array(z.object({ field: CorrectedField, value: z.string().nullable() })),
})
export type Side = z.infer<typeof Side>

/** Both sides worked on the same person, and differ. */
export const Conflict = z.object({
  id,
  name: z.string(),
  here: Side,
  away: Side,
  keep: z.enum(['here', 'away']).nullable(),
})
export type Conflict = z.infer<typeof Conflict>

/** A child added there. `unsure`: somebody must say whether it is one of the candidates. */
export const ComingChild = z.object({
  id,
  name: z.string(),
  born: z.string().nullable(),
  guardians: z.array(z.string()),
  verdict: z.enum(['new', 'same', 'unsure']),
  candidates: z.array(
    z.object({
      id,
      name: z.string(),
      born: z.string().nullable(),
      village: z.string().nullable(),
      because: z.string(),
    }),
  ),
  /** 'new', or the id of the child that it is; null: not decided. */
  as: z.string().nullable(),
})
export type ComingChild = z.infer<typeof ComingChild>

/** What stands to be decided, by the id that a person has there. */
export const Decisions = z.object({
  conflicts: z.record(AnyId, z.enum(['here', 'away'])).default({}),
  children: z.record(AnyId, z.union([z.literal('new'), id])).default({}),
})
export type Decisions = z.infer<typeof Decisions>

export const ReturnPreview = z.object({
  taken: Taken,
  packedAt: Instant,
  /** This very file, or a later one of the same machine, was taken in before: nothing is counted twice. */
  seenBefore: z.boolean(),
  /** What would be written. */
  brings: Brings,
  /** People of whom both sides say the same. */
  same: count,
  children: z.array(ComingChild),
  conflicts: z.array(Conflict),
  undecided: count,
})
export type ReturnPreview = z.infer<typeof ReturnPreview>

/** What this register is, when it is the copy of a session. */
export const Copy = z.object({
  fileId: id,
  sessionId: id,
  day: Day,
  place: z.string(),
  withWhom: z.string(),
  since: Instant,
  brings: Brings,
  packedAt: Instant.nullable(),
  /** Something was written after the return file was made. */
  writtenSince: z.boolean(),
})
export type Copy = z.infer<typeof Copy>

const Passphrase = z.string().trim().min(8, 'mật khẩu phải có ít nhất 8 ký tự').max(200)

const fileErrors = {
  FILE_GONE: { message: 'Tệp này không còn trên máy. Hãy xuất lại.' },
  NOT_AWAY_FILE: { message: 'Đây không phải tệp buổi thu nhận mang đi.' },
  NEWER_FORMAT: { message: 'Tệp này do bản Sổ Thu Nhận mới hơn ghi. Hãy cập nhật máy này rồi mở lại.' },
  OLDER_FORMAT: {
    message: 'Tệp này do bản Sổ Thu Nhận cũ ghi, máy này không đọc được. Hãy cập nhật máy kia rồi làm lại tệp.',
  },
  FILE_BROKEN: { message: 'Tệp bị hỏng, bị sửa hoặc chép chưa hết. Hãy chép lại từ máy kia; chưa có gì được ghi.' },
  WRONG_PASSPHRASE: { message: 'Mật khẩu của tệp không đúng. Chưa có gì được ghi.' },
  RETURN_FILE: { message: 'Đây là tệp mang về. Hãy nhận tệp này ở máy giữ sổ chính.' },
  OUT_FILE: { message: 'Đây là tệp mang đi, chưa phải tệp mang về. Tệp mang về có đuôi .stn-ve.' },
}

const noTaking = { NO_SUCH_TAKING: { message: 'Sổ này không có lần mang đi nào ứng với tệp này.' } }
const returnErrors = {
  ...fileErrors,
  ...noTaking,
  OTHER_COMMUNE: { message: 'Tệp này của xã khác, không phải của sổ này.' },
  OTHER_SESSION: { message: 'Tệp này của một buổi khác. Hãy chọn đúng tệp của buổi này.' },
  DAY_CLOSED: { message: 'Số liệu ngày này đã chốt. Muốn sửa thì mở lại và ghi lý do.' },
  SESSION_CANCELLED: { message: 'Buổi này đã hủy.' },
  SESSION_NOT_TODAY: { message: 'Buổi này chưa tới ngày.' },
}
const noCopy = { NO_COPY: { message: 'Máy này không giữ buổi nào mang đi.' } }
const returning = { fileId: AnyId, sessionId: id.nullable().default(null), decisions: Decisions.prefault({}) }

export const awayContract = {
  /** Every session that was taken away, newest first; with a session, its own. */
  list: operation({ needs: 'run-desk', unit: 'read' })
    .input(z.object({ sessionId: id.nullable().default(null) }))
    .output(z.object({ taken: z.array(Taken) })),
  /** Writes one sealed file with a session and its households, and remembers with whom it is. The passphrase is not kept. */
  take: operation({ needs: 'export-names', unit: 'own' })
    .input(
      z.object({
        requestId: RequestId,
        sessionId: id,
        withWhom: z.string().trim().min(1).max(120),
        passphrase: Passphrase,
      }),
    )
    .output(z.object({ file: ShelfFileShape, taken: Taken }))
    .errors({
      NO_SUCH_SESSION: { message: 'Không có buổi thu nhận này.' },
      SESSION_CANCELLED: { message: 'Buổi này đã hủy.' },
      DAY_CLOSED: { message: 'Số liệu ngày này đã chốt. Muốn sửa thì mở lại và ghi lý do.' },
      OUT_ALREADY: {
        message: 'Buổi này đang ở máy mang đi.',
        data: z.object({ withWhom: z.string(), since: Instant }),
      },
      IS_COPY: { message: 'Máy này đang giữ một buổi mang đi, không mang đi tiếp được.' },
    }),
  /** The machine is lost, or nobody went: the session is no longer expected back. A return that comes is still taken in. */
  cancel: operation({ needs: 'run-desk', unit: 'write' })
    .input(z.object({ requestId: RequestId, takenId: id, reason: z.string().trim().min(1).max(500) }))
    .output(z.object({ taken: Taken }))
    .errors({ ...noTaking, NOT_OUT: { message: 'Buổi này không còn ở máy mang đi.' } }),
  /** Puts a file taken away, or a return, on the part of the shelf where only these lie. */
  offer: operation({ needs: 'run-desk', unit: 'own' }).input(OfferedFile).output(ShelfFileShape),
  /** What a return would write, with the decisions made so far; nothing is written. */
  previewReturn: operation({ needs: 'run-desk', unit: 'read' })
    .input(z.object(returning))
    .output(ReturnPreview)
    .errors(returnErrors),
  /** Takes a return in, all or nothing. What was taken in before is not counted again. */
  merge: operation({ needs: 'run-desk', unit: 'own' })
    .input(z.object({ requestId: RequestId, ...returning }))
    .output(eventIterator(z.object({ progress: Progress }), z.object({ taken: Taken, brings: Brings, same: count })))
    .errors({
      ...returnErrors,
      UNDECIDED: { message: 'Còn chỗ chưa chọn giữa hai máy.', data: z.object({ undecided: count }) },
    }),
  /** Takes back whole what taking a return in wrote, or a cancelling. */
  undo: operation({ needs: 'run-desk', unit: 'write' })
    .input(z.object({ requestId: RequestId, undoes: RequestId }))
    .output(z.object({ things: count }))
    .errors({
      DAY_CLOSED: returnErrors.DAY_CLOSED,
      NO_SUCH_REQUEST: { message: 'Không có lần ghi này.' },
      UNDONE_ALREADY: { message: 'Việc này đã được hoàn tác.' },
      CHANGED_SINCE: { message: 'Đã có người ghi tiếp lên việc này, không hoàn tác được.' },
    }),
  /** The session that this machine holds for another; null: this is a register of its own. */
  copy: operation({ needs: 'run-desk', unit: 'read' }).output(
    z.object({ copy: Copy.nullable(), mayOpen: z.boolean() }),
  ),
  /** Makes this empty register the copy of a session from its sealed file. */
  open: operation({ needs: 'run-desk', unit: 'own' })
    .input(z.object({ requestId: RequestId, fileId: AnyId, passphrase: z.string().trim().min(1).max(200) }))
    .output(z.object({ copy: Copy }))
    .errors({
      ...fileErrors,
      REGISTER_NOT_EMPTY: { message: 'Máy này đã có sổ. Buổi mang đi chỉ mở ở máy có sổ còn trống.' },
      NOT_HERE: { message: 'Sổ của máy này nằm trên máy chủ. Buổi mang đi chỉ mở ở máy có thư mục dữ liệu riêng.' },
    }),
  /** Writes one sealed file with all that was written down here. */
  pack: operation({ needs: 'run-desk', unit: 'write' })
    .input(z.object({ requestId: RequestId }))
    .output(z.object({ file: ShelfFileShape, copy: Copy }))
    .errors(noCopy),
  /** Erases this copy, once the register it came from has told the word that only it could know. */
  erase: operation({ needs: 'run-desk', unit: 'own' })
    .input(z.object({ confirmation: z.string().max(60) }))
    .output(z.object({ erased: z.literal(true), place: z.string(), day: Day, brings: Brings }))
    .errors({
      ...noCopy,
      NOT_PACKED: { message: 'Chưa đóng gói mang về, nên chưa xoá được.' },
      WRITTEN_SINCE: { message: 'Đã ghi thêm sau khi đóng gói. Hãy đóng gói lại và nhận về máy chính trước khi xoá.' },
      WRONG_CONFIRMATION: { message: 'Mã xác nhận không đúng. Chưa xoá gì: hãy xem lại mã ở máy giữ sổ chính.' },
    }),
}
