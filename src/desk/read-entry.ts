import type { Born } from '../base/born.ts'
import { readCitizenNumber } from '../base/citizen-number.ts'
import { cleanText, fold } from '../base/text.ts'

/** One line of numbers pasted from another system, as far as it can be told. */
export interface EntryRow {
  line: number
  text: string
  /** 12 digits. */
  number: string | null
  slip: string | null
  name: string | null
  /** Of a column of births only: a day among pasted words may be any day. */
  born: Born | null
}

/**
 * Reads pasted lines: an ID number, a slip number, a name, in any order, parted by tabs, semicolons, bars or commas.
 * A column of mere counts before them ("1", "2.") is left out, and so is a line without a number or a name.
 */
export function readEntry(text: string): EntryRow[] {
  return text.split(/\r?\n/).flatMap((raw, at) => {
    const line = readLine(raw)
    return line === undefined || isHeading(line.text) ? [] : [{ line: at + 1, ...line }]
  })
}

function readLine(raw: string): Omit<EntryRow, 'line'> | undefined {
  const text = cleanText(raw)
  const parts = raw.split(/[\t;|,]+/).map(cleanText)
  const pieces = parts.length > 1 ? parts : loosePieces(text)
  let number: string | null = null
  const slips: string[] = []
  let name: string | null = null
  for (const piece of pieces) {
    const reading = /\p{L}/u.test(piece) ? undefined : readCitizenNumber(piece)
    if (number === null && reading !== undefined && 'number' in reading) number = reading.number
    else if (/\d/.test(piece) && !isCount(piece) && !isDate(piece)) slips.push(piece)
    else if (name === null && /^[\p{L}\p{M}' .-]{2,}$/u.test(piece)) name = piece
  }
  if (number === null && name === null && slips.length === 0) return undefined
  return { text, number, slip: slips[0] ?? null, name, born: null }
}

/** A line without separators: its number or numbers, and what is left as the name. */
function loosePieces(text: string): string[] {
  const words = text.split(' ')
  const withDigits = words.filter((word) => /\d/.test(word))
  const name = words.filter((word) => !/\d/.test(word)).join(' ')
  return [...withDigits, name].filter((piece) => piece !== '')
}

function isCount(piece: string): boolean {
  return /^\d{1,4}[.)]?$/.test(piece)
}

function isDate(piece: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}( \d{1,2}:\d{2}(:\d{2})?)?$/.test(piece)
}

function isHeading(text: string): boolean {
  return /^(stt|tt|so (dinh danh|giay hen|ho so|cccd|can cuoc)|ho (va )?ten|ma ho so)\b/.test(fold(text))
}
