import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ChildId, SourceId } from '../base/ids.ts'
import { Day, Instant } from '../base/day.ts'
import { Page, Progress } from '../base/paging.ts'
import { AnyId, operation, RequestId } from '../access/operation.ts'
import { FileRefusedData, ShelfFileShape } from '../access/contract.ts'
import { problemCodes } from './read-row.ts'
import { Comparison, Decision, Preview, PreviewRow, Totals, Verdict, Wishes } from './shapes.ts'
import { SinceName, SincePart, SinceTold } from './since-shapes.ts'

export {
  Candidate,
  Comparison,
  Decision,
  Preview,
  PreviewRow,
  Problem,
  SheetPreview,
  Totals,
  Verdict,
} from './shapes.ts'
export { SinceName, SincePart, SinceTold } from './since-shapes.ts'

const UndoEffects = z.object({
  removed: z.int(),
  reverted: z.int(),
  kept: z.array(z.object({ childId: ChildId, name: z.string(), because: z.string() })),
})
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
    data: FileRefusedData,
  },
  NOTHING_TO_READ: {
    message: 'Không tìm thấy dòng tiêu đề (Họ và tên, Ngày sinh…) trong tệp nào.',
    /** Sheets with something in them, in which the officer may point at the heading row. */
    data: z.object({ sheets: z.array(z.object({ fileAt: z.int(), file: z.string(), sheet: z.string() })) }),
  },
  FUTURE_DAY: { message: 'Ngày của danh sách chưa tới.' },
}

export const listsContract = {
  /** Reads the files and stages what they would do. Writes nothing to the register. */
  preview: operation({ needs: 'import-lists', unit: 'own' })
    .input(
      z.object({
        fileIds: z.array(AnyId).min(1).max(50),
        /** The officer's answer to "does the list bear a secrecy mark?"; anything but `no` refuses. */
        secret: z.enum(['no', 'yes']),
        asOf: Day.nullable().default(null),
        wishes: Wishes.prefault({}),
        origin: z.string().max(200).nullable().default(null),
        permittedBy: z.string().max(200).nullable().default(null),
        /** A preview to put in its place (after correcting columns). */
        instead: SourceId.nullable().default(null),
      }),
    )
    .output(eventIterator(z.object({ progress: Progress }), Preview))
    .errors(refusals),
  get: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ sourceId: SourceId }))
    .output(Preview)
    .errors(noSource),
  rows: operation({ needs: 'import-lists', unit: 'read' })
    .input(
      z.object({
        sourceId: SourceId,
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
    .input(z.object({ sourceId: SourceId.nullable().default(null), page: Page.default({ offset: 0, limit: 1000 }) }))
    .output(z.array(PreviewRow)),
  decide: operation({ needs: 'import-lists', unit: 'write' })
    .input(
      z.object({
        requestId: RequestId,
        sourceId: SourceId.nullable().default(null),
        rowId: AnyId.nullable().default(null),
        code: z.enum(problemCodes).nullable().default(null),
        decision: Decision,
      }),
    )
    .output(z.object({ decided: z.int(), totals: Totals.nullable() }))
    .errors(noRow),
  /** Decides the waiting rows of a kind as proposed; rows nothing is proposed for wait on. */
  acceptProposals: operation({ needs: 'import-lists', unit: 'write' })
    .input(z.object({ requestId: RequestId, sourceId: SourceId, code: z.enum(problemCodes) }))
    .output(z.object({ decided: z.int(), totals: Totals }))
    .errors({ ...noSource, ...noRow }),
  /** Takes a decision back while the list is still looked at. */
  undecide: operation({ needs: 'import-lists', unit: 'write' })
    .input(z.object({ requestId: RequestId, sourceId: SourceId, rowId: AnyId }))
    .output(z.object({ totals: Totals }))
    .errors({ ...noSource, ...noRow }),
  /** A row beside each of its candidates, field by field. */
  sides: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ rowId: AnyId }))
    .output(Comparison)
    .errors(noRow),
  /** Moves the staged rows into the register, all or nothing. */
  commit: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ requestId: RequestId, sourceId: SourceId }))
    .output(eventIterator(z.object({ progress: Progress }), Preview))
    .errors({ ...noSource, NOT_STAGED: { message: 'Bản xem trước này đã lưu, đã hết hạn hoặc đã bỏ.' } }),
  drop: operation({ needs: 'import-lists', unit: 'write' })
    .input(z.object({ requestId: RequestId, sourceId: SourceId }))
    .output(z.object({ dropped: z.boolean() }))
    .errors(noSource),
  undo: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ requestId: RequestId, sourceId: SourceId }))
    .output(eventIterator(z.object({ progress: Progress }), UndoEffects.extend({ sourceId: SourceId })))
    .errors({ ...noSource, NOT_COMMITTED: { message: 'Lần nhập này chưa lưu hoặc đã hoàn tác.' } }),
  /** What undoing would do, counted as the undo counts. */
  undoEffects: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ sourceId: SourceId }))
    .output(UndoEffects)
    .errors({ ...noSource, NOT_COMMITTED: { message: 'Lần nhập này chưa lưu hoặc đã hoàn tác.' } }),
  /** The first rows of a sheet as they stand, to choose the heading row among them. */
  topRows: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ fileId: AnyId, sheet: z.string().max(200) }))
    .output(z.object({ rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })) }))
    .errors(refusals),
  history: operation({ needs: 'import-lists', unit: 'read' }).output(
    z.array(
      z.object({
        sourceId: SourceId,
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
  /** What the list says since the one before it of the same source; nothing is closed by it. */
  since: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ sourceId: SourceId }))
    .output(SinceTold)
    .errors(noSource),
  sinceNames: operation({ needs: 'import-lists', unit: 'read' })
    .input(z.object({ sourceId: SourceId, part: SincePart, page: Page.default({ offset: 0, limit: 100 }) }))
    .output(z.object({ total: z.int(), names: z.array(SinceName) }))
    .errors(noSource),
  sinceFile: operation({ needs: 'export-names', unit: 'own' })
    .input(z.object({ sourceId: SourceId }))
    .output(ShelfFileShape)
    .errors(noSource),
  /** The held and refused rows as .xlsx, the reason beside each. */
  rowsToMend: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ sourceId: SourceId }))
    .output(ShelfFileShape)
    .errors(noSource),
  /** Takes in the example lists that come with the product; only into an empty register. */
  example: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ requestId: RequestId }))
    .output(eventIterator(z.object({ progress: Progress }), Preview))
    .errors({ ...refusals, NOT_EMPTY: { message: 'Sổ đã có dữ liệu: dữ liệu mẫu chỉ mở trong sổ trống.' } }),
}
