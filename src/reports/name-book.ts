import { formatDay } from '../base/day.ts'
import type { TableBook, TableCell } from '../base/ports.ts'
import type { NameColumn, NameLine } from '../figures/index.ts'
import { residenceWords, stateWords } from './filter-words.ts'
import { sexWord, shortGroup } from './left-words.ts'
import type { NameList } from './name-list.ts'
import { bornCell, communeName, dayCell, textCell } from '../papers/index.ts'
import { noVillage } from './village-words.ts'

/** As many children as one file holds: the reader of lists takes 60,000 rows of a file. */
export const childrenAFile = 50_000

interface NameBookColumn {
  head: string
  /** In characters. */
  width: number
  /** Which choice brings it; absent: always there, so that the list can be handed in again. */
  by?: NameColumn
  cell: (line: NameLine, list: NameList) => TableCell
}

/** Headings the importer knows, in the order of an office list. */
const columns: readonly NameBookColumn[] = [
  { head: 'Họ và tên', width: 26, cell: ({ name }) => ({ text: name }) },
  { head: 'Ngày sinh', width: 12, cell: ({ born }) => bornCell(born) },
  { head: 'Giới tính', width: 8, by: 'sex', cell: ({ sex }) => textCell(sexWord(sex)) },
  { head: 'Nhóm tuổi', width: 16, by: 'age', cell: ({ group }, list) => ({ text: shortGroup(group, list) }) },
  { head: 'Số định danh', width: 15, by: 'citizenNumber', cell: ({ citizenNumber }) => textCell(citizenNumber) },
  { head: 'Thôn, bản, tổ dân phố', width: 24, cell: ({ village }) => ({ text: village ?? noVillage }) },
  { head: 'Nơi ở', width: 26, by: 'address', cell: ({ address }) => textCell(address) },
  { head: 'Số hộ', width: 10, by: 'householdNumber', cell: ({ householdNumber }) => textCell(householdNumber) },
  { head: 'Người đại diện', width: 24, by: 'guardian', cell: ({ guardian }) => textCell(guardian) },
  { head: 'Điện thoại', width: 13, by: 'phone', cell: ({ phone }) => textCell(phone) },
  { head: 'Trường', width: 22, by: 'school', cell: ({ school }) => textCell(school) },
  { head: 'Lớp', width: 8, by: 'className', cell: ({ className }) => textCell(className) },
  { head: 'Loại cư trú', width: 14, by: 'residence', cell: ({ residence }) => residenceCell(residence) },
  { head: 'Tình trạng thẻ', width: 18, cell: ({ state }) => ({ text: stateWords[state] }) },
  {
    head: 'Ngày thu nhận, cấp thẻ',
    width: 13,
    by: 'cardDay',
    cell: ({ state, cardDay }) => (state === 'declined' ? null : dayCell(cardDay)),
  },
  { head: 'Vướng mắc', width: 28, by: 'obstacle', cell: ({ obstacle }) => textCell(obstacle) },
  { head: 'Nguồn mới nhất', width: 30, by: 'source', cell: ({ source }) => textCell(source) },
]

/** The part of a filtered list that one file holds: true days, numbers as text, and in the head what it was narrowed by. */
export function nameBook(list: NameList, file: number): TableBook {
  const chosen = columns.filter(({ by }) => by === undefined || list.columns.has(by))
  const first = file * childrenAFile
  const lines = list.lines.slice(first, first + childrenAFile)
  return {
    title,
    sheets: [
      {
        name: 'Danh sách trẻ',
        above: [
          title,
          communeName(list.settings.commune),
          `(Tính đến ngày ${formatDay(list.asOf)})`,
          `Lọc theo: ${list.narrowed}`,
        ],
        head: ['STT', ...chosen.map(({ head }) => head)],
        widths: [7, ...chosen.map(({ width }) => width)],
        rows: lines.map((line, at) => [{ number: first + at + 1 }, ...chosen.map(({ cell }) => cell(line, list))]),
        below: [`Tổng cộng: ${list.lines.length} trẻ.`, list.inFull ? wholeNote : maskedNote],
        orientation: 'landscape',
      },
    ],
  }
}

const title = 'DANH SÁCH TRẺ EM'

/** Children's names are not for a notice board (Luật 91/2025/QH15, điều 24). */
const maskedNote =
  'Danh sách chứa thông tin cá nhân của trẻ em: không sao chụp, không niêm yết, không đăng lên mạng; xóa khi xong việc.'
const wholeNote = `Có số định danh, số điện thoại đầy đủ. ${maskedNote}`

function residenceCell(residence: NameLine['residence']): TableCell {
  return residence === null || residence === undefined ? null : { text: residenceWords[residence] }
}
