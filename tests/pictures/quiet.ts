import type { Page } from 'playwright-core'

/** A screen is waited for so long, in milliseconds; then it is said that it never stood. */
const patience = 60_000

/**
 * Answers a wait that ends when the screen of that path stands: its part of the program came, nothing in it is still
 * on its way, what it asked for was answered, its fonts are there, and it was drawn twice since. Fails in words.
 * To be called before the page is opened.
 */
export async function standingOf(page: Page): Promise<(path: string) => Promise<void>> {
  await page.addInitScript(() => {
    const { fetch } = window
    const asked = new Set<string>()
    Object.assign(window, { asked })
    window.fetch = async (...what) => {
      const name = `${what[0] instanceof Request ? what[0].url : String(what[0])} ${performance.now()}`
      // The feed of changes stays open as long as the page does.
      if (!name.includes('/access/changes')) asked.add(name)
      try {
        return await fetch(...what)
      } finally {
        asked.delete(name)
      }
    }
  })
  return async (path) => {
    const end = performance.now() + patience
    for (let calm = 0; calm < 2;) {
      const missing = await lacking(page, path)
      calm = missing === null ? calm + 1 : 0
      if (missing !== null && performance.now() > end) throw new Error(`the screen ${path} never stood: ${missing}`)
    }
  }
}

/** What is still missing after two more frames, in words; null: nothing. */
function lacking(page: Page, path: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
    const shown = document.querySelector('main')?.dataset['screen'] ?? 'nothing yet'
    if (shown !== wanted) return `${shown} is shown`
    const { asked } = window as unknown as { asked: ReadonlySet<string> } // put there before the page was opened
    if (asked.size > 0) return `unanswered: ${[...asked].join(', ')}`
    const failed = document.querySelector('[role=alert]')?.textContent
    if (failed !== undefined) throw new Error(`the screen ${wanted} failed: ${failed}`)
    const busy = document.querySelector('[aria-busy=true]')
    if (busy !== null)
      return `on its way: ${busy.closest('[aria-label]')?.getAttribute('aria-label') ?? busy.outerHTML}`
    return document.querySelector('main h1') === null ? 'it has no heading' : null
  }, path)
}
