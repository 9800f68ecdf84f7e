import { readXlsx, type Cell as ParsedCell, type Sheet as ParsedSheet } from 'hucre/xlsx'
import type { ReadingLimits } from './limits.ts'
import {
  cleanText,
  createPalette,
  isLegacyFont,
  type Look,
  type RawBook,
  type RawSheet,
  type RawValue,
} from './raw-book.ts'
import { Refusal } from './refusal.ts'
import { MOST_PLACES, scanSheet, type SheetScan } from './sheet-scan.ts'
import { takePlainSheets } from './plain-book.ts'
import { openPackage } from './xlsx-package.ts'
import { resolveStyles } from './xlsx-styles.ts'
import { storedZip } from './zip.ts'

/**
 * Reads an .xlsx or .xlsm. Numbers stay raw even under date formats: the parser never sees the styles.
 * @throws {Refusal}
 */
export async function readXlsxBook(file: Buffer, limits: ReadingLimits): Promise<RawBook> {
  const opened = openPackage(file, limits)
  const plain = takePlainSheets(opened, limits)
  const scans =
    plain?.map(({ scan }) => scan) ??
    opened.worksheets.map(({ path }) => scanSheet(opened.parts.get(path) ?? Buffer.alloc(0)))
  refuseTooMuch(scans, limits)
  if (opened.sharedText === undefined && scans.some((scan) => scan.usesSharedText))
    throw new Refusal('broken', { part: 'sharedStrings' })

  const wanted = new Set(opened.worksheets.map(({ tab }) => tab))
  const lastRow = Math.max(0, ...scans.map((scan) => scan.lastRow))
  const lastColumn = Math.max(0, ...scans.map((scan) => scan.lastColumn))
  const checked = storedZip(opened.parts)
  opened.parts.clear()
  const book = await readXlsx(checked, {
    sheets: (_sheet, tab) => wanted.has(tab),
    // Styled but empty cells may reach to the end of the sheet; nothing behind this range holds a value.
    range: `A1:${columnLetters(lastColumn)}${lastRow + 1}`,
  })
  if (book.sheets.length !== scans.length) throw new Refusal('broken', { sheets: book.sheets.length })

  const used = new Set<number>()
  for (const scan of scans) for (const style of scan.usedStyles) used.add(style)
  const styles = opened.styles === undefined ? new Map<number, Look>() : await resolveStyles(opened.styles, used)
  const { palette, position } = createPalette()
  const looks = new Map([...styles].map(([style, look]) => [style, position(look)]))
  const sheets = book.sheets.map((sheet, index) =>
    rawSheet(
      sheet,
      // Those of a plain sheet are clean as they are.
      plain?.[index]?.cells ?? sheet.rows.map((row) => row.map(rawValue)),
      scans[index],
      looks,
      (row, column, cell) => {
        const style = scans[index]?.styles[row]?.[column] ?? 0
        return position(lookOf(cell, styles.get(style) ?? {}))
      },
    ),
  )
  return { kind: 'xlsx', dateSystem: book.dateSystem === '1904' ? 1904 : 1900, palette, sheets }
}

function refuseTooMuch(scans: readonly SheetScan[], limits: ReadingLimits): void {
  let rows = 0
  for (const { lastRow, lastColumn } of scans) {
    rows += lastRow + 1
    if (lastColumn >= limits.columns)
      throw new Refusal('too-many-columns', { columns: lastColumn + 1, limit: limits.columns })
  }
  if (rows > limits.rows) throw new Refusal('too-many-rows', { rows, limit: limits.rows })
  if (scans.some((scan) => (scan.lastRow + 1) * (scan.lastColumn + 1) > MOST_PLACES)) throw new Refusal('too-large')
}

function rawSheet(
  sheet: ParsedSheet,
  values: RawValue[][],
  scan: SheetScan | undefined,
  plain: ReadonlyMap<number, number>,
  special: (row: number, column: number, cell: ParsedCell) => number,
): RawSheet {
  const standard = plain.get(0) ?? 0
  const looks = values.map(({ length }, row) => looksOf(scan?.styles[row], length, standard, plain))
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.type !== 'error' && cell.formula === undefined && cell.richText === undefined) continue
    const comma = place.indexOf(',')
    const row = Number(place.slice(0, comma))
    const column = Number(place.slice(comma + 1))
    const rowLooks = (looks[row] ??= Array.from({ length: values[row]?.length ?? 0 }, () => standard))
    rowLooks[column] = special(row, column, cell)
  }
  const merges = (sheet.merges ?? []).map((one) => ({
    top: one.startRow,
    left: one.startCol,
    bottom: one.endRow,
    right: one.endCol,
  }))
  return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, merges, values, looks }
}

/** Of the cells of one row; undefined where all are plain. */
function looksOf(
  styles: readonly number[] | undefined,
  length: number,
  standard: number,
  plain: ReadonlyMap<number, number>,
): number[] | undefined {
  if (styles === undefined && standard === 0) return undefined
  const looks = Array.from({ length }, (_, column) => {
    const style = styles?.[column]
    return style === undefined ? standard : (plain.get(style) ?? 0)
  })
  return looks.some((look) => look !== 0) ? looks : undefined
}

function lookOf(cell: ParsedCell, look: Look): Look {
  const legacy = cell.richText?.map((run) => run.font?.name).find((name) => name !== undefined && isLegacyFont(name))
  return {
    ...look,
    ...(legacy !== undefined && { font: legacy }),
    ...(cell.type === 'error' && { error: true }),
    ...(cell.formula !== undefined && { formula: true }),
  }
}

function rawValue(value: ParsedSheet['rows'][number][number]): RawValue {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return typeof value === 'boolean' ? value : null
}

function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
