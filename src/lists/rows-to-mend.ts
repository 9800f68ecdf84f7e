import { formatBorn, isBorn } from '../base/born.ts'
import type { TableBook, TableCell } from '../base/ports.ts'
import type { PreviewRow } from './contract.ts'

/** The rows that did not go in, as a workbook to mend: the words of the row, and beside them why and where. */
export function rowsToMend(title: string, rows: readonly PreviewRow[]): TableBook {
  return {
    title,
    sheets: [
      {
        name: 'Dòng cần sửa',
        above: [
          'DÒNG CẦN SỬA',
          `Từ ${title}. Sửa trong tệp gốc hoặc tại đây rồi nhập lại; xoá cột “Vì sao” trước khi gửi cho người khác.`,
        ],
        head: [
          'STT',
          'Họ và tên',
          'Ngày sinh',
          'Thôn, bản, tổ dân phố',
          'Vì sao',
          'Tệp',
          'Trang',
          'Dòng',
          'Ô',
          'Giá trị trong tệp',
        ],
        widths: [6, 26, 14, 26, 60, 26, 22, 8, 8, 22],
        rows: rows.map(toCells),
        orientation: 'landscape',
      },
    ],
  }
}

function toCells(row: PreviewRow, at: number): TableCell[] {
  const problem = row.problems.find((one) => one.code === row.code) ?? row.problems.at(-1)
  return [
    { number: at + 1, format: '0' },
    { text: row.name ?? '' },
    { text: row.born !== null && isBorn(row.born) ? formatBorn(row.born) : '' },
    { text: row.village ?? '' },
    { text: row.problems.map((one) => one.message).join(' ') },
    { text: row.file },
    { text: row.sheet },
    { number: row.row, format: '0' },
    { text: problem === undefined ? '' : `${problem.column}${problem.row}` },
    { text: problem?.value ?? '' },
  ]
}
