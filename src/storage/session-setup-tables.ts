import type { Flag, Optional, OptionalNumber } from './column-types.ts'
import type { Kept } from './kept-row.ts'

// What sessions are made of: places, teams, hours, days off, campaigns and what is aimed at.

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
