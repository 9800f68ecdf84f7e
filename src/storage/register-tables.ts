import type { ColumnType } from 'kysely'
import type { ChildId, VillageId } from '../base/ids.ts'
import type { Flag, Optional, OptionalNumber } from './column-types.ts'

/** The rows of the register: villages, children and their facts. */
export interface RegisterTables {
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
}

export interface VillageRow {
  no: number
  commune_id: number
  id: VillageId
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
  id: ChildId
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
