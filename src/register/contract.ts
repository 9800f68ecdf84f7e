import { z } from 'zod'
import { ChildId, VillageId } from '../base/ids.ts'
import { AgeGroup } from '../base/age-group.ts'
import { Born } from '../base/born.ts'
import { Day, Instant } from '../base/day.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { bulkContract } from './bulk-contract.ts'
import { CardDetail, CardKind, CardState } from './card.ts'
import { ObstacleKind } from './obstacle-kinds.ts'
import { Village, villageContract } from './village-contract.ts'

export { BulkChange, BulkDone, BulkOutcome, bulkRefusals } from './bulk-contract.ts'
export { obstacleInWords, ObstacleKind, obstacleKinds } from './obstacle-kinds.ts'

export { Village, VillageChange, VillageMove } from './village-contract.ts'

export const Sex = z.enum(['male', 'female'])

export const Guardian = z.object({
  relation: z.enum(['father', 'mother', 'guardian', 'unknown']),
  name: z.string().max(120),
  bornYear: z.int().min(1900).max(2100).nullable(),
  phone: z.string().max(20).nullable(),
  citizenNumber: z.string().max(12).nullable(),
})
export type Guardian = z.infer<typeof Guardian>

/**
 * The fields of a child that a person edits; null clears, absent leaves as it is. ID numbers and phones are shown with
 * their middle hidden ("011•••••9838"); sent back so, they stay as they are.
 */
export const ChildFields = z.object({
  name: z.string().trim().min(1).max(120),
  born: Born.nullable(),
  sex: Sex.nullable(),
  citizenNumber: z.string().max(20).nullable(),
  villageId: VillageId.nullable(),
  address: z.string().max(240).nullable(),
  school: z.string().max(120).nullable(),
  className: z.string().max(40).nullable(),
  residence: z.enum(['permanent', 'temporary', 'living-here']).nullable(),
  note: z.string().max(1000).nullable(),
  situations: z.string().max(500).nullable(),
  ethnicity: z.string().max(60).nullable(),
  nationality: z.string().max(60).nullable(),
  guardians: z.array(Guardian).max(4).refine(oneOfEachRelation, 'mỗi quan hệ chỉ ghi một người'),
})
export type ChildFields = z.infer<typeof ChildFields>

const shownText = z.string().nullable()

/** The same fields as they are shown: what a list brought may be longer than what is accepted from a hand. */
const ShownFields = z.object({
  sex: Sex.nullable(),
  citizenNumber: shownText,
  villageId: shownText,
  address: shownText,
  school: shownText,
  className: shownText,
  residence: z.enum(['permanent', 'temporary', 'living-here']).nullable(),
  note: shownText,
  situations: shownText,
  ethnicity: shownText,
  nationality: shownText,
  guardians: z.array(
    z.object({
      relation: z.enum(['father', 'mother', 'guardian', 'unknown']),
      name: z.string(),
      bornYear: z.int().nullable(),
      phone: shownText,
      citizenNumber: shownText,
    }),
  ),
})

/** A warning never stops a save; it says what to compare. */
export const Warning = z.object({
  code: z.enum([
    'id-mismatch-sex',
    'id-mismatch-year',
    'id-unknown-province',
    'id-length',
    'id-taken',
    'phone',
    'likely-twin',
    'over-age',
  ]),
  message: z.string(),
  childId: ChildId.nullable(),
})
export type Warning = z.infer<typeof Warning>

export const HistoryEntry = z.object({
  /** The day it holds for; null for plain edits. */
  day: Day.nullable(),
  dayIs: z.enum(['on', 'by']),
  at: Instant,
  actor: z.string(),
  what: z.string(),
  /** "danh-sach-tre-em.xlsx, trang Danh sách, dòng 12", or "sửa tay". */
  source: z.string(),
  eventId: z.string().nullable(),
  kind: z.enum(['card', 'presence', 'stay', 'birth', 'field', 'obstacle', 'merge']),
  voidedAt: Instant.nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const ChildPage = z.object({
  id: ChildId,
  version: z.int(),
  name: z.string(),
  born: z.string().nullable(),
  group: AgeGroup,
  state: CardState,
  present: z.boolean(),
  fields: ShownFields,
  citizenNumberMasked: z.string().nullable(),
  village: Village.nullable(),
  household: z.string().nullable(),
  /** Which list or edit each field's value comes from; `day` is that list's own day. */
  sources: z.array(z.object({ field: z.string(), source: z.string(), day: Day })),
  obstacles: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string(), day: Day })),
  siblings: z.array(z.object({ id: ChildId, name: z.string(), born: z.string().nullable(), state: CardState })),
  history: z.array(HistoryEntry),
})
export type ChildPage = z.infer<typeof ChildPage>

export const SearchHit = z.object({
  id: ChildId,
  name: z.string(),
  born: z.string().nullable(),
  village: z.string().nullable(),
  state: CardState,
  /** What matched beside the name, to show under it: "Mẹ: Cầm Thị Thủy", "036•••0508". */
  because: z.string().nullable(),
  /** Less is better; stands beside the ranks of households. */
  rank: z.int(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** A household with a child present, as it is found by a guardian's name or phone, or by its address. */
export const HouseholdHit = z.object({
  id: z.string(),
  /** Phones with their middle hidden. */
  guardians: z.array(
    z.object({
      relation: z.enum(['father', 'mother', 'guardian', 'unknown']),
      name: z.string(),
      phone: z.string().nullable(),
    }),
  ),
  address: z.string().nullable(),
  village: z.string().nullable(),
  /** How many of its children are present today. */
  children: z.int(),
  rank: z.int(),
})
export type HouseholdHit = z.infer<typeof HouseholdHit>

function oneOfEachRelation(guardians: readonly { relation: string }[]): boolean {
  return new Set(guardians.map((one) => one.relation)).size === guardians.length
}

const change = { requestId: RequestId, childId: ChildId }
const notFound = { NO_SUCH_CHILD: { message: 'Không có trẻ này trong sổ.' } }

export const registerContract = {
  ...villageContract,
  child: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ id: ChildId, asOf: Day.nullable().default(null) }))
    .output(ChildPage)
    .errors(notFound),
  /** Shows one masked value whole; written to the log. */
  reveal: operation({ needs: 'see-full-numbers', unit: 'write' })
    .input(z.object({ childId: ChildId, field: z.enum(['citizenNumber', 'phone']) }))
    .output(z.object({ values: z.array(z.string()) }))
    .errors(notFound),
  /** What would be worth a second look before saving these fields. */
  check: operation({ needs: 'edit-register', unit: 'read' })
    .input(z.object({ childId: ChildId.nullable(), fields: ChildFields.partial() }))
    .output(z.array(Warning)),
  addChild: operation({ needs: 'edit-register', unit: 'write' })
    .input(
      z.object({
        requestId: RequestId,
        from: Day.nullable().default(null),
        how: z.enum(['listed', 'moved-in']).default('listed'),
        fields: ChildFields.partial().required({ name: true }),
      }),
    )
    .output(z.object({ id: z.string(), version: z.int(), warnings: z.array(Warning) })),
  editChild: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ ...change, version: z.int(), fields: ChildFields.partial() }))
    .output(z.object({ version: z.int(), warnings: z.array(Warning) }))
    .errors(notFound),
  moveChild: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ ...change, villageId: VillageId.nullable(), day: Day }))
    .output(z.object({ version: z.int() }))
    .errors(notFound),
  closeChild: operation({ needs: 'edit-register', unit: 'write' })
    .input(
      z.object({
        ...change,
        how: z.enum(['moved-away', 'died', 'not-eligible', 'duplicate', 'entered-in-error']),
        day: Day,
        detail: z.string().max(500).nullable().default(null),
      }),
    )
    .output(z.object({ version: z.int() }))
    .errors(notFound),
  reopenChild: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ ...change, day: Day }))
    .output(z.object({ version: z.int() }))
    .errors(notFound),
  recordCard: operation({ needs: 'edit-register', unit: 'write' })
    .input(
      z.object({
        ...change,
        kind: CardKind,
        day: Day,
        dayIs: z.enum(['on', 'by']).default('on'),
        detail: CardDetail.default({}),
      }),
    )
    .output(z.object({ eventId: z.string(), version: z.int() }))
    .errors({
      ...notFound,
      WHO_SAID_SO: { message: '“Chưa có nhu cầu” phải do chính người đại diện nói: hãy ghi ai nói.' },
      FUTURE_DAY: { message: 'Ngày này chưa tới.' },
    }),
  /** Takes back one fact of a child's history (a card event, a stay, a presence, an obstacle) by its event id. */
  voidFact: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ ...change, eventId: AnyId }))
    .output(z.object({ version: z.int() }))
    .errors({ ...notFound, NO_SUCH_FACT: { message: 'Việc này đã được thu hồi hoặc không có.' } }),
  addObstacle: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ ...change, kind: ObstacleKind, text: z.string().max(300), day: Day }))
    .output(z.object({ version: z.int() }))
    .errors(notFound),
  merge: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, survivorId: ChildId, absorbedId: ChildId }))
    .output(z.object({ version: z.int() }))
    .errors({ ...notFound, SAME_CHILD: { message: 'Hai bản ghi này đã là một trẻ.' } }),
  unmerge: operation({ needs: 'edit-register', unit: 'write' })
    .input(z.object({ requestId: RequestId, absorbedId: ChildId }))
    .output(z.object({ version: z.int() }))
    .errors({ ...notFound, NOT_MERGED: { message: 'Bản ghi này không gộp vào trẻ nào.' } }),
  ...bulkContract,
  search: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ words: z.string().max(200), limit: z.int().min(1).max(200).default(20) }))
    .output(z.array(SearchHit)),
  searchHouseholds: operation({ needs: 'see-names', unit: 'read' })
    .input(z.object({ words: z.string().max(200), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(HouseholdHit)),
}
