import { spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { forkReader } from '../files/reading/reader-process.ts'
import { openHost, StorageRefused } from '../host/open-host.ts'
import { addressOfRunning } from './running.ts'
import { serveFromTerminal } from './serve.ts'
import { portTaken } from './server.ts'

interface Wishes {
  /** A folder or the address of a PostgreSQL server. */
  data: string
  port: number | undefined
  say: (line: string) => void
}

/**
 * Opens the register in the user's browser and serves it until Ctrl+C; one that is open already is only shown.
 * The exit code: 0 ended, 3 refused in words.
 */
export async function openInBrowser(wishes: Wishes): Promise<number> {
  const { data, say } = wishes
  const already = data.includes('://') ? undefined : await addressOfRunning(data)
  if (already !== undefined) {
    say(`Sổ này đang mở sẵn trên máy. Mở trong trình duyệt: ${already}`)
    openBrowser(already)
    return 0
  }
  try {
    return await serve(wishes)
  } catch (failure) {
    const sentence = failure instanceof StorageRefused ? failure.message : portTaken(failure, wishes.port)
    if (sentence === undefined) throw failure
    say(sentence)
    return 3
  }
}

async function serve({ data, port, say }: Wishes): Promise<number> {
  const host = await openHost({ dataFolder: data, ...bundledBeside(import.meta.filename) })
  const folder = host.protection === 'key-file' ? host.dataFolder : undefined
  say(`Dữ liệu nằm ở: ${host.dataFolder}`)
  try {
    const serving = await serveFromTerminal(host, { print: say, folder, ...(port === undefined ? {} : { port }) })
    openBrowser(serving.address)
    await stopAsked()
    await serving.close()
    return 0
  } finally {
    await host.close()
  }
}

/** Where this file was bundled, the reading process and the threads lie beside it. */
function bundledBeside(file: string) {
  if (extname(file) !== '.js') return {}
  const beside = (name: string): string => join(file, '..', name)
  return {
    spawnReader: forkReader(beside('reader.js')),
    solverThread: beside('solver-thread.js'),
    bookThread: beside('book-thread.js'),
    checkThread: beside('check-thread.js'),
  }
}

/** By Ctrl+C, by another program, or by closing the command window (SIGHUP, on Windows too). */
function stopAsked(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
  })
}

/** Tries to open an address in the user's browser; where that cannot be done the printed address serves. */
function openBrowser(address: string): void {
  if (process.env.CI || process.env.SO_THU_NHAN_NO_BROWSER) return
  const [command, ...args] = openerOf(address)
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function openerOf(address: string): [command: string, ...args: string[]] {
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
}
