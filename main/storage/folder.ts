import * as fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Check, verifyDatabase } from './checks.ts'
import { ensureCommune } from './commune.ts'
import { settleFile, settleFolder } from './durable.ts'
import { makeKey, readKey } from './key-file.ts'
import { migrate } from './migrate.ts'
import type { OpenedRegister, Opening } from './opening.ts'
import { refusalOfFile, StorageRefused } from './refused.ts'
import { isServerAddress, openServer } from './server.ts'
import { openSqlite, type SqliteDatabase } from './sqlite.ts'

export const databaseName = 'so-thu-nhan.db'
const keyName = 'key'

/**
 * Opens the register in a folder, made on first use with a key of its own, or at an address
 * `postgres://user:password@host/database?commune=2`; brings it up to date and makes the commune's row on first use.
 * Two processes may have the same folder open: SQLite lets one write at a time.
 * @throws {StorageRefused} in words for the user; nothing was changed.
 */
export async function openFolder(dir: string, opening: Opening): Promise<OpenedRegister> {
  if (isServerAddress(dir)) return openServer(dir, opening)
  const folder = resolve(dir)
  const file = join(folder, databaseName)
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
    // Asked without opening it: closing a second handle would drop the locks SQLite may hold on it in this process.
    if (fs.existsSync(file)) fs.accessSync(file, fs.constants.W_OK)
  } catch (failure) {
    throw refusalOfFile(failure, folder) ?? failure
  }
  let database: SqliteDatabase | undefined
  try {
    database = openSqlite({ file, key: await keyOf(folder, file) })
    await prepare(database, file, opening)
    return { database, communeId: 1, place: { dataFolder: folder, protection: 'key-file', version: opening.version } }
  } catch (failure) {
    await database?.close()
    throw refusalOfFile(failure, file) ?? failure
  }
}

/** Looks through the register of a folder for damage, over connections of its own; another thread may work with it. */
export async function verifyFolder(folder: string): Promise<readonly Check[]> {
  const database = openSqlite({ file: join(folder, databaseName), key: readKey(join(folder, keyName)) ?? null })
  try {
    return await verifyDatabase(database)
  } finally {
    await database.close()
  }
}

/**
 * Destroys a register that was closed, every copy beside it, and then its key: without it, what a disk may keep of the
 * other files says nothing any more. Everything else in the folder is left.
 * @throws when another process holds the register open; nothing is destroyed then
 */
export function eraseFolder({ dataFolder }: Pick<OpenedRegister['place'], 'dataFolder'>): void {
  const own = fs.readdirSync(dataFolder).filter((name) => name.startsWith(databaseName.replace(/db$/, '')))
  // The register itself first: the one that another process may hold.
  for (const name of own.toSorted((a) => (a === databaseName ? -1 : 1))) fs.rmSync(join(dataFolder, name))
  const keyFile = join(dataFolder, keyName)
  fs.writeFileSync(keyFile, '0'.repeat(64))
  settleFile(keyFile)
  fs.rmSync(keyFile)
  settleFolder(dataFolder)
}

async function keyOf(folder: string, file: string): Promise<string> {
  const keyFile = join(folder, keyName)
  const key = readKey(keyFile)
  if (key !== undefined) {
    // A key was made for a register: without it, going on would show an empty one as if nothing had ever been in it.
    if (sizeOf(file) === 0 && !(await isBeingMade(file)))
      throw new StorageRefused(
        'database-missing',
        `Thư mục ${folder} có tệp khoá nhưng không còn sổ ${databaseName} (hoặc sổ rỗng). Hãy đặt lại tệp sổ vào thư mục này. ` +
          `Nếu chắc chắn muốn lập sổ mới, hãy chọn một thư mục khác, và giữ lại tệp khoá ${keyFile}.`,
      )
    return key
  }
  if (sizeOf(file) > 0)
    throw new StorageRefused(
      'key-missing',
      `Tệp khoá ${keyFile} không có, nên không mở được sổ ${file}. Hãy đặt lại tệp khoá đi cùng sổ này.`,
    )
  return makeKey(keyFile)
}

/** Whether another process has just made the key and is about to make the register that goes with it: looked for two seconds long. */
async function isBeingMade(file: string): Promise<boolean> {
  for (let look = 0; look < 100 && sizeOf(file) === 0; look += 1) await setTimeout(20)
  return sizeOf(file) > 0
}

async function prepare(database: SqliteDatabase, file: string, { now, newId, version }: Opening): Promise<void> {
  await migrate(database, { now, version, keepCopy: (step) => keepCopy(database, file, step) })
  await ensureCommune(database, { id: 1, uid: newId, now: now() })
}

/** A copy as it was before a step, beside the file: `so-thu-nhan.truoc-0040-….db`. One left by a failed try is replaced. */
function keepCopy(database: SqliteDatabase, file: string, step: string): void {
  const copy = file.replace(/\.db$/, `.truoc-${step}.db`)
  const draft = `${copy}.tmp`
  fs.rmSync(draft, { force: true })
  database.copyInto(draft)
  fs.chmodSync(draft, 0o600)
  settleFile(draft)
  fs.renameSync(draft, copy)
  settleFolder(dirname(copy))
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
