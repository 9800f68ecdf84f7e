/**
 * The rows without the columns that none of them fills: a list rarely has more than half of what a claim can say, and each
 * column of each row costs time to write. What is left out is stored as empty.
 */
export function withoutEmptyColumns<R extends object>(rows: readonly R[]): R[] {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.keys(first) as (keyof R)[] // all rows are made with the same columns
  const filled = columns.filter((column) => rows.some((row) => row[column] !== null && row[column] !== undefined))
  return rows.map((row) => {
    const kept = {} as R
    for (const column of filled) kept[column] = row[column]
    return kept
  })
}
