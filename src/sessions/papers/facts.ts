import type { Settings } from '../../access/index.ts'
import type { Day } from '../../base/day.ts'

/** All that the papers of a plan say, asked in one unit of work. */
export interface PlanFacts {
  settings: Pick<Settings, 'commune' | 'ages' | 'familyPaper' | 'showUp'>
  /** In the order of days and times; those that fell out are not among them. */
  sessions: readonly PaperSession[]
}

export interface PaperSession extends SessionTime {
  id: string
  stations: number
  team: string | null
  status: 'proposed' | 'agreed' | 'planned' | 'locked' | 'cancelled' | 'closed'
  /** What is asked that day of another person who brings a child. */
  companionRule: Settings['companionRule']
  /** In the order in which they come. */
  homes: readonly InvitedHome[]
}

/** When and where. */
export interface SessionTime {
  day: Day
  from: string
  to: string
  mode: 'slots' | 'queue'
  part: 'morning' | 'afternoon' | 'evening' | null
  place: { name: string; address: string | null; owner: string | null }
}

/** The children of a household who come to a session together. */
export interface InvitedHome {
  household: string
  /** What the code on its slip says. */
  code: string
  /** Whom to tell; null: nobody is known. */
  guardian: PaperGuardian | null
  village: PaperVillage | null
  /** "HH:MM", of the child that comes first. */
  slot: string
  /** Of a giấy mời, when the office gave one: "12/GM-UBND". */
  number: string | null
  /** Of the year in which the number was given. */
  numberYear: string | null
  /** The number of the letter that went out before for a time that holds no more. */
  replaces: string | null
  children: readonly InvitedOne[]
}

export interface PaperGuardian {
  name: string
  phone: string | null
}

export interface PaperVillage {
  id: string
  name: string
  order: number
}

export interface InvitedOne {
  name: string
  /** By which names are ordered. */
  sortKey: string
  born: string | null
  group: Group
  /** Middle digits hidden. */
  citizenNumber: string | null
  slot: string
  /** What is known to be missing, newest obstacle included. */
  needs: readonly Need[]
  /** Asked of families of its kind, in the office's own words. */
  casePapers: readonly string[]
}

/** On the day of the session; `undetermined` is served as from 6 on. */
export type Group = 'under6' | 'from6to13' | 'undetermined'

export type Need = 'birth-paper' | 'citizen-number' | 'residence' | 'vneid' | 'home-visit'

/** A household that does not know yet when to come, or that it is not to come. */
export interface HomeToTell extends Pick<InvitedHome, 'guardian' | 'village' | 'children' | 'household'> {
  was: (SessionTime & { slot: string | null }) | null
  /** Null: not to come. */
  now: (SessionTime & { slot: string }) | null
  reason: string | null
}
