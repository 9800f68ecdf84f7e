import {
  AlignmentType,
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Paper } from '../../../../src/base/ports.ts'
import { layout, nation, textWidth } from '../layout.ts'
import { addressees, issuerLines, numberLine, parentLines, type Official } from '../official-text.ts'
import { boldTextWidth, widestBoldLine } from '../text-width.ts'
import { gap, plainLine, rule, twipsOfMillimetres } from './text.ts'

const { size } = layout
const noMargins = { left: 0, right: 0, top: 0, bottom: 0 }

/** Rows of two columns without borders, for the letterhead and the signature; widths in millimetres. */
export function twoColumns(
  widths: readonly [number, number],
  rows: readonly (readonly [Paragraph[], Paragraph[]])[],
): Table {
  return columnsOf(widths, rows)
}

/** The same of any number of columns. */
export function columnsOf(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  const columns = widths.map(twipsOfMillimetres)
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) }),
    ),
  })
}

/** Issuer, number, Quốc hiệu, Tiêu ngữ, place and day (Phụ lục I, phần II, mục 1 to 4). */
export function letterhead(official: Official, paper: Paper): Table {
  const right = textWidth(paper) - layout.issuerColumn
  const issuer = issuerLines(official.issuer)
  const issuerRule = widestBoldLine(issuer, size.agency) * layout.shortRule
  return twoColumns(
    [layout.issuerColumn, right],
    [
      [
        [
          ...parentLines(official.parent).map((line) => plainLine(line, { size: size.agency })),
          ...issuer.map((line) => plainLine(line, { size: size.agency, bold: true })),
          rule(issuerRule, layout.issuerColumn),
        ],
        [
          plainLine(nation.name, { size: size.nation, bold: true }),
          plainLine(nation.motto, { size: size.motto, bold: true }),
          rule(boldTextWidth(nation.motto, size.motto), right),
        ],
      ],
      [
        [plainLine(numberLine(official.number), { size: size.number }, { spacing: { before: 120 } })],
        [plainLine(official.placeAndDay, { size: size.placeAndDay, italics: true }, { spacing: { before: 120 } })],
      ],
    ],
  )
}

/** "BÁO CÁO", the trích yếu and the line under it (mục 5). */
export function officialTitle(official: Official, paper: Paper): Paragraph[] {
  const letters = { size: size.title, bold: true }
  const length = widestBoldLine(official.about, size.title) * layout.shortRule
  return [
    gap(14),
    plainLine(official.type, letters),
    ...official.about.map((line) => plainLine(line, letters)),
    rule(length, textWidth(paper), 3),
    gap(8),
  ]
}

/** "Kính gửi" and whom it is sent to, the list in the middle of the page (mục 9.a). */
export function addressed(to: readonly string[], paper: Paper): Paragraph[] {
  if (to.length === 0) return []
  const { intro, lines } = addressees(to)
  const room = textWidth(paper) - widestBoldLine(lines, size.body)
  const atMiddle = { alignment: AlignmentType.LEFT, indent: { left: twipsOfMillimetres(Math.max(0, room / 2)) } }
  return [
    plainLine(intro, { size: size.body }),
    ...lines.map((line) => plainLine(line, { size: size.body }, atMiddle)),
    gap(8),
  ]
}
