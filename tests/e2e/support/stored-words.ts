import type { Page } from '@playwright/test'

/** All that the page keeps in its browser, where nothing is encrypted. */
export function storedWords(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
}
