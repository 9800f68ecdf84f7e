import type { ReadingLimits } from './limits.ts'
import { Refusal } from './refusal.ts'

export type RawValue = string | number | boolean | null

/** What a cell has besides its value. Few are different, so each is kept once and cells point to it. */
export interface Look {
  format?: string
  font?: string
  error?: true
  formula?: true
}

/** Position 0 is the plain look. */
export type Palette = Look[]

export interface RawSheet {
  name: string
  hidden: boolean
  merges: { top: number; left: number; bottom: number; right: number }[]
  /** rows[0] is spreadsheet row 1; rows may be of unequal length. */
  values: RawValue[][]
  /** Positions in the palette, by row and column; absent means plain. */
  looks: (number[] | undefined)[]
}

export interface RawBook {
  kind: 'xlsx' | 'xls' | 'csv'
  dateSystem: 1900 | 1904
  palette: Palette
  sheets: RawSheet[]
}

/** Gives each different look one position in the palette. */
export function createPalette(): { palette: Palette; position(look: Look): number } {
  const palette: Palette = [{}]
  const positions = new Map<string, number>([['||false|false', 0]])
  function position(look: Look): number {
    const key = `${look.format ?? ''}|${look.font ?? ''}|${look.error === true}|${look.formula === true}`
    const known = positions.get(key)
    if (known !== undefined) return known
    palette.push(look)
    positions.set(key, palette.length - 1)
    return palette.length - 1
  }
  return { palette, position }
}

/** ".VnTime", "VNI-Times" and their families, whose letters are not Unicode. */
export function isLegacyFont(name: string): boolean {
  return /^\.vn|^vni\b/i.test(name.trim())
}

/** The font worth telling: not the workbook's default, unless its letters are not Unicode. */
export function toldFont(name: string | undefined, defaultName: string | undefined): string | undefined {
  if (name === undefined || name === '') return undefined
  return name !== defaultName || isLegacyFont(name) ? name : undefined
}

export function toldFormat(format: string | undefined): string | undefined {
  return format === undefined || format === '' || /^general$/i.test(format) ? undefined : format
}

/** Text without NUL characters; empty text is no value. */
export function cleanText(text: string): string | null {
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text
  return clean === '' ? null : clean
}

/**
 * Cuts empty ends off rows and sheets, in place.
 * @throws {Refusal} `too-many-rows` or `too-many-columns` when what is left is over the limits.
 */
export function trimAndMeasure(sheets: readonly RawSheet[], limits: ReadingLimits): void {
  let rows = 0
  for (const sheet of sheets) {
    const { values } = sheet
    for (const row of values) {
      let width = row.length
      while (width > 0 && (row[width - 1] ?? null) === null) width--
      if (width > limits.columns) throw new Refusal('too-many-columns', { columns: width, limit: limits.columns })
      row.length = width
    }
    let height = values.length
    while (height > 0 && values[height - 1]?.length === 0) height--
    values.length = height
    rows += height
  }
  if (rows > limits.rows) throw new Refusal('too-many-rows', { rows, limit: limits.rows })
}
