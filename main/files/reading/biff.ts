import { Refusal } from './refusal.ts'

/** What an .xls says about its cells beyond their values: the font, and whether a formula stands behind. */
export interface BiffSheet {
  name: string
  /** By row and column. */
  cells: Map<number, { font: string | undefined; formula: boolean }>
}

export interface BiffBook {
  defaultFont: string | undefined
  sheets: BiffSheet[]
}

const BOF = 0x809
const EOF = 0x0a
const FILEPASS = 0x2f
const FONT = 0x31
const BOUNDSHEET = 0x85
const XF = 0xe0
const MULRK = 0xbd
const FORMULA = 0x06
/** NUMBER, LABEL, BOOLERR, RK, RSTRING, LABELSST: a row, a column and a format each. */
const ONE_CELL: ReadonlySet<number> = new Set([0x203, 0x204, 0x205, 0x27e, 0xd6, 0xfd])

export function biffPlace(row: number, column: number): number {
  return row * 256 + column
}

/**
 * Walks the records of a Workbook stream (BIFF8, or BIFF5 by its older name Book).
 * @throws {Refusal} `password` when the stream is encrypted, `broken` when it stops before its end.
 */
export function readBiff(stream: Buffer): BiffBook {
  const fonts: string[] = []
  const formatFonts: number[] = []
  const bounds: { name: string; at: number }[] = []
  let biff8 = true
  for (const { type, data } of records(stream, 0)) {
    if (type === BOF) biff8 = data.readUInt16LE(0) === 0x600
    else if (type === FILEPASS) throw new Refusal('password')
    else if (type === FONT && data.length > 15) fonts.push(shortText(data, 14, biff8))
    else if (type === XF && data.length > 1) formatFonts.push(data.readUInt16LE(0))
    else if (type === BOUNDSHEET && data.length > 7)
      bounds.push({ name: shortText(data, 6, biff8), at: data.readUInt32LE(0) })
  }
  // Number 4 was never given to a font.
  fonts.splice(4, 0, '')
  const sheets = bounds.map(({ name, at }) => ({
    name,
    cells: readCells(stream, at, (format) => fonts[formatFonts[format] ?? 0]),
  }))
  return { defaultFont: fonts[0], sheets }
}

function readCells(stream: Buffer, from: number, fontOf: (format: number) => string | undefined): BiffSheet['cells'] {
  const cells: BiffSheet['cells'] = new Map()
  for (const { type, data } of records(stream, from)) {
    if ((ONE_CELL.has(type) || type === FORMULA) && data.length >= 6) {
      const font = fontOf(data.readUInt16LE(4))
      cells.set(biffPlace(data.readUInt16LE(0), data.readUInt16LE(2)), { font, formula: type === FORMULA })
    } else if (type === MULRK) {
      const row = data.readUInt16LE(0)
      const first = data.readUInt16LE(2)
      for (let at = 4; at + 8 <= data.length; at += 6) {
        cells.set(biffPlace(row, first + (at - 4) / 6), { font: fontOf(data.readUInt16LE(at)), formula: false })
      }
    }
  }
  return cells
}

/** The records from a BOF to its EOF, those of charts within left out. */
function* records(stream: Buffer, from: number): Generator<{ type: number; data: Buffer }> {
  let depth = 0
  for (let at = from; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    if (end > stream.length || (at === from && type !== BOF)) break
    if (type === BOF) depth++
    if (depth === 1) yield { type, data: stream.subarray(at + 4, end) }
    if (type === EOF && --depth === 0) return
    at = end
  }
  throw new Refusal('broken', { detail: 'the workbook stream stops before its end' })
}

/** Text with its length in one byte; BIFF8 tells whether it is wide, BIFF5 has one byte a character. */
function shortText(data: Buffer, at: number, biff8: boolean): string {
  const length = data[at] ?? 0
  if (!biff8) return data.toString('latin1', at + 1, at + 1 + length)
  const wide = ((data[at + 1] ?? 0) & 1) === 1
  return wide ? data.toString('utf16le', at + 2, at + 2 + length * 2) : data.toString('latin1', at + 2, at + 2 + length)
}
