import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openHost, type OpenHost } from '../../../main/host/open-host.ts'
import type { Caller } from '../../../src/access/index.ts'
import { thisMachine } from '../../../main/host/machine-caller.ts'
import { startWebServer } from '../../../main/web/server.ts'
import { Instant, instantPlus } from '../../../src/base/day.ts'

export interface RunningProduct {
  /** Shows the product in a page. */
  show(page: Page): Promise<void>
  /** The name under which the file was saved that the press makes. */
  saved(press: () => Promise<void>, page: Page): Promise<string>
  /** The same hour of the day after; the browser learns of it when it asks again. */
  nextDay(): void
  close(): Promise<void>
}

/** The morning on which the example's list was made, so that ages and totals are those of its key. */
export const morning = Instant.parse('2024-07-18T02:00:00.000Z')

export interface ServedProduct extends RunningProduct {
  host: OpenHost
  dataFolder: string
  /** Closes the address, as when the program is closed, and opens it again at the same place. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  /** Lets one browser in, once. */
  newAddress(): string
}

/**
 * The real host and web shell on a fresh data folder and a free port. Only the clock is ours: it starts on the list's
 * day. A folder that is given keeps the real clock, and is left as it is at the end.
 */
export async function startProduct(given?: string, caller: Caller = thisMachine): Promise<ServedProduct> {
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'stn-e2e-'))
  let ticks = 0
  const now = () => instantPlus(morning, (ticks += 10))
  const host = await openHost(given === undefined ? { dataFolder, now } : { dataFolder })
  const serve = (port: number) =>
    startWebServer({ router: host.router, context: host.context(caller), log: host.log, port })
  let server = await serve(0)
  return {
    host,
    dataFolder,
    newAddress: () => server.newAddress(),
    goAway: () => server.close(),
    async comeBack() {
      server = await serve(server.port)
    },
    async show(page) {
      await page.goto(server.newAddress())
    },
    async saved(press, page) {
      const download = page.waitForEvent('download')
      await press()
      return (await download).suggestedFilename()
    },
    nextDay() {
      ticks += 24 * 60 * 60 * 1000
    },
    async close() {
      await server.close()
      await host.close()
      if (given === undefined) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
