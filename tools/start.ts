import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../main/host/product.ts'
import type * as Web from '../main/web/open.ts'
import { ensureDesktop } from './desktop-build.ts'
import { electronProgram, electronState, fetchElectron, runWindow } from './electron-program.ts'
import { say } from './programs.ts'
import { ensureRenderer } from './renderer-build.ts'
import { chooseShell } from './shell-choice.ts'
import { ensureWebShell } from './web-build.ts'

const usage = 'Gọi sai: npm start -- [--data THƯ-MỤC] [--browser] [--port N]'

interface Wishes {
  data: string
  port: number | undefined
  browser: boolean
}

/** Opens the product in a window of its own where there can be one, else in the browser, and says why. */
async function start(): Promise<number> {
  const wishes = readWishes()
  if (wishes === undefined) {
    say(usage)
    return 2
  }
  const choice = chooseShell({
    platform: process.platform,
    environment: process.env,
    root: process.getuid?.() === 0,
    browserAsked: wishes.browser || wishes.port !== undefined,
    electron: electronState(),
  })
  const outcome = choice.shell === 'window' ? await openWindow(wishes.data, choice.fetchFirst) : choice
  if (typeof outcome === 'number') return outcome
  say(`Sổ Thu Nhận mở trong trình duyệt vì ${outcome.because}.`)
  return await openInBrowser(wishes)
}

/** The exit code after the window was closed, or why there was none. */
async function openWindow(data: string, fetchFirst: boolean): Promise<number | { because: string }> {
  if (fetchFirst) say('Lần đầu: đang tải chương trình cửa sổ (Electron, khoảng 120 MB)…')
  if (fetchFirst && !(await fetchElectron()))
    return { because: 'chưa tải được chương trình cửa sổ (Electron), lần mở sau sẽ thử lại' }
  const program = electronProgram()
  if (program === undefined || !(await ensureRenderer()) || !(await ensureDesktop()))
    return { because: 'chưa dựng được cửa sổ riêng' }
  // Ctrl+C reaches the window too, which closes the register before it ends.
  process.on('SIGINT', () => {})
  const { opened, exitCode } = await runWindow(program, ['--data', data.includes('://') ? data : resolve(data)], () =>
    say('Sổ Thu Nhận đang mở trong cửa sổ riêng. Đóng cửa sổ để kết thúc.'),
  )
  process.removeAllListeners('SIGINT')
  return opened ? exitCode : { because: 'cửa sổ riêng không khởi động được trên máy này' }
}

/** The web shell, from few files where it could be bundled. */
async function openInBrowser({ data, port }: Wishes): Promise<number> {
  if (!(await ensureRenderer())) return 1
  const shell = (await ensureWebShell()) ? '../dist/web/open.js' : '../main/web/open.ts'
  const { openInBrowser: open } = (await import(shell)) as typeof Web // made from that very source
  return await open({ data, port, say })
}

function readWishes(): Wishes | undefined {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, port: { type: 'string' }, browser: { type: 'boolean' } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) return undefined
    return { data: values.data ?? defaultDataFolder(), port, browser: values.browser === true }
  } catch {
    return undefined // an option there is not
  }
}

process.exitCode = await start().catch((failure: unknown) => {
  const reason = failure instanceof Error ? failure.name : 'lỗi'
  say(`Không mở được sổ (${reason}). Hãy thử lại; nếu vẫn vậy, gửi nhật ký trong thư mục dữ liệu cho người hỗ trợ.`)
  return 1
})
