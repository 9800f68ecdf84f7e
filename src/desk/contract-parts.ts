import { z } from 'zod'
import { RequestId } from '../access/operation.ts'

// What several operations of the desk have in common.

export const id = z.uuid()
/** The name of a desk. */
export const Desk = z.string().trim().max(60).nullable().default(null)

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  village: z.string().nullable(),
})

export const errors = {
  NO_SUCH_SESSION: { message: 'Không có buổi thu nhận này.' },
  SESSION_CANCELLED: { message: 'Buổi này đã hủy.' },
  SESSION_NOT_TODAY: { message: 'Buổi này chưa tới ngày.' },
  DAY_CLOSED: { message: 'Số liệu ngày này đã chốt. Muốn sửa thì mở lại và ghi lý do.' },
}
export const noSuch = {
  ...errors,
  NO_SUCH_CHILD: { message: 'Không có trẻ này trong sổ.' },
  NO_SUCH_VISITOR: { message: 'Không có trẻ ngoài địa bàn này trong buổi.' },
}

export const runs = { needs: 'run-desk', unit: 'write' } as const
export const reads = { needs: 'run-desk', unit: 'read' } as const
export const command = { requestId: RequestId, sessionId: id }
