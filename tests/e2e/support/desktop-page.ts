import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'
import { servePort } from '../../../main/host/message-port.ts'
import { thisMachine } from '../../../main/host/machine-caller.ts'
import type { ServedProduct } from './product.ts'

/** The far end of a page's port. Its messages are text, so they can be carried as they are. */
class CarriedPort extends EventEmitter {
  readonly #page: Page
  readonly #number: number
  constructor(page: Page, number: number) {
    super()
    this.#page = page
    this.#number = number
  }
  postMessage(message: unknown): void {
    // A page that is being left takes no more messages.
    this.#page.evaluate(([to, text]) => window.stnFromCore(to, text), [this.#number, message] as const).catch(() => {})
  }
}

declare global {
  interface Window {
    stnFromCore(port: number, message: unknown): void
    stnToCore(port: number, message: unknown): Promise<void>
    stnSave(name: string, size: number): Promise<void>
    stnBreak(): void
  }
}

export interface DesktopPage {
  saved: { name: string; size: number }[]
  /** The core's process dies: every port falls silent, and the page is told. */
  breakPorts(): Promise<void>
}

/** Gives a browser's page the bridge that the preload script gives the window's, with the core at its far end. */
export async function asDesktopPage(page: Page, { host }: ServedProduct): Promise<DesktopPage> {
  const saved: DesktopPage['saved'] = []
  const ports = new Map<number, CarriedPort>()
  const closeAll = (): void => {
    for (const port of ports.values()) port.emit('close')
    ports.clear()
  }
  await page.exposeFunction('stnSave', (name: string, size: number) => void saved.push({ name, size }))
  await page.exposeFunction('stnToCore', (number: number, message: unknown) => {
    if (message !== null) return ports.get(number)?.emit('message', { data: message })
    // A page that asks for its first port was loaded anew: what the last one asked for is over.
    if (number === 0) closeAll()
    const port = new CarriedPort(page, number)
    ports.set(number, port)
    return servePort(host.router, host.context(thisMachine), port)
  })
  await page.addInitScript(() => {
    const near: MessagePort[] = []
    window.stnFromCore = (port, message) => near[port]?.postMessage(message)
    window.stnBreak = () => window.postMessage('so-thu-nhan:core-gone', window.location.origin)
    const bridge = {
      askPort() {
        const { port1, port2 } = new MessageChannel()
        const number = near.push(port1) - 1
        port1.addEventListener('message', ({ data }) => void window.stnToCore(number, data))
        port1.start()
        void window.stnToCore(number, null)
        window.postMessage('so-thu-nhan:port', window.location.origin, [port2])
      },
      async saveFile(name: string, bytes: Uint8Array) {
        await window.stnSave(name, bytes.length)
        return { saved: true, path: name }
      },
      setLanguage() {},
    }
    Object.assign(window, { soThuNhan: bridge })
  })
  return {
    saved,
    async breakPorts() {
      await page.evaluate(() => window.stnBreak())
      closeAll()
    },
  }
}
