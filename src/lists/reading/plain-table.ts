import type { Cell, Sheet } from '../../base/ports.ts'
import { columnTexts, rowTexts, sheetEncoding, viewRow } from './sheet-encoding.ts'
import { headingKey } from './suggest-columns.ts'

/** Rows in which a heading is looked for. */
const searched = 40

/** A row below the heading: its number in the spreadsheet, the cells of the wanted columns and their texts, decoded. */
export interface PlainRow<Column extends string> {
  row: number
  texts: Partial<Record<Column, string>>
  cells: Partial<Record<Column, Cell | null>>
}

/**
 * Reads a sheet that need not be a list of people: the heading is the row in which most of the wanted columns are named
 * (`known` tells by a heading's folded words which one it is). Undefined: no row names any.
 */
export function readPlainTable<Column extends string>(
  sheet: Sheet,
  known: (heading: string) => Column | undefined,
): { headerRow: number; rows: PlainRow<Column>[] } | undefined {
  const encoding = sheetEncoding(sheet)
  let best: { at: number; columns: Map<Column, number> } | undefined
  for (const [at, row] of sheet.rows.slice(0, searched).entries()) {
    const columns = new Map<Column, number>()
    for (const [column, text] of rowTexts(row, encoding).entries()) {
      const what = text === '' || text.length > 80 ? undefined : known(headingKey(text))
      if (what !== undefined && !columns.has(what)) columns.set(what, column)
    }
    if (columns.size > (best?.columns.size ?? 0)) best = { at, columns }
  }
  if (best === undefined) return undefined
  const { at: heading, columns } = best
  const texts = columnTexts(sheet.rows, heading + 1, encoding)
  const rows = sheet.rows.slice(heading + 1).map((row, at) => {
    const view = viewRow(row, heading + 1 + at, texts)
    const of = <T>(read: (column: number) => T) =>
      Object.fromEntries([...columns].map(([what, column]) => [what, read(column)])) as Partial<Record<Column, T>>
    return {
      row: view.row,
      texts: of((column) => view.texts[column] ?? ''),
      cells: of((column) => view.cells[column] ?? null),
    }
  })
  return { headerRow: heading + 1, rows }
}
