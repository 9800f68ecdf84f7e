import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, type BrowserWindow, dialog, ipcMain, MessageChannelMain, shell } from 'electron'
import { onLastResort } from '../host/last-resort.ts'
import { openLog } from '../host/log.ts'
import { defaultDataFolder, version } from '../host/product.ts'
import { claimScheme, serveRenderer } from './app-protocol.ts'
import { channels } from './channels.ts'
import { type HostKeeper, keepHost } from './host-keeper.ts'
import { setMenu } from './menu.ts'
import { createPaperPrinter } from './paper-printer.ts'
import { createReaderStarter } from './reader-starter.ts'
import { saveFile } from './save-file.ts'
import { isFromWindow } from './sender.ts'
import { readMemory, remember } from './window-memory.ts'
import { openWindow } from './window.ts'
import { type Language, type Words, wordsIn } from './words.ts'

const here = import.meta.dirname
const { values } = parseArgs({
  args: process.argv,
  options: { data: { type: 'string' }, clock: { type: 'string' } },
  strict: false,
})
const dataFolder = typeof values.data === 'string' ? values.data : defaultDataFolder()

// One window a person: a second start shows the first one and ends.
if (app.requestSingleInstanceLock({ dataFolder })) {
  claimScheme()
  app.enableSandbox()
  void app.whenReady().then(open)
} else {
  app.quit()
}

function open(): void {
  const log = openLog(join(app.getPath('userData'), 'nhat-ky'))
  onLastResort(log, (line) => dialog.showErrorBox('Sổ Thu Nhận', line))
  let language: Language = readMemory().language
  let window: BrowserWindow | undefined
  let place: { dataFolder: string; hasFolder: boolean } | undefined
  const words = (): Words => wordsIn(language)

  // The same place from the sources and from what they are built into.
  serveRenderer(join(here, '..', '..', 'dist', 'renderer'))
  const host = keepHost({
    entry: join(here, 'host-process.js'),
    args: ['--data', dataFolder, ...clockOfTest()],
    printer: createPaperPrinter(),
    readers: createReaderStarter(join(here, 'reader.js')),
    onReady(opened) {
      place = opened
      showMenu()
    },
    onDied(code) {
      log.note('the core ended', { code })
      window?.webContents.send(channels.coreGone)
    },
    onRefused: (sentence) => void ask(sentence, () => host.again()),
    onGivenUp: () => void ask(words().hostDied, () => host.again()),
  })
  showMenu()
  window = openWindow({ onShown: sayOpen })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.note('the page ended', { reason })
    if (reason !== 'clean-exit') void ask(words().pageDied, () => window?.reload())
  })
  window.on('closed', () => (window = undefined))

  answerPage(
    () => window,
    host,
    words,
    (wanted) => {
      language = wanted
      remember({ language })
      showMenu()
    },
  )
  app.on('second-instance', (_event, _argv, _cwd, other) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const wanted = Object(other).dataFolder
    if (typeof wanted === 'string' && wanted !== dataFolder && window !== undefined)
      void dialog.showMessageBox(window, { type: 'info', message: words().otherFolder(dataFolder, wanted) })
  })
  closeInOrder(host, () => log.close())

  function showMenu(): void {
    const folder = place?.hasFolder === true ? place.dataFolder : undefined
    setMenu(words(), {
      openFolder: folder === undefined ? undefined : () => void shell.openPath(folder),
      about: () => {
        const message = words().aboutText(version, place?.dataFolder ?? dataFolder)
        if (window !== undefined) void dialog.showMessageBox(window, { type: 'info', message })
      },
    })
  }

  /** One sentence and two ways on: again, or close. */
  async function ask(message: string, again: () => void): Promise<void> {
    if (window === undefined) return app.quit()
    const buttons = [words().again, words().close]
    const { response } = await dialog.showMessageBox(window, { type: 'error', message, buttons, cancelId: 1 })
    if (response === 0) again()
    else app.quit()
  }
}

/** Answers what the page may ask of the main process. Anything from elsewhere gets no answer. */
function answerPage(
  window: () => BrowserWindow | undefined,
  host: HostKeeper,
  words: () => Words,
  setLanguage: (language: Language) => void,
): void {
  ipcMain.on(channels.askPort, (event) => {
    if (!isFromWindow(event, window())) return
    const { port1, port2 } = new MessageChannelMain()
    host.serve(port1)
    event.senderFrame?.postMessage(channels.portHere, null, [port2])
  })
  ipcMain.on(channels.language, (event, language: unknown) => {
    if (isFromWindow(event, window()) && (language === 'vi' || language === 'en')) setLanguage(language)
  })
  ipcMain.handle(channels.saveFile, async (event, name: unknown, bytes: unknown) => {
    const ours = window()
    if (ours === undefined || !isFromWindow(event, ours)) throw new Error('not from our window')
    return await saveFile(ours, { name, bytes }, words())
  })
}

/** The register is closed after the window and before the program ends. */
function closeInOrder(host: HostKeeper, last: () => void): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void host.close().finally(() => {
      closed = true
      last()
      app.quit()
    })
  })
}

/** Tests of an unpackaged product may set the day; an installed one always has the machine's. */
function clockOfTest(): string[] {
  return !app.isPackaged && typeof values.clock === 'string' ? ['--clock', values.clock] : []
}

/** Tells whoever started us (`npm start`) that the window is there. */
function sayOpen(): void {
  if (!process.env['SO_THU_NHAN_SAY_OPEN']) return
  process.stdout.on('error', () => {})
  process.stdout.write('so-thu-nhan:open\n')
}
