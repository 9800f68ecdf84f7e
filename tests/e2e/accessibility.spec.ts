import type { Page } from '@playwright/test'
import { expect, findingsInEveryLook, type Office, sample, test } from './support/test.ts'

test.describe.configure({ timeout: 600_000 })

test('axe finds nothing on any screen, nor with its dialogs, drawers and menus open, in any look', async ({
  office,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const findings: Record<string, string[]> = {}
  const look = async (screen: string) => {
    findings[screen] = await findingsInEveryLook(page)
  }
  await lists(office, look)
  await overview(office, page, look)
  await children(office, page, look)
  await villages(page, look)
  await office.reports.open()
  await expect(office.reports.make).toBeVisible()
  await look('reports')
  await office.settings.open()
  await expect(office.settings.heading).toBeVisible()
  for (const section of await page.getByRole('main').getByRole('navigation').getByRole('link').all()) {
    await section.click()
    await look(`settings ${await section.innerText()}`)
  }
  expect(Object.keys(findings).length).toBeGreaterThan(24)
  expect(Object.fromEntries(Object.entries(findings).filter(([, found]) => found.length > 0))).toEqual({})
})

type Look = (screen: string) => Promise<void>

async function lists(office: Office, look: Look): Promise<void> {
  await expect(office.overview.exampleButton).toBeVisible()
  await look('first run')
  await office.lists.open()
  await expect(office.lists.notSecret).toBeVisible()
  await look('choose files')
  await office.lists.read(sample('danh-sach-tre-em.xlsx'))
  await expect(office.lists.closes).toBeVisible()
  await look('preview')
  await office.lists.save.click()
  await expect(office.lists.saved).toBeVisible()
  await look('result')
  await office.lists.toHistory()
  await expect(office.lists.history).toBeVisible()
  await look('history')
  await office.lists.history.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await look('history, asking before an undo')
}

async function overview(office: Office, page: Page, look: Look): Promise<void> {
  await office.overview.open()
  await expect(office.overview.village('Bản Bó')).toBeVisible()
  await look('overview')
  await page.getByRole('banner').getByRole('button').first().click()
  await look('overview, choosing the day')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('overview, keys')
  await page.keyboard.press('Escape')
  await office.search.open()
  await office.search.words.fill('mua')
  await expect(office.search.hits.first()).toBeVisible()
  await look('search')
  await page.keyboard.press('Escape')
}

async function children(office: Office, page: Page, look: Look): Promise<void> {
  await office.children.open()
  await office.children.grid.getByRole('row').nth(2).click()
  await expect(office.children.panel.getByRole('heading', { name: 'Cùng hộ' })).toBeVisible()
  await look('children')
  await office.children.panel.getByRole('button', { name: 'Việc khác' }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await look('children, more to do')
  await page.getByRole('menuitem').first().click()
  await look('children, writing beside the list')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await look('children, filters')
  await page.keyboard.press('Escape')
  await office.children.grid.focus()
  await page.keyboard.press('Space')
  const bulk = page.getByRole('region', { name: 'Ghi cho nhiều trẻ' })
  await bulk.getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('children, writing for many')
  await page.keyboard.press('Escape')
  await office.children.grid.focus()
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: 'Sửa thông tin' })).toBeVisible()
  await look('child')
  await office.children.open()
  await page.getByRole('link', { name: 'Thêm trẻ' }).click()
  await expect(page.getByLabel('Họ và tên').first()).toBeVisible()
  await look('child, new')
}

async function villages(page: Page, look: Look): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/settings/villages`)
  await expect(page.locator('main tbody th button').first()).toBeVisible()
  await look('villages')
  await page.locator('main tbody th button').first().click()
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
  await look('village')
  for (const [nth, what] of ['merge', 'split', 'close'].entries()) {
    await page.getByRole('dialog').locator('section button').nth(nth).click()
    await look(`village, ${what}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.locator('main tbody th button').first().click()
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
}
