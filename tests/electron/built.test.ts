import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test, vi } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { ensureDesktop } from '../../tools/desktop-build.ts'
import { built, eachWithDesktop, electron, loadPage, root, startWindow } from './desk.ts'
import { coreProcess } from './fake/utility-process.ts'

vi.mock('electron', () => import('./fake/electron.ts'))

eachWithDesktop()
const listDay = Day.parse('2024-07-18')

beforeAll(async () => {
  expect(await ensureDesktop()).toBe(true)
})

test('the built window does the whole job: lists of both kinds in, figures, papers of every form out', async () => {
  const client = await loadPage(await startWindow(built))
  for (const name of ['danh-sach-tre-em.xlsx', 'danh-sach-cu-tcvn3.xls']) {
    const base64 = readFileSync(join(root, 'samples', name)).toString('base64')
    const { fileId } = await client.access.offerFile({ name, base64 })
    const preview = await last(await client.lists.preview({ fileIds: [fileId], secret: 'no', asOf: listDay }))
    await last(await client.lists.commit({ requestId: randomUUID(), sourceId: preview.sourceId }))
  }
  expect((await client.figures.at({ asOf: listDay })).all.total).toBeGreaterThan(2000)
  const made = await last(await client.reports.make({ asOf: listDay, forms: ['docx', 'xlsx', 'html', 'pdf'] }))
  expect(made.notMade).toEqual([])
  expect(made.files.map(({ form }) => form)).toEqual(['docx', 'xlsx', 'html', 'pdf'])
  const everybody = await last(await client.reports.makeNameList({ asOf: listDay }))
  expect(everybody.files).toHaveLength(1)
  expect(coreProcess()?.name).toBe('host-process.js')
})

test('the built window can open the example, which comes with it', async () => {
  const client = await loadPage(await startWindow(built))
  await last(await client.lists.example({ requestId: randomUUID() }))
  expect((await client.access.session()).empty).toBe(false)
})

test('the built window plans the sessions of a campaign with a proof, in a thread of its own', async () => {
  const client = await loadPage(await startWindow(built))
  await last(await client.lists.example({ requestId: randomUUID() }))
  const plan = await last(
    await client.sessions.plan({
      from: Day.parse('2024-07-19'),
      deadline: Day.parse('2024-08-31'),
      config: {
        places: [{ name: 'Công an', biometric: true, stations: 3, villages: 'all' }],
        hours: [{ from: '07:30', to: '11:30' }],
      },
    }),
  )
  expect(plan.totals).toMatchObject({ placed: 1472, unplaced: 0 })
  expect(plan.bound.sessionsAtLeast).toBeGreaterThanOrEqual(27)
  expect(plan.gap).toBeLessThanOrEqual(0.05)
})

test('the built preload script asks for nothing but electron, as a sandbox demands', () => {
  const asked: string[] = []
  const exposed: unknown[] = []
  const ipcRenderer = { on: () => {}, send: () => {}, invoke: () => {} }
  const require = (name: string) => {
    asked.push(name)
    return { ipcRenderer, contextBridge: { exposeInMainWorld: (...given: unknown[]) => exposed.push(given) } }
  }
  runInNewContext(readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8'), { require, exports: {}, module: {} })
  expect(asked).toEqual(['electron'])
  expect(exposed).toEqual([
    ['soThuNhan', { askPort: expect.anything(), saveFile: expect.anything(), setLanguage: expect.anything() }],
  ])
  expect(electron.BrowserWindow.all).toEqual([])
})

/** Only what is used of the client's iterator, so that its result keeps its type. */
async function last<Result>(stream: { next(): Promise<IteratorResult<unknown, Result>> }): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
  }
}
