import { decode, detectEncoding, encodingOfFont, fontIsCapitals, type TextEncoding } from '../../base/legacy-fonts.ts'
import type { Cell, Sheet } from '../../base/ports.ts'
import { cleanText } from '../../base/text.ts'
import { columnLetter, type RowView } from './grid.ts'

/** Texts looked at to judge a column or a sheet. */
const evidenceLimit = 300
/** Texts of a column that are remembered; if by then not half of its cells repeated one, none of it is worth looking up. */
const cacheLimit = 4000

const hintFonts = { unicode: undefined, tcvn3: '.VnTime', vni: 'VNI-Times' } as const satisfies Record<
  TextEncoding,
  string | undefined
>

// Latin-1 signs that no Vietnamese word of Unicode holds: a cell with one was typed for an old font.
const oldSigns =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/

// Composed Unicode in which there is nothing to clean but, perhaps, blanks: most texts of most lists.
const plainText =
  /^[ !-_a-~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/

type Row = readonly (Cell | null)[]

/** What a repair did, with one example. */
export interface Repair {
  encoding: TextEncoding
  before: string
  after: string
}

/** Reads the texts of one column; `repair` is an example of what was repaired so far, null when nothing was. */
export interface ColumnText {
  encoding: TextEncoding
  text(cell: Cell | null): string
  repair(): Repair | null
}

/** How most of a sheet was typed; the fallback for a row or column too short to tell by itself. */
export function sheetEncoding(sheet: Sheet): TextEncoding {
  return judge(cellsOf(sheet.rows), 'unicode')
}

/** The texts of one row of the heading or letterhead, judged by this row alone and by the sheet where it cannot tell. */
export function rowTexts(row: Row, fallback: TextEncoding): string[] {
  const encoding = judge(row, fallback)
  return row.map((cell) => (cell === null ? '' : tidy(decoded(cell, encoding).text)))
}

/** One reader a column, judged by the rows from `from` (zero-based) on. */
export function columnTexts(rows: readonly Row[], from: number, fallback: TextEncoding): ColumnText[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => columnText(judge(cellsBelow(rows, from, column), fallback)))
}

/** The row with each text decoded and cleaned. */
export function viewRow(row: Row, at: number, columns: readonly ColumnText[]): RowView {
  return { row: at + 1, cells: row, texts: row.map((cell, column) => columns[column]?.text(cell) ?? '') }
}

/** What was repaired, told once a column. */
export function repairsOf(columns: readonly ColumnText[]): ({ column: string } & Repair)[] {
  return columns.flatMap((column, at) => {
    const repair = column.repair()
    return repair === null ? [] : [{ column: columnLetter(at), ...repair }]
  })
}

function columnText(encoding: TextEncoding): ColumnText {
  const known = new Map<string, string>()
  let repeated = 0
  let example: Repair | null = null
  function read(cell: Cell, value: string): string {
    const found = decoded(cell, encoding)
    const text = tidy(found.text)
    if (example === null && found.encoding !== 'unicode' && text !== tidy(value)) {
      example = { encoding: found.encoding, before: value, after: text }
    }
    return text
  }
  return {
    encoding,
    text(cell) {
      if (cell === null) return ''
      if (typeof cell.value !== 'string') return String(cell.value)
      if (known.size === cacheLimit && repeated < cacheLimit) return read(cell, cell.value)
      const key = cell.font === undefined ? cell.value : `${cell.font}\n${cell.value}`
      const found = known.get(key)
      if (found !== undefined) {
        repeated++
        return found
      }
      const text = read(cell, cell.value)
      if (known.size < cacheLimit) known.set(key, text)
      return text
    },
    repair: () => example,
  }
}

/**
 * The cell's text in Unicode. The column's encoding stands, with these exceptions, judged by the cell alone: in a Unicode
 * column a cell with signs that only old fonts use or under an old font (pasted from an old list); in a column of an old
 * encoding a cell under a plain font. A capital font's text is put in capitals.
 */
function decoded(cell: Cell, column: TextEncoding): { text: string; encoding: TextEncoding } {
  if (typeof cell.value !== 'string') return { text: String(cell.value), encoding: 'unicode' }
  const { value, font } = cell
  const capitals = fontIsCapitals(font)
  if (!/[^\0-\x7f]/.test(value)) return { text: capitals ? value.toUpperCase() : value, encoding: 'unicode' }
  const old = encodingOfFont(font) !== undefined
  const alone = column === 'unicode' ? old || oldSigns.test(value) : font !== undefined && !old
  const encoding = alone ? detectEncoding([value], [font]) : column
  const text = decode(value, encoding)
  return { text: capitals ? text.toUpperCase() : text, encoding }
}

/** `cleanText`, spared where it would change nothing. */
function tidy(text: string): string {
  const blanks = text.startsWith(' ') || text.endsWith(' ') || text.includes('  ')
  return !blanks && plainText.test(text) ? text : cleanText(text)
}

function judge(cells: Iterable<Cell | null>, fallback: TextEncoding): TextEncoding {
  const texts: string[] = []
  const fonts: (string | undefined)[] = [hintFonts[fallback]]
  for (const cell of cells) {
    if (cell === null || typeof cell.value !== 'string' || !/[^\0-\x7f]/.test(cell.value)) continue
    texts.push(cell.value)
    fonts.push(cell.font)
    if (texts.length === evidenceLimit) break
  }
  return texts.length === 0 ? 'unicode' : detectEncoding(texts, fonts)
}

function* cellsOf(rows: readonly Row[]): Generator<Cell | null> {
  for (const row of rows) yield* row
}

function* cellsBelow(rows: readonly Row[], from: number, column: number): Generator<Cell | null> {
  for (let at = from; at < rows.length; at += 1) yield rows[at]?.[column] ?? null
}
