import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'

// What only a process of its own can show: exit codes, the launcher, Ctrl+C, and the web shell as it is really started.

const running: ChildProcessWithoutNullStreams[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

test('an old Node is told so in one sentence, and nothing else happens', async () => {
  const older =
    "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})"
  const data = join(temporaryFolder('old'), 'so')
  for (const entry of [['tools/run.mjs', 'main/cli/main.ts'], ['main/cli/main.ts']]) {
    const { code, stdout, stderr } = await ended(start(['--import', older, ...entry, 'verify', '--data', data]))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('cần Node 24 trở lên')
    expect(stderr).toContain('needs Node 24 or newer')
  }
  expect(existsSync(data)).toBe(false)
})

test('the exit code and the one JSON document are those of the process', async () => {
  const data = temporaryFolder('process')
  const fine = await ended(launch('verify', '--data', data))
  expect(fine).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(fine.stdout)).toMatchObject({ ok: true })
  expect(await ended(launch('figures', '--data', data))).toMatchObject({ code: 2, stdout: '' })
})

test.skipIf(process.platform === 'win32')('Ctrl+C stops an import, and the register is as it was', async () => {
  const data = temporaryFolder('stopped')
  const child = launch('import', 'samples/danh-sach-tre-em.xlsx', '--data', data)
  const ending = ended(child)
  await expect.poll(() => existsSync(join(data, 'so-thu-nhan.db')), { timeout: 20_000 }).toBe(true)
  child.kill('SIGINT')
  expect(await ending).toMatchObject({ code: 130, stdout: '', stderr: expect.stringContaining('Đã dừng') })
  const after = await ended(launch('figures', '--as-of', '2024-07-18', '--data', data))
  expect(JSON.parse(after.stdout)).toMatchObject({ all: { total: 0 } })
  expect(JSON.parse((await ended(launch('held', '--data', data))).stdout)).toEqual([])
})

test('serve prints its address, gives a new one for Enter, and ends with its terminal', async () => {
  const data = temporaryFolder('serve')
  const child = launch('serve', '--data', data)
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { address } = JSON.parse(String(line))
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/vao\/[\w-]{43}$/)
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')))
  child.stdin.write('\n')
  await expect.poll(() => said, { timeout: 10_000 }).toContain('Địa chỉ mới')
  const newer = /Địa chỉ mới: (\S+)/.exec(said)?.[1] ?? ''
  expect((await fetch(newer, { redirect: 'manual' })).status).toBe(303)
  expect(existsSync(join(data, 'dang-chay.json'))).toBe(true)
  const ending = ended(child)
  child.kill('SIGHUP') // its terminal is closed
  expect((await ending).code).toBe(process.platform === 'win32' ? null : 0)
  expect(existsSync(join(data, 'dang-chay.json'))).toBe(process.platform === 'win32')
})

test('the log tells of the opening and of no person', async () => {
  const data = temporaryFolder('log')
  await ended(launch('import', 'samples/danh-sach-tre-em.xlsx', '--data', data))
  const log = readFileSync(join(data, 'nhat-ky', 'so-thu-nhan.log'), 'utf8')
  expect(log).toContain('"msg":"opened"')
  expect(log).not.toMatch(/Nguyễn|Lò|\d{12}/)
})

function launch(...args: readonly string[]) {
  return start(['tools/run.mjs', 'main/cli/main.ts', ...args])
}

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...args], { env: { ...process.env, SO_THU_NHAN_DATA: '' } })
  running.push(child)
  return child
}

async function ended(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString('utf8')))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}
