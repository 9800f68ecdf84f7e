import type { Page, Request } from 'playwright-core'

/** Answers a wait that ends when the page has what it asked for, its fonts, and has drawn twice since. */
export function quietOf(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let woken = () => {}
  const over = (request: Request) => {
    open.delete(request)
    woken()
  }
  // The feed of changes stays open as long as the page does.
  page.on('request', (request) => request.url().endsWith('/access/changes') || open.add(request))
  page.on('requestfinished', over)
  page.on('requestfailed', over)
  const drawn = () =>
    page.evaluate(async () => {
      await document.fonts.ready
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve)
        })
    })
  return async () => {
    await drawn()
    while (open.size > 0) {
      await new Promise<void>((resolve) => {
        woken = resolve
      })
      await drawn()
    }
  }
}
