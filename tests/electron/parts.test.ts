import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { mainReaders } from '../../main/electron/main-readers.ts'
import { createPaperPrinter } from '../../main/electron/paper-printer.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { electron, root } from './desk.ts'

vi.mock('electron', () => import('./fake/electron.ts'))

test('a paper whose page dies is given up, and its window is gone', async () => {
  const stop = new AbortController()
  const printing = createPaperPrinter().print('<p>Danh sách</p>', stop.signal)
  const [window] = electron.BrowserWindow.all.slice(-1)
  if (window === undefined) throw new Error('no paper was opened')
  const asked = Promise.withResolvers<void>()
  window.webContents.printToPDF = () => {
    asked.resolve()
    return new Promise(() => {}) // as Chromium does when there is nobody left to print
  }
  await asked.promise
  window.webContents.emit('render-process-gone', {}, { reason: 'oom' })
  await expect(printing).rejects.toThrow('oom')
  expect(window.isDestroyed()).toBe(true)
})

test('a reader that ended before its port came leaves no port open', async () => {
  const readers = mainReaders(() => {})
  readers.spawn(64)
  readers.ended(1, 1)
  const { port1, port2 } = new electron.MessageChannelMain()
  const closed = once(port2, 'close')
  readers.started(1, port1 as never)
  await closed
})

/** What Electron gives a utility process, over the channel of a forked one. */
const parentPort = `data:text/javascript,process.parentPort = {
  on: (_name, hear) => process.on('message', (data) => hear({ data, ports: [] })),
  postMessage: (message) => process.send(message) }`

test.skipIf(process.platform === 'win32')(
  'Ctrl+C in the terminal, which every process of it hears, leaves the core to close when it is told to',
  async () => {
    const core = fork(join(root, 'main/electron/host-process.ts'), ['--data', temporaryFolder('core')], {
      execArgv: ['--import', parentPort],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    onTestFinished(() => void core.kill('SIGKILL'))
    expect((await once(core, 'message'))[0]).toMatchObject({ type: 'ready' })
    const ended = once(core, 'exit')
    core.kill('SIGINT')
    core.send({ type: 'close' })
    expect(await ended).toEqual([0, null])
  },
)
