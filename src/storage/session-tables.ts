import type { Flag, Optional, OptionalNumber } from './column-types.ts'

/**
 * The rows of the rooms of sessions: where, when and by whom children are taken in, who is invited, what happened there.
 *
 * Everything here is kept in versions: a change voids the row that stands and appends another with the same `id`. So
 * whatever a command did is taken back whole by its recording, and nobody overwrites what he has not seen: the `recorded`
 * of the version read is sent back with a change. Of an `id` at most one row stands (`voided` null). Rows point at each
 * other by `id`, at children and villages by `no`. Days are text `YYYY-MM-DD`, times of day "HH:MM", flags 0 or 1.
 */
export interface SessionTables {
  place: PlaceRow
  team: TeamRow
  kit: KitRow
  opening_window: OpeningWindowRow
  holiday: HolidayRow
  closed_day: ClosedDayRow
  campaign: CampaignRow
  directive: DirectiveRow
  target: TargetRow
  session: SessionRow
  invitation: InvitationRow
  arrival: ArrivalRow
  outcome: OutcomeRow
  visitor: VisitorRow
  day_close: DayCloseRow
  taken_away: TakenAwayRow
  away_item: AwayItemRow
  letter: LetterRow
}

/** The tables kept in versions, each before those whose rows point at its own. */
export const keptTables = [
  'place',
  'team',
  'kit',
  'opening_window',
  'holiday',
  'closed_day',
  'campaign',
  'directive',
  'target',
  'session',
  'invitation',
  'visitor',
  'arrival',
  'outcome',
  'day_close',
  'taken_away',
  'away_item',
  'letter',
] as const satisfies readonly (keyof SessionTables)[]
export type KeptTable = (typeof keptTables)[number]

/** One version of a thing kept. */
export interface Kept {
  /** Of this version. */
  no: number
  commune_id: number
  /** Of the thing, the same in all its versions. */
  id: string
  recorded: number
  voided: OptionalNumber
}

/** Where children are taken in. */
export interface PlaceRow extends Kept {
  name: string
  kind: 'fixed' | 'mobile' | 'school' | 'home'
  address: Optional
  /** Photo, fingerprints, iris: needed from 6 on. */
  biometric: Flag
  stations: number
  /** JSON list of the ids of the villages it serves; null: all, and children whose village is not known. */
  villages: Optional
  /** Another body (district or province police) whose place it is; null: our own. Its sessions wait for its agreement. */
  owner: Optional
  note: Optional
  /** 0: no longer used, kept for the sessions that were held there. */
  in_use: Flag
}

export interface TeamRow extends Kept {
  name: string
  /** Who is in it, one a line. */
  members: string
  phone: Optional
  note: Optional
  in_use: Flag
}

/** What a team takes along: a set of equipment, or a vehicle. It cannot be in two places at once. */
export interface KitRow extends Kept {
  name: string
  kind: 'equipment' | 'vehicle'
  note: Optional
  in_use: Flag
}

/** From when to when a place may be opened: on days of the week within a span, or on single days. */
export interface OpeningWindowRow extends Kept {
  /** Null: every place of our own. */
  place_id: Optional
  /** JSON list, 1 = Monday … 7 = Sunday. */
  weekdays: string
  /** Both included; a single day when equal; null: without end. */
  first_day: Optional
  last_day: Optional
  from_time: string
  to_time: string
  /** `queue`: no clock times are told, numbers are given on arrival; the times above then only order and measure. */
  mode: 'slots' | 'queue'
  part: 'morning' | 'afternoon' | 'evening' | null
  /** Fewer stations than the place has; null: all. */
  stations: OptionalNumber
  /** Children at most, when another body granted so many; null: as many as the stations take. */
  quota: OptionalNumber
  /** By which document another body granted it, and that document's day. */
  document: Optional
  document_day: Optional
}

/** A day off for most people: a hint that they are at home, never a bar. Rows stand over the table that is shipped. */
export interface HolidayRow extends Kept {
  day: string
  name: string
  /** 0: no holiday after all, though the shipped table says so. */
  observed: Flag
}

/** Days on which nothing is opened: everywhere, or at one place, or by one team. */
export interface ClosedDayRow extends Kept {
  first_day: string
  last_day: string
  place_id: Optional
  team_id: Optional
  reason: string
}

/** A span with a name and an aim; campaigns may lie inside each other or overlap. */
export interface CampaignRow extends Kept {
  name: string
  first_day: string
  last_day: string
  /** JSON list of age groups. */
  groups: string
  note: Optional
}

/** A paper from above that a campaign follows. */
export interface DirectiveRow extends Kept {
  campaign_id: Optional
  /** Công văn, Kế hoạch, Công điện … */
  kind: string
  number: string
  day: string
  body: string
  about: string
  demands: Optional
  due_day: Optional
}

/** So many children to be done: a day, a week or in the whole campaign; by village, group and unit in charge. */
export interface TargetRow extends Kept {
  campaign_id: string
  directive_id: Optional
  period: 'day' | 'week' | 'whole'
  village_no: OptionalNumber
  age_group: 'under6' | 'from6to13' | null
  unit_in_charge: Optional
  children: number
}

/** One window at one place on one day. */
export interface SessionRow extends Kept {
  day: string
  place_id: string
  from_time: string
  to_time: string
  mode: 'slots' | 'queue'
  part: 'morning' | 'afternoon' | 'evening' | null
  stations: number
  /** Minutes one child takes, as they were when it was planned. */
  minutes_under6: number
  minutes_from6: number
  quota: OptionalNumber
  team_id: Optional
  /** JSON list of the ids of kits and vehicles. */
  kits: string
  campaign_id: Optional
  /** `proposed`, `agreed`: at the place of another body. */
  status: 'proposed' | 'agreed' | 'planned' | 'locked' | 'cancelled' | 'closed'
  /** Why it was cancelled or moved. */
  reason: Optional
  /** By which document another body agreed, and that document's day. */
  document: Optional
  document_day: Optional
}

/** A child is to come to a session. One that is cancelled stays readable with its reason. */
export interface InvitationRow extends Kept {
  session_id: string
  child_no: number
  child_id: string
  /** The household's id, or the child's own without a known household: who come together. */
  household: string
  /** "HH:MM"; with `queue` the start of the window. */
  slot: string
  /** Order within the session. */
  position: number
  /** On the day of the session. */
  age_group: 'under6' | 'from6to13' | 'undetermined'
  status: 'invited' | 'cancelled'
  reason: Optional
  /** The session this child was to come to before, when it was moved. */
  moved_from: Optional
  /** Since when the family knows of this day and time, and how (phone, slip, loudspeaker …); null: is to be told. */
  told_day: Optional
  told_how: Optional
  /** Number of a giấy mời, when the office gives numbers. */
  number: Optional
}

/** Who came and who did not: apart from what came of it. Of a child of the register or of a visitor. */
export interface ArrivalRow extends Kept {
  session_id: string
  child_no: OptionalNumber
  visitor_id: Optional
  state: 'present' | 'absent'
  /** `walk-in`: without invitation to this session. */
  came: 'invited' | 'walk-in' | null
  /** When, in UTC. */
  at: string
  /** father | mother | guardian | other */
  accompanied_by: Optional
  /** JSON: the rule by which another person who brought the child was asked for papers. */
  asked: Optional
  queue_no: OptionalNumber
  desk: Optional
}

/** What came of it at the desk. A card event or an obstacle written with it is named, and lies in the register. */
export interface OutcomeRow extends Kept {
  session_id: string
  child_no: OptionalNumber
  visitor_id: Optional
  kind:
    | 'taken'
    | 'issued'
    | 'handed-over'
    | 'filed'
    | 'sent-back'
    | 'declined'
    | 'missing-papers'
    | 'data-wrong'
    | 'biometric-failed'
    | 'wrong-place'
  /** card_event.id */
  card_event_id: Optional
  /** obstacle.no */
  obstacle_no: OptionalNumber
  /** JSON: which papers are missing, which data are wrong and how, slip number and due day, file code. */
  detail: Optional
  at: string
  desk: Optional
}

/** A child from outside the area: in the desk's tally, never in the figures of villages. */
export interface VisitorRow extends Kept {
  session_id: string
  name: string
  born: Optional
  age_group: 'under6' | 'from6to13' | 'undetermined'
  home: Optional
  note: Optional
}

/** A day (or one session of it) that is settled: the tally as it was signed. Reopening is a version with the reason. */
export interface DayCloseRow extends Kept {
  day: string
  /** Null: all sessions of the day. */
  session_id: Optional
  state: 'closed' | 'reopened'
  /** JSON: by outcome, group and village, against the plan, with the differences and what is said of them. */
  tally: string
  signed_by: string
  reason: Optional
}

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

/**
 * A number of a giấy mời and whose it is: the office's register of numbers given. Of a series each stands once, and none
 * goes away with its invitation.
 */
export interface LetterRow extends Kept {
  /** Of the series: numbers begin anew with the year, and with another sign. */
  year: number
  /** "GM-UBND" */
  sign: string
  number: number
  /** As in the invitation. */
  household: string
  session_id: string
  /** 1: a letter with it was made as a file, and may have left the office. */
  printed: Flag
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
