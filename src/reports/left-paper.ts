import type { Paper } from '../base/ports.ts'
import { dayInWords, paragraph, sentence } from '../papers/index.ts'
import type { LeftChild, LeftFacts, LeftVillage } from './left-children.ts'
import { bornWord, handlingNote, leftTitle, sexWord, shortGroup, totalLine, villageLine } from './left-words.ts'

/** The children left in one village to print and hand to one person, who signs for it and brings it back. */
export function leftPaper(village: LeftVillage, facts: LeftFacts): Paper {
  return {
    title: leftTitle(facts.settings),
    subtitle: `${villageLine(village, facts)}, tính đến ngày ${dayInWords(facts.asOf)}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        table: {
          widths: columns.map(({ width }) => width),
          head: [columns.map(({ head }) => ({ text: head }))],
          rows: village.children.map((child, at) => ({
            cells: textsOf(child, at + 1, facts).map((text) => ({ text })),
          })),
          align: columns.map(({ align }) => align),
        },
      },
      { kind: 'paragraph', runs: [{ text: totalLine(village), bold: true }] },
      { kind: 'paragraph', runs: [{ text: handlingNote, italic: true }] },
      paragraph(sentence`Người nhận danh sách: ……………………………… Ngày nhận: …………… Ngày nộp lại: …………… Ký tên: ………………`),
    ],
  }
}

// Millimetres; together the 247 between the margins of the page turned on its side.
const columns = [
  { head: 'STT', width: 10, align: 'center' },
  { head: 'Họ và tên', width: 44, align: 'left' },
  { head: 'Ngày sinh', width: 22, align: 'center' },
  { head: 'Giới tính', width: 13, align: 'center' },
  { head: 'Nhóm tuổi', width: 26, align: 'center' },
  { head: 'Số định danh', width: 28, align: 'center' },
  { head: 'Người đại diện', width: 38, align: 'left' },
  { head: 'Chỗ ở/Hộ', width: 32, align: 'left' },
  { head: 'Lý do/ghi chú', width: 34, align: 'left' },
] as const

function textsOf(child: LeftChild, number: number, facts: LeftFacts): string[] {
  const home = [child.address ?? '', child.household === null ? '' : `hộ số ${child.household}`]
  return [
    String(number),
    child.name,
    bornWord(child.born),
    sexWord(child.sex),
    shortGroup(child.group, facts),
    child.citizenNumber ?? '',
    child.guardian ?? '',
    home.filter((text) => text !== '').join(', '),
    '',
  ]
}
