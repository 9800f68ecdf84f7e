import type { FileReading } from '../base/ports.ts'
import type { ReadingWishes, SecrecyMark, SheetHead, SheetRead } from './read-row.ts'
import { findSecrecyMark, readList } from './reading/index.ts'
import { type PackedRows, packRows, saidRow } from './said-row.ts'

/** What the reading of a list is asked: under which name its file is told, and what the officer corrected. */
export interface ListAsked {
  file: string
  wishes: ReadingWishes
}

/** What a list's file is understood to be: a secrecy mark, and then nothing more; or its sheets and all their rows. */
export type ListPiece =
  | { kind: 'secret'; mark: SecrecyMark }
  | { kind: 'sheets'; sheets: readonly SheetHead[]; height: number }
  | { kind: 'rows'; sheet: number; rows: PackedRows; upTo: number }
  | { kind: 'read'; sheets: readonly SheetRead[] }

/**
 * Understands the workbook of a list, where it is read. A secrecy mark in a letterhead stops it before a single row is
 * read.
 */
export const listReading: FileReading<ListAsked, ListPiece> = {
  name: 'list',
  *read(workbook, { file, wishes }) {
    const named = { ...workbook, file }
    const mark = findSecrecyMark(named)
    if (mark !== null) {
      yield { kind: 'secret', mark }
      return
    }
    for (const piece of readList(named, wishes))
      yield piece.kind === 'rows' ? { ...piece, rows: packRows(piece.rows.map(saidRow)) } : piece
  },
}
