import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'

/** An opened database. Both ways of asking run in a transaction of their own: `read` sees one snapshot, `write` waits its turn. */
export interface Database {
  readonly engine: Engine
  read<T>(work: (db: Transaction<Tables>) => PromiseLike<T>): Promise<T>
  /** `mayBeLost`: its end does not wait for the disk; a power cut may undo it, whole. */
  write<T>(work: (db: Transaction<Tables>) => PromiseLike<T>, mayBeLost?: boolean): Promise<T>
  /** For migrations and checks at opening only. */
  readonly root: Kysely<Tables>
  /** Writes begun before are finished first; whatever is asked after fails. */
  close(): Promise<void>
}
