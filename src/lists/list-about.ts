import type { Day } from '../base/day.ts'

/** The list a row belongs to, as far as rows are judged by it. */
export interface ListAbout {
  sourceNo: number
  ownDay: Day
  ownDayFrom: 'given' | 'letterhead' | 'today'
  /** No day of its own (today stands in for presence): it fills blanks only. */
  fillsOnly: boolean
}
