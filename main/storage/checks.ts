import { sql } from 'kysely'
import type { Database } from '../../src/storage/database.ts'

export interface Check {
  name: 'integrity' | 'foreign-keys' | 'search-index' | 'numbers' | 'recordings'
  ok: boolean
  /** What was looked at or found, in Vietnamese. */
  detail: string
}

/** Looks through a whole database for damage. Changes nothing; holds the write lock while the search index is compared. */
export async function verifyDatabase(database: Database): Promise<readonly Check[]> {
  const ofEngine = database.engine === 'sqlite' ? [integrity, foreignKeys, searchIndex] : []
  const checks: Check[] = []
  for (const check of [...ofEngine, numbers, recordings]) checks.push(await check(database))
  return checks
}

async function integrity(database: Database): Promise<Check> {
  return answer('integrity', 'Các trang của tệp sổ', async () => {
    const { rows } = await database.read((db) =>
      sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db),
    )
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  })
}

async function foreignKeys(database: Database): Promise<Check> {
  return answer('foreign-keys', 'Liên kết giữa các bảng', async () => {
    const { rows } = await database.read((db) =>
      sql<{ table: string; parent: string; times: number }>`
        select "table", parent, count(*) as times from pragma_foreign_key_check group by 1, 2`.execute(db),
    )
    return rows.map((row) => `${row.table} → ${row.parent}: ${row.times}`)
  })
}

async function searchIndex(database: Database): Promise<Check> {
  return answer('search-index', 'Mục lục tìm kiếm so với danh sách trẻ', async () => {
    await database.write((db) =>
      sql`insert into child_search(child_search, rank) values ('integrity-check', 1)`.execute(db),
    )
    return []
  })
}

/** No row has an integer that the commune has still to hand out, or one of another commune's. */
async function numbers(database: Database): Promise<Check> {
  return answer('numbers', 'Số thứ tự bên trong', async () => {
    const tables = await numberedTables(database)
    return database.read(async (db) => {
      const faults: string[] = []
      for (const table of tables) {
        const { rows } = await sql<{ commune: number; last: number; next: number }>`
          select c.id as commune, max(t.no) as last, c.next_no as next
          from ${sql.table(table)} t join commune c on c.id = t.commune_id
          group by c.id, c.next_no having max(t.no) >= c.next_no`.execute(db)
        faults.push(...rows.map((row) => `${table} (xã ${row.commune}): ${row.last} ≥ ${row.next}`))
      }
      return faults
    })
  })
}

/** Recordings are numbered without gaps up to the commune's last, and their instants only grow. */
async function recordings(database: Database): Promise<Check> {
  return answer('recordings', 'Dãy các lần ghi', async () => {
    const { rows } = await database.read((db) =>
      sql<{ id: number; last: number; made: number; highest: number; backwards: number }>`
        select c.id, c.last_recording as last, count(r.no) as made, coalesce(max(r.no), 0) as highest,
          coalesce(sum(case when r.at <= r.before or r.at > c.last_instant then 1 else 0 end), 0) as backwards
        from commune c
        left join (select commune_id, no, at, lag(at) over (partition by commune_id order by no) as before
          from recording) r on r.commune_id = c.id
        group by c.id, c.last_recording`.execute(db),
    )
    return rows
      .filter((row) => row.made !== row.last || row.highest !== row.last || row.backwards > 0)
      .map(
        (row) => `xã ${row.id}: ${row.made} lần ghi, số cuối ${row.highest}/${row.last}, ${row.backwards} lần lùi giờ`,
      )
  })
}

async function numberedTables(database: Database): Promise<string[]> {
  const tables = await database.root.introspection.getTables()
  return tables
    .filter(
      ({ name, columns }) =>
        name !== 'recording' && ['no', 'commune_id'].every((c) => columns.some((had) => had.name === c)),
    )
    .map(({ name }) => name)
}

/** A check from the faults it finds; a failure to look is a fault too. */
async function answer(name: Check['name'], about: string, look: () => Promise<readonly string[]>): Promise<Check> {
  let faults: readonly string[]
  try {
    faults = await look()
  } catch (failure) {
    faults = [failure instanceof Error ? failure.message : String(failure)]
  }
  const ok = faults.length === 0
  return { name, ok, detail: ok ? `${about}: đúng.` : `${about}: có lỗi. ${faults.slice(0, 20).join('; ')}` }
}
