import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openFolder } from '../../main/storage/folder.ts'
import type { OpenedRegister } from '../../main/storage/opening.ts'
import { openServer } from '../../main/storage/server.ts'
import { StorageRefused } from '../../main/storage/refused.ts'
import { describePostgres } from '../support/engines.ts'
import { testClock, testIds } from '../support/clock.ts'
import { freshPostgres } from '../support/postgres.ts'

const opening = { now: testClock().now, newId: testIds(), version: '0.1.0' }
const opened: OpenedRegister[] = []

afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close()
})

describe('the address of a server', () => {
  it('is refused when it is none, or names no commune', async () => {
    expect(await refusal('postgres://[máy')).toEqual(['bad-address', expect.stringContaining('không đúng dạng')])
    for (const commune of ['0', '-1', 'hai', '1.5', '9999999'])
      expect(await refusal(`postgres://máy/sổ?commune=${commune}`)).toEqual([
        'bad-address',
        `commune=${commune} không đúng: phải là một số nguyên từ 1 trở lên.`,
      ])
  })

  it('is refused when nobody answers there, without telling the password', async () => {
    const [reason, sentence] = await refusal('postgres://ánh:matkhau@127.0.0.1:1/so')
    expect(reason).toBe('server-unreachable')
    expect(sentence).toBe(
      'Không kết nối được máy chủ dữ liệu postgres://127.0.0.1:1/so. Hãy kiểm tra mạng và máy chủ rồi mở lại.',
    )
  })
})

describe('a server that is silent', () => {
  it('is given up soon, as one that cannot be reached', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const place = `postgres://127.0.0.1:${address.port}/so`
    const failure = await openServer(place, opening, 200).catch((caught: unknown) => caught)
    silent.close()
    expect(failure).toBeInstanceOf(StorageRefused)
    expect(failure).toMatchObject({
      reason: 'server-unreachable',
      message: `Không kết nối được máy chủ dữ liệu ${place}. Hãy kiểm tra mạng và máy chủ rồi mở lại.`,
    })
  })
})

describePostgres('a register on a server', () => {
  it('is made on first use, one row a commune, each with its own range of numbers', async () => {
    const address = await freshPostgres()
    const [first, second, again] = [await open(address), await open(`${address}?commune=2`), await open(address)]
    expect([first, second, again].map((register) => register.communeId)).toEqual([1, 2, 1])
    expect(first.place).toEqual({
      dataFolder: address.replace('test:test@', ''),
      protection: 'server',
      version: '0.1.0',
    })
    const rows = await first.database.read((db) =>
      db.selectFrom('commune').select(['id', 'next_no']).orderBy('id').execute(),
    )
    expect(rows).toEqual([
      { id: 1, next_no: 1 },
      { id: 2, next_no: 1_000_000_001 },
    ])
  })

  it('can be opened for the first time by several at once', async () => {
    const address = await freshPostgres()
    const registers = await Promise.all([1, 2, 3].map(() => open(address)))
    const uids = await Promise.all(
      registers.map(({ database }) => database.read((db) => db.selectFrom('commune').select('uid').execute())),
    )
    expect(new Set(uids.map((rows) => JSON.stringify(rows))).size).toBe(1)
    expect(uids[0]).toHaveLength(1)
  })

  it('is refused with a wrong password or an unknown name', async () => {
    const address = await freshPostgres()
    for (const wrong of [address.replace('test:test', 'test:sai'), `${address}_khac`])
      expect(await refusal(wrong)).toEqual(['server-refused', expect.stringContaining('không cho vào')])
  })

  it('is refused when the database keeps another alphabet', async () => {
    const address = await freshPostgres("template template0 encoding 'LATIN1' locale 'C'")
    expect(await refusal(address)).toEqual(['server-not-unicode', expect.stringContaining('LATIN1')])
  })
})

async function open(address: string): Promise<OpenedRegister> {
  const register = await openFolder(address, opening)
  opened.push(register)
  return register
}

async function refusal(address: string): Promise<[string, string]> {
  const failure: unknown = await open(address).catch((error: unknown) => error)
  if (!(failure instanceof StorageRefused)) throw new Error(`not refused: ${String(failure)}`)
  return [failure.reason, failure.message]
}
