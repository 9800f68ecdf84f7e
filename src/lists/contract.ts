import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant } from '../base/day.ts'
import { Page, Progress } from '../base/paging.ts'
import { operation, RequestId } from '../access/operation.ts'
import { ShelfFileShape } from '../access/contract.ts'
import { likenesses, likenessReasons, sideFields } from './likeness.ts'
import { proposalReasons } from './proposal-reasons.ts'
import { listFields, problemCodes } from './read-row.ts'

export const Verdict = z.enum(['new', 'same', 'changed', 'held', 'refused'])
export type Verdict = z.infer<typeof Verdict>

/** read = new + same + changed + held + refused, always. */
export const Totals = z.object({
  read: z.int(),
  new: z.int(),
  same: z.int(),
  changed: z.int(),
  held: z.int(),
  refused: z.int(),
})
export type Totals = z.infer<typeof Totals>

export const Problem = z.object({
  row: z.int(),
  column: z.string(),
  code: z.enum(problemCodes),
  value: z.string(),
  message: z.string(),
})

const Mapping = z.partialRecord(z.enum(listFields), z.string())

export const SheetPreview = Totals.extend({
  sheet: z.string(),
  encoding: z.enum(['unicode', 'tcvn3', 'vni']),
  headerRow: z.int().nullable(),
  headerLastRow: z.int().nullable(),
  columns: Mapping,
  headings: z.record(z.string(), z.string()),
  examples: z.record(z.string(), z.array(z.string())),
  shape: z.string(),
  title: z.string(),
  repaired: z.array(
    z.object({
      column: z.string(),
      encoding: z.enum(['unicode', 'tcvn3', 'vni']),
      before: z.string(),
      after: z.string(),
    }),
  ),
  skipped: z.object({
    letterhead: z.int(),
    heading: z.int(),
    separator: z.int(),
    total: z.int(),
    signature: z.int(),
    blank: z.int(),
  }),
  problems: z.array(Problem),
})

export const Preview = z.object({
  sourceId: z.string(),
  status: z.enum(['staging', 'staged', 'committed', 'undone', 'dropped']),
  asOf: Day,
  asOfFrom: z.enum(['given', 'letterhead', 'today']),
  totals: Totals,
  files: z.array(z.object({ file: z.string(), sheets: z.array(SheetPreview) })),
  /** Villages that the commit will create, as named in the list. */
  newVillages: z.array(z.string()),
  /** What was repaired by itself, with counts: {code, count}. */
  repairs: z.array(z.object({ code: z.enum(problemCodes), count: z.int() })),
  /** Proposals to close, from a reason column: đã chuyển đi, đã mất, trùng. */
  closing: z.array(z.object({ childId: z.string(), name: z.string(), because: z.string() })),
  /** Children of the register absent from a list that claims whole villages; outside the totals, never closed by themselves. */
  missing: z.array(z.object({ childId: z.string(), name: z.string(), village: z.string().nullable() })),
  stagedAt: Instant,
  expiresAt: Instant.nullable(),
})
export type Preview = z.infer<typeof Preview>

export const Candidate = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  because: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

export const Decision = z.discriminatedUnion('kind', [
  /** To that child, or (for an unknown village) to that village. */
  z.object({ kind: z.literal('same'), id: z.string() }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('drop') }),
])
export type Decision = z.infer<typeof Decision>

const ProposalShape = z.object({ decision: Decision, because: z.enum(proposalReasons) })

export const PreviewRow = z.object({
  rowId: z.string(),
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  verdict: Verdict,
  code: z.enum(problemCodes).nullable(),
  name: z.string().nullable(),
  born: z.string().nullable(),
  village: z.string().nullable(),
  problems: z.array(Problem),
  candidates: z.array(Candidate),
  /** Field by field: what was, what will be. */
  changes: z.array(z.object({ field: z.string(), was: z.string().nullable(), will: z.string().nullable() })),
  decision: z.string().nullable(),
  /** The decision can be taken back: the list is still looked at. */
  undoable: z.boolean(),
  /** What an officer would most likely decide; only of waiting rows, and only where the row itself shows it. */
  proposal: ProposalShape.nullable(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** A row beside each of its candidates: `row` and `other` as shown, numbers masked. */
export const Comparison = z.object({
  rowId: z.string(),
  proposal: ProposalShape.nullable(),
  sides: z.array(
    z.object({
      id: z.string(),
      /** Of another row of the list: where it stands. */
      place: z.object({ sheet: z.string(), row: z.int() }).nullable(),
      because: z.string(),
      fields: z.array(
        z.object({
          field: z.enum(sideFields),
          likeness: z.enum(likenesses),
          because: z.enum(likenessReasons),
          row: z.string().nullable(),
          other: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type Comparison = z.infer<typeof Comparison>

const noSource = { NO_SUCH_IMPORT: { message: 'Không có lần nhập này.' } }
const noRow = {
  NO_SUCH_ROW: { message: 'Không có dòng chờ xử lý nào như vậy.' },
  DOES_NOT_FIT: { message: 'Quyết định này không hợp với loại dòng.' },
}
const refusals = {
  SECRET: {
    message: 'Danh sách có dấu mật: không được nhập vào sổ này.',
    data: z.object({ file: z.string(), sheet: z.string(), row: z.int(), mark: z.string() }),
  },
  FILE_REFUSED: {
    message: 'Không đọc được tệp.',
    data: z.object({ file: z.string(), reason: z.string() }),
  },
  NOTHING_TO_READ: { message: 'Không tìm thấy dòng tiêu đề (Họ và tên, Ngày sinh…) trong tệp nào.' },
  FUTURE_DAY: { message: 'Ngày của danh sách chưa tới.' },
}

export const Wishes = z.object({
  mappings: z.record(z.string(), Mapping).default({}),
  headerRows: z.record(z.string(), z.int()).default({}),
  villages: z.record(z.string(), z.string()).default({}),
  card: z.enum(['none', 'done']).nullable().default(null),
  leftOut: z.array(z.string()).default([]),
})

export const listsContract = {
  /** Reads the files and stages what they would do. Writes nothing to the register. */
  preview: operation({ needs: 'import-lists', unit: 'own' })
    .input(
      z.object({
        fileIds: z.array(z.string()).min(1).max(50),
        /** The officer's answer to "does the list bear a secrecy mark?"; anything but `no` refuses. */
        secret: z.enum(['no', 'yes']),
        asOf: Day.nullable().default(null),
        wishes: Wishes.prefault({}),
        origin: z.string().max(200).nullable().default(null),
        permittedBy: z.string().max(200).nullable().default(null),
        /** A preview to put in its place (after correcting columns). */
        instead: z.string().nullable().default(null),
      }),
    )
    .output(eventIterator(z.object({ progress: Progress }), Preview))
    .errors(refusals),
  get: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ sourceId: z.string() }))
    .output(Preview)
    .errors(noSource),
  rows: operation({ needs: 'import-lists', unit: 'read' })
    .input(
      z.object({
        sourceId: z.string(),
        verdict: Verdict.nullable().default(null),
        code: z.enum(problemCodes).nullable().default(null),
        /** Of held rows also those decided while the list is looked at. */
        withDecided: z.boolean().default(false),
        /** Rows one of whose cells has this problem. */
        problem: z.enum(problemCodes).nullable().default(null),
        page: Page.default({ offset: 0, limit: 100 }),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(PreviewRow) }))
    .errors(noSource),
  /** Held rows not yet decided, of one import or of all. */
  held: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ sourceId: z.string().nullable().default(null), page: Page.default({ offset: 0, limit: 1000 }) }))
    .output(z.array(PreviewRow)),
  decide: operation({ needs: 'import-lists', unit: 'write' })
    .input(
      z.object({
        requestId: RequestId,
        sourceId: z.string().nullable().default(null),
        rowId: z.string().nullable().default(null),
        code: z.enum(problemCodes).nullable().default(null),
        decision: Decision,
      }),
    )
    .output(z.object({ decided: z.int(), totals: Totals.nullable() }))
    .errors(noRow),
  /** Decides the waiting rows of a kind as proposed; rows nothing is proposed for wait on. */
  acceptProposals: operation({ needs: 'import-lists', unit: 'write' })
    .input(z.object({ requestId: RequestId, sourceId: z.string(), code: z.enum(problemCodes) }))
    .output(z.object({ decided: z.int(), totals: Totals }))
    .errors({ ...noSource, ...noRow }),
  /** Takes a decision back while the list is still looked at. */
  undecide: operation({ needs: 'import-lists', unit: 'write' })
    .input(z.object({ requestId: RequestId, sourceId: z.string(), rowId: z.string() }))
    .output(z.object({ totals: Totals }))
    .errors({ ...noSource, ...noRow }),
  /** A row beside each of its candidates, field by field. */
  sides: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ rowId: z.string() }))
    .output(Comparison)
    .errors(noRow),
  /** Moves the staged rows into the register, all or nothing. */
  commit: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ requestId: RequestId, sourceId: z.string() }))
    .output(eventIterator(z.object({ progress: Progress }), Preview))
    .errors({ ...noSource, NOT_STAGED: { message: 'Bản xem trước này đã lưu, đã hết hạn hoặc đã bỏ.' } }),
  drop: operation({ needs: 'import-lists', unit: 'write' })
    .input(z.object({ requestId: RequestId, sourceId: z.string() }))
    .output(z.object({ dropped: z.boolean() }))
    .errors(noSource),
  undo: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ requestId: RequestId, sourceId: z.string() }))
    .output(
      eventIterator(
        z.object({ progress: Progress }),
        z.object({
          sourceId: z.string(),
          removed: z.int(),
          reverted: z.int(),
          kept: z.array(z.object({ childId: z.string(), name: z.string(), because: z.string() })),
        }),
      ),
    )
    .errors({ ...noSource, NOT_COMMITTED: { message: 'Lần nhập này chưa lưu hoặc đã hoàn tác.' } }),
  history: operation({ needs: 'import-lists', unit: 'read' }).output(
    z.array(
      z.object({
        sourceId: z.string(),
        title: z.string(),
        status: z.enum(['staging', 'staged', 'committed', 'undone', 'dropped']),
        asOf: Day,
        at: Instant,
        actor: z.string(),
        totals: Totals,
        waiting: z.int(),
        origin: z.string().nullable(),
        permittedBy: z.string().nullable(),
      }),
    ),
  ),
  /** The held and refused rows as .xlsx, the reason beside each. */
  rowsToMend: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ sourceId: z.string() }))
    .output(ShelfFileShape)
    .errors(noSource),
  /** Takes in the example lists that come with the product; only into an empty register. */
  example: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ requestId: RequestId }))
    .output(eventIterator(z.object({ progress: Progress }), Preview))
    .errors({ ...refusals, NOT_EMPTY: { message: 'Sổ đã có dữ liệu: dữ liệu mẫu chỉ mở trong sổ trống.' } }),
}
