import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { channels } from '../../main/electron/channels.ts'
import { CoreGone } from '../../renderer/app/desktop-link.ts'
import { eachWithDesktop, electron, loadPage, root, startWindow } from './desk.ts'
import { coreProcess, started } from './fake/utility-process.ts'

vi.mock('electron', () => import('./fake/electron.ts'))

const places = eachWithDesktop()
const sample = (name: string) => ({ name, base64: readFileSync(join(root, 'samples', name)).toString('base64') })
const listDay = Day.parse('2024-07-18')

test('a question goes from the page to the core and back', async () => {
  const client = await loadPage(await startWindow())
  const session = await client.access.session()
  expect(session).toMatchObject({ empty: true, dataFolder: places.data, protection: 'key-file' })
})

test('a refusal comes back as the error the contract declares', async () => {
  const client = await loadPage(await startWindow())
  const failure = await client.access.takeFile({ fileId: 'gone' }).catch((failure: unknown) => failure)
  expect(failure).toMatchObject({ code: 'FILE_GONE', defined: true, message: expect.stringContaining('Hãy xuất lại') })
})

test('a list is read by a process of its own, with progress', async () => {
  const client = await loadPage(await startWindow())
  const { fileId } = await client.access.offerFile(sample('danh-sach-tre-em.xlsx'))
  const reading = await client.lists.preview({ fileIds: [fileId], secret: 'no', asOf: listDay })
  let steps = 0
  let step = await reading.next()
  for (; !step.done; step = await reading.next()) steps++
  expect(steps).toBeGreaterThan(1)
  expect(step.value.totals.read).toBeGreaterThan(2000)
  const readers = started.filter(({ name }) => name === 'reader.js')
  expect(readers).toHaveLength(1)
  expect(readers[0]?.options).toMatchObject({
    execArgv: expect.arrayContaining(['--max-old-space-size=768', '--max-semi-space-size=64']),
    env: {},
  })
})

test('work that is cancelled stops in the core, and the next question is answered', async () => {
  const client = await loadPage(await startWindow())
  const { knownAt } = await client.access.session()
  const { fileId } = await client.access.offerFile(sample('danh-sach-tre-em.xlsx'))
  const stop = new AbortController()
  const reading = await client.lists.preview(
    { fileIds: [fileId], secret: 'no', asOf: listDay },
    { signal: stop.signal },
  )
  await reading.next()
  stop.abort()
  await expect(drained(reading)).rejects.not.toBeInstanceOf(CoreGone)
  expect((await client.access.session()).empty).toBe(true)
  expect((await client.access.session()).knownAt).toBe(knownAt)
})

test('a page hears what another question has changed', async () => {
  const client = await loadPage(await startWindow())
  const news = await client.access.changes()
  const first = news.next()
  await client.access.session()
  await client.access.saveSettings({ requestId: randomUUID(), settings: { showNationality: true } })
  expect(await first).toMatchObject({ value: ['settings'] })
  await news.return?.(undefined)
})

test('after a reload the page has a new port and the same register', async () => {
  const window = await startWindow()
  const before = await loadPage(window)
  await before.access.saveSettings({ requestId: randomUUID(), settings: { showEthnicity: true } })
  const after = await loadPage(window)
  expect((await after.access.session()).settings.showEthnicity).toBe(true)
})

test('when the core dies what was asked fails as a lost connection, and the next question finds it alive again', async () => {
  const client = await loadPage(await startWindow())
  await client.access.session()
  const news = await client.access.changes()
  const waiting = news.next().catch((failure: unknown) => failure)
  const first = coreProcess()
  await first?.end()
  expect(await waiting).toBeInstanceOf(CoreGone)
  // As the window does: asked again until it answers.
  const session = await vi.waitFor(() => client.access.session(), { timeout: 10_000 })
  expect(session.dataFolder).toBe(places.data)
  expect(coreProcess()).not.toBe(first)
})

test('the page hears of the death of its core also where its port ends in silence', async () => {
  const window = await startWindow()
  const client = await loadPage(window)
  const news = await client.access.changes()
  const waiting = news.next().catch((failure: unknown) => failure)
  window.webContents.send(channels.coreGone)
  expect(await waiting).toBeInstanceOf(CoreGone)
  expect((await client.access.session()).dataFolder).toBe(places.data)
})

test('a core that keeps dying is given up in one sentence, and comes back when asked to', async () => {
  const client = await loadPage(await startWindow())
  electron.dialog.press = 0
  for (const _time of [1, 2, 3]) {
    await vi.waitFor(() => client.access.session(), { timeout: 10_000 })
    await coreProcess()?.end()
  }
  await vi.waitFor(() => expect(electron.dialog.asked).toHaveLength(1))
  expect(electron.dialog.asked[0]?.message).toContain('Dữ liệu đã lưu không bị ảnh hưởng')
  const session = await vi.waitFor(() => client.access.session(), { timeout: 10_000 })
  expect(session.dataFolder).toBe(places.data)
})

test('paper is printed by the window itself', async () => {
  const client = await loadPage(await startWindow())
  for await (const _step of await client.lists.example({ requestId: randomUUID() }));
  const making = await client.reports.make({ asOf: listDay, forms: ['pdf'] })
  let step = await making.next()
  while (!step.done) step = await making.next()
  expect(step.value.notMade).toEqual([])
  const [file] = step.value.files
  const { base64 } = await client.access.takeFile({ fileId: file?.fileId ?? '' })
  expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  const paper = electron.BrowserWindow.all.find(({ webContents }) => webContents.mainFrame.url.includes('//paper/'))
  expect(paper?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } })
  expect(paper?.response?.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(paper?.isDestroyed()).toBe(true)
})

async function drained(stream: AsyncIterator<unknown, unknown>): Promise<void> {
  while ((await stream.next()).done !== true);
}
