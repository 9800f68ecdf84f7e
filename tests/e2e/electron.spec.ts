import { spawn } from 'node:child_process'
import { expect, test as base } from '@playwright/test'
import { root } from '../../tools/programs.ts'
import { type RunningDesktop, startDesktop, whyNoDesktop } from './support/desktop.ts'
import { officeIn } from './support/test.ts'

const test = base.extend<{ desktop: RunningDesktop }>({
  desktop: async ({ browserName: _ }, use) => {
    const desktop = await startDesktop()
    await use(desktop)
    await desktop.close()
  },
})

// Everything else of the window is tested without Electron (tests/electron); here is what only Chromium itself can show.
const reason = whyNoDesktop()
if (reason === undefined) realWindow()
else process.stdout.write(`tests/e2e/electron.spec.ts does not run here: ${reason}.\n`)

function realWindow(): void {
  test.describe.configure({ timeout: 120_000 })

  test('the example opens, a report is printed by the window and saved where the person says', async ({ desktop }) => {
    const { page } = desktop
    const office = officeIn(page)
    await office.overview.openExample()
    await expect(office.overview.statement).toHaveText('Còn 1.472 trẻ chưa thu nhận hồ sơ căn cước', {
      timeout: 60_000,
    })
    await office.reports.open()
    await office.reports.make.click()
    await expect(office.reports.file('pdf')).toBeVisible({ timeout: 60_000 })
    expect(await desktop.saved(() => office.reports.file('pdf').click(), page)).toMatch(/\.pdf$/)
  })

  test('the page is alone in its sandbox', async ({ desktop: { page, app } }) => {
    expect(
      await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
    ).toEqual(['undefined', 'undefined'])
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
      return Reflect.get(window, 'ran') === true
    })
    expect(ran).toBe(false)
    expect(
      await page.evaluate(() =>
        fetch('https://example.org/').then(
          () => true,
          () => false,
        ),
      ),
    ).toBe(false)
    await page.evaluate(() => window.location.assign('https://example.org/'))
    await page.reload()
    expect(page.url()).toMatch(/^so-thu-nhan:\/\/app\//)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(app.windows()).toHaveLength(1)
  })

  test('after the death of its core the page finds a new one', async ({ desktop: { page, app } }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await app.evaluate(({ app }) => {
      const core = app.getAppMetrics().find(({ name }) => name === 'Sổ Thu Nhận: dữ liệu')
      if (core !== undefined) process.kill(core.pid)
    })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
  })

  test('a second start ends by itself', async ({ desktop: { page, program, args } }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const second = spawn(program, [...args], { cwd: root, stdio: 'ignore' })
    expect(await new Promise((resolve) => second.on('close', resolve))).toBe(0)
  })
}
