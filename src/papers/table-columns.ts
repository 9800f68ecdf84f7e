import type { PaperTable, TableCell, TableSheet } from '../base/ports.ts'

/** A column of a table on paper: its heading, and what it says of a row. */
export interface PaperColumn<Row> {
  head: string
  /** Millimetres; together at most what lies between the page's margins. */
  width: number
  align: 'left' | 'center'
  /** `at`: which row of the table, from 0. */
  text: (row: Row, at: number) => string
}

/** A column of a workbook's sheet. */
export interface BookColumn<Row> {
  head: string
  /** In characters. */
  width: number
  cell: (row: Row, at: number) => TableCell
}

/** A table with one line of headings and one row for each of `rows`; those `joined` to the row above stay on its page. */
export function paperTable<Row>(
  columns: readonly PaperColumn<Row>[],
  rows: readonly Row[],
  joined: (row: Row) => boolean = () => false,
): PaperTable {
  return {
    widths: columns.map(({ width }) => width),
    head: [columns.map(({ head }) => ({ text: head }))],
    align: columns.map(({ align }) => align),
    rows: rows.map((row, at) => ({
      cells: columns.map(({ text }) => ({ text: text(row, at) })),
      ...(joined(row) ? { joined: true as const } : {}),
    })),
  }
}

/** Headings, widths and rows of a sheet with one row for each of `rows`. */
export function sheetTable<Row>(
  columns: readonly BookColumn<Row>[],
  rows: readonly Row[],
): Pick<TableSheet, 'head' | 'widths' | 'rows'> {
  return {
    head: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row, at) => columns.map(({ cell }) => cell(row, at))),
  }
}
