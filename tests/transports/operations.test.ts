import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../src/access/index.ts'
import { Day } from '../../src/base/day.ts'
import { permissions } from '../../src/access/operation.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost, type OpenHost } from '../../main/host/open-host.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { ask, everyOperation } from './operations.ts'
import { plantedRouter, secret, type Seen } from './planted.ts'
import { type Connected, type Way, ways } from './ways.ts'

describe.each(ways)('operations asked $name', (way) => {
  let host: OpenHost
  let seen: Seen
  let connected: Connected
  let folder: string

  beforeEach(async () => {
    folder = temporaryFolder('transport')
    host = await openHost({ dataFolder: folder })
    const planted = plantedRouter()
    seen = planted.seen
    connected = await way.connect({ router: planted.router, context: host.context(thisMachine) })
  })

  afterEach(async () => {
    await connected.close()
    await host.close()
  })

  test('answer', async () => {
    const session = await connected.client.access.session()
    expect(session).toMatchObject({ actor: 'máy này', empty: true, protection: 'key-file', dataFolder: folder })
    expect(session.permissions).toEqual([...permissions])
  })

  test('carry a file there and back, byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_001 }, (_, index) => (index * 7) % 256))
    const offered = await connected.client.access.offerFile({ name: 'thử.xlsx', base64: bytes.toString('base64') })
    const taken = await connected.client.access.takeFile({ fileId: offered.fileId })
    expect(taken).toMatchObject({ name: 'thử.xlsx', size: 70_001, sha256: offered.sha256 })
    expect(Buffer.from(taken.base64, 'base64').equals(bytes)).toBe(true)
  })

  test('say their own errors, in their own words', async () => {
    const failure = await failureOf(connected.client.access.takeFile({ fileId: 'gone' }))
    expect(failure).toMatchObject({
      code: 'FILE_GONE',
      defined: true,
      message: expect.stringContaining('Hãy xuất lại'),
    })
  })

  test('name the fields of an input that is wrong', async () => {
    const failure = await failureOf(connected.client.access.offerFile({ name: '', base64: '' }))
    expect(failure).toMatchObject({ code: 'INVALID_INPUT', defined: true, message: 'Dữ liệu gửi lên chưa đúng.' })
    expect(failure.data).toEqual({ fields: [{ path: 'name', message: expect.any(String) }] })
    const broken = await failureOf(connected.client.access.offerFile({ name: 'a', base64: '~~~~' }))
    expect(broken.data).toEqual({ fields: [{ path: 'base64', message: 'không phải base64' }] })
  })

  test('answer what nobody foresaw with a reference that stands in the log, and with nothing else', async () => {
    const input = { from: Day.parse('2024-01-01'), to: Day.parse('2024-01-02') }
    const failure = await failureOf(connected.client.figures.pace(input))
    expectUnexpected(failure, folder)
  })

  test('answer the same way when a stream breaks in its middle', async () => {
    const stream = await connected.client.lists.undo({ requestId: randomUUID(), sourceId: 'x' })
    await expect(stream.next()).resolves.toMatchObject({ done: false })
    expectUnexpected(await failureOf(stream.next()), folder)
  })

  test('stream their progress and end with the result', async () => {
    const requestId = randomUUID()
    const stream = await connected.client.lists.example({ requestId })
    const done: number[] = []
    let step = await stream.next()
    for (; !step.done; step = await stream.next()) done.push(step.value.progress.done)
    expect(done).toEqual([1, 2, 3])
    expect(step.value.sourceId).toBe(requestId)
  })

  test('stop when they are cancelled, and leave nothing written', async () => {
    const stop = new AbortController()
    const before = await connected.client.access.session()
    const input = { requestId: randomUUID(), sourceId: 'x' }
    const stream = await connected.client.lists.commit(input, { signal: stop.signal })
    await stream.next()
    const next = stream.next().then(
      () => 'came',
      () => 'stopped',
    )
    await expect.poll(() => seen.rowsWritten, { timeout: 5000 }).toBeGreaterThan(0)
    stop.abort()
    await seen.ended
    expect(await next).toBe('stopped')
    await expectNothingWritten(before)
  })

  // In this process there is no connection that could break.
  if (way.breaks)
    test('stop when the window that asked is gone', async () => {
      const stream = await connected.client.lists.commit({ requestId: randomUUID(), sourceId: 'x' })
      await stream.next()
      stream.next().catch(() => {}) // how it fails differs by transport; that the work stops is what counts
      await expect.poll(() => seen.rowsWritten, { timeout: 5000 }).toBeGreaterThan(0)
      await connected.close()
      await seen.ended
      connected = await way.connect({ router: host.router, context: host.context(thisMachine) })
      await expectNothingWritten({ knownAt: (await connected.client.access.session()).knownAt })
    })

  test('cannot use their unit of work after its end', async () => {
    await connected.client.figures.crossing({ asOf: Day.parse('2024-01-01') })
    expect(seen.unit).toBeDefined()
    expect(() => seen.unit?.db).toThrow('ended')
    expect(() => seen.unit?.recording()).toThrow()
  })

  test('carry a command out once, however often it comes', async () => {
    const { client } = connected
    const first = { requestId: randomUUID(), settings: { showEthnicity: true } }
    const other = { ...first, settings: { showEthnicity: false } }
    const [answer, twin] = await Promise.all([client.access.saveSettings(first), client.access.saveSettings(first)])
    const { knownAt } = await client.access.session()
    expect(twin).toEqual(answer)
    expect(await client.access.saveSettings(other)).toEqual(answer)
    expect((await client.access.session()).knownAt).toBe(knownAt)
    expect((await client.access.session()).settings.showEthnicity).toBe(true)
    expect(await recordings(host)).toBe(1)
  })

  test('tell every window what a commit changed', async () => {
    const { client } = connected
    const stop = new AbortController()
    const stream = await client.access.changes(undefined, { signal: stop.signal })
    const news = stream.next()
    await expectWatched(host)
    await client.access.saveSettings({ requestId: randomUUID(), settings: { showNationality: true } })
    expect(await news).toMatchObject({ value: ['settings'] })
    stop.abort()
  })

  async function expectNothingWritten(before: { knownAt: string }): Promise<void> {
    expect(seen.signalAborted).toBe(true)
    expect((await connected.client.access.session()).knownAt).toBe(before.knownAt)
    expect(await recordings(host)).toBe(0)
  }
})

describe.each(ways)('without its permission, asked $name,', (way: Way) => {
  const operations = everyOperation().filter(({ meta }) => meta.needs !== 'nothing')
  let host: OpenHost

  beforeEach(async () => {
    host = await openHost({ dataFolder: temporaryFolder('refused') })
  })
  afterEach(() => host.close())

  test('every operation is refused before its input is looked at', async () => {
    expect(operations.length).toBeGreaterThan(30)
    for (const permission of permissions) {
      const caller: Caller = { actor: 'khách', permissions: new Set(permissions.filter((held) => held !== permission)) }
      const connected = await way.connect({ router: host.router, context: host.context(caller) })
      for (const { path } of operations.filter(({ meta }) => meta.needs === permission)) {
        const failure = await failureOf(ask(connected.client, path, { wrong: true }))
        expect
          .soft(failure, path.join('.'))
          .toMatchObject({ code: 'NOT_ALLOWED', defined: true, data: { needs: permission } })
        expect.soft(failure.message, path.join('.')).toContain('không được phép')
      }
      await connected.close()
    }
    expect(await recordings(host)).toBe(0)
  })
})

async function failureOf(asked: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const failure = await asked.then(
    (answer) => new Error(`answered ${JSON.stringify(answer)}`),
    (failure: unknown) => failure,
  )
  if (failure instanceof ORPCError) return failure
  throw failure
}

function expectUnexpected(failure: ORPCError<string, unknown>, folder: string): void {
  expect(failure).toMatchObject({ code: 'UNEXPECTED', defined: true, data: { reference: expect.any(String) } })
  expect(Object.keys(Object(failure.data))).toEqual(['reference'])
  const shown = inspect({ ...failure, message: failure.message, cause: failure.cause }, { depth: 9 })
  expect(shown).not.toContain('Bí Mật')
  expect(shown).not.toContain('planted.ts')
  const log = readFileSync(join(folder, 'nhat-ky', 'so-thu-nhan.log'), 'utf8')
  const { reference } = Object(failure.data)
  expect(log.split('\n').filter((line) => line.includes(reference))).toHaveLength(1)
  expect(log).not.toContain('Bí Mật')
  expect(log).not.toContain(secret)
}

function recordings(host: OpenHost): Promise<number> {
  const about = { actor: 'test', operation: 'count' }
  return host.context(thisMachine).units.read(about, async (unit) => unit.known)
}

async function expectWatched(host: OpenHost): Promise<void> {
  await expect.poll(() => host.watchers(), { timeout: 5000 }).toBeGreaterThan(0)
}
