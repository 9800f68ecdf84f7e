import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { createChangeFeed } from '../../main/host/change-feed.ts'
import { now } from '../../main/host/clock.ts'
import { describeFailure } from '../../main/host/describe-failure.ts'
import { createIds, newReference, newSecret } from '../../main/host/ids.ts'
import { keepReady } from '../../main/host/keep-ready.ts'
import { openLog } from '../../main/host/log.ts'
import { openHost } from '../../main/host/open-host.ts'
import { saveSettings } from '../../src/access/index.ts'
import type { UnitsOfWork } from '../../src/storage/unit-of-work.ts'
import { temporaryFolder } from '../support/temporary.ts'

describe('ids', () => {
  const zeros = (count: number) => new Uint8Array(count)

  test('are UUIDv7 that carry the time and only grow', () => {
    const time = Date.parse('2024-07-18T01:00:00.000Z')
    const ids = createIds({ milliseconds: () => time, randomBytes: zeros })
    const made = Array.from({ length: 10_000 }, ids)
    expect(made.every((id) => z.uuidv7().safeParse(id).success)).toBe(true)
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    expect(Number.parseInt((made[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(time)
  })

  test('grow even when the clock goes back', () => {
    const times = [5000, 4000, 4001, 5000, 5001, 1]
    let at = 0
    const ids = createIds({ milliseconds: () => times[at++ % times.length] ?? 0, randomBytes: zeros })
    const made = Array.from({ length: times.length }, ids)
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
  })

  test('secrets and references never come twice, and a reference can be read out', () => {
    expect(new Set(Array.from({ length: 1000 }, newSecret)).size).toBe(1000)
    const references = Array.from({ length: 1000 }, newReference)
    expect(new Set(references).size).toBe(1000)
    expect(references.every((reference) => /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/.test(reference))).toBe(true)
  })
})

describe('the change feed', () => {
  test('gives a slow reader what it missed, once and together', async () => {
    const feed = createChangeFeed()
    const reader = feed.watch()
    const first = reader.next()
    feed.announce(['lists'])
    expect((await first).value).toEqual(['lists'])
    feed.announce(['register'])
    feed.announce(['register', 'settings'])
    expect((await reader.next()).value).toEqual(['register', 'settings'])
    feed.close()
    expect((await reader.next()).done).toBe(true)
    expect(feed.watchers).toBe(0)
  })

  test('lets go of a reader that is told to stop', async () => {
    const feed = createChangeFeed()
    const stop = new AbortController()
    const ending = feed.watch(stop.signal).next()
    expect(feed.watchers).toBe(1)
    stop.abort()
    expect((await ending).done).toBe(true)
    expect(feed.watchers).toBe(0)
  })

  test('tells what another process committed to the same register', async () => {
    const dataFolder = temporaryFolder('two')
    const [window, command] = [await openHost({ dataFolder, lookEveryMs: 20 }), await openHost({ dataFolder })]
    const reader = window.context(thisMachine).changes()
    const told: string[] = []
    const reading = reader.next().then(({ value }) => told.push(...(value ?? [])))
    // The first look only learns where the register stands; what is written after it is news.
    await expect
      .poll(async () => {
        await command
          .context(thisMachine)
          .units.write({ actor: 'test', operation: 'settings' }, (unit) =>
            saveSettings(unit, null, { showEthnicity: true }),
          )
        return told
      })
      .toContain('settings')
    await reading
    await Promise.all([window.close(), command.close()])
  })
})

describe('what is kept ready', () => {
  test('is made when all is quiet while a window watches, and let go before the register is closed', async () => {
    const host = await openHost({ dataFolder: temporaryFolder('ready') })
    const { units } = host.context(thisMachine)
    let reading = 0
    let times = 0
    let isWatched = false
    const counted: UnitsOfWork = {
      write: units.write,
      async read(about, work) {
        times += 1
        reading += 1
        try {
          return await units.read(about, work)
        } finally {
          reading -= 1
        }
      },
    }
    const ready = keepReady({ units: () => counted, isWatched: () => isWatched, quietMs: 1, pauseMs: 1 })
    ready.soon()
    await ready.stop()
    ready.again()
    expect(times).toBe(0)
    isWatched = true
    ready.soon()
    await expect.poll(() => times).toBe(1)
    ready.soon()
    await expect.poll(() => times).toBe(2)
    await ready.stop()
    expect(reading).toBe(0)
    ready.soon()
    await host.close()
    expect(times).toBe(2)
  })
})

describe('what is written down about a failure', () => {
  const name = 'Lò Thị Bí Mật'

  test('is its kind and its place, never what it was about', () => {
    const failure = new RangeError(`no day: ${name}\n    at ${name} (secret.ts:1:1)`, { cause: new Error(name) })
    const facts = describeFailure(failure)
    expect(facts).toMatchObject({ name: 'RangeError', cause: { name: 'Error' } })
    expect(facts.frames?.[0]).toContain('host-parts.test.ts')
    expect(JSON.stringify(facts)).not.toContain('Bí Mật')
    expect(describeFailure(name)).toEqual({ name: 'string' })
  })

  test('is the rule a database names, not the row it shows', () => {
    const failure = Object.assign(new Error(`duplicate key: (name)=(${name})`), {
      code: '23505',
      table: 'child',
      constraint: 'child_id_key',
      detail: name,
      column: `${name} `,
    })
    const facts = describeFailure(failure)
    expect(facts).toMatchObject({ code: '23505', rule: 'child.child_id_key' })
    expect(JSON.stringify(facts)).not.toContain('Bí Mật')
  })

  test.each([
    () => 'x' in (name as never),
    () => Buffer.from(12 as never, name as never),
    () => join(name, { name } as never),
    () => new Map([name] as never),
  ])('keeps no message that quotes what the program worked on: %s', (broken) => {
    const facts = describeFailure(failureOf(broken))
    expect(facts.name).toBe('TypeError')
    expect(facts.frames).not.toEqual([])
    expect(JSON.stringify(facts)).not.toMatch(/Bí Mật/)
  })

  test.each([
    [() => Object(undefined).at.first, "Cannot read properties of undefined (reading 'first')"],
    [() => Object(1).at(), 'Object(...).at is not a function'],
  ])('keeps what the engine says of names in the source: %s', (broken, message) => {
    expect(describeFailure(failureOf(broken))).toMatchObject({ name: 'TypeError', message })
  })

  test('goes into a file only its owner reads, which is put aside when it has grown large', () => {
    const folder = temporaryFolder('log')
    const file = join(folder, 'so-thu-nhan.log')
    writeFileSync(file, 'x'.repeat(6 * 1024 * 1024))
    const log = openLog(folder)
    const reference = log.report(new TypeError('x is not a function'), 'figures.at')
    log.close()
    const [line = ''] = readFileSync(file, 'utf8').split('\n')
    expect(JSON.parse(line)).toMatchObject({
      reference,
      operation: 'figures.at',
      failure: { message: 'x is not a function' },
    })
    expect(statSync(join(folder, 'so-thu-nhan.1.log')).size).toBeGreaterThan(5_000_000)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
  })
})

test.skipIf(process.platform !== 'linux')('a log on a full disk says nothing and stops nobody', () => {
  const folder = temporaryFolder('full')
  symlinkSync('/dev/full', join(folder, 'so-thu-nhan.log'))
  const log = openLog(folder)
  expect(log.report(new Error('no space'), 'figures.at')).toMatch(/^[\w]{4}-[\w]{4}$/)
  log.note('still here')
  log.close()
})

test('a register whose log cannot be written is refused in words, and left as it was', async () => {
  const dataFolder = temporaryFolder('no-log')
  writeFileSync(join(dataFolder, 'nhat-ky'), '')
  await expect(openHost({ dataFolder })).rejects.toMatchObject({
    name: 'StorageRefused',
    message: expect.stringContaining(`${join(dataFolder, 'nhat-ky')} không phải là thư mục`),
  })
  expect(readdirSync(dataFolder).sort()).toEqual(['key', 'nhat-ky', 'so-thu-nhan.db']) // no journal of one left open
})

function failureOf(broken: () => unknown): unknown {
  try {
    return broken()
  } catch (failure) {
    return failure
  }
}

test('the clock gives UTC instants with milliseconds', () => {
  expect(now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
})
