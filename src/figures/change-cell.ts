import type { Day } from '../base/day.ts'
import type { Scope } from '../register/index.ts'
import type { Stood } from './child-lines.ts'
import type { Column } from './contract.ts'
import type { Step } from './terms.ts'

/** A cell of a change. Without `villageNo`: the commune as a whole; null: those without a village. */
export interface ChangeCell {
  villageNo?: number | null
  group: Column
}

/** A child behind a term of a cell, as it stood when it was counted last. */
export interface CountedChild {
  no: number
  sign: 1 | -1
  times: number
  day: Day | null
  stood: Stood
}

/** Whether a step counts in a cell: moves between own villages in the villages only, moves within `all` in groups only. */
export function isCountedIn(step: Step, { villageNo, group }: ChangeCell): boolean {
  const isThere = villageNo === undefined ? !step.villagesOnly : step.villageNo === villageNo
  return isThere && (group === 'all' ? step.inAll : step.group === group)
}

/** The children left in a cell, as a question about one day. */
export function leftIn({ group, ...village }: ChangeCell): Scope {
  return { ...village, standing: 'left', ...(group === 'all' ? { counted: true } : { group }) }
}
