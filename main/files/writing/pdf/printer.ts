import type { Browser, BrowserContext } from 'playwright-core'
import { PrinterMissing } from '../../../../src/base/ports.ts'

const loadingMs = 120_000

export interface Printer {
  /**
   * Prints one HTML page to PDF; page size and margins are the page's own (@page).
   * @throws {PrinterMissing} where no browser was found, or (with `cause`) where the one found does not start.
   * @throws the signal's reason when cancelled.
   */
  print(html: string, signal?: AbortSignal): Promise<Uint8Array>
  /** Closes the browser now instead of after the idle time. */
  close(): Promise<void>
}

/**
 * Prints through one browser, started at the first paper, kept for those that follow and closed `idleMs` after the last.
 * Pages run without scripts and without network.
 */
export function createPrinter(options: { findBrowser: () => string | undefined; idleMs: number }): Printer {
  let opening: Promise<Browser> | undefined
  let printing = 0
  let idle: NodeJS.Timeout | undefined

  async function browser(): Promise<Browser> {
    const earlier = opening
    const opened = await earlier?.catch(() => undefined)
    if (opened?.isConnected()) return opened
    // Closed or never started. Whoever comes here first starts the next one; the others wait for the same.
    if (opening === earlier) opening = launch(options.findBrowser())
    return await (opening ?? browser())
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    const closing = opening
    opening = undefined
    await (await closing?.catch(() => undefined))?.close()
  }

  async function print(html: string, signal?: AbortSignal): Promise<Uint8Array> {
    signal?.throwIfAborted()
    clearTimeout(idle)
    printing += 1
    try {
      return await printPage(await orCancelled(browser(), signal), html, signal)
    } finally {
      printing -= 1
      if (printing === 0) idle = setTimeout(() => void close(), options.idleMs)
    }
  }

  return { print, close }
}

async function launch(executablePath: string | undefined): Promise<Browser> {
  if (executablePath === undefined) throw new PrinterMissing()
  const { chromium } = await import('playwright-core')
  // Chromium refuses its sandbox to root, as in a container; everyone else keeps it.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    // The host ends itself; the browser must not take over its signals.
    return await chromium.launch({
      executablePath,
      args,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (cause) {
    const missing = new PrinterMissing()
    missing.cause = cause
    throw missing
  }
}

async function printPage(browser: Browser, html: string, signal?: AbortSignal): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, acceptDownloads: false })
  try {
    return await orCancelled(pdfOf(context, html), signal)
  } finally {
    // A page closed while it loads may never answer, so a cancelled print does not wait for its end.
    const closed = context.close().catch(() => undefined)
    if (!signal?.aborted) await closed
  }
}

async function pdfOf(context: BrowserContext, html: string): Promise<Uint8Array> {
  const page = await context.newPage()
  await page.setContent(html, { waitUntil: 'load', timeout: loadingMs })
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))
}

/** The work's result, or at once the signal's reason when it is cancelled first. */
async function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await work
  const settled = new AbortController()
  const cancelled = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { signal: settled.signal })
  })
  try {
    return await Promise.race([work, cancelled])
  } finally {
    settled.abort()
    // What fails after the cancel has nobody left to tell.
    work.catch(() => undefined)
  }
}
