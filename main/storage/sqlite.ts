import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Database } from '../../src/storage/database.ts'
import type { Tables } from '../../src/storage/tables.ts'
import { readerPool } from './reader-pool.ts'
import { neverWithinItself, scoped } from './scoped.ts'
import { readerDialect, writerDialect } from './sqlite-dialect.ts'

export interface SqlitePlace {
  /** Path of the database file; made when it is not there. */
  file: string
  /** 32 bytes as 64 hexadecimal digits, or null for a file that is not encrypted. */
  key: string | null
}

export interface SqliteDatabase extends Database {
  readonly engine: 'sqlite'
  /**
   * Writes what is committed now as one file, under the same key. May be called while a transaction is open on this
   * database; blocks the process while it copies. Throws when `into` exists and is not empty.
   */
  copyInto(into: string): void
}

const mostReaders = 4
/** How long a single statement may wait for another process, in milliseconds. It blocks the process meanwhile. */
const statementPatienceMs = 5000

/**
 * Opens a SQLite file: one writing connection, and reading connections that a long write does not hold up.
 * @throws SqliteError, SQLITE_NOTADB when the key is not the file's.
 */
export function openSqlite(place: SqlitePlace): SqliteDatabase {
  const writing = connect(place)
  writing.pragma('journal_mode = wal')
  writing.pragma('synchronous = full')
  writing.pragma('journal_size_limit = 67108864')
  writing.pragma('wal_autocheckpoint = 8000') // 32 MB: a list of 50,000 rows is not copied back page by page as it is staged
  writing.pragma('busy_timeout = 0') // its transactions wait in the driver, without blocking
  const root = new Kysely<Tables>({ dialect: writerDialect(writing) })
  const readers = readerPool(() => new Kysely<Tables>({ dialect: readerDialect(connectReader(place)) }), mostReaders)
  const gate = neverWithinItself()
  return {
    engine: 'sqlite',
    root,
    read: (work) => readers.use((reader) => reader.transaction().execute((db) => scoped(db, work))),
    write: (work) => gate(() => root.transaction().execute((db) => scoped(db, work))),
    copyInto: (into) => copyInto(place, into),
    async close() {
      await readers.close()
      await root.destroy()
      writing.close() // a database that was never asked anything is not closed by Kysely
    },
  }
}

function connect({ file, key }: SqlitePlace): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: statementPatienceMs })
  try {
    if (key !== null) {
      if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('a key is 64 hexadecimal digits')
      connection.pragma("cipher = 'chacha20'")
      connection.pragma(`key = 'raw:${key}'`)
    }
    connection.pragma('foreign_keys = on')
    connection.pragma('cache_size = -32768') // 32 MB a connection
    connection.pragma('temp_store = memory') // sorting must not put names into a plain temporary file
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } catch (failure) {
    connection.close()
    throw failure
  }
}

function connectReader(place: SqlitePlace): Sqlite.Database {
  const connection = connect(place)
  connection.pragma('query_only = on')
  return connection
}

function copyInto(place: SqlitePlace, into: string): void {
  const connection = connect(place)
  try {
    connection.prepare('vacuum into ?').run(into)
  } finally {
    connection.close()
  }
}
