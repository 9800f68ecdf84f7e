import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type ServedProduct, startProduct } from '../e2e/support/product.ts'
import { finished } from '../../main/cli/desk.ts'
import { type Client, inProcessClient } from '../../main/host/in-process.ts'
import { newId } from '../../main/host/ids.ts'
import { Day } from '../../src/base/day.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { contextOf, type Look, looks } from './looks.ts'
import { overflowing } from './overflow.ts'
import { standingOf } from './quiet.ts'
import { planSessions } from './planned.ts'
import { emptyScreens, filledScreens, plannedScreens, type Places, type Screen } from './screens.ts'

export interface Wish {
  folder: string
  /** A data folder to look at instead of the example; nothing is written into it. */
  data: string | undefined
  /** Only pictures whose name has all of these words: "phone", "desk-dark", "village". */
  only: readonly string[]
  /** The day the figures are of, when a data folder is given; undefined: today. */
  asOf: string | undefined
}

const listsDay = '2024-07-18'
const tallest = 2600
const quiet = { progress: () => {} }

/** Draws every screen in every look, before and after the example came in, and tells what stands wider than its place. */
export async function everyScreen(browser: Browser, wish: Wish): Promise<string[]> {
  const product = await startProduct(wish.data)
  try {
    const client = inProcessClient(product.host.router, product.host.context(thisMachine))
    if (wish.data !== undefined) {
      const asOf = wish.asOf ?? (await client.access.session()).today
      const staged = (await client.lists.history()).find((entry) => entry.status === 'staged')
      const places = await placesOf(client, asOf, staged?.sourceId ?? null)
      return await draw(browser, product, wish, 'data', filledScreens(places))
    }
    const empty = await draw(browser, product, wish, 'empty', emptyScreens)
    await finished(quiet, await client.lists.example({ requestId: newId() }))
    const places = await placesOf(client, listsDay, await waitingPreview(client))
    const example = await draw(browser, product, wish, 'example', filledScreens(places))
    await planSessions(product.host)
    const { sessions } = await client.desk.sessions({ day: Day.parse(listsDay) })
    const [first] = sessions.toSorted((a, b) => b.invited - a.invited)
    if (first === undefined) throw new Error('the plan of the example has no session on its first day')
    return [...empty, ...example, ...(await draw(browser, product, wish, 'planned', plannedScreens(first.id)))]
  } finally {
    await product.close()
  }
}

async function draw(
  browser: Browser,
  product: ServedProduct,
  { folder, only }: Wish,
  state: string,
  screens: readonly Screen[],
): Promise<string[]> {
  const findings: string[] = []
  mkdirSync(folder, { recursive: true })
  for (const look of looks) {
    const wanted = screens.filter(({ name }) => only.every((word) => `${state}-${name}-${look.name}`.includes(word)))
    if (wanted.length === 0) continue
    const context = await browser.newContext(contextOf(look))
    await context.addInitScript(
      ([preferences, scheme]) => {
        window.localStorage.setItem('stn-preferences', preferences)
        window.localStorage.setItem('stn-colour-scheme', scheme)
      },
      [JSON.stringify(look.preferences), look.scheme] as const,
    )
    const page = await context.newPage()
    const stands = await standingOf(page)
    await page.goto(product.newAddress())
    for (const screen of wanted) {
      const name = `${state}-${screen.name}-${look.name}`
      await show(page, screen, look, stands)
      findings.push(...(await overflowing(page)).map((what) => `${name}: ${what}`))
      await page.screenshot({ path: join(folder, `${name}.png`) })
      await page.keyboard.press('Escape')
    }
    await context.close()
  }
  return findings
}

/** Opens the screen, waits until it stands, and makes the window as tall as what is in it. */
async function show(page: Page, screen: Screen, look: Look, stands: (path: string) => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height })
  await page.evaluate((address) => {
    window.location.hash = address
  }, screen.address)
  const path = screen.address.split('?')[0] ?? ''
  await stands(path)
  await screen.press?.(page)
  await stands(path)
  const beyond = await page.evaluate(() => {
    const main = document.querySelector('main')
    return main === null ? 0 : main.scrollHeight - main.clientHeight
  })
  if (beyond <= 0) return
  await page.setViewportSize({ width: look.width, height: Math.min(look.height + beyond, tallest) })
  await stands(path)
}

async function placesOf(client: Client, asOf: string, source: string | null): Promise<Places> {
  const [hit] = await client.register.search({ words: 'lo' })
  if (hit === undefined) throw new Error('no child of the name Lò in this register: which one shall be shown?')
  return { asOf, child: hit.id, source }
}

/** Reads two more of the sample lists and leaves them waiting. */
async function waitingPreview(client: Client): Promise<string> {
  const fileIds: string[] = []
  for (const name of ['cu-tru.xlsx', 'danh-sach-cu-tcvn3.xls']) {
    const base64 = readFileSync(join('samples', name)).toString('base64')
    fileIds.push((await client.access.offerFile({ name, base64 })).fileId)
  }
  return (await finished(quiet, await client.lists.preview({ fileIds, secret: 'no' }))).sourceId
}
