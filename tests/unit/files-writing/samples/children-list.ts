import type { Paper } from '../../../../src/base/ports.ts'

const families = ['Giàng', 'Sùng', 'Mùa', 'Lò', 'Quàng', 'Nguyễn', 'Vừ', 'Hạng', 'Cháng', 'Thào'] as const
const middles = ['A', 'Thị', 'Văn', 'Thị Ngọc', 'Đức'] as const
const givens = ['Phềnh', 'Dợ', 'Của', 'Yến', 'Thuỷ', 'Lữ', 'Đạt', 'Ỷ', 'Nhẫn', 'Kỳ', 'Hưởng'] as const

export interface SampleChild {
  name: string
  /** dd/mm/yyyy */
  born: string
  citizenNumber: string
  father: string
  phone: string
}

/** The same children on every run. */
export function sampleChildren(count: number): readonly SampleChild[] {
  return Array.from({ length: count }, (_, index) => ({
    name: [pick(families, index), pick(middles, index * 3), pick(givens, index * 7)].join(' '),
    born: `${two((index % 28) + 1)}/${two((index % 12) + 1)}/${2011 + (index % 13)}`,
    citizenNumber: `0112${two(11 + (index % 13))}${String(index * 37).padStart(6, '0')}`,
    father: [pick(families, index), 'A', pick(givens, index * 5 + 1)].join(' '),
    phone: `0${912_000_000 + index * 1013}`,
  }))
}

/** A working list to print: no letterhead, landscape, more than one page. */
export function childrenList(count = 155): Paper {
  return {
    title: 'DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC',
    subtitle: 'Thị trấn Tủa Chùa, tính đến ngày 18/7/2024',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        table: {
          widths: [12, 50, 26, 36, 50, 30, 43],
          head: [['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Họ tên cha', 'Điện thoại', 'Ghi chú'].map(toHead)],
          rows: sampleChildren(count).map((child, index) => ({
            cells: [String(index + 1), child.name, child.born, child.citizenNumber, child.father, child.phone, ''].map(
              (text) => ({ text }),
            ),
          })),
          align: ['center', 'left', 'center', 'center', 'left', 'center', 'left'],
        },
      },
      { kind: 'paragraph', runs: [{ text: `Tổng cộng: ${count} trẻ.`, bold: true }] },
    ],
  }
}

function toHead(text: string): { text: string } {
  return { text }
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? ''
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
