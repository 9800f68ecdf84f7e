import type { Sheet } from '../../base/ports.ts'
import type { ReadRow, SheetRead } from '../read-row.ts'
import { mergedDown, sharedColumns, withDitto, withLent } from './fill-down.ts'
import { saysNothing, textAt, type RowView } from './grid.ts'
import { inHousehold, noHousehold } from './household-rows.ts'
import { headingOf, type Layout } from './layout.ts'
import { readPersonRow, type RowContext } from './read-person.ts'
import { rowKind } from './row-kind.ts'
import { villageInAddress } from './village-lines.ts'
import { villageKind } from '../../base/village-name.ts'

/** Rows read since the last turn; `upTo`: how many rows of the sheet are behind them. */
export interface RowsPiece {
  rows: ReadRow[]
  upTo: number
}

/** A row (zero-based `at`) with its texts decoded. */
export type ViewOf = (row: Sheet['rows'][number], at: number) => RowView

/** The first piece comes soon, the others spare the way between processes. */
const pieces = { first: 250, later: 750 }

/**
 * Reads the rows below the heading, some hundred at a time; what is no person is counted by what it is, and told at the end.
 * `ofSheet` is the village of rows that name none and stand under no row that does.
 */
export function* readRows(
  sheet: Sheet,
  context: RowContext,
  ofSheet: string | null,
  view: ViewOf,
): Generator<RowsPiece, SheetRead['skipped']> {
  const { layout } = context
  let rows: ReadRow[] = []
  const skipped = { letterhead: 0, heading: 0, separator: 0, total: 0, signature: 0, blank: 0 }
  const lent = mergedDown(sheet, layout)
  const shared = sharedColumns(layout)
  const across = rowsMergedAcross(sheet)
  let ended = false
  let above: RowView | null = null
  let separatorVillage: string | null = null
  let household = noHousehold
  let pieceEnds = layout.bottom + pieces.first
  for (let at = layout.bottom + 1; at < sheet.rows.length; at += 1) {
    if (at === pieceEnds) {
      yield { rows, upTo: at }
      rows = []
      pieceEnds += pieces.later
    }
    const row = sheet.rows[at] ?? []
    const own = view(row, at)
    const kind = rowKind(own, layout, { ended }, across.has(at))
    if (kind.kind !== 'person') {
      skipped[kind.kind] += 1
      if (kind.kind === 'total' || kind.kind === 'signature') ended = true
      if (kind.kind === 'separator' && kind.village !== null) separatorVillage = kind.village
      if (kind.kind === 'separator') ended = false
      continue
    }
    ended = false
    const filled = lent.has(at) ? view(withLent(row, lent.get(at)), at) : own
    above = withDitto(filled, above, shared)
    const read = readPersonRow(above, villageOfRow(above, layout, separatorVillage ?? ofSheet), context)
    if (layout.at.relation === undefined) rows.push(read)
    else {
      const placed = inHousehold(read, above, layout, household)
      household = placed.household
      rows.push(placed.row)
    }
  }
  yield { rows, upTo: sheet.rows.length }
  return skipped
}

/**
 * Rule 21: the row's cell (a bare number under "Tổ" is "Tổ 5"), else the heading row above it, the letterhead, the sheet's
 * name, and where none of these tells, its address; "chưa rõ" is none at all.
 */
function villageOfRow(view: RowView, layout: Layout, otherwise: string | null): string | null {
  const text = textAt(view, layout.at.village)
  if (text === '') return otherwise ?? villageInAddress(textAt(view, layout.at.address))
  if (saysNothing(text)) return null
  if (!/^\d{1,3}$/.test(text)) return text
  const heading = headingOf(layout, 'village')
  return villageKind(`${heading} 1`).kind === heading ? `${heading} ${text}` : text
}

function rowsMergedAcross(sheet: Sheet): ReadonlySet<number> {
  return new Set(
    sheet.merges.filter((area) => area.top === area.bottom && area.right - area.left >= 2).map((area) => area.top),
  )
}
