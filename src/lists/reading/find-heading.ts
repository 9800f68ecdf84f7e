import type { Sheet } from '../../base/ports.ts'
import type { ColumnMapping, ListField } from '../read-row.ts'
import { columnLetter } from './grid.ts'
import { headingJoint, headingKey, isWholeHeading, suggestColumns } from './suggest-columns.ts'

/** A heading of one to three rows (zero-based, inclusive) and what its columns seem to mean. */
export interface FoundHeading {
  top: number
  bottom: number
  headings: Readonly<Record<string, string>>
  columns: ColumnMapping
}

/** Rows of a sheet in which a heading is looked for, and rows that one heading can have. */
export const headingSearchRows = 60
const mostHeadingRows = 3
const longestHeading = 120

/** What each recognised column adds; a heading needs a name and as much again from other columns. */
const weights: Partial<Record<ListField, number>> = { name: 5, born: 4, citizenNumber: 3 }
const leastScore = 9

type Merges = Sheet['merges']

const nameHeading = /\b(?:(?:ho(?:va)?)?ten(?:tre|chau|hocsinh)?|name|ho (?:va )?(?:chu )?dem)\b/

/** The texts of the first rows, decoded; a heading's rows among them. */
export interface TopOfSheet {
  texts: readonly (readonly string[])[]
  merges: Merges
}

/**
 * Finds the heading: of all blocks of one to three rows the one in which most columns are recognised, the name among
 * them; among equals the first (a heading repeated on later pages is as good) and the tallest ("Nam | Nữ" belongs to it).
 */
export function findHeading(top: TopOfSheet): FoundHeading | null {
  let best: FoundHeading | null = null
  let bestScore = leastScore - 1
  for (let row = 0; row < Math.min(top.texts.length, headingSearchRows); row += 1) {
    if (!mayBeHeading(top, row)) continue
    const found = headingAt(top, row)
    const score = scoreOf(found)
    if (score <= bestScore) continue
    best = found
    bestScore = score
  }
  return best
}

/** The heading that begins on a row (zero-based), also one chosen by hand: the tallest block that recognises most columns. */
export function headingAt(top: TopOfSheet, row: number): FoundHeading {
  const [first, ...taller] = blocksFrom(top, row)
  return taller.reduce(
    (best, found) => (scoreOf(found) >= scoreOf(best) ? found : best),
    first ?? blockOf(top, row, row),
  )
}

function mayBeHeading(top: TopOfSheet, row: number): boolean {
  const lines = top.texts.slice(row, row + mostHeadingRows)
  if ((lines[0] ?? []).filter((text) => text !== '').length < 2) return false
  return lines.some((texts) =>
    texts.some((text) => text.length <= longestHeading && nameHeading.test(headingKey(text))),
  )
}

function blocksFrom(top: TopOfSheet, row: number): FoundHeading[] {
  const blocks = [blockOf(top, row, row)]
  for (let bottom = row + 1; bottom < row + mostHeadingRows && continuesHeading(top, row, bottom); bottom += 1) {
    blocks.push(blockOf(top, row, bottom))
  }
  return blocks
}

function blockOf(top: TopOfSheet, first: number, bottom: number): FoundHeading {
  const headings: Record<string, string> = {}
  const width = Math.max(0, ...top.texts.slice(first, bottom + 1).map((texts) => texts.length))
  for (let column = 0; column < width; column += 1) {
    const pieces: string[] = []
    for (let row = first; row <= bottom; row += 1) {
      const piece = headingPiece(top, first, row, column, bottom)
      if (piece !== '' && piece !== pieces.at(-1)) pieces.push(piece)
    }
    const heading = pieces.join(headingJoint)
    if (heading !== '' && heading.length <= longestHeading) headings[columnLetter(column)] = heading
  }
  return { top: first, bottom, headings, columns: suggestColumns(headings) }
}

/** The text that heads a column on one heading row: its own, or the one to the left that spans it. */
function headingPiece(top: TopOfSheet, first: number, row: number, column: number, bottom: number): string {
  const own = top.texts[row]?.[column] ?? ''
  if (own !== '') return own
  const merge = top.merges.find(
    (area) => area.top <= row && row <= area.bottom && area.left < column && column <= area.right,
  )
  if (merge !== undefined) return merge.top < first ? '' : (top.texts[merge.top]?.[merge.left] ?? '')
  return row < bottom ? spanningText(top, row, column) : ''
}

/** Unmerged "Giới tính | (blank)" above "Nam | Nữ": the text to the left spans what has its own text below. */
function spanningText(top: TopOfSheet, row: number, column: number): string {
  const below = (at: number): string => top.texts[row + 1]?.[at] ?? ''
  for (let at = column; at >= 0 && below(at) !== ''; at -= 1) {
    const text = top.texts[row]?.[at] ?? ''
    if (text !== '') return at < column && below(at) === '' ? '' : text
  }
  return ''
}

/** A row belongs to the heading above it if no name stands in it and each of its texts can head a column. */
function continuesHeading(top: TopOfSheet, first: number, row: number): boolean {
  const texts = top.texts[row] ?? []
  const present = texts.flatMap((text, column) => (text === '' ? [] : [{ text, column }]))
  if (present.length === 0) return false
  if (top.merges.some((area) => area.top <= row - 1 && area.bottom >= row && area.top >= first))
    return present.every(isWord)
  return present.every(isWord) && present.every(({ text, column }) => isSubHeading(top, row, text, column))
}

function isWord({ text }: { text: string }): boolean {
  return text.length <= 60 && !/\d{3,}|^\(?\d+\)?$/.test(text)
}

function isSubHeading(top: TopOfSheet, row: number, text: string, column: number): boolean {
  if (text.startsWith('(') || /^(?:nam|nu|ngay|thang)$/.test(headingKey(text))) return true
  const above = top.texts[row - 1]?.[column] ?? ''
  const spanned = top.merges.some(
    (area) => area.bottom === row - 1 && area.left <= column && column <= area.right && area.right > area.left,
  )
  // Under a heading of its own ("Mẹ" over "Họ tên") only what is a heading word for word.
  if (!spanned && above !== '') return isWholeHeading(text)
  return Object.keys(suggestColumns({ A: text })).length > 0
}

function scoreOf(found: FoundHeading): number {
  if (found.columns.name === undefined) return 0
  const fields = Object.keys(found.columns)
  return fields.reduce((sum, field) => sum + (isWeighted(field) ? (weights[field] ?? 2) : 2), 0)
}

function isWeighted(field: string): field is keyof typeof weights {
  return Object.hasOwn(weights, field)
}
