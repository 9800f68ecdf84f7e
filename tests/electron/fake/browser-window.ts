import { EventEmitter } from 'node:events'
import { createPrinter } from '../../../main/files/writing/pdf/printer.ts'
import { findBrowser } from '../../../main/files/writing/pdf/find-browser.ts'
import type { PortMain } from './ports.ts'

type Serve = (request: Request) => Promise<Response> | Response

/** Who serves a scheme of ours. */
export class FakeProtocol {
  readonly handlers = new Map<string, Serve>()
  readonly privileged: unknown[] = []
  registerSchemesAsPrivileged(schemes: unknown[]): void {
    this.privileged.push(...schemes)
  }
  handle(scheme: string, serve: Serve): void {
    this.handlers.set(scheme, serve)
  }
  async fetch(address: string, method = 'GET'): Promise<Response> {
    const serve = this.handlers.get(address.slice(0, address.indexOf(':')))
    if (serve === undefined) throw new Error(`nobody serves ${address}`)
    // A plain object, because Node's Request refuses schemes it does not know and cleans paths before we could look.
    return await serve({ url: address, method } as Request)
  }
}

export const protocol = new FakeProtocol()

type Answer = (given: boolean) => void

export class FakeSession extends EventEmitter {
  readonly protocol: FakeProtocol
  ask: (permission: string) => boolean | undefined = () => undefined
  check: () => boolean = () => true
  request: (url: string) => boolean = () => true
  readonly webRequest = {
    onBeforeRequest: (hear: (details: { url: string }, answer: (say: { cancel: boolean }) => void) => void): void => {
      this.request = (url) => {
        let passed = true
        hear({ url }, ({ cancel }) => (passed = !cancel))
        return passed
      }
    },
  }
  constructor(own: FakeProtocol) {
    super()
    this.protocol = own
  }
  setPermissionRequestHandler(handler: (contents: unknown, permission: string, answer: Answer) => void): void {
    this.ask = (permission) => {
      let answered: boolean | undefined
      handler(null, permission, (given) => (answered = given))
      return answered
    }
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.check = handler
  }
  device: () => boolean = () => true
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }
}

const sessions = new Map<string, FakeSession>()
const ordinary = new FakeSession(protocol)

export const session = {
  defaultSession: ordinary,
  fromPartition(name: string): FakeSession {
    const known = sessions.get(name) ?? new FakeSession(new FakeProtocol())
    sessions.set(name, known)
    return known
  },
}

export interface FakeFrame {
  url: string
  postMessage(channel: string, message: unknown, ports: readonly PortMain[]): void
}

class FakeContents extends EventEmitter {
  readonly session: FakeSession
  readonly mainFrame: FakeFrame
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  page = ''
  constructor(own: FakeSession) {
    super()
    this.session = own
    this.mainFrame = { url: '', postMessage: (...message) => this.emit('to-page', ...message) }
  }
  send(channel: string): void {
    this.emit('to-page', channel, null, [])
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  /** Paper is really printed, by the browser of this machine. */
  async printToPDF(): Promise<Buffer> {
    const printer = createPrinter({ findBrowser: () => findBrowser(), idleMs: 60_000 })
    try {
      return Buffer.from(await printer.print(this.page))
    } finally {
      await printer.close()
    }
  }
}

interface WindowOptions {
  webPreferences: { session?: FakeSession }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  readonly options: WindowOptions & Record<string, unknown>
  readonly webContents: FakeContents
  readonly calls: string[] = []
  response: Response | undefined
  bounds = { x: 40, y: 50, width: 1200, height: 700 }
  #destroyed = false
  constructor(options: WindowOptions & Record<string, unknown>) {
    super()
    this.options = options
    this.webContents = new FakeContents(options.webPreferences.session ?? ordinary)
    BrowserWindow.all.push(this)
  }
  async loadURL(address: string): Promise<void> {
    this.webContents.mainFrame.url = address
    this.response = await this.webContents.session.protocol.fetch(address)
    this.webContents.page = await this.response.clone().text()
    this.emit('ready-to-show')
  }
  show = () => this.calls.push('show')
  focus = () => this.calls.push('focus')
  restore = () => this.calls.push('restore')
  maximize = () => this.calls.push('maximize')
  reload = () => this.calls.push('reload')
  isMinimized = () => true
  isMaximized = () => false
  getNormalBounds = () => this.bounds
  isDestroyed = () => this.#destroyed
  destroy(): void {
    this.#destroyed = true
  }
  /** The person closes it. */
  close(): void {
    this.emit('close')
    this.#destroyed = true
    this.emit('closed')
  }
}
