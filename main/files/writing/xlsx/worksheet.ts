import { rangeRef, type Cell, type WriteOptions, type WriteSheet } from 'hucre/xlsx'
import type { TableCell, TableSheet } from '../../../../src/base/ports.ts'
import { layout } from '../layout.ts'
import { emptyKindOf, sheetText, spreadsheetCell } from './cell.ts'
import { rowHeight } from './row-height.ts'
import { styles } from './styles.ts'

type Cells = Map<string, Partial<Cell>>

const inches = (millimetres: number) => millimetres / 25.4

/**
 * One table as a sheet: the lines above from the first row, one empty row, the heading, the rows, one empty row, the
 * lines below. The heading is frozen, repeated in print, and carries the filter; nothing in the table is merged, so a
 * list handed in again is found and read like any other.
 */
export function worksheet(sheet: TableSheet, name: string, title: string): WriteSheet {
  const headRow = headRowOf(sheet)
  const lastColumn = Math.max(sheet.head.length, 1) - 1
  const cells: Cells = new Map()
  writeAbove(cells, sheet, title)
  sheet.head.forEach((text, column) => {
    cells.set(`${headRow},${column}`, { value: sheetText(text), style: styles.head })
  })
  const { values, usual } = tableRows(cells, sheet, headRow + 1)
  const lastRow = headRow + sheet.rows.length
  sheet.below?.forEach((text, index) => {
    cells.set(`${lastRow + 2 + index},0`, { value: sheetText(text), style: styles.below })
  })
  const titleRow = sheet.above.indexOf(title)
  return {
    name,
    columns: sheet.head.map((_, column) => ({ width: sheet.widths[column] ?? 12, ...usual[column] })),
    rows: [...Array.from({ length: headRow + 1 }, () => []), ...values],
    cells,
    merges: titleRow === -1 || lastColumn === 0 ? [] : [rowMerge(titleRow, lastColumn)],
    rowDefs: heightsOf(sheet, headRow, titleRow),
    freezePane: { rows: headRow + 1 },
    autoFilter: { range: rangeRef(headRow, 0, lastRow, lastColumn) },
    ...pageOf(sheet.orientation),
  }
}

/** Zero-based row of the heading: after the lines above and one empty row. */
export function headRowOf(sheet: TableSheet): number {
  return sheet.above.length === 0 ? 0 : sheet.above.length + 1
}

function rowMerge(row: number, lastColumn: number): NonNullable<WriteSheet['merges']>[number] {
  return { startRow: row, startCol: 0, endRow: row, endCol: lastColumn }
}

function writeAbove(cells: Cells, sheet: TableSheet, title: string): void {
  sheet.above.forEach((text, row) => {
    if (text !== '')
      cells.set(`${row},0`, { value: sheetText(text), style: text === title ? styles.title : styles.above })
  })
}

/**
 * The rows as bare values in the usual style of their column; a cell that differs is written by itself. A large list has
 * a million cells, and hardly one of them differs.
 */
function tableRows(cells: Cells, sheet: TableSheet, firstRow: number) {
  const notes = new Map(sheet.marks?.map((mark) => [`${mark.row},${mark.column}`, mark.note]))
  const columns = sheet.head.map((_, column) => {
    const written = sheet.rows.map((row) => row[column])
    const empty = emptyKindOf(written)
    const first = written.find((cell) => cell !== null && cell !== undefined) ?? null
    return { empty, style: spreadsheetCell(first, false, empty).style }
  })
  const values = sheet.rows.map((row, index) =>
    columns.map(({ empty, style }, column) => {
      const note = notes.size === 0 ? undefined : notes.get(`${index},${column}`)
      const cell = spreadsheetCell(row[column] ?? null, note !== undefined, empty)
      if (note !== undefined && note !== '') cell.comment = { text: sheetText(note) }
      if (cell.style !== style || cell.richText !== undefined || note !== undefined)
        cells.set(`${firstRow + index},${column}`, cell)
      return cell.value ?? null
    }),
  )
  return { values, usual: columns.map(({ style }) => (style === undefined ? {} : { style })) }
}

/** Heights in points, by zero-based row, of the rows that hold more than one line. */
function heightsOf(sheet: TableSheet, headRow: number, titleRow: number): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>()
  const note = (row: number, height: number | undefined) => height !== undefined && heights.set(row, { height })
  note(headRow, rowHeight(sheet.head, sheet.widths))
  sheet.rows.forEach((row, index) => note(headRow + 1 + index, rowHeight(row.map(textOf), sheet.widths)))
  if (titleRow !== -1) note(titleRow, titleHeight(sheet.above[titleRow] ?? '', sheet.widths))
  return heights
}

function textOf(cell: TableCell): string {
  return cell !== null && 'text' in cell ? cell.text : ''
}

/** A merged cell never grows by itself. The title's letters, capitals of 14 points, take 1.3 units of width each. */
function titleHeight(title: string, widths: readonly number[]): number {
  const width = widths.reduce((sum, one) => sum + one, 0)
  return 20 * Math.max(1, Math.ceil((title.length * 1.3) / Math.max(width, 1)))
}

/** A4, as wide as the page, margins of the decree, the page number in the top margin from page 2. */
function pageOf(
  orientation: TableSheet['orientation'],
): Pick<WriteOptions['sheets'][number], 'pageSetup' | 'headerFooter'> {
  const { margin } = layout
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(margin.top),
        right: inches(margin.right),
        bottom: inches(margin.bottom),
        left: inches(margin.left),
        header: inches(layout.pageNumberFromTop),
        footer: inches(layout.pageNumberFromTop),
      },
    },
    headerFooter: { oddHeader: '&C&"Times New Roman,Regular"&13&P', differentFirst: true, firstHeader: '' },
  }
}
