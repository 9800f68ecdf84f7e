/** Where a sheet's cells are and how they are styled, found without parsing their values. */
export interface SheetScan {
  /** Zero-based; -1 when no cell holds anything. */
  lastRow: number
  lastColumn: number
  /** Style numbers of cells that hold something, by row and column; absent means style 0. */
  styles: (number[] | undefined)[]
  usedStyles: Set<number>
  usesSharedText: boolean
}

/** A rectangle larger than this is empty paper with a stray cell, or an attack. */
export const MOST_PLACES = 20_000_000

export function emptyScan(): SheetScan {
  return { lastRow: -1, lastColumn: -1, styles: [], usedStyles: new Set([0]), usesSharedText: false }
}

const SPACE = 0x20
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e
const LETTER_C = 0x63
const LETTER_N = 0x6e
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74
const LETTER_V = 0x76

/**
 * One pass over the bytes of a worksheet part. It looks at the marks `row` and `c` and at their attributes of one
 * letter only, and takes an eighth of the time that parsing takes.
 */
export function scanSheet(xml: Buffer): SheetScan {
  const scan = emptyScan()
  const { from, to, prefix } = sheetData(xml)
  let row = -1
  let column = -1
  for (let at = from; at < to; at++) {
    if (xml[at] !== LESS) continue
    const name = at + 1 + prefix
    const first = xml[name]
    if (first === LETTER_C && endsName(xml[name + 1])) {
      const place = nowhere()
      at = readPlace(xml, name + 1, to, place)
      column = place.column < 0 ? column + 1 : place.column
      if (place.shared) scan.usesSharedText = true
      if (!isEmptyCell(xml, at, prefix)) note(scan, place.row < 0 ? row : place.row, column, place.style)
    } else if (first === LETTER_R && endsName(xml[name + 3]) && xml[name + 2] === 0x77) {
      const place = nowhere()
      at = readPlace(xml, name + 3, to, place)
      row = place.row < 0 ? row + 1 : place.row
      column = -1
    }
  }
  return scan
}

/** Where the cells begin and end, and how long the prefix of their marks is ("x:" is 2). */
function sheetData(xml: Buffer): { from: number; to: number; prefix: number } {
  const opening = xml.indexOf('sheetData')
  if (opening === -1) return { from: 0, to: 0, prefix: 0 }
  const closing = xml.lastIndexOf('sheetData')
  return {
    from: opening,
    to: closing === opening ? xml.length : closing,
    prefix: opening - xml.lastIndexOf('<', opening) - 1,
  }
}

/** What a cell's or row's own mark says; zero-based, -1 where it does not say. */
export interface Place {
  row: number
  column: number
  style: number
  /** Its value is the number of a shared text. */
  shared: boolean
  /** Its value is neither that nor a number. */
  special: boolean
}

export function nowhere(): Place {
  return { row: -1, column: -1, style: 0, shared: false, special: false }
}

/** Reads r="B7" (or a row's r="7"), s="3" and t="s" into `place`; returns where the mark closes. */
export function readPlace(xml: Buffer, from: number, to: number, place: Place): number {
  let at = from
  while (at < to && xml[at] !== GREATER) {
    if ((xml[at] ?? 0) > SPACE || xml[at + 2] !== EQUALS) {
      at++
      continue
    }
    const name = xml[at + 1]
    at += 4
    if (name === LETTER_R) {
      let letters = 0
      let letter = (xml[at] ?? 0) & 0xdf
      while (letter >= 0x41 && letter <= 0x5a) {
        letters = letters * 26 + letter - 0x40
        letter = (xml[++at] ?? 0) & 0xdf
      }
      place.column = letters - 1
      place.row = readDigits(xml, at) - 1
    } else if (name === LETTER_S) {
      place.style = readDigits(xml, at)
    } else if (name === LETTER_T && (xml[at + 1] ?? 0) < 0x41) {
      place.shared = xml[at] === LETTER_S
      place.special = !place.shared && xml[at] !== LETTER_N
    } else if (name === LETTER_T) place.special = true
  }
  return at
}

function readDigits(xml: Buffer, from: number): number {
  let number = 0
  for (let at = from; ; at++) {
    const digit = (xml[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return number
    number = number * 10 + digit
  }
}

/** Notes a cell that holds something. */
export function note(scan: SheetScan, row: number, column: number, style: number): void {
  if (row > scan.lastRow) scan.lastRow = row
  if (column > scan.lastColumn) scan.lastColumn = column
  if (style === 0) return
  let styles = scan.styles[row]
  if (styles === undefined) scan.styles[row] = styles = []
  styles[column] = style
  scan.usedStyles.add(style)
}

/** `<c/>`, `<c></c>`, `<c><v/></c>` and `<c><v></v></c>`. */
function isEmptyCell(xml: Buffer, close: number, prefix: number): boolean {
  if (xml[close - 1] === SLASH) return true
  if (xml[close + 1] !== LESS) return false
  if (xml[close + 2] === SLASH) return true
  const value = close + 2 + prefix
  if (xml[value] !== LETTER_V) return false
  return xml[value + 1] === SLASH || (xml[value + 1] === GREATER && xml[value + 2] === LESS && xml[value + 3] === SLASH)
}

/** Whether a mark's name ends here, so that `<c` is not the beginning of `<col`. */
function endsName(byte: number | undefined): boolean {
  return byte !== undefined && (byte <= SPACE || byte === GREATER || byte === SLASH)
}
