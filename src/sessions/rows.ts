import type { LinearModel } from '../base/ports.ts'

/** Builds a linear model column by column and row by row. */
export interface ModelBuilder {
  /** Answers the column's number. */
  column(of: { cost: number; upper: number; whole: boolean }): number
  row(of: { lower: number; upper: number; entries: readonly (readonly [column: number, value: number])[] }): void
  done(): LinearModel
}

export function modelBuilder(): ModelBuilder {
  const cost: number[] = []
  const upper: number[] = []
  const whole: boolean[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const starts = [0]
  const columns: number[] = []
  const values: number[] = []
  return {
    column(of) {
      cost.push(of.cost)
      upper.push(of.upper)
      whole.push(of.whole)
      return cost.length - 1
    },
    row({ lower, upper: most, entries }) {
      for (const [column, value] of entries) {
        columns.push(column)
        values.push(value)
      }
      rowLower.push(lower)
      rowUpper.push(most)
      starts.push(columns.length)
    },
    done: () => ({ cost, lower: cost.map(() => 0), upper, whole, rowLower, rowUpper, starts, columns, values }),
  }
}
