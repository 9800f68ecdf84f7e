import type { WorkbookRefusal } from '../../../src/base/ports.ts'
import type { ReadingLimits } from './limits.ts'
import type { Look, RawSheet, RawValue } from './raw-book.ts'
import type { RefusalFacts } from './refusal.ts'

/** To the reading process: one file, then a word of thanks for each piece, which lets the next one come. */
export type ToReader = { type: 'read'; name: string; bytes: Uint8Array; limits: ReadingLimits } | { type: 'next' }

/** From the reading process: the book, its rows in pieces, the end; or a refusal. */
export type FromReader =
  | { type: 'book'; kind: 'xlsx' | 'xls' | 'csv'; dateSystem: 1900 | 1904; palette: Look[]; sheets: SheetHead[] }
  | RowsMessage
  | { type: 'end' }
  | { type: 'refused'; reason: WorkbookRefusal; facts: RefusalFacts }

export type SheetHead = Pick<RawSheet, 'name' | 'hidden' | 'merges'> & { height: number }

export interface RowsMessage {
  type: 'rows'
  sheet: number
  rows: RawValue[][]
  /** One position in the palette for each value of `rows`, in order; absent when all are plain. */
  looks?: Uint16Array | Uint32Array
}

/** Pieces that may be under way at once. */
export const PIECES_AHEAD = 4
