import * as fs from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { chromiumForTests } from './chromium.ts'
import { ensureDesktop } from './desktop-build.ts'
import { root, runPackage, say } from './programs.ts'
import { ensureRenderer } from './renderer-build.ts'
import { ensureWebShell } from './web-build.ts'

export interface Count {
  passed: number
  failed: number
}

const results = join(root, 'test-results')
const VitestResult = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})
const PlaywrightResult = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** Runs every test there is: the units, the storage on both engines, the transports, the commands, then the real browser. */
export async function runEverything(): Promise<Count> {
  fs.mkdirSync(results, { recursive: true })
  const browser = await chromiumForTests()
  const env: Record<string, string> = browser === undefined ? {} : { SO_THU_NHAN_BROWSER: browser }
  const rendered = await ensureRenderer()
  // Made once here, so that tests which need it do not make it side by side.
  await ensureDesktop()
  await ensureWebShell()
  const fast = await runVitest(env)
  return plus(fast, await runPlaywright(env, { browser, rendered }))
}

/** The line by which others read the result: nothing run is a failure too. */
export function resultLine({ passed, failed }: Count): string {
  return `${passed} passed, ${passed + failed === 0 ? 1 : failed} failed`
}

export function allPassed({ passed, failed }: Count): boolean {
  return passed > 0 && failed === 0
}

async function runVitest(env: Readonly<Record<string, string>>): Promise<Count> {
  const file = join(results, 'vitest.json')
  fs.rmSync(file, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runPackage('vitest', 'vitest', args, { env })
  const result = read(file, VitestResult)
  if (result === undefined) return unread('vitest', code)
  // A file that could not even be loaded has no test that failed.
  const broken = result.testResults.filter(
    (test) => test.status === 'failed' && test.assertionResults.length === 0,
  ).length
  return settled('vitest', code, { passed: result.numPassedTests, failed: result.numFailedTests + broken })
}

async function runPlaywright(
  env: Readonly<Record<string, string>>,
  { browser, rendered }: { browser: string | undefined; rendered: boolean },
): Promise<Count> {
  const specs = fs
    .readdirSync(join(root, 'tests', 'e2e'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(spec|test)\.tsx?$/.test(name))
  if (specs.length === 0) {
    say('tests/e2e: chưa có bài kiểm thử nào trong trình duyệt.')
    return { passed: 0, failed: 0 }
  }
  if (browser === undefined || !rendered) {
    say(
      `${specs.length} tệp kiểm thử trong trình duyệt không chạy được: ${rendered ? 'không có trình duyệt' : 'chưa dựng được giao diện'}.`,
    )
    return { passed: 0, failed: specs.length }
  }
  const file = join(results, 'playwright.json')
  fs.rmSync(file, { force: true })
  const code = await runPackage('@playwright/test', 'playwright', ['test'], { env })
  const result = read(file, PlaywrightResult)
  if (result === undefined) return unread('playwright', code)
  const { expected, unexpected, flaky, skipped } = result.stats
  if (skipped > 0) say(`playwright: ${skipped} bài bỏ qua.`)
  return settled('playwright', code, { passed: expected, failed: unexpected + flaky })
}

function settled(name: string, code: number, count: Count): Count {
  const odd = code !== 0 && count.failed === 0
  if (odd) say(`${name}: thoát với mã ${code} dù không có bài nào hỏng.`)
  return odd ? plus(count, { passed: 0, failed: 1 }) : count
}

function unread(name: string, code: number): Count {
  say(`${name}: không có kết quả (mã thoát ${code}).`)
  return { passed: 0, failed: 1 }
}

function read<Shape>(file: string, shape: z.ZodType<Shape>): Shape | undefined {
  return fs.existsSync(file) ? shape.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data : undefined
}

function plus(first: Count, second: Count): Count {
  return { passed: first.passed + second.passed, failed: first.failed + second.failed }
}
