import { EventEmitter } from 'node:events'
import { BrowserWindow, protocol, session } from './browser-window.ts'
import { MessageChannelMain, type PortMain } from './ports.ts'
import { running, started, utilityProcess } from './utility-process.ts'

// Electron's module, as far as the window uses it. Its processes are threads, its paper is printed by a real browser;
// what only Chromium itself can show (its sandbox, that it keeps to the policy) is for tests/e2e/electron.spec.ts.
export { BrowserWindow, MessageChannelMain, protocol, session, utilityProcess }

class App extends EventEmitter {
  isPackaged = false
  profile = ''
  first = true
  quits = 0
  lockData: unknown
  whenReady = () => Promise.resolve()
  enableSandbox(): void {}
  getPath = (name: string) => (name === 'userData' ? this.profile : `${this.profile}/${name}`)
  requestSingleInstanceLock(data: unknown): boolean {
    this.lockData = data
    return this.first
  }
  /** As Electron: ends unless a listener prevents it, which then asks again. */
  quit(): void {
    this.quits++
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.emit('fake-ended')
  }
}
export const app = new App()

interface Asked {
  message?: string
  buttons?: string[]
  defaultPath?: string
}
export const dialog = {
  asked: [] as Asked[],
  errors: [] as string[],
  /** The button the person presses. */
  press: 1,
  savePath: '',
  /** Or when the person presses it. */
  answer: async () => ({ response: dialog.press }),
  async showMessageBox(_window: unknown, asked: Asked) {
    dialog.asked.push(asked)
    return await dialog.answer()
  },
  async showSaveDialog(_window: unknown, asked: Asked) {
    dialog.asked.push(asked)
    return { canceled: dialog.savePath === '', filePath: dialog.savePath }
  },
  showErrorBox: (_title: string, line: string) => void dialog.errors.push(line),
}

export interface MenuItem {
  label?: string
  enabled?: boolean
  submenu?: MenuItem[]
  click?: () => void
}
export const Menu = {
  shown: [] as MenuItem[],
  buildFromTemplate: (items: MenuItem[]) => items,
  setApplicationMenu: (items: MenuItem[]) => void (Menu.shown = items),
}

export const shell = { opened: [] as string[], openPath: async (path: string) => void shell.opened.push(path) }
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }) }

type Handler = (event: unknown, ...given: unknown[]) => unknown
class IpcMain extends EventEmitter {
  handlers = new Map<string, Handler>()
  handle = (channel: string, handler: Handler) => void this.handlers.set(channel, handler)
}
export const ipcMain = new IpcMain()

/** Says something to the main process in the name of a frame. */
export function sayAs(sender: unknown, senderFrame: unknown, channel: string, ...given: unknown[]): void {
  ipcMain.emit(channel, { sender, senderFrame }, ...structuredClone(given))
}

class IpcRenderer extends EventEmitter {
  send(channel: string, ...given: unknown[]): void {
    const [window] = BrowserWindow.all
    sayAs(window?.webContents, window?.webContents.mainFrame, channel, ...given)
  }
  async invoke(channel: string, ...given: unknown[]): Promise<unknown> {
    const [window] = BrowserWindow.all
    const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame }
    return structuredClone(await ipcMain.handlers.get(channel)?.(event, ...structuredClone(given)))
  }
}
export const ipcRenderer = new IpcRenderer()

export const contextBridge = {
  exposeInMainWorld: (name: string, bridge: object) => void Object.assign(globalThis.window, { [name]: bridge }),
}

/** Brings what main sends to a frame into the page's side: ports change hands. */
export function connectPage(window: BrowserWindow): void {
  window.webContents.removeAllListeners('to-page')
  ipcRenderer.removeAllListeners()
  window.webContents.on('to-page', (channel: string, _message: unknown, ports: readonly PortMain[]) => {
    ipcRenderer.emit(channel, { ports: ports.map((port) => port.inner) })
  })
}

/** As before the first start. */
export async function reset(): Promise<void> {
  // Nobody is told: the window that watched over them is gone as well.
  for (const process of running) process.removeAllListeners('exit')
  await Promise.all([...running].map((process) => process.end()))
  started.length = 0
  BrowserWindow.all = []
  app.removeAllListeners()
  ipcMain.removeAllListeners()
  session.defaultSession.removeAllListeners()
  ipcMain.handlers.clear()
  ipcRenderer.removeAllListeners()
  Object.assign(app, { isPackaged: false, first: true, quits: 0 })
  Object.assign(dialog, {
    asked: [],
    errors: [],
    press: 1,
    savePath: '',
    answer: async () => ({ response: dialog.press }),
  })
  shell.opened = []
  Menu.shown = []
}
