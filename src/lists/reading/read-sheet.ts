import type { Sheet, Workbook } from '../../base/ports.ts'
import type { CardClaim, ReadingWishes, SheetHead, SheetRead } from '../read-row.ts'
import { cardReader } from './card-words.ts'
import { findHeading, headingAt, headingSearchRows, type FoundHeading } from './find-heading.ts'
import { columnLetter, shownValue } from './grid.ts'
import { layoutOf, shapeOf, type Layout } from './layout.ts'
import { readLetterhead, type Letterhead } from './letterhead.ts'
import type { RowContext } from './read-person.ts'
import { readRows, type RowsPiece, type ViewOf } from './read-rows.ts'
import { columnTexts, repairsOf, rowTexts, sheetEncoding, viewRow } from './sheet-encoding.ts'
import { suggestColumns } from './suggest-columns.ts'
import { villageOfSheetName } from './village-lines.ts'

const exampleCount = 3
const exampleRows = 40

/** A sheet whose heading is understood. Its rows are read as they are asked for; with those `skipped` they are all its rows. */
export interface OpenedSheet {
  head: SheetHead
  height: number
  rows(): Generator<RowsPiece, SheetRead>
}

export function openSheet(workbook: Workbook, sheet: Sheet, wishes: ReadingWishes): OpenedSheet {
  const place = `${workbook.file}|${sheet.name}`
  const encoding = sheetEncoding(sheet)
  const chosen = wishes.headerRows[place]
  const searched = Math.max(headingSearchRows + 3, (chosen ?? 0) + 3)
  const top = { texts: sheet.rows.slice(0, searched).map((row) => rowTexts(row, encoding)), merges: sheet.merges }
  const found = chosen === undefined ? findHeading(top) : headingAt(top, chosen - 1)
  if (found === null) return unread(workbook, sheet, encoding, readLetterhead(top.texts.flat()))

  const heading = found
  const columns = columnTexts(sheet.rows, found.bottom + 1, encoding)
  const examples = examplesOf(workbook, sheet, found, (row, at) => viewRow(row, at, columns))
  const shape = shapeOf(found.headings)
  const layout = layoutOf(found, wishes.mappings[shape] ?? suggestColumns(found.headings, examples), top)
  const letterhead = readLetterhead(top.texts.slice(0, found.top).flat())
  const titleClaimsLeft = letterhead.saysLeft && layout.at.card === undefined
  const context: RowContext = {
    layout,
    dateSystem: workbook.dateSystem,
    cardByDefault: cardByDefault(wishes.card, layout, titleClaimsLeft),
    cardOf: cardReader(layout, workbook.dateSystem),
    encodingOf: (column) => (column === undefined ? 'unicode' : (columns[column]?.encoding ?? 'unicode')),
  }
  const village = wishes.villages[place] ?? letterhead.village ?? villageOfSheetName(sheet.name)
  const head = {
    file: workbook.file,
    sheet: sheet.name,
    headerRow: found.top + 1,
    headerLastRow: found.bottom + 1,
    columns: layout.columns,
    headings: found.headings,
    examples,
    shape,
    letterheadDay: letterhead.day,
    titleClaimsLeft,
    title: letterhead.title,
  }
  return { head, height: sheet.rows.length, rows }

  function* rows(): Generator<RowsPiece, SheetRead> {
    const skipped = yield* readRows(sheet, context, village, (row, at) => viewRow(row, at, columns))
    const repaired = repairsOf(columns)
    return {
      ...head,
      encoding: repaired.some((repair) => repair.encoding === encoding)
        ? encoding
        : (repaired[0]?.encoding ?? encoding),
      repaired,
      skipped: withLetterhead(skipped, top.texts.slice(0, heading.top), heading),
    }
  }
}

/**
 * `--card done` and `--card none` say what a list without a card column means and stand over its title: done = each row
 * claims issued, none = no row claims anything. Without them a title "chưa làm…" claims chưa làm. Words in a card column
 * always stand for themselves, and an empty cell there claims nothing.
 */
function cardByDefault(wish: ReadingWishes['card'], layout: Layout, titleClaimsLeft: boolean): CardClaim | null {
  if (layout.at.card !== undefined) return null
  if (wish === 'done') return { kind: 'issued', day: null }
  return wish === null && titleClaimsLeft ? { kind: 'left' } : null
}

function examplesOf(
  workbook: Workbook,
  sheet: Sheet,
  found: FoundHeading,
  view: ViewOf,
): Record<string, readonly string[]> {
  const examples: Record<string, string[]> = {}
  for (let at = found.bottom + 1; at < Math.min(sheet.rows.length, found.bottom + exampleRows); at += 1) {
    const row = view(sheet.rows[at] ?? [], at)
    if (row.texts.filter((text) => /[^\s\d()]/.test(text)).length < 2) continue
    for (const [column, text] of row.texts.entries()) {
      const shown = examples[columnLetter(column)] ?? []
      if (text === '' || shown.length === exampleCount) continue
      const cell = row.cells[column] ?? null
      const value = cell !== null && typeof cell.value === 'number' ? shownValue(cell, workbook.dateSystem) : text
      examples[columnLetter(column)] = [...shown, value]
    }
  }
  return examples
}

function withLetterhead(
  skipped: SheetRead['skipped'],
  above: readonly (readonly string[])[],
  found: FoundHeading,
): SheetRead['skipped'] {
  const lines = above.filter((texts) => texts.some((text) => text !== '')).length
  return {
    ...skipped,
    letterhead: lines,
    blank: skipped.blank + above.length - lines,
    heading: skipped.heading + found.bottom - found.top + 1,
  }
}

/** A sheet without a heading: nothing is read, its written rows count as letterhead. */
function unread(
  workbook: Workbook,
  sheet: Sheet,
  encoding: SheetRead['encoding'],
  { day, title }: Letterhead,
): OpenedSheet {
  const head: SheetHead = {
    file: workbook.file,
    sheet: sheet.name,
    headerRow: null,
    headerLastRow: null,
    columns: {},
    headings: {},
    examples: {},
    shape: '',
    letterheadDay: day,
    titleClaimsLeft: false,
    title,
  }
  const height = sheet.rows.length
  return {
    head,
    height,
    *rows() {
      const written = sheet.rows.filter((row) => row.some((cell) => cell !== null)).length
      yield { rows: [], upTo: height }
      const others = { heading: 0, separator: 0, total: 0, signature: 0 }
      return { ...head, encoding, repaired: [], skipped: { ...others, letterhead: written, blank: height - written } }
    },
  }
}
