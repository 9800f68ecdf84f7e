import { join } from 'node:path'
import { app, BrowserWindow, type Session } from 'electron'
import { isOurs, startAddress } from './app-protocol.ts'
import { placeOfWindow, readMemory, rememberOnClose, smallest } from './window-memory.ts'

/** Opens the one window: sandboxed, without Node, and unable to leave the product's own page. */
export function openWindow({ onShown }: { onShown: () => void }): BrowserWindow {
  const memory = readMemory()
  const window = new BrowserWindow({
    ...placeOfWindow(memory),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Sổ Thu Nhận',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (memory.maximized) window.maximize()
  lockNavigation(window)
  lockSession(window.webContents.session)
  rememberOnClose(window)
  window.once('ready-to-show', () => {
    window.show()
    onShown()
  })
  void window.loadURL(startAddress)
  return window
}

function lockNavigation({ webContents }: BrowserWindow): void {
  // The report is shown in a frame without an address of its own; no frame may go anywhere.
  const stay = (event: { preventDefault(): void; url: string }): void => {
    if (!isOurs(event.url)) event.preventDefault()
  }
  webContents.on('will-navigate', stay)
  webContents.on('will-redirect', stay)
  webContents.on('will-frame-navigate', (event) => {
    if (event.url !== 'about:srcdoc') stay(event)
  })
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No camera, no notifications, no devices, and no file that is saved past the person's own choice. */
function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
