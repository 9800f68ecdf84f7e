import { formatDay } from '../base/day.ts'
import type { TableBook, TableSheet } from '../base/ports.ts'
import { type BookColumn, bornCell, sheetTable, textCell } from '../papers/index.ts'
import type { LeftChild, LeftFacts, LeftVillage } from './left-children.ts'
import { handlingNote, leftTitle, sexWord, shortGroup, totalLine, villageLine } from './left-words.ts'
import { noVillage } from './village-words.ts'

/** The children left, one sheet a village: headings the importer knows, true days, an empty column for the reason. */
export function leftBook(facts: LeftFacts): TableBook {
  return { title: leftTitle(facts.settings), sheets: facts.villages.map((village) => leftSheet(village, facts)) }
}

function leftSheet(village: LeftVillage, facts: LeftFacts): TableSheet {
  return {
    name: village.name ?? noVillage,
    above: [leftTitle(facts.settings), villageLine(village, facts), `(Tính đến ngày ${formatDay(facts.asOf)})`],
    ...sheetTable(columnsFor(facts), village.children),
    below: [totalLine(village), handlingNote],
    orientation: 'landscape',
  }
}

function columnsFor(facts: LeftFacts): BookColumn<LeftChild>[] {
  return [
    { head: 'STT', width: 6, cell: (_, at) => ({ number: at + 1 }) },
    { head: 'Họ và tên', width: 26, cell: ({ name }) => ({ text: name }) },
    { head: 'Ngày sinh', width: 12, cell: ({ born }) => bornCell(born) },
    { head: 'Giới tính', width: 8, cell: ({ sex }) => textCell(sexWord(sex)) },
    { head: 'Nhóm tuổi', width: 16, cell: ({ group }) => ({ text: shortGroup(group, facts) }) },
    { head: 'Số định danh', width: 15, cell: ({ citizenNumber }) => textCell(citizenNumber) },
    { head: 'Người đại diện', width: 24, cell: ({ guardian }) => textCell(guardian) },
    { head: 'Chỗ ở', width: 24, cell: ({ address }) => textCell(address) },
    { head: 'Số hộ', width: 10, cell: ({ household }) => textCell(household) },
    { head: 'Lý do/ghi chú', width: 28, cell: () => null },
  ]
}
