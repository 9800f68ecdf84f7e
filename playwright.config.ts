import { defineConfig } from '@playwright/test'
import { findBrowser } from './main/files/writing/pdf/find-browser.ts'

const executablePath = findBrowser()
const isRoot = process.getuid?.() === 0

/** Tests in a real browser, on this machine's own Chromium; each file opens a register and a web shell of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium refuses its sandbox to root, which is who runs the tests in a container.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
})
