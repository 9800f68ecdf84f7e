import type { SqliteDatabase } from 'kysely'

/** What the dialects need of a connection: Kysely's own wishes, and whether a transaction is open on it. */
export interface SqliteHandle extends SqliteDatabase {
  readonly inTransaction: boolean
}
