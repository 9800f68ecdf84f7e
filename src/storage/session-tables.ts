import type { ChildId } from '../base/ids.ts'
import type { TakenAwayRow, AwayItemRow } from './away-tables.ts'
import type { Flag, Optional, OptionalNumber } from './column-types.ts'
import type { ArrivalRow, OutcomeRow, VisitorRow, DayCloseRow } from './desk-tables.ts'
import type { Kept } from './kept-row.ts'
import type {
  PlaceRow,
  TeamRow,
  KitRow,
  OpeningWindowRow,
  HolidayRow,
  ClosedDayRow,
  CampaignRow,
  DirectiveRow,
  TargetRow,
} from './session-setup-tables.ts'

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
  child_id: ChildId
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
