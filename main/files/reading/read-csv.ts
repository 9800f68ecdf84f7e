import { parse } from 'csv-parse/sync'
import type { ReadingLimits } from './limits.ts'
import { cleanText, type RawBook, type RawValue } from './raw-book.ts'
import { Refusal } from './refusal.ts'

const DELIMITERS = ['\t', ';', ','] as const

/**
 * Reads separated text. Every value stays text, so that no code loses its zeros. Text that is not Unicode is kept one
 * character a byte (Latin-1): the letters of TCVN3 and VNI fonts are recognised later.
 * @throws {Refusal} `not-a-spreadsheet` when nothing separates columns and the name does not say .csv.
 */
export function readCsvBook(name: string, file: Buffer, limits: ReadingLimits): RawBook {
  const text = decode(file)
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const delimiter = declared?.[1] ?? detectDelimiter(body)
  if (delimiter === undefined && !/\.(?:csv|tsv)$/i.test(name))
    throw new Refusal('not-a-spreadsheet', { found: 'text' })
  const rows = parseRows(body, delimiter ?? ',', limits)
  const values = rows.map((row) => row.map((cell): RawValue => cleanText(cell)))
  const sheet = { name: name.replace(/\.[^.]*$/, ''), hidden: false, merges: [], values, looks: [] }
  return { kind: 'csv', dateSystem: 1900, palette: [{}], sheets: [sheet] }
}

function decode(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder('utf-16be').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return file.toString('latin1')
  }
}

/** The character that stands outside quotes in most of the first lines, and most evenly. */
function detectDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/, 50)
    .filter((line) => line.trim() !== '')
  let best: string | undefined
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = lines
      .map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1)
      .filter((count) => count > 0)
    const usual = mostFrequent(counts)
    const score = counts.filter((count) => count === usual).length * Math.min(usual, 20)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function parseRows(text: string, delimiter: string, limits: ReadingLimits): string[][] {
  const rows = tryParse(text, delimiter, limits)
  if (rows.length <= limits.rows || rows.slice(limits.rows).every((row) => row.every((cell) => cell === '')))
    return rows
  const lines = text.trimEnd().split('\n').length
  throw new Refusal('too-many-rows', { rows: Math.max(lines, rows.length), limit: limits.rows })
}

function tryParse(text: string, delimiter: string, limits: ReadingLimits): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: limits.rows + 1,
    })
  } catch (failure) {
    // A quote that never closes: the rest of the list would end up in one cell.
    const line = failure instanceof Error && 'lines' in failure && typeof failure.lines === 'number' ? failure.lines : 0
    throw new Refusal('broken', { row: line })
  }
}
