import type { ColumnMapping, ListField } from '../read-row.ts'
import { cellAt, columnIndex, columnLetter, saysNothing, textAt, type RowView } from './grid.ts'
import type { FoundHeading, TopOfSheet } from './find-heading.ts'
import { headingJoint, headingKey, scoreHeading } from './suggest-columns.ts'

/** Where each field stands in a sheet; columns are zero-based. */
export interface Layout {
  /** Zero-based rows of the heading. */
  top: number
  bottom: number
  headings: Readonly<Record<string, string>>
  columns: ColumnMapping
  at: Readonly<Partial<Record<ListField, number>>>
  /** The name, and further columns that its heading spans (họ đệm | tên). */
  nameColumns: readonly number[]
  /** Day, month and year of birth in three columns. */
  bornParts: { day: number; month: number; year: number } | null
  /** The card's column and others that speak of it ("Đã làm | Chưa làm"), with their headings. */
  cardColumns: readonly { column: number; heading: string }[]
  /** The heading's rows as they are compared with rows below, to know it when it is repeated. */
  headingKeys: readonly (readonly string[])[]
}

/** The layout under a heading; `mapping` is the officer's own choice of columns and replaces the suggested one. */
export function layoutOf(found: FoundHeading, columns: ColumnMapping, top: TopOfSheet): Layout {
  const at: Partial<Record<ListField, number>> = {}
  for (const [field, letter] of Object.entries(columns)) {
    const column = columnIndex(letter)
    if (column !== undefined && isField(field, columns)) at[field] = column
  }
  return {
    top: found.top,
    bottom: found.bottom,
    headings: found.headings,
    columns,
    at,
    nameColumns: nameColumnsOf(found, at, top),
    bornParts: bornPartsOf(found, at),
    cardColumns: cardColumnsOf(found, at),
    headingKeys: top.texts.slice(found.top, found.bottom + 1).map((texts) => texts.map(headingKey)),
  }
}

/** The heading of a field's column as written; '' when the list has none. */
export function headingOf(layout: Layout, field: ListField): string {
  return layout.headings[layout.columns[field] ?? ''] ?? ''
}

/** What a row says in a field; null for a blank, an error, and words that stand for nothing. */
export function fieldText(view: RowView, layout: Layout, field: ListField): string | null {
  const column = layout.at[field]
  const text = textAt(view, column)
  return text === '' || cellAt(view, column)?.error || saysNothing(text) ? null : text
}

/** Folded headings by column: sheets of one shape share it, and a mapping chosen by hand is remembered by it. */
export function shapeOf(headings: Readonly<Record<string, string>>): string {
  const columns = Object.keys(headings).map((letter) => columnIndex(letter) ?? 0)
  const width = Math.max(-1, ...columns) + 1
  return Array.from({ length: width }, (_, column) => headingKey(headings[columnLetter(column)] ?? '')).join('|')
}

function isField(field: string, columns: ColumnMapping): field is ListField & keyof typeof columns {
  return Object.hasOwn(columns, field)
}

/** "Họ và tên" over two columns, or "Họ và đệm | Tên", whichever of them was taken for the name: the name is both. */
function nameColumnsOf(found: FoundHeading, at: Layout['at'], top: TopOfSheet): number[] {
  const { name } = at
  if (name === undefined) return []
  const isUsed = (column: number) => Object.values(at).includes(column)
  const merged = top.merges.some(
    (area) => area.top <= found.bottom && area.bottom >= found.top && area.left === name && area.right === name + 1,
  )
  const parted =
    lastKey(found, name + 1) === 'ten' && /\bho\b/.test(headingKey(found.headings[columnLetter(name)] ?? ''))
  if ((merged && !isUsed(name + 1)) || parted) return [name, name + 1]
  const isHousehold = /hộ/iu.test(found.headings[columnLetter(name - 1)] ?? '')
  const family = familyHeading.test(lastKey(found, name - 1)) && !isHousehold && !isUsed(name - 1)
  return family && givenHeading.test(lastKey(found, name)) ? [name - 1, name] : [name]
}

/** What heads the family and middle name of a child: "Họ", "Họ và tên đệm", "Họ, chữ lót", of a child, a pupil. */
const familyHeading = /^ho(?: va)?(?: ten| chu)?(?: dem| lot)?(?: (?:cua )?(?:tre|chau|hoc sinh|em|hs))?$/
const givenHeading = /^ten(?: (?:cua )?(?:tre|chau|hoc sinh|em|hs))?$/

/** The lowest piece of a column's heading, as it is compared. */
function lastKey(found: FoundHeading, column: number): string {
  return headingKey((found.headings[columnLetter(column)] ?? '').split(headingJoint).at(-1) ?? '')
}

function bornPartsOf(found: FoundHeading, at: Layout['at']): Layout['bornParts'] {
  const day = at.born
  if (day === undefined) return null
  const pieces = [day, day + 1, day + 2].map((column) => lastKey(found, column))
  return pieces.join(' ') === 'ngay thang nam' ? { day, month: day + 1, year: day + 2 } : null
}

function cardColumnsOf(found: FoundHeading, at: Layout['at']): { column: number; heading: string }[] {
  if (at.card === undefined) return []
  const used = new Set(Object.entries(at).flatMap(([field, column]) => (field === 'card' ? [] : [column])))
  return Object.entries(found.headings).flatMap(([letter, heading]) => {
    const column = columnIndex(letter)
    if (column === undefined || used.has(column)) return []
    const speaksOfCard = scoreHeading(heading).some(({ field, score }) => field === 'card' && score > 60)
    return column === at.card || speaksOfCard ? [{ column, heading }] : []
  })
}
