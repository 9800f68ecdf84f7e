import { z } from 'zod'
import { ChildId, VillageId } from '../base/ids.ts'
import { Day, Instant } from '../base/day.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'

export const Village = z.object({
  id: VillageId,
  /** As it is shown: where two open villages bear one name, with the former commune after it. */
  name: z.string(),
  /** The name alone, as the office wrote it. */
  ownName: z.string(),
  kind: z.string(),
  order: z.int(),
  headName: z.string().nullable(),
  headPhone: z.string().nullable(),
  formerCommune: z.string().nullable(),
  /** The day from which it is no longer; null: it stands open. */
  closedFrom: Day.nullable(),
})
export type Village = z.infer<typeof Village>

export const VillageChangeKind = z.enum(['added', 'edited', 'ordered', 'merged', 'split', 'closed', 'reopened'])
export type VillageChangeKind = z.infer<typeof VillageChangeKind>

const NamedVillage = z.object({ id: VillageId, name: z.string() })

/** Something that happened to villages: one command, taken back as one. Names are those of that moment. */
export const VillageChange = z.object({
  id: z.string(),
  kind: VillageChangeKind,
  /** From which day it holds; null: from the beginning. */
  day: Day.nullable(),
  at: Instant,
  actor: z.string(),
  /** Those it happened to: merged, split, closed … */
  from: z.array(NamedVillage),
  /** Those that took children over. */
  into: z.array(NamedVillage),
  /** How many children moved. */
  children: z.int(),
  /** Of an edit: the name before and after, when it was altered. */
  renamed: z.object({ was: z.string(), now: z.string() }).nullable(),
  undoneAt: Instant.nullable(),
})
export type VillageChange = z.infer<typeof VillageChange>

/** Whom a merge or a split would move; present and counted are those of the day itself. */
export const VillageMove = z.object({
  /** Present that day and under 14, as figures count them. */
  children: z.int(),
  left: z.int(),
  /** Present that day, from 14. */
  from14: z.int(),
  /** Not present that day: who comes back, or comes there later, is of the other village too. */
  absent: z.int(),
})
export type VillageMove = z.infer<typeof VillageMove>

const ids = z.array(AnyId).max(5000)
const children = z.array(ChildId).max(5000)
const name = z.string().trim().min(1).max(120)
/** Absent leaves as it is, null empties. */
const about = {
  /** Free text; absent: read from the name. */
  kind: z.string().max(40).optional(),
  headName: z.string().max(120).nullable().optional(),
  headPhone: z.string().max(20).nullable().optional(),
  formerCommune: z.string().max(120).nullable().optional(),
}
const taken = { NAME_TAKEN: { message: 'Đã có thôn, bản, tổ dân phố tên này.' } }
const noVillage = { NO_SUCH_VILLAGE: { message: 'Không có thôn, bản, tổ dân phố này.' } }
const notOpen = {
  VILLAGE_NOT_OPEN: { message: 'Thôn, bản, tổ dân phố này chưa có hoặc đã giải thể vào ngày đã chọn.' },
}
const elsewhere = {
  CHILD_ELSEWHERE: {
    message: 'Có trẻ không ở thôn này vào ngày đã chọn.',
    data: z.object({ children: z.int() }),
  },
}
const Changed = z.object({ changeId: z.string(), children: z.int() })

export const villageContract = {
  /** In the office's order; `closed`: with those that are no longer, after the open ones. */
  villages: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day.nullable().default(null), closed: z.boolean().default(false) }))
    .output(z.array(Village)),
  saveVillage: operation({ needs: 'edit-register', unit: 'write' })
    .input(
      z.object({
        requestId: RequestId,
        id: VillageId.nullable(),
        /** From which day the change holds; null: from the beginning. */
        from: Day.nullable().default(null),
        name,
        order: z.int().nullable().default(null),
        ...about,
      }),
    )
    .output(Village)
    .errors({ ...taken, ...noVillage }),
  /** The whole order at once; villages not named come after in their order. Past days keep their names, not their order. */
  orderVillages: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, ids: z.array(VillageId).max(5000) }))
    .output(Changed)
    .errors(noVillage),
  /** Counts whom a merge, a split or a close is about. `childIds` null: everybody. */
  villageMove: operation({ needs: 'see-figures', unit: 'read' })
    .input(
      z.object({
        villageIds: z.array(VillageId).min(1).max(100),
        day: Day,
        childIds: children.nullable().default(null),
        householdIds: ids.default([]),
      }),
    )
    .output(VillageMove)
    .errors(noVillage),
  /** From the day on, whoever lives in these villages lives in another, and they are closed. Earlier days stay. */
  mergeVillages: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, fromIds: z.array(VillageId).min(1).max(100), intoId: VillageId, day: Day }))
    .output(Changed)
    .errors({ ...noVillage, ...notOpen }),
  /** From the day on, the chosen children live in new villages; all others stay. */
  splitVillage: operation({ needs: 'edit-register', unit: 'write' })
    .input(
      z.object({
        requestId: RequestId,
        id: VillageId,
        day: Day,
        parts: z
          .array(z.object({ name, ...about, childIds: children.default([]), householdIds: ids.default([]) }))
          .min(1)
          .max(20),
      }),
    )
    .output(Changed)
    .errors({ ...noVillage, ...notOpen, ...taken, ...elsewhere }),
  /** Only while nobody is there that day or later. */
  closeVillage: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, id: VillageId, day: Day }))
    .output(Changed)
    .errors({
      ...noVillage,
      ...notOpen,
      CHILDREN_PRESENT: {
        message: 'Thôn này còn trẻ, nên chưa giải thể được. Hãy chuyển các cháu sang thôn khác trước.',
        data: z.object({ children: z.int() }),
      },
    }),
  reopenVillage: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, id: VillageId, day: Day }))
    .output(Changed)
    .errors({ ...noVillage, ...taken, VILLAGE_OPEN: { message: 'Thôn này vẫn đang hoạt động vào ngày đã chọn.' } }),
  /** What happened to the villages, newest first. */
  villageHistory: operation({ needs: 'see-figures', unit: 'read' }).output(z.array(VillageChange)),
  /** Takes one change back whole, as long as nothing later stands on it. */
  undoVillageChange: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, changeId: AnyId }))
    .output(z.object({ children: z.int() }))
    .errors({
      NO_SUCH_VILLAGE_CHANGE: { message: 'Việc này đã được hoàn tác hoặc không có.' },
      STANDS_ON_IT: {
        message: 'Chưa hoàn tác được, vì đã có việc ghi sau đó dựa vào việc này.',
        data: z.object({ children: z.int(), changes: z.array(VillageChange) }),
      },
    }),
}
