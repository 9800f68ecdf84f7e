import type { WorkbookRefusal } from '../../../src/base/ports.ts'
import type { ReadingLimits } from './limits.ts'
import type { Look, RawSheet, RawValue } from './raw-book.ts'
import type { RefusalFacts } from './refusal.ts'

/** To the reading process: one file, then a word of thanks for each piece, which lets the next one come. */
export type ToReader =
  { type: 'read'; name: string; bytes: Uint8Array; limits: ReadingLimits; through: Through | null } | { type: 'next' }

/** The reading of the core that makes something of the book in the process itself; null: the cells are wanted. */
export interface Through {
  reading: string
  asked: unknown
}

/** From the reading process: the book and its rows in pieces, or what a reading made of it; the end; or a refusal. */
export type FromReader =
  | { type: 'made'; piece: unknown }
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

/** Pieces that may be under way at once: as many as a host at work may leave lying for some tenths of a second. */
export const PIECES_AHEAD = 64
