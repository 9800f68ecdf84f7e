import { spawn } from 'node:child_process'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../main/files/writing/pdf/find-browser.ts'
import { ensureRenderer } from '../../tools/renderer-build.ts'
import { ensureWebShell } from '../../tools/web-build.ts'

/**
 * From starting the command to the first figures on the screen of a browser that is already open, in milliseconds. What the
 * very first start builds is built before.
 */
export async function firstScreen(folder: string): Promise<number> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('no browser on this machine')
  if (!(await ensureRenderer()) || !(await ensureWebShell())) throw new Error('the page could not be built')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const begin = performance.now()
  const shell = spawn(process.execPath, ['tools/run.mjs', 'tools/start.ts', '--browser', '--data', folder], {
    env: { ...process.env, SO_THU_NHAN_NO_BROWSER: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  try {
    await page.goto(await addressOf(shell), { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return performance.now() - begin
  } finally {
    shell.kill('SIGINT')
    await browser.close()
  }
}

function addressOf(shell: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/vao\/\S+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    shell.stdout?.on('data', hear)
    shell.stderr?.on('data', hear)
    shell.on('exit', () => reject(new Error(`the shell ended: ${said}`)))
  })
}
