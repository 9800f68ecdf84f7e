import type { ColumnType } from 'kysely'
import type { ChildId, SourceId } from '../base/ids.ts'
import type { Optional, OptionalNumber } from './column-types.ts'

/** The rows of the lists that come in, and of what each says. */
export interface ListTables {
  source: SourceRow
  claim: ClaimRow
  column_mapping: ColumnMappingRow
}

/** A list taken in (or being looked at), or one edit by hand: who says so, and of which day. */
export interface SourceRow {
  no: number
  commune_id: number
  id: SourceId
  kind: 'list' | 'hand'
  status: 'staging' | 'staged' | 'committed' | 'undone' | 'dropped'
  own_day: string
  own_day_from: 'given' | 'letterhead' | 'today'
  title: string
  origin: Optional
  permitted_by: Optional
  /** JSON of what the preview understood: files, sheets, columns, totals, missing children. */
  understood: string
  staged_at: string
  expires_at: Optional
  recorded: OptionalNumber
  voided: OptionalNumber
}

/** What one row of a list (or one edit) says of one child, with its cell's place. Blank columns say nothing. */
export interface ClaimRow {
  no: number
  commune_id: number
  id: string
  source_no: number
  file: string
  sheet: string
  sheet_row: number
  verdict: 'new' | 'same' | 'changed' | 'held' | 'refused'
  /** Why held or refused. */
  code: Optional
  /** The child it speaks of; for `new`, the number the child will get. */
  child_no: OptionalNumber
  child_id: ColumnType<ChildId | null, ChildId | null | undefined, ChildId | null>
  /** The child's version when the row was looked at: another one at commit sends the row back as held. */
  child_version: OptionalNumber
  name: Optional
  folded: Optional
  typed: Optional
  sort_key: Optional
  born: Optional
  born_first: Optional
  born_last: Optional
  sex: ColumnType<'male' | 'female' | null, 'male' | 'female' | null | undefined, 'male' | 'female' | null>
  citizen_number: Optional
  village_text: Optional
  village_no: OptionalNumber
  household_key: Optional
  household_no: OptionalNumber
  household_number: Optional
  father: Optional
  father_born: OptionalNumber
  mother: Optional
  mother_born: OptionalNumber
  guardian: Optional
  /** 'guardian' (người đại diện, chủ hộ, người giám hộ) or 'unknown' ("bố/mẹ"). */
  guardian_relation: Optional
  phone: Optional
  /** Edits by hand only: JSON of all guardians with their details, in place of the columns above. */
  guardians: Optional
  /** Edits by hand only: JSON list of the fields emptied. */
  cleared: Optional
  address: Optional
  school: Optional
  class_name: Optional
  residence: Optional
  note: Optional
  ethnicity: Optional
  nationality: Optional
  situations: Optional
  /** 'left' (claims chưa làm), or a card event's kind. */
  card: Optional
  card_day: Optional
  card_day_is: Optional
  obstacle_kind: Optional
  obstacle_text: Optional
  search_text: Optional
  /** The recording from which a row decided after its list went in holds; null: its source's. */
  held_from: OptionalNumber
  /** JSON lists: problems of the cells, candidates for the same child. */
  problems: Optional
  candidates: Optional
  /** JSON: fields the row fills or alters, told in the preview. */
  changes: Optional
  /** Of the row's content, when it was a question: an identical undecided row stays one entry. */
  fingerprint: Optional
  /** same:<child id> | village:<village id> | new | drop, once an officer decided. */
  decision: Optional
  decided: OptionalNumber
  /** JSON of the columns a decision wrote, as they stood before it; only of a list not yet in the register. */
  before_decision: Optional
}

export interface ColumnMappingRow {
  commune_id: number
  /** The folded headings of the sheet, joined: two files of one shape share it. */
  shape: string
  mapping: string
  recorded: number
}
