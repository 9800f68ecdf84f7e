import { ORPCError } from '@orpc/server'
import type { WorkbookRefusal, WorkbookRefused } from '../base/ports.ts'
import type { SecrecyMark } from './read-row.ts'

/** The failures of reading lists, as the contract declares them, each with its sentence. */
export const refusal = {
  secret: (mark: SecrecyMark) =>
    new ORPCError('SECRET', {
      message: `Tệp ${mark.file}, trang ${mark.sheet}, dòng ${mark.row} có dấu ${mark.mark}: danh sách mật không được nhập vào sổ này. Tệp chưa được đọc.`,
      data: { file: mark.file, sheet: mark.sheet, row: mark.row, mark: mark.mark },
    }),
  saidSecret: () =>
    new ORPCError('SECRET', {
      message: 'Danh sách có dấu mật: không được nhập vào sổ này. Tệp chưa được đọc.',
      data: { file: '', sheet: '', row: 0, mark: '' },
    }),
  file: (refused: WorkbookRefused) =>
    new ORPCError('FILE_REFUSED', {
      message: `Tệp ${refused.file}: ${fileSentence(refused)}`,
      data: { file: refused.file, reason: refused.reason, facts: refused.facts },
    }),
  fileGone: (fileId: string) =>
    new ORPCError('FILE_REFUSED', {
      message: 'Tệp đã chọn không còn giữ trên máy (quá một giờ, hoặc sổ vừa được mở lại). Hãy chọn lại tệp.',
      data: { file: fileId, reason: 'gone' },
    }),
  nothingToRead: (sheets: readonly { fileAt: number; file: string; sheet: string }[]) =>
    new ORPCError('NOTHING_TO_READ', {
      message: `Không tìm thấy dòng tiêu đề (Họ và tên, Ngày sinh…) trong ${filesInWords(sheets)}.`,
      data: { sheets },
    }),
  futureDay: () => new ORPCError('FUTURE_DAY', { message: 'Ngày của danh sách chưa tới. Hãy kiểm tra lại ngày.' }),
  noSuchImport: () => new ORPCError('NO_SUCH_IMPORT', { message: 'Không có lần nhập này.' }),
  notStaged: () => new ORPCError('NOT_STAGED', { message: 'Bản xem trước này đã lưu, đã hết hạn hoặc đã bỏ.' }),
  notCommitted: () => new ORPCError('NOT_COMMITTED', { message: 'Lần nhập này chưa lưu hoặc đã hoàn tác.' }),
  notEmpty: () => new ORPCError('NOT_EMPTY', { message: 'Sổ đã có dữ liệu: dữ liệu mẫu chỉ mở trong sổ trống.' }),
  noSuchRow: () => new ORPCError('NO_SUCH_ROW', { message: 'Không có dòng chờ xử lý nào như vậy.' }),
  doesNotFit: (why: string) =>
    new ORPCError('DOES_NOT_FIT', { message: `Quyết định này không hợp với loại dòng. ${why}` }),
} as const

function filesInWords(sheets: readonly { file: string; sheet: string }[]): string {
  const files = [...new Set(sheets.map(({ file }) => file))]
  return files.length === 0 ? 'tệp nào: các trang tính đều trống' : `tệp ${files.join(', ')}`
}

const fileSentences: Readonly<Record<WorkbookRefusal, (facts: WorkbookRefused['facts']) => string>> = {
  'not-a-spreadsheet': () =>
    'không phải tệp bảng tính .xlsx, .xls hay .csv. Hãy chọn đúng tệp, hoặc mở bằng Excel rồi lưu lại thành .xlsx.',
  broken: () => 'tệp hỏng hoặc chép chưa xong. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi chọn lại.',
  password: () => 'tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi chọn lại.',
  'too-many-rows': (facts) =>
    `có ${facts['rows'] ?? 'quá nhiều'} dòng, sổ đọc tối đa ${facts['limit'] ?? 60000} dòng một tệp. Hãy tách thành nhiều tệp.`,
  'too-many-columns': (facts) =>
    `có ${facts['columns'] ?? 'quá nhiều'} cột, sổ đọc tối đa ${facts['limit'] ?? 1000} cột. Hãy xoá các cột không dùng.`,
  'too-large': () => 'tệp quá lớn để đọc an toàn. Hãy tách thành nhiều tệp, hoặc xoá hình ảnh và trang không dùng.',
  'too-slow': () => 'đọc quá lâu nên đã dừng. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi chọn lại.',
  secret: () => 'có dấu mật, không được nhập vào sổ này.',
  cancelled: () => 'đã dừng đọc theo yêu cầu.',
}

function fileSentence(refused: WorkbookRefused): string {
  return fileSentences[refused.reason](refused.facts)
}
