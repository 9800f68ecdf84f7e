import { chromium, type Locator } from 'playwright-core'
import { findBrowser } from '../../main/files/writing/pdf/find-browser.ts'
import { startProduct } from '../e2e/support/product.ts'
import { newRecorder, type Step } from './recorder.ts'

// How fast the window answers on a slow office PC: the data folder given, in a browser whose processor is slowed down.
// For each kind of work: from press to paint, the longest task, and until all is there; 95th of 100 over its steps.
const [folder = '', slower = '4'] = process.argv.slice(2)
const executablePath = findBrowser()
if (executablePath === undefined) throw new Error('no browser on this machine')
const product = await startProduct(folder)
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
page.setDefaultTimeout(60_000)
const { step, steps } = await newRecorder(page)
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: Number(slower) })

await page.goto(product.newAddress())
await page.getByRole('heading', { level: 1 }).first().waitFor()
const screen = (name: string) => page.getByRole('link', { name, exact: true })
const grid = page.getByRole('grid')
// Looked for before the clock runs: to find it by its role makes the page work out the names of all there is.
async function press(name: string, what: Locator): Promise<void> {
  const { x, y, width, height } = await placeOf(name, what)
  await step(name, () => page.mouse.click(x + width / 2, y + height / 2))
}

/** A row that is just drawn anew has no place for a moment. */
async function placeOf(name: string, what: Locator) {
  for (let tries = 0; tries < 20; tries += 1) {
    await what.waitFor()
    const box = await what.boundingBox()
    if (box !== null) return box
  }
  throw new Error(`nothing to press for: ${name}`)
}

for (let round = 0; round < 4; round += 1) {
  await press('open the list of children', screen('Danh sách trẻ'))
  await press('open the overview', screen('Tổng quan'))
}
await screen('Danh sách trẻ').click()
await grid.getByRole('row').nth(5).waitFor()
for (const words of ['lo thi', 'giang a', 'van an']) {
  await page.getByPlaceholder('Lọc theo tên').focus()
  for (const letter of words) await step('type in the filter of the list', () => page.keyboard.press(letter))
  await step('empty the filter of the list', () => page.keyboard.press('Escape'))
}
const villages = page.getByRole('navigation', { name: 'Thôn' }).getByRole('link')
for (let nth = 1; nth < 7; nth += 1) await press('choose a village', villages.nth(nth * 3))
await villages.first().click()
await grid.focus()
for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'ArrowDown', 'End', 'PageUp', 'Home'])
  await step('jump in the list', () => page.keyboard.press(key))
await grid.hover()
for (let turn = 0; turn < 8; turn += 1) await step('scroll the list', () => page.mouse.wheel(0, 4000))
for (let nth = 3; nth < 9; nth += 1) await press('open a child', grid.getByRole('row').nth(nth))
for (const words of ['quang', 'hang mai']) {
  await step('open the search', () => page.keyboard.press('Control+k'))
  for (const letter of words) await step('type in the search', () => page.keyboard.press(letter))
  await page.keyboard.press('Escape')
}
await screen('Tổng quan').click()
for (const day of ['Hôm qua', 'Hôm nay', 'Cuối tháng trước', 'Hôm nay']) {
  await press('open the days', page.locator('header button').first())
  await press('change the day', page.getByRole('dialog').getByRole('button', { name: day }))
}

await browser.close()
await product.close()
process.stdout.write(JSON.stringify(Object.fromEntries([...steps].map(([name, of]) => [name, summed(of)]))))

function summed(of: readonly Step[]) {
  const high = (values: readonly number[]) =>
    Math.round(values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0)
  return {
    steps: of.length,
    paintMs: high(of.map((one) => one.paint)),
    longestTaskMs: Math.round(Math.max(...of.map((one) => one.task))),
    settledMs: high(of.map((one) => one.settled)),
  }
}
