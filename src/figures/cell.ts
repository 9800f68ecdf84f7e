import type { AgeGroup } from '../base/age-group.ts'
import { percentOf } from '../base/number-words.ts'
import type { StandingCount } from '../register/index.ts'
import type { Cell } from './contract.ts'

/** The figures of one row: a cell for each group, and `all`. */
export type Cells = Record<AgeGroup | 'all', Cell>

/** Whether a group is part of `all`: from14 stands apart, there the card is a duty (rules 6, 10). */
export function isCounted(group: AgeGroup): boolean {
  return group !== 'from14'
}

/** Adds up children that stand alike into the cells of one row. */
export function cellsOf(counts: readonly StandingCount[]): Cells {
  const of = (wanted: (group: AgeGroup) => boolean) => cellOf(counts.filter((count) => wanted(count.group)))
  return {
    under6: of((group) => group === 'under6'),
    from6to13: of((group) => group === 'from6to13'),
    undetermined: of((group) => group === 'undetermined'),
    from14: of((group) => group === 'from14'),
    all: of(isCounted),
  }
}

function cellOf(counts: readonly StandingCount[]): Cell {
  const sums = { done: 0, declined: 0, left: 0 }
  for (const { standing, children } of counts) sums[standing] += children
  const total = sums.done + sums.declined + sums.left
  return { total, ...sums, percent: percentOf(sums.done, total) }
}
