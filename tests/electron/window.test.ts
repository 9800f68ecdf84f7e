import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureRenderer } from '../../tools/renderer-build.ts'
import { openHost } from '../../main/host/open-host.ts'
import { securityHeaders } from '../../main/web/policy.ts'
import { channels } from '../../main/electron/channels.ts'
import { CoreGone } from '../../renderer/app/desktop-link.ts'
import { eachWithDesktop, electron, loadPage, startMain, startWindow } from './desk.ts'
import { coreProcess } from './fake/utility-process.ts'

vi.mock('electron', () => import('./fake/electron.ts'))

const places = eachWithDesktop()

describe('the window', () => {
  test('is sandboxed, isolated and without Node', async () => {
    const { options } = await startWindow()
    expect(options).toMatchObject({ width: 1366, height: 768, title: 'Sổ Thu Nhận' })
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    })
  })

  test.each([
    ['will-navigate', 'https://example.org/', true],
    ['will-navigate', 'file:///etc/passwd', true],
    ['will-navigate', 'so-thu-nhan://paper/1', true],
    ['will-navigate', 'so-thu-nhan://app/#/children', false],
    ['will-redirect', 'https://example.org/', true],
    ['will-frame-navigate', 'https://example.org/', true],
    ['will-frame-navigate', 'about:srcdoc', false],
    ['will-attach-webview', 'https://example.org/', true],
  ])('on %s to %s: stays where it is is %s', async (event, url, refused) => {
    const { webContents } = await startWindow()
    const preventDefault = vi.fn<() => void>()
    webContents.emit(event, { url, preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(refused ? 1 : 0)
  })

  test('opens no other window, asks for no device, and saves nothing unasked', async () => {
    const { webContents } = await startWindow()
    expect(webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read'])
      expect(webContents.session.ask(permission), permission).toBe(false)
    expect(webContents.session.check()).toBe(false)
    expect(webContents.session.device()).toBe(false)
    const preventDefault = vi.fn<() => void>()
    webContents.session.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalled()
  })

  test('stands where it stood the last time, and not where no screen shows it', async () => {
    const window = await startWindow()
    window.close()
    await electron.reset()
    expect((await startWindow()).options).toMatchObject({ x: 40, y: 50, width: 1200, height: 700 })
    await electron.reset()
    const gone = { place: { x: 5000, y: 10, width: 1200, height: 700 }, maximized: false, language: 'vi' }
    writeFileSync(join(places.profile, 'cua-so.json'), JSON.stringify(gone))
    const { options } = await startWindow()
    expect(options).toMatchObject({ width: 1200, height: 700 })
    expect(options).not.toHaveProperty('x')
  })

  test('speaks Vietnamese in its menu, and the language of its page when that changes', async () => {
    const window = await startWindow()
    expect(electron.Menu.shown.map(({ label }) => label)).toEqual(['Tệp', 'Sửa', 'Xem', 'Trợ giúp'])
    electron.sayAs(window.webContents, window.webContents.mainFrame, channels.language, 'en')
    expect(electron.Menu.shown.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help'])
    electron.sayAs(window.webContents, window.webContents.mainFrame, channels.language, 'xx')
    expect(electron.Menu.shown[0]?.label).toBe('File')
  })

  test('says in its menu which version it is and where the data lie', async () => {
    await startWindow()
    electron.Menu.shown.at(-1)?.submenu?.[0]?.click?.()
    expect(electron.dialog.asked[0]?.message).toMatch(/^Sổ Thu Nhận \d+\.\d+\.\d+\nDữ liệu nằm ở: /)
    expect(electron.dialog.asked[0]?.message).toContain(places.data)
  })

  test('whose page dies says so in one sentence, and loads it again when that is wished', async () => {
    const window = await startWindow()
    electron.dialog.press = 0
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(electron.dialog.asked).toEqual([])
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(window.calls).toContain('reload'))
    expect(electron.dialog.asked[0]?.message).toContain('Dữ liệu đã lưu không bị ảnh hưởng')
  })

  test('opens its data folder from the menu, once there is one', async () => {
    await startWindow()
    const item = () => electron.Menu.shown[0]?.submenu?.[0]
    expect(item()?.enabled).toBe(false)
    await vi.waitFor(() => expect(item()?.enabled).toBe(true), { timeout: 10_000 })
    item()?.click?.()
    expect(electron.shell.opened).toEqual([places.data])
  })
})

describe('the page', () => {
  beforeAll(async () => {
    expect(await ensureRenderer()).toBe(true)
  })

  test('comes from our own scheme with the policy of the web shell', async () => {
    const { response } = await startWindow()
    expect(response?.status).toBe(200)
    for (const [name, value] of Object.entries(securityHeaders)) expect(response?.headers.get(name), name).toBe(value)
    expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const [script] = (await response?.text())?.match(/\/assets\/[\w.-]+\.js/) ?? []
    const loaded = await electron.protocol.fetch(`so-thu-nhan://app${script}`)
    expect([loaded.status, loaded.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(electron.protocol.privileged).toContainEqual(
      expect.objectContaining({ scheme: 'so-thu-nhan', privileges: expect.objectContaining({ secure: true }) }),
    )
  })

  test.each([
    'so-thu-nhan://app/../../package.json',
    'so-thu-nhan://app/..%2f..%2fpackage.json',
    'so-thu-nhan://app/%2e%2e/%2e%2e/package.json',
    'so-thu-nhan://app/..%5c..%5cpackage.json',
    'so-thu-nhan://app//etc/passwd',
    'so-thu-nhan://app/C:%5cWindows%5cwin.ini',
    'so-thu-nhan://app/index.html%00.js',
    'so-thu-nhan://app/%zz',
    'so-thu-nhan://other/index.html',
    'so-thu-nhan://app/assets',
  ])('is never %s', async (address) => {
    await startWindow()
    const answer = await electron.protocol.fetch(address)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toBe(securityHeaders['content-security-policy'])
    expect(await answer.text()).not.toContain('so-thu-nhan"')
  })

  test('is only read', async () => {
    await startWindow()
    expect((await electron.protocol.fetch('so-thu-nhan://app/', 'POST')).status).toBe(405)
  })
})

describe('the main process', () => {
  test('gives its port to the page of its window and to nobody else', async () => {
    const window = await startWindow()
    const given: unknown[] = []
    window.webContents.on('to-page', (channel: string) => given.push(channel))
    const { mainFrame } = window.webContents
    const frame = (url: string) => ({ url, postMessage: () => given.push('to a stranger') })
    const stranger = { mainFrame: frame('so-thu-nhan://app/') }
    electron.sayAs(window.webContents, { ...mainFrame, url: 'so-thu-nhan://app/' }, channels.askPort)
    electron.sayAs(window.webContents, frame('https://example.org/'), channels.askPort)
    electron.sayAs(window.webContents, null, channels.askPort)
    electron.sayAs(stranger, stranger.mainFrame, channels.askPort)
    mainFrame.url = 'https://example.org/'
    electron.sayAs(window.webContents, mainFrame, channels.askPort)
    expect(given).toEqual([])
    mainFrame.url = 'so-thu-nhan://app/#/lists'
    electron.sayAs(window.webContents, mainFrame, channels.askPort)
    expect(given).toEqual([channels.portHere])
  })

  test('saves a file where the person says, under a name that leads nowhere else', async () => {
    await loadPage(await startWindow())
    const path = join(places.profile, 'bao-cao.docx')
    electron.dialog.savePath = path
    const bytes = new Uint8Array([80, 75, 3, 4])
    expect(await electron.ipcRenderer.invoke(channels.saveFile, '../../Báo cáo: tháng 7?.docx', bytes)).toEqual({
      saved: true,
      path,
    })
    expect([...readFileSync(path)]).toEqual([...bytes])
    expect(electron.dialog.asked[0]?.defaultPath).toMatch(/[\\/]\.\.-\.\.-Báo cáo- tháng 7-\.docx$/)
    electron.dialog.savePath = ''
    expect(await electron.ipcRenderer.invoke(channels.saveFile, 'a.docx', bytes)).toEqual({ saved: false })
  })

  test('says in a sentence why a file could not be saved, and nobody else can save one', async () => {
    const window = await startWindow()
    electron.dialog.savePath = join(places.profile, 'no-such-folder', 'a.docx')
    const answer = await electron.ipcRenderer.invoke(channels.saveFile, 'a.docx', new Uint8Array(1))
    expect(answer).toMatchObject({ saved: false, sentence: expect.stringContaining('Không ghi được') })
    window.webContents.mainFrame.url = 'https://example.org/'
    await expect(electron.ipcRenderer.invoke(channels.saveFile, 'a.docx', new Uint8Array(1))).rejects.toThrow()
  })

  test('is one for each person: a second start ends, and shows the first', async () => {
    const window = await startWindow()
    const other = join(places.profile, 'so-khac')
    electron.app.emit('second-instance', {}, [], '', { dataFolder: places.data })
    expect(window.calls).toEqual(['show', 'restore', 'focus'])
    expect(electron.dialog.asked).toEqual([])
    electron.app.emit('second-instance', {}, [], '', { dataFolder: other })
    expect(electron.dialog.asked[0]?.message).toContain(`Hãy đóng cửa sổ này trước khi mở sổ ở ${other}`)
    await electron.reset()
    electron.app.first = false
    expect(await startMain()).toBeUndefined()
    expect(electron.app.quits).toBe(1)
    expect(coreProcess()).toBeUndefined()
  })

  test('says in one sentence why a register cannot be opened, and ends when that is wished', async () => {
    writeFileSync(join(places.data, 'so-thu-nhan.db'), 'not a register')
    await startWindow()
    await vi.waitFor(() => expect(electron.dialog.asked).toHaveLength(1), { timeout: 10_000 })
    const [{ message, buttons } = {}] = electron.dialog.asked
    expect(message).toMatch(/^Tệp khoá .+ không có, nên không mở được sổ/)
    expect(message).not.toMatch(/\n\s+at |Error/)
    expect(buttons).toEqual(['Thử lại', 'Đóng'])
    await vi.waitFor(() => expect(electron.app.quits).toBeGreaterThan(0))
  })

  test('opens a register that was refused once it is as it should be, and the page it has open finds it', async () => {
    const file = join(places.data, 'so-thu-nhan.db')
    writeFileSync(file, 'not a register')
    const pressed = Promise.withResolvers<{ response: number }>()
    electron.dialog.answer = () => pressed.promise
    const window = await startWindow()
    const told = vi.spyOn(window.webContents, 'send')
    const client = await loadPage(window)
    const asked = client.access.session().catch((failure: unknown) => failure)
    await vi.waitFor(() => expect(electron.dialog.asked).toHaveLength(1), { timeout: 10_000 })
    expect(await asked).toBeInstanceOf(CoreGone)
    // A port may end in silence: the page is told as well.
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(channels.coreGone))
    rmSync(file)
    pressed.resolve({ response: 0 })
    const session = await vi.waitFor(() => client.access.session(), { timeout: 10_000 })
    expect(session.dataFolder).toBe(places.data)
  })

  test('closes the register before it ends', async () => {
    const window = await startWindow()
    const client = await loadPage(window)
    await client.access.session()
    const ended = new Promise<void>((resolve) => electron.app.once('fake-ended', resolve))
    window.close()
    electron.app.emit('window-all-closed')
    await ended
    expect(coreProcess()).toBeUndefined()
    // Closed in order, the register leaves no log of unwritten pages behind, and opens as it is.
    const host = await openHost({ dataFolder: places.data })
    await host.close()
  })

  test('shows no stack to anybody when it fails itself', async () => {
    await startWindow()
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
    const last = process.listeners('uncaughtException').at(-1)
    last?.(new Error('Bí Mật'), 'uncaughtException')
    expect(exit).toHaveBeenCalledWith(1)
    exit.mockRestore()
    expect(electron.dialog.errors).toHaveLength(1)
    expect(electron.dialog.errors[0]).toMatch(/^Sổ Thu Nhận dừng vì một lỗi ngoài dự kiến/)
    expect(electron.dialog.errors[0]).not.toMatch(/Bí Mật|\n\s+at /)
  })
})
