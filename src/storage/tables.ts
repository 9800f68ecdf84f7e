import type { Optional, OptionalNumber } from './column-types.ts'
import type { ListTables } from './list-tables.ts'
import type { RegisterTables } from './register-tables.ts'
import type { AwayCopyRow, AwaySealRow } from './away-tables.ts'
import type { SessionTables } from './session-tables.ts'

export type * from './list-tables.ts'
export type * from './register-tables.ts'

/**
 * The rows of every table, the same on SQLite and PostgreSQL.
 *
 * Days are text `YYYY-MM-DD`, instants text in UTC; both compare by bytes. Identities outside are UUIDv7 text (`id`);
 * inside, rows are joined by integers (`no`), which are half the size and twice as fast to group.
 *
 * A fact that moves a figure is appended with the `day` it holds from and the number of the recording that brought it
 * (`recorded`); taking it back sets `voided` to the number of the recording that did so. Nothing else about a fact ever
 * changes. A recording is one committed unit of work: its number grows by one, its instant is fixed at the end of it.
 */
export interface Tables extends RegisterTables, ListTables, SessionTables {
  commune: CommuneRow
  recording: RecordingRow
  setting: SettingRow
  draft: DraftRow
  desk_seat: DeskSeatRow
  export_log: ExportLogRow
  away_seal: AwaySealRow
  away_copy: AwayCopyRow
}

/** One commune of this database. Its row is locked by every write, which makes recordings a sequence without gaps in time. */
export interface CommuneRow {
  id: number
  uid: string
  /** Number of the last committed recording, and its instant: the newest moment the register can be asked about. */
  last_recording: number
  last_instant: string
  /** Next free integer for `no` columns of this commune. */
  next_no: number
}

export interface RecordingRow {
  commune_id: number
  no: number
  at: string
  actor: string
  operation: string
  request_id: Optional
  /** The answer given, as JSON, when the command carried a request id: the same id again gets the same answer. */
  answer: Optional
}

/** A setting that holds from a day on. `value` is JSON. */
export interface SettingRow {
  no: number
  commune_id: number
  key: string
  day: string
  value: string
  recorded: number
  voided: OptionalNumber
}

/** What somebody typed and did not save yet. */
export interface DraftRow {
  commune_id: number
  actor: string
  /** The form's own name, such as 'new-child'. */
  name: string
  /** As the window wrote it. */
  content: string
  kept_at: string
}

/** A window that sits at a desk of a session, as it last said. */
export interface DeskSeatRow {
  commune_id: number
  /** Of the window. */
  seat: string
  session_id: string
  /** The desk's name. */
  desk: Optional
  /** Whom it has before it: a household, or a visitor. */
  household: Optional
  actor: string
  at: string
}

export interface ExportLogRow {
  no: number
  commune_id: number
  at: string
  actor: string
  operation: string
  what: string
  rows: number
}
