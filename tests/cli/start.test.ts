import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Client } from '../../main/host/in-process.ts'
import { Day } from '../../src/base/day.ts'
import { runWindow } from '../../tools/electron-program.ts'
import { root } from '../../tools/programs.ts'
import { ensureRenderer } from '../../tools/renderer-build.ts'
import { chooseShell, type Surroundings } from '../../tools/shell-choice.ts'
import { ensureWebShell } from '../../tools/web-build.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { signIn } from '../transports/ways.ts'

const desk: Surroundings = {
  platform: 'linux',
  environment: { DISPLAY: ':0' },
  root: false,
  browserAsked: false,
  electron: 'ready',
}

describe('npm start chooses', () => {
  test.each<[string, Partial<Surroundings>]>([
    ['on Linux with a display', {}],
    ['under Wayland', { environment: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['on Windows', { platform: 'win32', environment: {} }],
  ])('the window %s', (_where, around) => {
    expect(chooseShell({ ...desk, ...around })).toEqual({ shell: 'window', fetchFirst: false })
  })

  test('the window, fetched first, where its program is not there yet', () => {
    expect(chooseShell({ ...desk, electron: 'without-program' })).toEqual({ shell: 'window', fetchFirst: true })
  })

  test.each<[string, Partial<Surroundings>]>([
    ['máy này không có màn hình đồ hoạ', { environment: {} }],
    ['máy này không có màn hình đồ hoạ', { environment: { DISPLAY: '' }, electron: 'missing' }],
    ['cửa sổ riêng không chạy bằng quyền root', { root: true }],
    ['chưa cài Electron', { electron: 'missing' }],
    [
      'chương trình Electron chưa được tải về',
      { electron: 'without-program', environment: { DISPLAY: ':0', SO_THU_NHAN_NO_DOWNLOAD: '1' } },
    ],
    ['được yêu cầu như vậy', { browserAsked: true }],
    ['cửa sổ riêng không có cho hệ sunos', { platform: 'sunos' }],
  ])('the browser because %s', (because, around) => {
    expect(chooseShell({ ...desk, ...around })).toEqual({ shell: 'browser', because })
  })
})

// The programs that stand for Electron are shell scripts.
describe.runIf(process.platform !== 'win32')('a window', () => {
  test('is told to be open once it is, and waited for', async () => {
    let opened = 0
    const program = script('echo starting; echo so-thu-nhan:open; echo so-thu-nhan:open; exit 0')
    expect(await runWindow(program, ['--data', '/x'], () => opened++)).toEqual({ opened: true, exitCode: 0 })
    expect(opened).toBe(1)
  })

  test('that shows an earlier one instead counts as opened', async () => {
    expect(await runWindow(script('exit 0'), [], () => {})).toEqual({ opened: true, exitCode: 0 })
  })

  test('that ends with an error, or is no program at all, does not', async () => {
    expect(await runWindow(script('echo library missing >&2; exit 1'), [], () => {})).toMatchObject({ opened: false })
    expect(await runWindow(join(root, 'no-such-program'), [], () => {})).toMatchObject({ opened: false })
  })
})

test('without a display the product opens in the browser, says why in one sentence, and ends when told to', async () => {
  const { child, lines, address, data } = await started()
  expect(lines[0]).toMatch(/^Sổ Thu Nhận mở trong trình duyệt vì .+\.$/)
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(existsSync(join(data, 'dang-chay.json'))).toBe(true)
  expect(await endOf(child, 'SIGTERM')).toBe(0)
  expect(existsSync(join(data, 'dang-chay.json'))).toBe(false)
})

test('what is started reads lists of both kinds, plans with a proof and prints, from the few files it was made into', async () => {
  const { child, address, data } = await started()
  const { origin, cookie } = await signIn(address)
  const client: Client = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { origin, cookie } }))
  for (const name of ['danh-sach-tre-em.xlsx', 'danh-sach-cu-tcvn3.xls']) {
    const base64 = readFileSync(join(root, 'samples', name)).toString('base64')
    const { fileId } = await client.access.offerFile({ name, base64 })
    const preview = await last(await client.lists.preview({ fileIds: [fileId], secret: 'no', asOf: listDay }))
    await last(await client.lists.commit({ requestId: randomUUID(), sourceId: preview.sourceId }))
  }
  const places = [{ name: 'Công an', biometric: true, stations: 3, villages: 'all' as const }]
  const config = { places, hours: [{ from: '07:30', to: '11:30' }] }
  const plan = await last(await client.sessions.plan({ from: listDay, deadline: Day.parse('2024-08-31'), config }))
  expect(plan.bound.sessionsAtLeast).toBeGreaterThan(0)
  const made = await last(await client.reports.make({ asOf: listDay, forms: ['docx', 'xlsx', 'html', 'pdf'] }))
  expect(made.files.map(({ form }) => form)).toEqual(['docx', 'xlsx', 'html', 'pdf'])
  const everybody = await last(await client.reports.makeNameList({ asOf: listDay }))
  expect(everybody.files).toHaveLength(1)
  // As when its command window is closed, which no program hears of on Windows by this way.
  expect(await endOf(child, process.platform === 'win32' ? 'SIGTERM' : 'SIGHUP')).toBe(0)
  expect(readdirSync(data).sort()).toEqual(['key', 'nhat-ky', 'so-thu-nhan.db'])
})

const listDay = Day.parse('2024-07-18')

/** `npm start` in an empty folder, up to the address it prints. */
async function started() {
  expect((await ensureRenderer()) && (await ensureWebShell())).toBe(true)
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, VITEST: _vitest, ...env } = process.env
  // Elsewhere a display is always there.
  const asked = process.platform === 'linux' ? [] : ['--browser']
  const data = temporaryFolder('start')
  const child = spawn(process.execPath, ['tools/run.mjs', 'tools/start.ts', '--data', data, ...asked], {
    cwd: root,
    env: { ...env, SO_THU_NHAN_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  let address: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    address = line.match(/http:\/\/127\.0\.0\.1:\d+\/vao\/\S+/)?.[0]
    if (address !== undefined) break
  }
  return { child, lines, address: address ?? '', data }
}

function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.kill(signal)
  return ended
}

async function last<Result>(stream: { next(): Promise<IteratorResult<unknown, Result>> }): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
  }
}

function script(lines: string): string {
  const file = join(temporaryFolder('program'), 'electron')
  writeFileSync(file, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  return file
}
