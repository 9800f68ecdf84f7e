import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { keepStatements } from './kept-statements.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import { codeOf } from './refused.ts'

/** How long a write waits for another process to finish its own, and how often it looks, in milliseconds. */
const patienceMs = 30_000
const lookAgainMs = 10

/** A dialect over one writing connection: a transaction takes the write lock as it begins. */
export function writerDialect(handle: SqliteHandle): Dialect {
  return dialect(() => new WriterDriver(keepStatements(handle)))
}

/** A dialect over one reading connection: a transaction is a snapshot from its first question on. */
export function readerDialect(handle: SqliteHandle): Dialect {
  return dialect(() => new SqliteDriver({ database: keepStatements(handle) }))
}

function dialect(createDriver: () => SqliteDriver): Dialect {
  return {
    createDriver,
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * A plain `begin` that reads first and writes later fails at once when another process wrote in between, so this one
 * begins with the write lock. It waits for the lock without blocking the event loop.
 */
class WriterDriver extends SqliteDriver {
  readonly #handle: SqliteHandle

  constructor(handle: SqliteHandle) {
    super({ database: handle })
    this.#handle = handle
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waitedMs = 0; ; waitedMs += lookAgainMs) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (failure) {
        if (codeOf(failure)?.startsWith('SQLITE_BUSY') !== true || waitedMs >= patienceMs) throw failure
      }
      await pause(lookAgainMs)
    }
  }

  /** A full disk or an I/O error has rolled back already; rolling back again would hide it. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#handle.inTransaction) await super.rollbackTransaction(connection)
  }
}
