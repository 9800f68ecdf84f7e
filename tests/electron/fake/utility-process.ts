import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PortMain } from './ports.ts'

const shim = new URL('./utility.ts', import.meta.url)

/** A utility process as a thread of its own: what it is given is really copied or handed over, and it can really die. */
class UtilityProcess extends EventEmitter {
  readonly name: string
  readonly args: readonly string[]
  readonly options: unknown
  readonly #worker: Worker
  constructor(entry: string, args: readonly string[], options: { env?: Record<string, string> }) {
    super()
    const file = existsSync(entry) ? entry : entry.replace(/\.js$/, '.ts')
    this.name = basename(entry)
    this.args = args
    this.options = options
    this.#worker = new Worker(shim, {
      workerData: { entry: pathToFileURL(file).href },
      argv: [...args],
      execArgv: [],
      ...(options.env === undefined ? {} : { env: options.env }),
      stdout: true,
      stderr: true,
    })
    this.#worker.on('message', (message: unknown) => this.emit('message', message))
    // What it would have printed on its end goes nowhere, as in the product.
    this.#worker.on('error', () => {})
    this.#worker.on('exit', (code) => {
      running.delete(this)
      this.emit('exit', code)
    })
  }
  postMessage(data: unknown, ports: readonly PortMain[] = []): void {
    const inner = ports.map((port) => port.inner)
    this.#worker.postMessage({ data, ports: inner }, inner)
  }
  kill(): boolean {
    void this.#worker.terminate()
    return true
  }
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

export type { UtilityProcess }

export const running = new Set<UtilityProcess>()
/** Every process that was started, in order. */
export const started: UtilityProcess[] = []

export const utilityProcess = {
  fork(entry: string, args: readonly string[], options: { env?: Record<string, string> }): UtilityProcess {
    const process = new UtilityProcess(entry, args, options)
    running.add(process)
    started.push(process)
    return process
  },
}

/** The running process of the core. */
export function coreProcess(): UtilityProcess | undefined {
  return [...running].find(({ name }) => name === 'host-process.js')
}
