import type { CellStyle } from 'hucre/xlsx'

const thin = { style: 'thin', color: { rgb: '808080' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const markedFill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } } as const

/** Excel's own mark for text: a cell so formatted stays text even when its user edits it. */
const textFormat = '@'
const dayFormat = 'dd/mm/yyyy'

export type CellKind = 'text' | 'literal' | 'day' | '0' | '#,##0' | '0.0'

const formats: Readonly<Record<CellKind, string | undefined>> = {
  text: undefined,
  literal: textFormat,
  day: dayFormat,
  '0': '0',
  '#,##0': '#,##0',
  '0.0': '0.0',
}

const kinds: readonly CellKind[] = ['text', 'literal', 'day', '0', '#,##0', '0.0']
const plain = new Map(kinds.map((kind) => [kind, styleOf(kind, false)]))
const marked = new Map(kinds.map((kind) => [kind, styleOf(kind, true)]))

export const styles = {
  font: { name: 'Times New Roman', size: 12 },
  title: {
    font: { name: 'Times New Roman', size: 14, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  above: { font: { name: 'Times New Roman', size: 12 } },
  below: { font: { name: 'Times New Roman', size: 12, italic: true } },
  head: {
    font: { name: 'Times New Roman', size: 12, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBE8' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
} as const satisfies Record<string, CellStyle | NonNullable<CellStyle['font']>>

/** The style of a cell of the table by what stands in it. */
export function cellStyle(kind: CellKind, isMarked: boolean): CellStyle {
  return (isMarked ? marked : plain).get(kind) ?? styleOf(kind, isMarked)
}

function styleOf(kind: CellKind, isMarked: boolean): CellStyle {
  const format = formats[kind]
  const isText = kind === 'text' || kind === 'literal'
  return {
    font: { name: 'Times New Roman', size: 12 },
    border,
    alignment: {
      vertical: 'center',
      wrapText: isText,
      horizontal: isText ? 'left' : kind === 'day' ? 'center' : 'right',
    },
    ...(format === undefined ? {} : { numFmt: format }),
    ...(isMarked ? { fill: markedFill } : {}),
  }
}
