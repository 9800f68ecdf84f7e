import { type MessagePortMain, utilityProcess, type UtilityProcess } from 'electron'
import { milliseconds } from '../host/clock.ts'
import type { FromHost, ToHost } from './messages.ts'
import type { PaperPrinter } from './paper-printer.ts'
import type { ReaderStarter } from './reader-starter.ts'

export interface HostKeeper {
  /** Hands a page's port to the core; what the page asks before the register is open waits in the port. */
  serve(port: MessagePortMain): void
  /** Starts the core again after it was refused or given up. */
  again(): void
  /** Lets the core close its register, and ends. */
  close(): Promise<void>
}

export interface HostKeeperOptions {
  entry: string
  args: readonly string[]
  printer: PaperPrinter
  readers: ReaderStarter
  onReady(place: { dataFolder: string; hasFolder: boolean }): void
  /** The register cannot be opened, in words for the person. */
  onRefused(sentence: string): void
  /** It died more often than is worth another try. */
  onGivenUp(): void
  /** No page's port leads anywhere any more; it is started again, refused or given up. */
  onDied(code: number): void
}

const mostDeaths = 3
const withinMs = 60_000
const closingMs = 8000

/** Keeps the core running in a process of its own: a long report never stops the window, and after a crash it is back. */
export function keepHost(options: HostKeeperOptions): HostKeeper {
  const waiting: MessagePortMain[] = []
  const printing = new Map<number, AbortController>()
  const deaths: number[] = []
  let host: UtilityProcess | undefined
  let refused = false
  let closing = false

  function start(): void {
    refused = false
    const child = utilityProcess.fork(options.entry, [...options.args], {
      serviceName: 'Sổ Thu Nhận: dữ liệu',
      stdio: 'ignore',
    })
    host = child
    child.on('message', (message: FromHost) => hear(child, message))
    child.once('exit', (code) => ended(child, code))
    for (const port of waiting.splice(0)) tell(child, { type: 'page' }, port)
  }

  function hear(child: UtilityProcess, message: FromHost): void {
    if (message.type === 'ready') options.onReady(message)
    if (message.type === 'refused') {
      refused = true
      child.kill()
      options.onRefused(message.sentence)
    }
    if (message.type === 'print') void print(child, message.id, message.html)
    if (message.type === 'stop-printing') printing.get(message.id)?.abort()
    if (message.type === 'read') {
      const { id, heapMegabytes } = message
      const port = options.readers.start(id, heapMegabytes, (code) => tell(child, { type: 'reader-ended', id, code }))
      tell(child, { type: 'reader', id }, port)
    }
    if (message.type === 'stop-reading') options.readers.stop(message.id)
  }

  async function print(child: UtilityProcess, id: number, html: string): Promise<void> {
    const stop = new AbortController()
    printing.set(id, stop)
    const pdf = await options.printer.print(html, stop.signal).catch(() => null)
    printing.delete(id)
    if (!stop.signal.aborted) tell(child, { type: 'printed', id, pdf })
  }

  function ended(child: UtilityProcess, code: number): void {
    if (host !== child) return
    host = undefined
    options.readers.stopAll()
    for (const stop of printing.values()) stop.abort()
    if (closing) return
    options.onDied(code)
    if (refused) return
    deaths.push(milliseconds())
    if (deaths.filter((at) => at > milliseconds() - withinMs).length < mostDeaths) start()
    else options.onGivenUp()
  }

  function tell(child: UtilityProcess, message: ToHost, port?: MessagePortMain): void {
    if (host === child) child.postMessage(message, port === undefined ? [] : [port])
  }

  start()
  return {
    serve(port) {
      if (host === undefined) waiting.push(port)
      else tell(host, { type: 'page' }, port)
    },
    again() {
      deaths.length = 0
      if (host === undefined || refused) start()
    },
    async close() {
      closing = true
      const child = host
      if (child === undefined) return
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      tell(child, { type: 'close' })
      const late = setTimeout(() => child.kill(), closingMs)
      await gone
      clearTimeout(late)
    },
  }
}
