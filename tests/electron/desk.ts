import { createORPCClient } from '@orpc/client'
import { afterEach, beforeEach, vi } from 'vitest'
import { root } from '../architecture/lint.ts'
import type { Client } from '../../main/host/in-process.ts'
import { desktopBridge } from '../../renderer/app/desktop.ts'
import { desktopLink } from '../../renderer/app/desktop-link.ts'
import { temporaryFolder } from '../support/temporary.ts'
import * as electron from './fake/electron.ts'

export { electron, root }

/** Folders of the desktop under test: its register and the window's own profile. */
export interface Places {
  data: string
  profile: string
}

let count = 0

/** Starts the real main process on the fake Electron, on a fresh register, before each test of a file. */
export function eachWithDesktop(): Places {
  const places: Places = { data: '', profile: '' }
  const argv = process.argv
  let listeners: readonly NodeJS.UncaughtExceptionListener[] = []
  let rejections: readonly NodeJS.UnhandledRejectionListener[] = []
  beforeEach(() => {
    places.data = temporaryFolder('desktop')
    places.profile = temporaryFolder('profile')
    electron.app.profile = places.profile
    process.argv = [...argv.slice(0, 2), '--data', places.data]
    listeners = process.listeners('uncaughtException')
    rejections = process.listeners('unhandledRejection')
  })
  afterEach(async () => {
    await electron.reset()
    process.argv = argv
    vi.unstubAllGlobals()
    for (const one of process.listeners('uncaughtException'))
      if (!listeners.includes(one)) process.off('uncaughtException', one)
    for (const one of process.listeners('unhandledRejection'))
      if (!rejections.includes(one)) process.off('unhandledRejection', one)
  })
  return places
}

const fromSources = 'main/electron/main.ts'
/** What `npm run build` made of it, as the installed product runs it. */
export const built = 'dist/electron/main.js'

/** Runs main.ts as Electron does; answers the window it opened, if it opened one. */
export async function startMain(main = fromSources): Promise<electron.BrowserWindow | undefined> {
  await runAgain(main)
  await vi.waitFor(() => {
    const [window] = electron.BrowserWindow.all
    if (electron.app.quits === 0 && window?.calls.includes('show') !== true) throw new Error('not shown yet')
  })
  return electron.BrowserWindow.all[0]
}

export async function startWindow(main = fromSources): Promise<electron.BrowserWindow> {
  const window = await startMain(main)
  if (window === undefined) throw new Error('no window was opened')
  return window
}

/** The page of a window with its preload script and its client, as after each load of it. */
export async function loadPage(window: electron.BrowserWindow): Promise<Client> {
  vi.stubGlobal('window', new PageWindow())
  electron.connectPage(window)
  await runAgain('main/electron/preload.ts')
  const bridge = desktopBridge()
  if (bridge === undefined) throw new Error('the preload script gave the page no bridge')
  return createORPCClient(desktopLink(bridge))
}

/** Runs a file of the window from its first line, however often it ran before. */
async function runAgain(name: string): Promise<void> {
  const address = `${root}${name}?time=${++count}`
  await import(/* @vite-ignore */ address)
}

/** Of a page's window, what the preload script and the client use. */
class PageWindow extends EventTarget {
  readonly location = { origin: 'so-thu-nhan://app', href: 'so-thu-nhan://app/' }
  postMessage(data: unknown, origin: string, ports: readonly unknown[]): void {
    if (origin !== this.location.origin) throw new Error(`a message for ${origin}`)
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data, source: this, origin, ports })))
  }
}
