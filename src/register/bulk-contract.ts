import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ChildId, VillageId } from '../base/ids.ts'
import { Day } from '../base/day.ts'
import { Progress } from '../base/paging.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { CardDetail, CardKind } from './card.ts'
import { ObstacleKind } from './obstacle-kinds.ts'

/** One and the same change for many children. */
export const BulkChange = z.discriminatedUnion('what', [
  /** Lives in this village from the day on; null: not known where. */
  z.object({ what: z.literal('village'), villageId: VillageId.nullable(), day: Day }),
  z.object({
    what: z.literal('card'),
    kind: CardKind,
    day: Day,
    dayIs: z.enum(['on', 'by']).default('on'),
    detail: CardDetail.default({}),
  }),
  z.object({ what: z.literal('obstacle'), kind: ObstacleKind, text: z.string().max(300).default(''), day: Day }),
  z.object({
    what: z.literal('close'),
    how: z.enum(['moved-away', 'died', 'not-eligible', 'duplicate', 'entered-in-error']),
    day: Day,
    detail: z.string().max(500).nullable().default(null),
  }),
])
export type BulkChange = z.infer<typeof BulkChange>

/** Why a child of a bulk stays as it is. */
export const StaysBecause = z.enum([
  'no-such-child',
  /** Another of the children given is the same child. */
  'same-child',
  'not-present',
  'already-there',
  /** A stay is written for a later day. */
  'moved-later',
  'already-so',
  /** Sent back, or willing again: nothing was filed, nothing declined. */
  'nothing-before',
])
export type StaysBecause = z.infer<typeof StaysBecause>

const someNames = z.array(z.object({ childId: ChildId, name: z.string() }))

/** How many a bulk changes, and how many stay and why, of each reason the first names. */
export const BulkOutcome = z.object({
  changes: z.int(),
  stays: z.array(z.object({ because: StaysBecause, children: z.int(), first: someNames })),
})
export type BulkOutcome = z.infer<typeof BulkOutcome>

/** `bulkId`: by which the whole is taken back. */
export const BulkDone = BulkOutcome.extend({ bulkId: z.string() })
export type BulkDone = z.infer<typeof BulkDone>

/** What taking a bulk back came to. */
export const BulkUndone = z.object({
  /** Children that are again as they were. */
  undone: z.int(),
  /** Children of which somebody had taken it back already. */
  before: z.int(),
  /** Children that keep what the bulk wrote, because later work stands on it. */
  kept: z.int(),
  first: someNames,
})
export type BulkUndone = z.infer<typeof BulkUndone>

const children = z.array(ChildId).min(1).max(200_000)
/** Why a change for many is not even looked at. */
export const bulkRefusals = {
  WHO_SAID_SO: { message: '“Chưa có nhu cầu” phải do chính người đại diện nói: hãy ghi ai nói.' },
  FUTURE_DAY: { message: 'Ngày này chưa tới.' },
  NO_SUCH_VILLAGE: { message: 'Không có thôn, bản, tổ dân phố này.' },
}
const step = z.object({ progress: Progress })

/** Many children at once: looked at first, written in one recording, taken back as a whole. All or nothing. */
export const bulkContract = {
  bulkPreview: operation({ needs: 'edit-register', unit: 'own' })
    .input(z.object({ childIds: children, change: BulkChange }))
    .output(eventIterator(step, BulkOutcome))
    .errors(bulkRefusals),
  bulkChange: operation({ needs: 'edit-register', unit: 'own' })
    .input(z.object({ requestId: RequestId, childIds: children, change: BulkChange }))
    .output(eventIterator(step, BulkDone))
    .errors(bulkRefusals),
  /** `bulkId`: the request id of a bulk, or of one child's edit, move, closing, reopening, card event or obstacle. */
  undoBulk: operation({ needs: 'edit-register', unit: 'own' })
    .input(z.object({ requestId: RequestId, bulkId: AnyId }))
    .output(eventIterator(step, BulkUndone))
    .errors({ NO_SUCH_BULK: { message: 'Không có lần ghi này.' } }),
}
