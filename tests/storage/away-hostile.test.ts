import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSeals } from '../../main/files/sealing.ts'
import { failure, finalOf, type Machine, machineOf, packed, passphrase, request, taken } from '../support/away.ts'
import { morning } from '../support/desk.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'

const homes = [{ village: 'Bản Bó', born: ['2016-08-26', '2023-03-01'], phone: '0365920508' }]

let registers: TestRegister[] = []
const open = async () => {
  const register = await openTestRegister()
  registers.push(register)
  return register
}
beforeEach(() => {
  registers = []
})
afterEach(async () => {
  for (const register of registers) await register.close()
})

async function away() {
  const register = await open()
  const { sessionId, ids } = await morning(register, homes)
  const host = machineOf(register)
  const laptop = machineOf(await open())
  const { out } = await taken(host, laptop, sessionId)
  await laptop.desk.outcome({ requestId: request(), sessionId, childId: ids[0]?.[0] ?? '', kind: 'taken' })
  return { register, host, laptop, sessionId, out, back: await packed(laptop) }
}

const opening = (machine: Machine, bytes: Uint8Array, word = passphrase) =>
  failure(machine.away.open({ requestId: request(), fileId: machine.offer(bytes), passphrase: word }))
const previewing = (machine: Machine, bytes: Uint8Array, sessionId: string | null = null) =>
  failure(machine.away.previewReturn({ fileId: machine.offer(bytes), sessionId }))

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** The same file with another first line. */
function withHead(bytes: Uint8Array, change: (head: Record<string, unknown>) => object): Uint8Array {
  const end = bytes.indexOf(10)
  const head = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()) as Record<string, unknown>
  return Buffer.concat([Buffer.from(JSON.stringify(change(head))), bytes.subarray(end)])
}

test('a file that goes out is opened by its passphrase alone, whole, and in an empty register', async () => {
  const { host, out, back } = await away()
  const fresh = machineOf(await open())
  expect((await opening(fresh, out, 'mật khẩu khác hẳn')).code).toBe('WRONG_PASSPHRASE')
  expect((await opening(fresh, back)).code).toBe('RETURN_FILE')
  expect((await opening(fresh, Buffer.from('PK\u0003\u0004 một tệp Excel\n\n'))).code).toBe('NOT_AWAY_FILE')
  expect((await opening(fresh, new Uint8Array(0))).code).toBe('NOT_AWAY_FILE')
  expect((await opening(fresh, out.subarray(0, out.length >> 1))).code).toBe('FILE_BROKEN')
  expect(
    (
      await opening(
        fresh,
        withHead(out, (head) => ({ ...head, format: 2 })),
      )
    ).code,
  ).toBe('NEWER_FORMAT')
  expect(
    (
      await opening(
        fresh,
        withHead(out, (head) => ({ ...head, format: 0 })),
      )
    ).code,
  ).toBe('OLDER_FORMAT')
  expect(
    (
      await opening(
        fresh,
        withHead(out, (head) => ({ ...head, fileId: request() })),
      )
    ).code,
  ).toBe('FILE_BROKEN')
  expect((await failure(fresh.away.open({ requestId: request(), fileId: 'không', passphrase }))).code).toBe('FILE_GONE')
  expect((await opening(host, out)).code).toBe('REGISTER_NOT_EMPTY')
  expect((await fresh.away.copy()).mayOpen).toBe(true)
  await fresh.away.open({ requestId: request(), fileId: fresh.offer(out), passphrase: passphrase.normalize('NFD') })
  expect((await fresh.away.copy()).copy).toMatchObject({ withWhom: 'Lò Thị Lan', place: 'Nhà văn hóa' })
  expect((await opening(fresh, out)).code).toBe('REGISTER_NOT_EMPTY')
})

test('every changed byte of either file is noticed, and nothing is written', async () => {
  const { register, host, out, back } = await away()
  const fresh = await open()
  const recorded = () => register.units.read({ actor: 'x', operation: 'x' }, async ({ known }) => known)
  const before = await recorded()
  const steps = (bytes: Uint8Array) => Array.from({ length: 40 }, (_, at) => Math.floor((at * (bytes.length - 1)) / 39))
  for (const at of steps(out))
    expect((await opening(machineOf(fresh), changed(out, at))).code).toMatch(
      /^(NOT_AWAY_FILE|FILE_BROKEN|WRONG_PASSPHRASE|NEWER_FORMAT|OLDER_FORMAT|RETURN_FILE)$/,
    )
  for (const at of steps(back))
    expect((await previewing(host, changed(back, at))).code).toMatch(
      /^(NOT_AWAY_FILE|FILE_BROKEN|NEWER_FORMAT|OLDER_FORMAT|OTHER_COMMUNE|NO_SUCH_TAKING|OUT_FILE)$/,
    )
  expect(await recorded()).toBe(before)
  expect((await machineOf(fresh).away.copy()).mayOpen).toBe(true)
})

test('a return of another commune, of another session, or of no taking is refused', async () => {
  const { host, sessionId, out, back } = await away()
  const others = withHead(back, (head) => ({ ...head, commune: request() }))
  expect((await previewing(host, others)).code).toBe('OTHER_COMMUNE')
  expect((await previewing(host, out)).code).toBe('OUT_FILE')
  expect((await previewing(host, back, request())).code).toBe('OTHER_SESSION')
  expect(
    (
      await previewing(
        host,
        withHead(back, (head) => ({ ...head, fileId: request() })),
      )
    ).code,
  ).toBe('NO_SUCH_TAKING')
  expect(
    (
      await previewing(
        host,
        withHead(back, (head) => ({ ...head, salt: 'ab' })),
      )
    ).code,
  ).toBe('FILE_BROKEN')
  const merging = async () =>
    finalOf(await host.away.merge({ requestId: request(), fileId: host.offer(others), sessionId }))
  expect((await failure(merging())).code).toBe('OTHER_COMMUNE')
})

test('on a server nothing is opened, and a copy is not taken further', async () => {
  const { laptop, sessionId } = await away()
  const wish = { requestId: request(), sessionId, withWhom: 'ai đó', passphrase }
  expect((await failure(laptop.away.take(wish))).code).toBe('IS_COPY')
  expect((await failure(laptop.away.take({ ...wish, passphrase: 'ngắn' }))).code).toBe('INVALID_INPUT')
})

test('the key is slow to make, and the same for the same words', async () => {
  const seals = createSeals()
  const salt = seals.newSalt()
  expect(await seals.keyOf('một hai ba', salt)).toBe(await seals.keyOf('một hai ba', salt))
  expect(await seals.keyOf('một hai ba', salt)).not.toBe(await seals.keyOf('một hai ba', seals.newSalt()))
  const key = await seals.keyOf('một hai bốn', salt)
  expect(seals.open(key, 'a', seals.seal(key, 'a', 'chữ'))).toBe('chữ')
  expect(seals.open(key, 'b', seals.seal(key, 'a', 'chữ'))).toBeUndefined()
  expect(seals.open(key, 'a', new Uint8Array(3))).toBeUndefined()
})
