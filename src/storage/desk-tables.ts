import type { Optional, OptionalNumber } from './column-types.ts'
import type { Kept } from './kept-row.ts'

// What happens at the desk.

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
