import type { Cell, Workbook } from '../../../src/base/ports.ts'
import type { RowsMessage } from './messages.ts'
import type { Look, RawBook, RawSheet, RawValue } from './raw-book.ts'

/** A piece takes the host two or three milliseconds to unpack. */
const CELLS_A_PIECE = 5_000
const CHARACTERS_A_PIECE = 200_000

/** Cuts a sheet into messages of bounded size. */
export function* toPieces(sheet: RawSheet, index: number): Generator<RowsMessage> {
  let from = 0
  let cells = 0
  let characters = 0
  for (const [row, values] of sheet.values.entries()) {
    cells += values.length + 1
    for (const value of values) if (typeof value === 'string') characters += value.length
    if (cells < CELLS_A_PIECE && characters < CHARACTERS_A_PIECE) continue
    yield piece(sheet, index, from, row + 1)
    from = row + 1
    cells = 0
    characters = 0
  }
  if (from < sheet.values.length) yield piece(sheet, index, from, sheet.values.length)
}

function piece(sheet: RawSheet, index: number, from: number, to: number): RowsMessage {
  const rows = sheet.values.slice(from, to)
  const looks: number[] = []
  let highest = 0
  for (const [offset, values] of rows.entries()) {
    const rowLooks = sheet.looks[from + offset]
    for (let column = 0; column < values.length; column++) {
      const look = rowLooks?.[column] ?? 0
      if (look > highest) highest = look
      looks.push(look)
    }
  }
  if (highest === 0) return { type: 'rows', sheet: index, rows }
  return {
    type: 'rows',
    sheet: index,
    rows,
    looks: highest < 65_536 ? Uint16Array.from(looks) : Uint32Array.from(looks),
  }
}

/** The cells of one piece, as the product sees them. */
export function fromPiece({ rows, looks }: RowsMessage, palette: readonly Look[]): (Cell | null)[][] {
  let at = 0
  return rows.map((values) => values.map((value) => toCell(value, palette[looks?.[at++] ?? 0])))
}

/** The book as the product sees it, without going into pieces. */
export function wholeBook(file: string, { kind, dateSystem, palette, sheets }: RawBook): Workbook {
  return {
    file,
    kind,
    dateSystem,
    sheets: sheets.map(({ name, hidden, merges, values, looks }) => ({
      name,
      hidden,
      merges,
      rows: values.map((row, at) => row.map((value, column) => toCell(value, palette[looks[at]?.[column] ?? 0]))),
    })),
  }
}

function toCell(value: RawValue, look: Look | undefined): Cell | null {
  if (value === null) return null
  const cell: Cell = { value }
  if (look === undefined) return cell
  if (look.format !== undefined) cell.format = look.format
  if (look.font !== undefined) cell.font = look.font
  if (look.error) cell.error = true
  if (look.formula) cell.formula = true
  return cell
}
