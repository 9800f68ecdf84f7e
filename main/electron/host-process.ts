import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Instant, instantPlus } from '../../src/base/day.ts'
import { milliseconds } from '../host/clock.ts'
import { onLastResort } from '../host/last-resort.ts'
import { thisMachine } from '../host/machine-caller.ts'
import { servePort } from '../host/message-port.ts'
import { openHost, type OpenHost, StorageRefused } from '../host/open-host.ts'
import { mainPrinter } from './main-printer.ts'
import { mainReaders } from './main-readers.ts'
import type { FromHost, ToHost } from './messages.ts'

/**
 * The process the core runs in: opens the register, then serves each page that comes with a port. What only the main
 * process can do (print, start a process that reads a file) it asks for. Ends itself at `close`, when the register cannot
 * be opened, and with the main process.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv,
    options: { data: { type: 'string' }, clock: { type: 'string' } },
    strict: false,
  })
  const say = (message: FromHost): void => process.parentPort.postMessage(message)
  const printer = mainPrinter(say)
  const readers = mainReaders(say)
  const opening = openHost({
    dataFolder: String(values.data),
    printer,
    spawnReader: readers.spawn,
    solverThread: threadFile('solver-thread'),
    bookThread: threadFile('book-thread'),
    checkThread: threadFile('check-thread'),
    ...(typeof values.clock === 'string' ? { now: clockFrom(Instant.parse(values.clock)) } : {}),
  })
  // Ctrl+C in a terminal reaches every process of the product; the main one closes the window and then says `close`.
  process.on('SIGINT', () => {})
  // Heard from the start, answered once the register is open.
  process.parentPort.on('message', ({ data, ports }) => {
    // Only the main process can write to this port.
    const message = data as ToHost
    const [port] = ports
    if (message.type === 'printed') printer.printed(message.id, message.pdf)
    if (message.type === 'reader' && port !== undefined) readers.started(message.id, port)
    if (message.type === 'reader-ended') readers.ended(message.id, message.code)
    if (message.type === 'page' && port !== undefined)
      void opening.then((host) => servePort(host.router, host.context(thisMachine), port)).catch(() => port.close())
    if (message.type === 'close') void opening.then((host) => host.close()).finally(() => process.exit(0))
  })
  await opening.then(
    (host) => opened(host, say),
    (failure: unknown) => refused(failure, say),
  )
}

/** What runs in a thread lies beside this file, bundled or not. */
function threadFile(name: string): string {
  return join(import.meta.dirname, `${name}${extname(import.meta.filename)}`)
}

function opened(host: OpenHost, say: (message: FromHost) => void): void {
  onLastResort(host.log, () => {})
  say({ type: 'ready', dataFolder: host.dataFolder, hasFolder: host.protection === 'key-file' })
}

function refused(failure: unknown, say: (message: FromHost) => void): void {
  const sentence =
    failure instanceof StorageRefused
      ? failure.message
      : `Không mở được sổ (${failure instanceof Error ? failure.name : 'lỗi'}). Dữ liệu đã lưu không bị ảnh hưởng.`
  say({ type: 'refused', sentence })
}

/** A clock that was set to an instant when the process began, for tests of an unpackaged product. */
function clockFrom(begin: Instant): () => Instant {
  const started = milliseconds()
  return () => instantPlus(begin, milliseconds() - started)
}

await run()
