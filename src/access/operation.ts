import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What a person may do. Every operation names the one it needs; roles (later: accounts) are sets of these. */
export const permissions = [
  'see-figures',
  'see-names',
  'see-full-numbers',
  'edit-register',
  'import-lists',
  'plan-sessions',
  'run-desk',
  'export-names',
  'export-figures',
  'change-settings',
] as const
export type Permission = (typeof permissions)[number]

/**
 * What an operation needs before it runs.
 * `unit`: the unit of work opened for it. `own`: a stream, which outlives the middleware and opens its own.
 */
export interface OperationMeta {
  needs: Permission | 'nothing'
  unit: 'read' | 'write' | 'own'
}

/** The failures every operation may answer with, on every transport. */
export const commonErrors = {
  INVALID_INPUT: {
    message: 'Dữ liệu gửi lên chưa đúng.',
    data: z.object({ fields: z.array(z.object({ path: z.string(), message: z.string() })) }),
  },
  NOT_SIGNED_IN: { message: 'Cần đăng nhập để làm việc này.' },
  NOT_ALLOWED: {
    message: 'Tài khoản này không được phép làm việc này.',
    data: z.object({ needs: z.string() }),
  },
  STALE: {
    message: 'Đã có người sửa sau khi bạn mở. Hãy xem lại hai giá trị trước khi lưu.',
    data: z.object({ changed: z.array(z.object({ field: z.string(), now: z.string().nullable() })) }),
  },
  UNEXPECTED: {
    message: 'Có lỗi ngoài dự kiến. Dữ liệu đã lưu không bị ảnh hưởng.',
    data: z.object({ reference: z.string() }),
  },
} as const

/** Starts an operation of the contract: `operation({needs, unit}).input(…).output(…)`. */
export function operation(meta: OperationMeta) {
  return oc.$meta<OperationMeta>(meta).errors(commonErrors)
}

/** An id as it is handed in: one of ours or of nothing there is, but short. What comes out of the register needs no limit. */
export const AnyId = z.string().max(100)

/** Commands carry one: the same id again gives the same answer and writes nothing twice. */
export const RequestId = z.uuid()
