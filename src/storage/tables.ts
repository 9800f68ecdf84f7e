import type { ColumnType } from 'kysely'
import type { AwayCopyRow, AwaySealRow, SessionTables } from './session-tables.ts'

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
export interface Tables extends SessionTables {
  commune: CommuneRow
  recording: RecordingRow
  setting: SettingRow
  village: VillageRow
  village_fact: VillageFactRow
  village_list: VillageListRow
  village_change: VillageChangeRow
  household: HouseholdRow
  child: ChildRow
  guardian: GuardianRow
  birth: BirthRow
  presence: PresenceRow
  stay: StayRow
  card_event: CardEventRow
  obstacle: ObstacleRow
  merge_link: MergeLinkRow
  source: SourceRow
  draft: DraftRow
  claim: ClaimRow
  column_mapping: ColumnMappingRow
  export_log: ExportLogRow
  away_seal: AwaySealRow
  away_copy: AwayCopyRow
}

type Flag = 0 | 1
type Optional = ColumnType<string | null, string | null | undefined, string | null>
type OptionalNumber = ColumnType<number | null, number | null | undefined, number | null>

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

export interface VillageRow {
  no: number
  commune_id: number
  id: string
}

/** A village as it stands from `day` on; the latest unvoided fact with a day not after the asked day holds. */
export interface VillageFactRow {
  no: number
  commune_id: number
  village_no: number
  day: string
  /** The whole name as the office writes it, kind included: "Tổ dân phố Thắng Lợi 1". */
  name: string
  /** The folded name, to find it by. */
  name_key: string
  /** Free text: "Thôn", "Bản", "Tổ dân phố", "Ấp"; empty when the name bears none. */
  kind: string
  former_commune: Optional
  sort_order: number
  head_name: Optional
  head_phone: Optional
  is_open: Flag
  /** The list that brought it, or null when made by hand. */
  source_no: OptionalNumber
  recorded: number
  voided: OptionalNumber
}

/** A list that claims the whole of a village, on its own day: before the first, the village's figures are incomplete. */
export interface VillageListRow {
  no: number
  commune_id: number
  village_no: number
  day: string
  source_no: number
  recorded: number
  voided: OptionalNumber
}

/** A change of villages made by one command: all facts of its recording belong to it, and are taken back with it. */
export interface VillageChangeRow {
  no: number
  commune_id: number
  id: string
  kind: string
  day: string
  /** JSON: which villages, how many children moved, the name before and after. */
  detail: string
  recorded: number
  voided: OptionalNumber
}

export interface HouseholdRow {
  no: number
  commune_id: number
  id: string
  /** What makes two children one household (see lists/household-key.ts); unique in the commune. */
  key: string
  /** The list's own household number, when it has one. */
  number: Optional
}

/** The latest of everything, for screens and questions about now; a test holds it against the facts. */
export interface ChildRow {
  no: number
  commune_id: number
  id: string
  name: string
  /** The name without marks, in lower case, one space between words. */
  folded: string
  /** The name with its marks, in lower case, tone marks in one place: two names equal "with typed marks". */
  typed: string
  /** Orders by given name, middle, family; compared by bytes. */
  sort_key: string
  born: Optional
  born_first: Optional
  born_last: Optional
  sex: ColumnType<'male' | 'female' | null, 'male' | 'female' | null | undefined, 'male' | 'female' | null>
  citizen_number: Optional
  village_no: OptionalNumber
  household_no: OptionalNumber
  address: Optional
  school: Optional
  class_name: Optional
  /** permanent | temporary | living-here; null when not said. */
  residence: Optional
  note: Optional
  /** Special situations, free text. */
  situations: Optional
  ethnicity: Optional
  nationality: Optional
  /** 1 while present by the facts known now. */
  present: Flag
  /** Everything searched for, folded: name, guardians, phones, ID number, birth day. */
  search_text: string
  /** The recording that changed this child last: sent back with an edit to see whether somebody else was faster. */
  version: number
}

/** The guardians of a child. `relation`: father | mother | guardian | unknown (a "bố/mẹ" column). */
export interface GuardianRow {
  child_no: number
  relation: string
  commune_id: number
  name: string
  born_year: OptionalNumber
  phone: Optional
  citizen_number: Optional
}

/** The birth held true from one recording until it is voided: exactly one unvoided row a child with a birth. */
export interface BirthRow {
  child_no: number
  recorded: number
  no: number
  commune_id: number
  born: string
  born_first: string
  born_last: string
  claim_no: OptionalNumber
  voided: OptionalNumber
}

/** Present from a day (`listed`, `moved-in`) or gone from a day (`moved-away`, `died`, `not-eligible`). */
export interface PresenceRow {
  child_no: number
  day: string
  recorded: number
  no: number
  commune_id: number
  kind: 'listed' | 'moved-in' | 'moved-away' | 'died' | 'not-eligible'
  detail: Optional
  source_no: OptionalNumber
  voided: OptionalNumber
}

/** The village a child lives in from a day on; null: in the commune, village not known. */
export interface StayRow {
  child_no: number
  day: string
  recorded: number
  no: number
  commune_id: number
  village_no: OptionalNumber
  source_no: OptionalNumber
  voided: OptionalNumber
}

export interface CardEventRow {
  child_no: number
  day: string
  recorded: number
  no: number
  commune_id: number
  id: string
  kind: 'filed' | 'taken' | 'issued' | 'handed-over' | 'sent-back' | 'declined' | 'willing'
  /** on: known to the day; by: known only to have happened by then. */
  day_is: 'on' | 'by'
  /** JSON of what this kind of event carries (slip number, due day, reason, who said it, where). */
  detail: Optional
  source_no: OptionalNumber
  voided: OptionalNumber
}

/** Why a child still has no card, from a list's reason column or an officer. Moves no figure. */
export interface ObstacleRow {
  no: number
  commune_id: number
  child_no: number
  day: string
  /** A kind of register/obstacles.ts, or 'other' with the wording kept in `text`. */
  kind: string
  text: string
  source_no: OptionalNumber
  recorded: number
  voided: OptionalNumber
}

export interface MergeLinkRow {
  no: number
  commune_id: number
  absorbed_no: number
  survivor_no: number
  recorded: number
  voided: OptionalNumber
}

/** A list taken in (or being looked at), or one edit by hand: who says so, and of which day. */
export interface SourceRow {
  no: number
  commune_id: number
  id: string
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
  child_id: Optional
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

export interface ExportLogRow {
  no: number
  commune_id: number
  at: string
  actor: string
  operation: string
  what: string
  rows: number
}
