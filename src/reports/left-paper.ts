import type { Paper } from '../base/ports.ts'
import { bornWord, dayInWords, type PaperColumn, paperTable, paragraph, sentence } from '../papers/index.ts'
import type { LeftChild, LeftFacts, LeftVillage } from './left-children.ts'
import { handlingNote, leftTitle, sexWord, shortGroup, totalLine, villageLine } from './left-words.ts'

/** The children left in one village to print and hand to one person, who signs for it and brings it back. */
export function leftPaper(village: LeftVillage, facts: LeftFacts): Paper {
  return {
    title: leftTitle(facts.settings),
    subtitle: `${villageLine(village, facts)}, tính đến ngày ${dayInWords(facts.asOf)}`,
    orientation: 'landscape',
    blocks: [
      { kind: 'table', table: paperTable(columnsFor(facts), village.children) },
      { kind: 'paragraph', runs: [{ text: totalLine(village), bold: true }] },
      { kind: 'paragraph', runs: [{ text: handlingNote, italic: true }] },
      paragraph(sentence`Người nhận danh sách: ……………………………… Ngày nhận: …………… Ngày nộp lại: …………… Ký tên: ………………`),
    ],
  }
}

/** Together the 247 millimetres between the margins of the page turned on its side. */
function columnsFor(facts: LeftFacts): PaperColumn<LeftChild>[] {
  return [
    { head: 'STT', width: 10, align: 'center', text: (_, at) => String(at + 1) },
    { head: 'Họ và tên', width: 44, align: 'left', text: ({ name }) => name },
    { head: 'Ngày sinh', width: 22, align: 'center', text: ({ born }) => bornWord(born) },
    { head: 'Giới tính', width: 13, align: 'center', text: ({ sex }) => sexWord(sex) },
    { head: 'Nhóm tuổi', width: 26, align: 'center', text: ({ group }) => shortGroup(group, facts) },
    { head: 'Số định danh', width: 28, align: 'center', text: ({ citizenNumber }) => citizenNumber ?? '' },
    { head: 'Người đại diện', width: 38, align: 'left', text: ({ guardian }) => guardian ?? '' },
    { head: 'Chỗ ở/Hộ', width: 32, align: 'left', text: homeOf },
    { head: 'Lý do/ghi chú', width: 34, align: 'left', text: () => '' },
  ]
}

function homeOf({ address, household }: LeftChild): string {
  return [address ?? '', household === null ? '' : `hộ số ${household}`].filter((text) => text !== '').join(', ')
}
