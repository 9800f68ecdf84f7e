import type { SaidRow } from './said-row.ts'

/** A row with its place in the files. */
export interface PlacedRow {
  file: string
  sheet: string
  row: SaidRow
  /** The column letter of a field, to name its cell; empty when the sheet has none. */
  column: (field: 'name' | 'born' | 'village') => string
}
