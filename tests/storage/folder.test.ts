import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openFolder } from '../../main/storage/folder.ts'
import { migrate } from '../../main/storage/migrate.ts'
import type { OpenedRegister } from '../../main/storage/opening.ts'
import { refusalOfFile, StorageRefused } from '../../main/storage/refused.ts'
import { openSqlite } from '../../main/storage/sqlite.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { unitsOfWork } from '../../src/storage/unit-of-work.ts'
import { testClock, testIds } from '../support/clock.ts'
import { addChild } from '../support/facts.ts'
import { temporaryFolder } from '../support/temporary.ts'

const { now } = testClock()
const opening = { now, newId: testIds(), version: '0.1.0' }
const opened: OpenedRegister[] = []

afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close()
})

describe('a folder', () => {
  it('is made on first use, for its owner only, with a key and a commune', async () => {
    const folder = join(temporaryFolder(), 'xã', 'sổ')
    const { communeId, database, place } = await open(folder)
    expect(place).toEqual({ dataFolder: folder, protection: 'key-file', version: '0.1.0' })
    expect(fs.readFileSync(join(folder, 'key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    if (process.platform !== 'win32') {
      expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
      expect(fs.statSync(join(folder, 'key')).mode & 0o777).toBe(0o600)
    }
    const communes = await database.read((db) => db.selectFrom('commune').selectAll().execute())
    expect(communes).toEqual([
      { id: communeId, uid: expect.any(String), last_recording: 0, last_instant: now(), next_no: 1 },
    ])
  })

  it('opens again with the same key and commune', async () => {
    const folder = temporaryFolder()
    const first = await open(folder)
    await write(first, 'Giàng A Páo')
    const before = await first.database.read((db) => db.selectFrom('commune').selectAll().execute())
    const key = fs.readFileSync(join(folder, 'key'), 'utf8')
    await first.database.close()
    const again = await open(folder)
    expect(await again.database.read((db) => db.selectFrom('commune').selectAll().execute())).toEqual(before)
    expect(await again.database.read((db) => db.selectFrom('child').select('name').execute())).toEqual([
      { name: 'Giàng A Páo' },
    ])
    expect(fs.readFileSync(join(folder, 'key'), 'utf8')).toBe(key)
  })

  it('can be open twice at once', async () => {
    const folder = temporaryFolder()
    const first = await open(folder)
    const second = await open(folder)
    await Promise.all([write(first, 'Một'), write(second, 'Hai'), write(first, 'Ba')])
    const names = await first.database.read((db) => db.selectFrom('child').select('name').execute())
    expect(names).toHaveLength(3)
  })

  it('holds nothing readable: not a name, not a table, not even what kind of file it is', async () => {
    const folder = temporaryFolder()
    const register = await open(folder)
    await write(register, 'Giangthiquyhiem', '036218012345')
    const whileOpen = contents(folder)
    expect(Object.keys(whileOpen).toSorted()).toEqual([
      'key',
      'so-thu-nhan.db',
      'so-thu-nhan.db-shm',
      'so-thu-nhan.db-wal',
    ])
    await register.database.close()
    const after = contents(folder)
    expect(Object.keys(after).toSorted()).toEqual(['key', 'so-thu-nhan.db'])
    for (const bytes of [...Object.values(whileOpen), ...Object.values(after)])
      for (const word of ['Giangthiquyhiem', 'giangthiquyhiem', '036218012345', 'card_event', 'SQLite format'])
        expect(bytes.includes(word)).toBe(false)
  })

  it('keeps a copy of itself, under the same key, before it is brought up to date', async () => {
    const folder = temporaryFolder()
    const key = 'a1'.repeat(32)
    fs.writeFileSync(join(folder, 'key'), key)
    const old = openSqlite({ file: join(folder, 'so-thu-nhan.db'), key })
    await migrate(old, { now, version: '0.0.9', steps: migrations.slice(0, -1) })
    await old.close()
    const last = migrations.at(-1)?.name ?? ''
    await open(folder)
    const copy = join(folder, `so-thu-nhan.truoc-${last}.db`)
    expect(fs.readdirSync(folder).filter((name) => name.includes('truoc'))).toEqual([`so-thu-nhan.truoc-${last}.db`])
    const kept = openSqlite({ file: copy, key })
    expect(await migrate(kept, { now, version: '0.1.0' })).toEqual([last]) // so the copy had not seen that step
    await kept.close()
  })
})

describe('a folder is refused, unchanged, with a sentence that says what to do', () => {
  it('when it is a file, or lies in one', async () => {
    const file = join(temporaryFolder(), 'thư.txt')
    fs.writeFileSync(file, '')
    const sentence = (place: string) => `${place} không phải là thư mục. Hãy chọn một thư mục để đặt sổ.`
    expect(await refusal(file)).toEqual(['not-a-folder', sentence(file)])
    expect(await refusal(join(file, 'sổ'))).toEqual(['not-a-folder', sentence(join(file, 'sổ'))])
  })

  it('when the key is not there', async () => {
    const folder = await usedFolder()
    fs.rmSync(join(folder, 'key'))
    expect(await refusal(folder)).toEqual([
      'key-missing',
      `Tệp khoá ${join(folder, 'key')} không có, nên không mở được sổ ${join(folder, 'so-thu-nhan.db')}. ` +
        'Hãy đặt lại tệp khoá đi cùng sổ này.',
    ])
    expect(fs.existsSync(join(folder, 'key'))).toBe(false)
  })

  it('but not while another process is about to make the register of a key that is there already', async () => {
    const folder = await usedFolder()
    const file = join(folder, 'so-thu-nhan.db')
    const aside = join(folder, 'aside.db')
    fs.renameSync(file, aside)
    const opened = openFolder(folder, opening)
    fs.renameSync(aside, file)
    const { database } = await opened
    await database.close()
  })

  it.each([
    ['gone', (file: string) => fs.rmSync(file)],
    ['emptied', (file: string) => fs.truncateSync(file)],
  ])('when the key is there but its register is %s, instead of showing an empty one', async (_how, lose) => {
    const folder = await usedFolder()
    lose(join(folder, 'so-thu-nhan.db'))
    const [reason, sentence] = await refusal(folder)
    expect(reason).toBe('database-missing')
    expect(sentence).toContain('Hãy đặt lại tệp sổ vào thư mục này.')
    expect(sentence).toContain('hãy chọn một thư mục khác')
  })

  it('when the key is damaged', async () => {
    const folder = await usedFolder()
    fs.writeFileSync(join(folder, 'key'), 'abc')
    const [reason, sentence] = await refusal(folder)
    expect(reason).toBe('key-broken')
    expect(sentence).toContain('Hãy chép lại tệp khoá từ bản sao lưu.')
  })

  it('when the key is another register’s', async () => {
    const folder = await usedFolder()
    fs.writeFileSync(join(folder, 'key'), 'b2'.repeat(32))
    const [reason, sentence] = await refusal(folder)
    expect(reason).toBe('wrong-key')
    expect(sentence).toContain('khoá này của sổ khác, hoặc phần đầu của tệp sổ đã hỏng')
  })

  it('when the database is damaged behind its first page', async () => {
    const folder = await usedFolder()
    const file = join(folder, 'so-thu-nhan.db')
    const bytes = fs.readFileSync(file)
    fs.writeFileSync(file, bytes.fill(0x5a, 8192))
    const [reason, sentence] = await refusal(folder)
    expect(reason).toBe('broken')
    expect(sentence).toContain('khôi phục từ bản sao lưu gần nhất')
  })

  it('when a newer app has brought it further', async () => {
    const folder = await usedFolder()
    const key = fs.readFileSync(join(folder, 'key'), 'utf8').trim()
    const newer = openSqlite({ file: join(folder, 'so-thu-nhan.db'), key })
    const step = { name: '9000-later', up: async () => undefined }
    await migrate(newer, { now, version: '9.0.0', steps: [...migrations, step] })
    await newer.close()
    const [reason, sentence] = await refusal(folder)
    expect(reason).toBe('from-the-future')
    expect(sentence).toContain('Sổ Thu Nhận 9.0.0')
  })

  it.skipIf(process.platform === 'win32')('when it may not be written to', async () => {
    const folder = join(temporaryFolder(), 'chỉ đọc')
    fs.mkdirSync(folder, { mode: 0o555 })
    fs.chmodSync(join(folder, '..'), 0o755)
    expect(await asNobody(() => refusal(folder))).toEqual([
      'not-writable',
      expect.stringMatching(/^Không ghi được vào .+\. Hãy cấp quyền ghi hoặc chọn thư mục khác\.$/),
    ])
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('when the disk is full or somebody else is writing', () => {
    expect(refusalOfFile({ code: 'ENOSPC' }, '/so')?.message).toBe(
      'Ổ đĩa chứa /so đã đầy. Hãy giải phóng chỗ trống rồi làm lại.',
    )
    expect(refusalOfFile({ code: 'SQLITE_BUSY_SNAPSHOT' }, '/so')?.reason).toBe('busy')
    expect(refusalOfFile(new Error('unheard of'), '/so')).toBeUndefined()
  })
})

async function open(folder: string): Promise<OpenedRegister> {
  const register = await openFolder(folder, opening)
  opened.push(register)
  return register
}

async function usedFolder(): Promise<string> {
  const folder = temporaryFolder()
  const register = await openFolder(folder, opening)
  await write(register, 'Giàng A Páo')
  await register.database.close()
  return folder
}

/** Reason and sentence of the refusal, after making sure that nothing in the folder was changed. */
async function refusal(folder: string): Promise<[string, string]> {
  const before = fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? contents(folder) : undefined
  const failure: unknown = await open(folder).catch((error: unknown) => error)
  if (before !== undefined) expect(contents(folder)).toEqual(before)
  if (!(failure instanceof StorageRefused)) throw new Error(`not refused: ${String(failure)}`)
  return [failure.reason, failure.message]
}

async function write({ database, communeId }: OpenedRegister, name: string, citizenNumber?: string): Promise<void> {
  const units = unitsOfWork({ database, communeId, now, changed: () => undefined })
  const given = citizenNumber === undefined ? { name } : { name, citizenNumber }
  await units.write({ actor: 'máy này', operation: 'test' }, (unit) => addChild(unit, given))
}

function contents(folder: string): Record<string, Buffer> {
  return Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(join(folder, name))]))
}

/** Runs work without the rights of the administrator, for whom no folder is read-only. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
