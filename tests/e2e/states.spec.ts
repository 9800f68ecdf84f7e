import type { Page, Route } from '@playwright/test'
import { startProduct } from './support/product.ts'
import { shell } from './support/shell.ts'
import { expect, officeIn, type Office, test } from './support/test.ts'

test.skip(shell === 'electron', 'what goes over the wire of a desktop window cannot be held up from outside')
test.describe.configure({ timeout: 90_000 })

test('each screen shows its shape while it waits, says a failure in words, and comes after “Thử lại”', async ({
  office,
  page,
}) => {
  const child = await exampleChild(office, page)
  // One way in for the whole test: taking it away while answers are under way would lose some of them.
  let held: PromiseWithResolvers<void> | null = null
  const failures = new Set<Promise<void>>()
  await answerBy(page, async (route) => {
    const waiting = held
    if (waiting === null) return route.continue()
    const failed = waiting.promise.then(() => route.fulfill({ status: 500, json: unexpected }))
    failures.add(failed)
    await failed
  })
  for (const screen of [...screens, `/children/${child}`]) {
    held = Promise.withResolvers<void>()
    await show(page, screen)
    const shape = page.locator('[aria-hidden] [class*=shape]').first()
    const failure = page.getByRole('alert').filter({ hasText: 'Mã tra cứu: THU-123' }).first()
    // The settings are of the session: only what is asked beside them waits.
    if (!screen.startsWith('/settings?')) await expect(shape, screen).toBeVisible()
    held.resolve()
    await expect(failure, screen).toBeVisible()
    held = null
    await Promise.all(failures)
    // One click asks all anew that failed so far; what the page hears of only now has its own.
    await expect(async () => {
      if (await failure.isVisible()) await failure.getByRole('button', { name: 'Thử lại' }).click()
      await expect(page.getByRole('alert'), screen).toHaveCount(0, { timeout: 5000 })
    }).toPass()
    await expect(shape, screen).toHaveCount(0)
  }
})

test('with no list and no child every screen says what to do next', async ({ office, page }) => {
  await expect(office.overview.exampleButton).toBeVisible()
  const nothing = {
    '/children': /Chưa có trẻ nào trong sổ/,
    '/lists?view=history': /Chưa/,
    '/settings/villages': /Chưa/,
  }
  for (const [screen, words] of Object.entries(nothing)) {
    await show(page, screen)
    await expect(page.getByRole('main').getByText(words).first(), screen).toBeVisible()
    await expect(page.getByRole('alert'), screen).toHaveCount(0)
  }
})

test('while the connection is lost nothing is written in silence, and what is typed is saved once when it is back', async ({
  office,
  page,
  context,
}) => {
  await office.overview.openExample()
  await show(page, '/children/new')
  await page.getByLabel('Họ và tên').first().fill('Giàng A Thử Mạng')
  // The command arrives, its answer is lost.
  await page.route('**/rpc/register/addChild', async (route) => {
    await route.fetch()
    await context.setOffline(true)
    await route.abort()
  })
  const save = page.getByRole('button', { name: 'Thêm vào sổ' })
  await save.click()
  await expect(page.getByRole('alert')).toContainText('chưa rõ đã lưu hay chưa')
  await page.unroute('**/rpc/register/addChild')
  const bar = page.getByRole('status').filter({ hasText: 'Mất kết nối với máy chủ, đang thử lại' })
  await expect(bar).toBeVisible()
  await save.click()
  await expect(page.getByRole('alert')).toContainText('Đang mất kết nối: chưa lưu gì')
  await expect(page.getByLabel('Họ và tên').first()).toHaveValue('Giàng A Thử Mạng')

  // What was not asked is not said to be nowhere.
  await office.search.open()
  await office.search.words.fill('giang')
  await expect(page.getByText('Chưa tìm được: mất kết nối với máy chủ')).toBeVisible()
  await expect(office.search.hits).toHaveCount(0)
  await context.setOffline(false)
  await expect(office.search.hits.first()).toContainText('Giàng')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await save.click()
  await expect(page.getByRole('link', { name: /Mở trang/ }).first()).toBeVisible()
  await office.search.open()
  await office.search.words.fill('giang a thu mang')
  await expect(office.search.hits.filter({ hasText: 'Giàng A Thử Mạng' })).toHaveCount(1)
})

test('a program that was closed and opened again is told apart, and its new address brings the old page back', async ({
  context,
  page,
}) => {
  const product = await startProduct()
  await product.show(page)
  const office = officeIn(page)
  await office.overview.openExample()
  await show(page, '/children/new')
  await page.getByLabel('Họ và tên').first().fill('Giàng A Chờ')
  await product.goAway()
  await expect(page.getByText('Mất kết nối với máy chủ, đang thử lại')).toBeVisible()
  await product.comeBack()
  await expect(page.getByText('Chương trình đã được mở lại')).toBeVisible()
  const other = await context.newPage()
  await other.goto(product.newAddress())
  await expect(page.getByText('Chương trình đã được mở lại')).toBeHidden()
  await expect(page.getByLabel('Họ và tên').first()).toHaveValue('Giàng A Chờ')
  await page.getByRole('button', { name: 'Thêm vào sổ' }).click()
  await expect(page.getByRole('link', { name: /Mở trang/ }).first()).toBeVisible()
  await product.close()
})

test('who may only look reads a sentence where something would be written, and finds no button for it', async ({
  page,
}) => {
  const writing = await startProduct()
  await writing.show(page)
  const child = await exampleChild(officeIn(page), page)
  const permissions = new Set(['see-figures', 'see-names'] as const)
  const looking = await startProduct(writing.dataFolder, { actor: 'máy này', permissions })
  const origin = await looking.show(page).then(() => new URL(page.url()).origin)
  const sentence = page.getByText('Tài khoản này không được phép làm việc này.').first()
  const told = ['/lists', '/settings', '/settings?section=data', '/reports', '/children/new', `/children/${child}`]
  for (const screen of told) {
    await page.goto(`${origin}/#${screen}`)
    await expect(sentence, screen).toBeVisible()
  }
  for (const screen of ['/', `/children?child=${child}`, '/settings/villages', `/children/${child}`]) {
    await page.goto(`${origin}/#${screen}`)
    await expect(page.getByRole('main').locator('h1, h2').first(), screen).toBeVisible()
    const writes = page.getByRole('button', { name: /^(Ghi|Lưu|Hiện|Việc khác|Thêm|Thu hồi)/ })
    await expect(writes.or(page.getByRole('link', { name: 'Thêm trẻ' })), screen).toHaveCount(0)
    await expect(page.getByRole('alert'), screen).toHaveCount(0)
  }
  await looking.close()
  await writing.close()
})

const screens = ['/', '/children', '/lists?view=history', '/reports', '/settings?section=data', '/settings/villages']

const unexpected = {
  json: {
    defined: true,
    code: 'UNEXPECTED',
    status: 500,
    message: 'Có lỗi ngoài dự kiến. Dữ liệu đã lưu không bị ảnh hưởng.',
    data: { reference: 'THU-123' },
  },
  meta: [],
}

/** The id of a child of the example, which is opened. */
async function exampleChild(office: Office, page: Page): Promise<string> {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toBeVisible()
  await office.children.open()
  await office.children.grid.getByRole('row').nth(2).click()
  await expect(page).toHaveURL(/child=/)
  return /child=([\w-]+)/.exec(page.url())?.[1] ?? ''
}

/** Puts an answer of the test's own in the place of every operation but those of the frame. */
async function answerBy(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/rpc/**', (route) =>
    /access\/(session|changes)/.test(route.request().url()) ? route.continue() : answer(route),
  )
}

/** Opens a screen anew, with nothing remembered of what was asked before. */
async function show(page: Page, screen: string): Promise<void> {
  const { origin } = new URL(page.url())
  // By way of an empty page: questions of the screen before do not wait among those of this one.
  await page.goto('about:blank')
  await page.goto(`${origin}/#${screen}`)
}
