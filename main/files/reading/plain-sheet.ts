import type { ReadingLimits } from './limits.ts'
import type { RawValue } from './raw-book.ts'
import { emptyScan, MOST_PLACES, note, nowhere, readPlace, type SheetScan } from './sheet-scan.ts'

const SPACE = 0x20
const SLASH = 0x2f
const LESS = 0x3c
const LETTER_C = 0x63
const LETTER_R = 0x72
const LETTER_V = 0x76
const GREATER = 0x3e
const ZERO = 0x30

/** Where the cells of a worksheet begin and end, their own marks left out; undefined where there are none. */
export function cellsWithin(xml: Buffer): { from: number; to: number } | undefined {
  const empty = xml.indexOf('<sheetData/>')
  if (empty !== -1) return { from: empty, to: empty }
  const from = xml.indexOf('<sheetData>')
  const to = xml.lastIndexOf('</sheetData>')
  return from === -1 || to === -1 ? undefined : { from: from + '<sheetData>'.length, to }
}

/** A worksheet read in one pass: its cells, and where and how styled they are. */
export interface PlainSheet {
  cells: RawValue[][]
  scan: SheetScan
}

/**
 * The cells of a worksheet that holds nothing but numbers and shared texts, as most office lists do: read from its bytes
 * in a quarter of the time the library takes for any sheet. undefined where anything else stands in it and the library
 * must be asked: formulas, errors, texts in place, cells that do not say where they are, marks with a prefix, more than the
 * limits allow.
 */
export function plainSheet(
  xml: Buffer,
  texts: readonly (string | null)[],
  limits: ReadingLimits,
): PlainSheet | undefined {
  const within = cellsWithin(xml)
  if (within === undefined) return undefined
  const cells: RawValue[][] = []
  const scan = emptyScan()
  const { to } = within
  for (let at = within.from; at < to; at++) {
    const byte = xml[at] ?? 0
    if (byte <= SPACE) continue
    if (byte !== LESS) return undefined
    const name = xml[at + 1]
    const after = xml[at + 2] ?? 0
    if (name === LETTER_C && after <= SPACE) {
      const place = nowhere()
      at = readPlace(xml, at + 2, to, place)
      if (place.special || place.row < 0 || place.column < 0) return undefined
      if (xml[at - 1] === SLASH) continue
      const end = cellEnd(xml, at, to)
      if (end === -1) return undefined
      const value = valueWithin(xml, at + 1, end, place.shared ? texts : null)
      if (value === undefined) return undefined
      if (place.shared) scan.usesSharedText = true
      if (place.shared || value !== null) note(scan, place.row, place.column, place.style)
      if (isTooMuch(scan, limits)) return undefined
      if (value !== null) put(cells, place.row, place.column, value)
      at = end + 3
    } else if (name === LETTER_R || (name === SLASH && after === LETTER_R)) {
      while (at < to && xml[at] !== GREATER) at++
    } else return undefined
  }
  return { cells, scan }
}

function isTooMuch({ lastRow, lastColumn }: SheetScan, limits: ReadingLimits): boolean {
  return lastRow >= limits.rows || lastColumn >= limits.columns || (lastRow + 1) * (lastColumn + 1) > MOST_PLACES
}

/** Where `</c>` begins. A value is short: looked for byte by byte it is found sooner than by a search. */
function cellEnd(xml: Buffer, from: number, to: number): number {
  for (let at = from; at + 3 < to; at++)
    if (xml[at] === LESS && xml[at + 1] === SLASH && xml[at + 2] === LETTER_C && xml[at + 3] === GREATER) return at
  return -1
}

/** `<v>12.5</v>`, `<v/>`, `<v></v>` or nothing at all; undefined for anything else. */
function valueWithin(
  xml: Buffer,
  from: number,
  to: number,
  texts: readonly (string | null)[] | null,
): RawValue | undefined {
  if (from === to) return null
  const whole = wholeNumber(xml, from, to)
  if (texts !== null) return whole === undefined ? undefined : texts[whole]
  if (whole !== undefined) return whole
  const written = xml.toString('latin1', from, to)
  if (written === '<v/>' || written === '<v></v>') return null
  const digits = /^<v>(-?\d+(?:\.\d+)?(?:[Ee][+-]?\d{1,3})?)<\/v>$/.exec(written)?.[1]
  return digits !== undefined && Number.isFinite(Number(digits)) ? Number(digits) : undefined
}

const opening = '<v>'.length
const closing = '</v>'.length

/** `<v>` and up to 15 digits and `</v>`, which is nearly every cell; undefined for anything else. */
function wholeNumber(xml: Buffer, from: number, to: number): number | undefined {
  const end = to - closing
  if (end - from - opening > 15 || end <= from + opening) return undefined
  if (xml[from + 1] !== LETTER_V || xml[from + 2] !== GREATER || xml[end] !== LESS) return undefined
  let number = 0
  for (let at = from + opening; at < end; at++) {
    const digit = (xml[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return number
}

function put(rows: RawValue[][], row: number, column: number, value: RawValue): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  while (cells.length < column) cells.push(null)
  cells[column] = value
}
