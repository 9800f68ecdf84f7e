import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../main/host/product.ts'
import { openHost, StorageRefused } from '../main/host/open-host.ts'
import { addressOfRunning } from '../main/web/running.ts'
import { serveFromTerminal } from '../main/web/serve.ts'
import { portTaken } from '../main/web/server.ts'
import { say } from './programs.ts'
import { ensureRenderer } from './renderer-build.ts'

const usage = 'Gọi sai: npm start -- [--data THƯ-MỤC] [--port N]'

/** Opens the product: for now in the browser, because the window of its own comes with a later version. */
async function start(): Promise<number> {
  const wishes = readWishes()
  if (wishes === undefined) {
    say(usage)
    return 2
  }
  const { data, port } = wishes
  say('Sổ Thu Nhận mở trong trình duyệt: bản này chưa kèm cửa sổ riêng (Electron).')
  const already = data.includes('://') ? undefined : await addressOfRunning(data)
  if (already !== undefined) {
    say(`Sổ này đang mở sẵn trên máy. Mở trong trình duyệt: ${already}`)
    openBrowser(already)
    return 0
  }
  if (!(await ensureRenderer())) return 1
  try {
    return await serve(data, port)
  } catch (failure) {
    const sentence = failure instanceof StorageRefused ? failure.message : portTaken(failure, port)
    if (sentence === undefined) throw failure
    say(sentence)
    return 3
  }
}

async function serve(data: string, port: number | undefined): Promise<number> {
  const host = await openHost({ dataFolder: data })
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

function readWishes(): { data: string; port: number | undefined } | undefined {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) return undefined
    return { data: values.data ?? defaultDataFolder(), port }
  } catch {
    return undefined // an option there is not
  }
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Tries to open the address in the user's browser; where that cannot be done the printed address serves. */
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

process.exitCode = await start().catch((failure: unknown) => {
  const reason = failure instanceof Error ? failure.name : 'lỗi'
  say(`Không mở được sổ (${reason}). Hãy thử lại; nếu vẫn vậy, gửi nhật ký trong thư mục dữ liệu cho người hỗ trợ.`)
  return 1
})
