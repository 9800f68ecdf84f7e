import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Paper, PaperHeadCell, PaperTable } from '../../../../src/base/ports.ts'
import { columnWidths, tableLetterSize } from '../layout.ts'
import { modelRuns, plainLine, twipsOfMillimetres } from './text.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

// Twips.
const cellMargins = { left: 70, right: 70, top: 30, bottom: 30 }

/** A table with thin lines; its heading rows repeat on each page and no row is cut by the end of one. */
export function tableOf(table: PaperTable, paper: Paper): Table {
  const size = tableLetterSize(paper, table)
  const widths = columnWidths(table, paper).map(twipsOfMillimetres)
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: cellMargins,
    rows: [
      ...table.head.map((row) => headRow(row, size)),
      ...table.rows.map((row, index) => bodyRow(row, table, size, keepsNext(row, table.rows[index + 1]))),
    ],
  })
}

type Row = PaperTable['rows'][number]

/** A total does not stand alone on the next page, nor do children of one household; nor what heads rows on the page before. */
function keepsNext(row: Row, next: Row | undefined): boolean {
  return row.leads === true || (next?.bold === true && next.leads !== true) || next?.joined === true
}

function headRow(cells: readonly PaperHeadCell[], size: number): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      (cell) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { left: 20, right: 20 },
          ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
          ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
          children: [plainLine(cell.text, { size, bold: true })],
        }),
    ),
  })
}

function bodyRow(row: PaperTable['rows'][number], table: PaperTable, size: number, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(keepNext ? { keepNext } : {}),
    children: row.cells.map((cell, column) => {
      const paragraph = new Paragraph({
        alignment: alignments[table.align[column] ?? 'left'],
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        run: { size: size * 2 },
        children: modelRuns(cell, row.bold ? { size, bold: true } : { size }),
      })
      return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children: [paragraph] })
    }),
  })
}
