import type { SqliteHandle } from './sqlite-handle.ts'

const most = 100
/** Longer texts are inserts of many rows whose number varies: keeping them would only fill the memory. */
const longest = 200_000

/** A connection that keeps its latest prepared statements: a list of 50,000 rows asks the same few questions over and over. */
export function keepStatements(handle: SqliteHandle): SqliteHandle {
  const kept = new Map<string, ReturnType<SqliteHandle['prepare']>>()
  return {
    get inTransaction() {
      return handle.inTransaction
    },
    close: () => handle.close(),
    prepare(sql) {
      const known = kept.get(sql)
      if (known !== undefined) return known
      const statement = handle.prepare(sql)
      if (sql.length > longest) return statement
      if (kept.size >= most) {
        const [oldest] = kept.keys()
        if (oldest !== undefined) kept.delete(oldest)
      }
      kept.set(sql, statement)
      return statement
    },
  }
}
