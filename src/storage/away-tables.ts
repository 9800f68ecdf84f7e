import type { Flag, Optional } from './column-types.ts'
import type { Kept } from './kept-row.ts'

// Sessions that were taken away and came back.

/** A session that went to where there is no network, as a sealed file. Its `id` is the file's. */
export interface TakenAwayRow extends Kept {
  file_id: string
  session_id: string
  /** JSON: how many households and children. */
  what: string
  with_whom: string
  /** When, in UTC. */
  since: string
  returned_at: Optional
  /** JSON: what came back, and the digest of the file that brought it. */
  returned: Optional
  /** No longer expected back (a lost machine), and why; a return that comes after all is still taken in. */
  cancelled_at: Optional
  reason: Optional
}

/** What one person's part of a return was, once it was taken in: the same again adds nothing. */
export interface AwayItemRow extends Kept {
  file_id: string
  kind: 'child' | 'visitor'
  /** The id there, and the child's id here: another one when a child added there was known here. */
  away_id: string
  here_id: string
  /** 1: the child was added there. */
  added: Flag
  /** JSON: arrival and outcome as they came. */
  value: string
}

/** What opens the return of a session taken away. */
export interface AwaySealRow {
  commune_id: number
  file_id: string
  key: string
  /** The recording in which it left: what stood then is what the other machine began with. */
  recorded: number
}

/** This register is such a copy: one row, for as long as it lives. */
export interface AwayCopyRow {
  commune_id: number
  file_id: string
  session_id: string
  /** Of the commune it came from. */
  commune_uid: string
  key: string
  with_whom: string
  since: string
  opened_at: string
  /** How many return files were made: the number of the last one. */
  packs: number
  packed_at: Optional
  /** SHA-256 of the return file made last, and a mark of what it said. */
  packed_file: Optional
  packed_mark: Optional
}
