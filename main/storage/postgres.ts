import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database } from '../../src/storage/database.ts'
import type { Tables } from '../../src/storage/tables.ts'
import { serverUnreachable, StorageRefused } from './refused.ts'
import { neverWithinItself, scoped } from './scoped.ts'

const int8 = 20
const numeric = 1700

/**
 * Opens a PostgreSQL database. Nothing is asked of the server before the first use.
 *
 * A read runs in `repeatable read`: its snapshot is taken by its first question, the commune's row, so the number of the
 * last recording and the facts seen always belong together. A write runs in `read committed`: it locks the commune's row
 * first and every later statement sees all that was committed before the lock was had, so writes of one commune come one
 * after another and never fail for having met.
 */
export function openPostgres({ url }: { url: string }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'so-thu-nhan',
    types: { getTypeParser },
  })
  // A connection lost while idle is replaced by the next use; unheard, the event would end the process.
  pool.on('error', () => undefined)
  const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const gate = neverWithinItself()
  return {
    engine: 'postgres',
    root,
    read: (work) =>
      root
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((db) => scoped(db, work)),
    write: (work, mayBeLost = false) =>
      gate(() =>
        root
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async (db) => {
            if (mayBeLost) await sql`set local synchronous_commit = off`.execute(db)
            return scoped(db, work)
          }),
      ),
    async close() {
      await root.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}

/**
 * Connects once, to learn soon whether somebody answers at all: a server behind a wall is silent for minutes. Connections
 * of the pool wait as long as they must, for a busy register is not a lost one.
 * @throws StorageRefused when nobody answers within `patienceMs` milliseconds; else what the driver says
 */
export async function reach({ url }: { url: string }, patienceMs: number, shown: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  client.on('error', () => undefined)
  let silent = false
  const timer = setTimeout(() => (silent = true), patienceMs - 1)
  try {
    await client.connect()
  } catch (failure) {
    throw silent ? serverUnreachable(shown, failure) : failure
  } finally {
    clearTimeout(timer)
    await client.end().catch(() => undefined)
  }
}

/**
 * Refuses a database whose texts are not UTF-8: other encodings lose letters and do not order by the same bytes. The
 * database's own collation does not matter, since every text column is made with collation "C".
 */
export async function refuseUnfitServer(database: Database): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(
    database.root,
  )
  const encoding = rows[0]?.encoding
  if (encoding !== 'UTF8')
    throw new StorageRefused(
      'server-not-unicode',
      `Cơ sở dữ liệu trên máy chủ dùng bảng mã ${encoding ?? 'lạ'}, không giữ được tiếng Việt. Hãy tạo lại với bảng mã UTF8.`,
    )
}

function getTypeParser(type: number, format?: 'text' | 'binary') {
  if (format !== 'binary' && (type === int8 || type === numeric)) return wholeOrThrow
  return pg.types.getTypeParser(type, format)
}

/** Counts and sums as numbers, as SQLite gives them. Throws a RangeError rather than round a number silently. */
function wholeOrThrow(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${text} is too large for a number`)
  return value
}
