import { ensureCommune, lastCommuneId } from './commune.ts'
import { migrate } from './migrate.ts'
import type { OpenedRegister, Opening } from './opening.ts'
import { openPostgres, reach, refuseUnfitServer } from './postgres.ts'
import { refusalOfServer, StorageRefused } from './refused.ts'

/** Whether a place for data is the address of a PostgreSQL server. */
export function isServerAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//i.test(text)
}

/**
 * Opens the register of one commune on a PostgreSQL server. `?commune=N` (default 1) says which; each commune has its
 * own range of integers (see commune.ts), so rows of all communes can stand in one table.
 * `patienceMs`: how long, in milliseconds, it may be silent when first spoken to.
 * @throws {StorageRefused} in words for the user.
 */
export async function openServer(
  address: string,
  { now, newId, version }: Opening,
  patienceMs = 10_000,
): Promise<OpenedRegister> {
  const { url, communeId, shown } = readAddress(address)
  const database = openPostgres({ url })
  try {
    await reach({ url }, patienceMs, shown)
    await refuseUnfitServer(database)
    await migrate(database, { now, version })
    await ensureCommune(database, { id: communeId, uid: newId, now: now() })
    return { database, communeId, place: { dataFolder: shown, protection: 'server', version } }
  } catch (failure) {
    await database.close()
    throw refusalOfServer(failure, shown) ?? failure
  }
}

/** The address for the driver, the commune, and the address as it may be shown: without user and password. */
function readAddress(address: string): { url: string; communeId: number; shown: string } {
  if (!URL.canParse(address))
    throw new StorageRefused('bad-address', 'Địa chỉ máy chủ dữ liệu không đúng dạng postgres://tài-khoản@máy/tên-sổ.')
  const url = new URL(address)
  const commune = url.searchParams.get('commune') ?? '1'
  const communeId = /^\d{1,7}$/.test(commune) ? Number(commune) : 0
  if (communeId < 1 || communeId > lastCommuneId)
    throw new StorageRefused('bad-address', `commune=${commune} không đúng: phải là một số nguyên từ 1 trở lên.`)
  url.searchParams.delete('commune')
  return { url: url.href, communeId, shown: `postgres://${url.host}${url.pathname}` }
}
