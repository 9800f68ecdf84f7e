import type { Cell, Sheet } from '../../base/ports.ts'
import type { ListField } from '../read-row.ts'
import type { RowView } from './grid.ts'
import type { Layout } from './layout.ts'

/** Fields that several rows of one family or village share, so that one merged cell or a "nt" can stand for them. */
const sharedFields: readonly ListField[] = [
  ...([
    'father',
    'fatherBorn',
    'mother',
    'motherBorn',
    'guardian',
    'parents',
    'householder',
    'phone',
    'village',
    'address',
  ] as const),
  ...(['household', 'school', 'className', 'ethnicity', 'nationality', 'residence'] as const),
]

const ditto = /^(?:["″”“]|''|,,|〃|-?\s*n\s*[./]?\s*t\.?\s*-?|như trên|-\/\/-|\/\/)$/iu

export function sharedColumns(layout: Layout): number[] {
  return sharedFields.flatMap((field) => layout.at[field] ?? [])
}

/** Per zero-based row, the cells that a merge over several rows lends it, by column. */
export function mergedDown(sheet: Sheet, layout: Layout): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const shared = new Set(sharedColumns(layout))
  const lent = new Map<number, Map<number, Cell>>()
  for (const area of sheet.merges) {
    const cell = sheet.rows[area.top]?.[area.left] ?? null
    if (cell === null || area.top <= layout.bottom || area.bottom === area.top || !shared.has(area.left)) continue
    for (let row = area.top + 1; row <= area.bottom; row += 1) {
      const cells = lent.get(row) ?? new Map<number, Cell>()
      lent.set(row, cells.set(area.left, cell))
    }
  }
  return lent
}

/** The row with the cells lent to it; cells of its own stand. */
export function withLent(
  row: readonly (Cell | null)[],
  lent: ReadonlyMap<number, Cell> | undefined,
): readonly (Cell | null)[] {
  if (lent === undefined) return row
  const cells = [...row]
  for (const [column, cell] of lent) {
    while (cells.length <= column) cells.push(null)
    cells[column] ??= cell
  }
  return cells
}

/** The row with "nt" and the like replaced by what the person above has there. */
export function withDitto(view: RowView, above: RowView | null, columns: readonly number[]): RowView {
  if (above === null || !columns.some((column) => ditto.test(view.texts[column] ?? ''))) return view
  const cells = [...view.cells]
  const texts = [...view.texts]
  for (const column of columns) {
    if (!ditto.test(texts[column] ?? '')) continue
    cells[column] = above.cells[column] ?? null
    texts[column] = above.texts[column] ?? ''
  }
  return { row: view.row, cells, texts }
}
