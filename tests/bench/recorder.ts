import type { Page } from 'playwright-core'

/** One step of work in a window, in milliseconds. */
export interface Step {
  /**
   * From the press to the next picture, as the browser tells it (Event Timing); what is below 16 counts as 16. That picture
   * answers the press (what was pressed is marked, the key's letter stands there); `settled` is when the work is done.
   */
  paint: number
  /** The longest task that kept the window from answering; the browser tells of those above 50 only. */
  task: number
  /** From the press until all is there: the last change on the screen. */
  settled: number
}

interface Kept {
  paints: number[]
  tasks: number[]
  begun: number
  pressed: number
  changed: number
  asked: number
}

/** Watches a page that is not opened yet. `step` does one thing, waits until the screen is at rest and keeps its times. */
export async function newRecorder(page: Page) {
  const steps = new Map<string, Step[]>()
  await page.addInitScript(watch)
  async function step(name: string, work: () => Promise<void>): Promise<void> {
    await page.evaluate(() => (window as unknown as { begin: () => void }).begin()) // put there by watch
    await work()
    const told = await page.evaluate(() => (window as unknown as { rest: () => Promise<Step> }).rest())
    steps.set(name, [...(steps.get(name) ?? []), told])
  }
  return { step, steps }
}

/** Runs in the page. At rest: nothing asked of the core, nothing changed for 250 ms. */
function watch(): void {
  const kept: Kept = { paints: [], tasks: [], begun: 0, pressed: 0, changed: 0, asked: 0 }
  // What came before the step is told late.
  const since = (list: PerformanceObserverEntryList) =>
    list.getEntries().filter(({ startTime }) => startTime >= kept.begun)
  new PerformanceObserver((list) => {
    for (const { duration } of since(list)) kept.paints.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const { duration } of since(list)) kept.tasks.push(duration)
  }).observe({ type: 'longtask' })
  for (const press of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(press, () => (kept.pressed ||= performance.now()), { capture: true, passive: true })
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver(() => (kept.changed = performance.now())).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    }),
  )
  const { fetch } = window
  window.fetch = async (...what) => {
    const address = what[0] instanceof Request ? what[0].url : String(what[0])
    if (address.endsWith('/access/changes')) return fetch(...what)
    kept.asked += 1
    try {
      return await fetch(...what)
    } finally {
      kept.asked -= 1
      kept.changed = performance.now()
    }
  }
  const begin = () => Object.assign(kept, { paints: [], tasks: [], begun: performance.now(), pressed: 0, changed: 0 })
  const rest = () =>
    new Promise<Step>((resolve) => {
      const look = () => {
        const still = performance.now() - Math.max(kept.changed, kept.pressed)
        if (kept.asked > 0 || still < 250) return void requestAnimationFrame(look)
        resolve({
          paint: Math.max(16, ...kept.paints),
          task: Math.max(0, ...kept.tasks),
          settled: Math.max(0, kept.changed - kept.pressed),
        })
      }
      look()
    })
  Object.assign(window, { begin, rest })
}
