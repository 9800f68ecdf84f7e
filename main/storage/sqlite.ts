import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, sql, type Transaction } from 'kysely'
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
/** Pages a connection keeps in memory, in KiB. A long list takes in a twentieth sooner when what it writes need not be read again. */
const cache = { writing: 65_536, reading: 32_768 }
/** How long a single statement may wait for another process, in milliseconds. It blocks the process meanwhile. */
const statementPatienceMs = 5000

/**
 * Opens a SQLite file: one writing connection, and reading connections that a long write does not hold up.
 * @throws SqliteError, SQLITE_NOTADB when the key is not the file's.
 */
export function openSqlite(place: SqlitePlace): SqliteDatabase {
  const writing = connectFirst(place)
  writing.pragma('synchronous = full')
  writing.pragma('journal_size_limit = 67108864')
  writing.pragma('wal_autocheckpoint = 20000') // 160 MB: a list of 50,000 rows is copied back when it is in, not as it comes
  writing.pragma('busy_timeout = 0') // its transactions wait in the driver, without blocking
  const root = new Kysely<Tables>({ dialect: writerDialect(writing) })
  const readers = readerPool(() => new Kysely<Tables>({ dialect: readerDialect(connectReader(place)) }), mostReaders)
  const gate = neverWithinItself()
  let closed: Promise<void> | undefined

  async function closeInTurn(): Promise<void> {
    await root.connection().execute(async () => {}) // whoever quits while something is saved has it saved
    await readers.close()
    await root.destroy()
    writing.close() // a database that was never asked anything is not closed by Kysely
  }

  return {
    engine: 'sqlite',
    root,
    read: (work) => readers.use((reader) => reader.transaction().execute((db) => scoped(db, work))),
    write: (work, mayBeLost = false) => gate(() => (mayBeLost ? writeLightly(root, work) : writeFirmly(root, work))),
    copyInto: (into) => copyInto(place, into),
    close: () => (closed ??= closeInTurn()),
  }
}

type Work<T> = (db: Transaction<Tables>) => PromiseLike<T>

function writeFirmly<T>(root: Kysely<Tables>, work: Work<T>): Promise<T> {
  return root.transaction().execute((db) => scoped(db, work))
}

/** In WAL mode `normal` leaves out only the wait for the disk at the end; the next firm write brings the log there whole. */
function writeLightly<T>(root: Kysely<Tables>, work: Work<T>): Promise<T> {
  return root.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection)
    try {
      return await connection.transaction().execute((db) => scoped(db, work))
    } finally {
      await sql`pragma synchronous = full`.execute(connection)
    }
  })
}

/**
 * The first connection makes the file if it is not there. Another process may make it at the same time: who met it empty
 * and then finds other pages in it than it thought to write meets it anew.
 */
function connectFirst(place: SqlitePlace): Sqlite.Database {
  const isNew = (statSync(place.file, { throwIfNoEntry: false })?.size ?? 0) === 0
  try {
    return connectToWrite(place)
  } catch (failure) {
    if (isNew && failure instanceof Sqlite.SqliteError && failure.code === 'SQLITE_NOTADB') return connectToWrite(place)
    throw failure
  }
}

function connectToWrite(place: SqlitePlace): Sqlite.Database {
  const connection = connect(place, cache.writing)
  try {
    connection.pragma('page_size = 8192') // of a new file; fewer, larger pages take a long list in a fifth faster
    connection.pragma('journal_mode = wal')
    return connection
  } catch (failure) {
    connection.close()
    throw failure
  }
}

function connect({ file, key }: SqlitePlace, kilobytes: number): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: statementPatienceMs })
  try {
    if (key !== null) {
      if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('a key is 64 hexadecimal digits')
      connection.pragma("cipher = 'chacha20'")
      connection.pragma(`key = 'raw:${key}'`)
    }
    connection.pragma('foreign_keys = on')
    connection.pragma(`cache_size = -${kilobytes}`)
    connection.pragma('temp_store = memory') // sorting must not put names into a plain temporary file
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } catch (failure) {
    connection.close()
    throw failure
  }
}

function connectReader(place: SqlitePlace): Sqlite.Database {
  const connection = connect(place, cache.reading)
  connection.pragma('query_only = on')
  return connection
}

function copyInto(place: SqlitePlace, into: string): void {
  const connection = connect(place, cache.reading)
  try {
    connection.prepare('vacuum into ?').run(into)
  } finally {
    connection.close()
  }
}
