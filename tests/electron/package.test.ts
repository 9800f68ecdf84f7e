import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { keepHost } from '../../main/electron/host-keeper.ts'
import { createPaperPrinter } from '../../main/electron/paper-printer.ts'
import { createReaderStarter } from '../../main/electron/reader-starter.ts'
import type { Client } from '../../main/host/in-process.ts'
import { packageApp } from '../../tools/package-app.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { electron, root } from './desk.ts'
import { standInElectron } from './stand-in.ts'

vi.mock('electron', () => import('./fake/electron.ts'))

const output = temporaryFolder('package')
const app = join(output, process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
const archive = join(app, 'resources', 'app.asar')
const megabyte = 1024 * 1024

beforeAll(async () => {
  const electronDist = standInElectron(temporaryFolder('stand-in'), '45.4.1')
  expect(await packageApp({ electronDist, output, onlyFolder: true })).toBe(true)
}, 240_000)

test('the package holds what the product runs on, and nothing else', () => {
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1))
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'LICENSE',
      'samples/danh-sach-tre-em.xlsx',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/electron/host-process.js',
      'dist/electron/reader.js',
      'dist/electron/solver-thread.js',
      'dist/electron/book-thread.js',
      'dist/electron/check-thread.js',
      'node_modules/highs/build/highs.wasm',
      'dist/renderer/index.html',
      'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]),
  )
  const top = new Set(files.map((file) => file.split('/')[0]))
  expect([...top].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'samples'])
  const packages = files.flatMap((file) => file.match(/^node_modules\/(@[^/]+\/[^/]+|[^@/][^/]*)$/)?.[1] ?? [])
  expect(packages.sort()).toEqual(['@expo-google-fonts/tinos', 'better-sqlite3', 'highs', 'piscina'])
  expect(files.filter((file) => file.startsWith('samples/'))).toEqual(['samples/danh-sach-tre-em.xlsx'])
  expect(files.filter((file) => /\.(tsx?|cpp|stamp|map)$|test|\.env/.test(file))).toEqual([])
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
})

test('the driver lies outside the archive, where the system can load it', () => {
  const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' })
  expect(unpacked.some((file) => file.endsWith(`${process.platform}-${process.arch}.node`))).toBe(true)
})

test('everything of ours together stays small', () => {
  const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  const bytes = [statSync(archive).size, ...unpacked].reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeGreaterThan(2 * megabyte)
  expect(bytes).toBeLessThan(16 * megabyte)
})

test('its program runs nothing but the product: the fuses are set', async () => {
  const program = process.platform === 'win32' ? 'so-thu-nhan.exe' : 'so-thu-nhan'
  const fuses = await getCurrentFuseWire(join(app, program))
  expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE)
})

test('unpacked far from the project it still reads a list and makes a report', async () => {
  const folder = temporaryFolder('unpacked')
  extractAll(archive, folder)
  const host = keepHost({
    entry: join(folder, 'dist', 'electron', 'host-process.js'),
    args: ['--data', temporaryFolder('register')],
    printer: createPaperPrinter(),
    readers: createReaderStarter(join(folder, 'dist', 'electron', 'reader.js')),
    onReady: () => {},
    onRefused: (sentence) => expect.fail(sentence),
    onGivenUp: () => expect.fail('the core does not start'),
    onDied: () => {},
  })
  onTestFinished(() => host.close())
  const { port1, port2 } = new electron.MessageChannelMain()
  host.serve(port1 as never)
  const client: Client = createORPCClient(new RPCLink({ port: port2.inner }))
  port2.inner.start()
  const asOf = Day.parse('2024-07-18')
  for await (const _step of await client.lists.example({ requestId: randomUUID() }));
  const base64 = readFileSync(join(root, 'samples', 'danh-sach-cu-tcvn3.xls')).toString('base64')
  const { fileId } = await client.access.offerFile({ name: 'danh-sach-cu-tcvn3.xls', base64 })
  const reading = await client.lists.preview({ fileIds: [fileId], secret: 'no', asOf })
  let read = await reading.next()
  while (!read.done) read = await reading.next()
  expect(read.value.totals.read).toBeGreaterThan(100)
  const making = await client.reports.make({ asOf, forms: ['docx', 'xlsx', 'pdf'] })
  let made = await making.next()
  while (!made.done) made = await making.next()
  expect(made.value.notMade).toEqual([])
  expect(made.value.files).toHaveLength(3)
})
