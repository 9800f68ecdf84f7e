import { formatDay, toDay } from '../base/day.ts'
import type { TableBook, TableCell, TableSheet } from '../base/ports.ts'
import type { LeftChild, LeftFacts, LeftVillage } from './left-children.ts'
import { bornWord, handlingNote, leftTitle, sexWord, shortGroup, totalLine, villageLine } from './left-words.ts'
import { noVillage } from './village-words.ts'

/** The children left, one sheet a village: headings the importer knows, true days, an empty column for the reason. */
export function leftBook(facts: LeftFacts): TableBook {
  return { title: leftTitle(facts.settings), sheets: facts.villages.map((village) => leftSheet(village, facts)) }
}

const columns = [
  { head: 'STT', width: 6 },
  { head: 'Họ và tên', width: 26 },
  { head: 'Ngày sinh', width: 12 },
  { head: 'Giới tính', width: 8 },
  { head: 'Nhóm tuổi', width: 16 },
  { head: 'Số định danh', width: 15 },
  { head: 'Người đại diện', width: 24 },
  { head: 'Chỗ ở', width: 24 },
  { head: 'Số hộ', width: 10 },
  { head: 'Lý do/ghi chú', width: 28 },
] as const

function leftSheet(village: LeftVillage, facts: LeftFacts): TableSheet {
  return {
    name: village.name ?? noVillage,
    above: [leftTitle(facts.settings), villageLine(village, facts), `(Tính đến ngày ${formatDay(facts.asOf)})`],
    head: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: village.children.map((child, at) => cellsOf(child, at + 1, facts)),
    below: [totalLine(village), handlingNote],
    orientation: 'landscape',
  }
}

function cellsOf(child: LeftChild, number: number, facts: LeftFacts): TableCell[] {
  return [
    { number },
    { text: child.name },
    bornCell(child.born),
    textCell(sexWord(child.sex)),
    { text: shortGroup(child.group, facts) },
    textCell(child.citizenNumber),
    textCell(child.guardian),
    textCell(child.address),
    textCell(child.household),
    null,
  ]
}

/** A true day when the birth is known to the day, else what is known of it, as text. */
function bornCell(born: string | null): TableCell {
  const day = born === null ? undefined : toDay(born)
  return day === undefined ? textCell(bornWord(born)) : { day }
}

function textCell(text: string | null): TableCell {
  return text === null || text === '' ? null : { text }
}
