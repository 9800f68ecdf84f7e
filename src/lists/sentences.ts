import { formatDay, type Day } from '../base/day.ts'

/** Sentences for what only the register or the other rows can tell of a row. */
export const sentences = {
  dateInFuture: (cell: string, day: Day) =>
    `Ô ${cell}: ngày sinh sau ngày của danh sách (${formatDay(day)}). Dòng này không được nhận; hãy sửa ngày sinh trong tệp rồi nhập lại.`,
  overAge: (cell: string, day: Day) =>
    `Ô ${cell}: đã đủ 14 tuổi vào ngày ${formatDay(day)}. Trẻ được nhận vào nhóm từ đủ 14 tuổi, tính riêng.`,
  grownUp: (cell: string, born: string | null) =>
    `Ô ${cell}: người lớn trong hộ${born === null ? '' : ` (sinh ${born})`}, không phải trẻ em nên không vào sổ. Không cần sửa gì.`,
  duplicateInFile: (sheet: string, row: number) =>
    `Trùng với dòng ${row}, trang ${sheet} của cùng tệp. Hãy bỏ dòng này, hoặc ghi nhận là một trẻ khác.`,
  possibleDuplicate: (because: string) => `Có thể đã có trong sổ: ${because}. Hãy chọn cùng một trẻ hay trẻ khác.`,
  alikeOtherNumber: (name: string) =>
    `${name} trong sổ có cùng họ tên, ngày sinh và người đại diện nhưng khác số định danh: sinh đôi hoặc sai một chữ số. Trẻ vẫn được nhận là trẻ mới, hãy đối chiếu giấy tờ.`,
  stateConflict: 'Danh sách ghi chưa làm nhưng sổ ghi đã làm. Hãy chọn giữ sổ hay thu hồi việc đã ghi.',
  returned: 'Trẻ đã đóng trong sổ trước ngày của danh sách. Hãy chọn mở lại hay bỏ qua.',
  villageUnknown: (text: string) =>
    `Không có thôn, bản, tổ dân phố “${text}” trong sổ. Hãy chọn thôn có sẵn hoặc tạo thôn mới.`,
  villageAlike: 'tên gần giống',
  changedMeanwhile: 'Trẻ này vừa được sửa sau khi xem trước. Hãy xem lại rồi quyết định.',
} as const
