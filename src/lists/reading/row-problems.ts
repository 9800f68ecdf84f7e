import type { ProblemCode, RowProblem } from '../read-row.ts'
import { columnLetter } from './grid.ts'

/** A problem of one cell; `sentence` gets the cell's name. */
export function problemAt(
  row: number,
  column: number,
  code: ProblemCode,
  value: string,
  sentence: (cell: string) => string,
): RowProblem {
  const letter = columnLetter(column)
  return { row, column: letter, code, value, message: sentence(`${letter}${row}`) }
}

/** What a cell says, and what is wrong with it. */
export interface Reading<T> {
  value: T
  problems: readonly RowProblem[]
}

export function read<T>(value: T, ...problems: RowProblem[]): Reading<T> {
  return { value, problems }
}
