import type { Page } from '@playwright/test'
import { accessibilityFindings, expect, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

test.beforeEach(async ({ office }) => {
  await office.overview.exampleButton.click()
  await expect(office.overview.left('440')).toBeVisible()
  await office.children.open()
  await expect(office.children.grid.getByRole('row').nth(5)).toBeVisible()
})

test('beside the list a card, an obstacle, a move and a closing are written, each with a way back', async ({
  office,
  page,
}) => {
  const { grid, panel, count } = office.children
  const before = await count.textContent()
  await grid.focus()
  await page.keyboard.press('Enter')
  const back = panel.getByRole('button', { name: 'Về thông tin của trẻ' })

  await panel.getByRole('button', { name: 'Ghi kết quả thẻ' }).press('Enter')
  await expect(back).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('heading', { name: 'Lịch sử' })).toBeVisible()

  await choose(page, 'Ghi vướng mắc')
  await panel.getByLabel('Vướng mắc', { exact: true }).selectOption({ index: 1 })
  await panel.getByRole('button', { name: 'Ghi vướng mắc' }).press('Enter')
  await expect(page.getByText(/^Đã ghi vướng mắc cho/)).toBeVisible()
  await undone(page)

  await choose(page, 'Chuyển thôn')
  await panel.getByLabel('Thôn, bản, tổ dân phố').selectOption({ index: 6 })
  await panel.getByRole('button', { name: 'Chuyển thôn' }).press('Enter')
  await expect(page.getByText(/^Đã chuyển .* đến .* từ/)).toBeVisible()
  await undone(page)

  await choose(page, 'Đưa ra khỏi sổ')
  await panel.getByRole('button', { name: 'Đưa ra khỏi sổ' }).press('Enter')
  await expect(page.getByText(/^Đã đưa .* ra khỏi sổ: Đã chuyển đi\.$/)).toBeVisible()
  await expect(count).not.toHaveText(before ?? '')
  await expect(panel.getByRole('button', { name: 'Nhận lại vào sổ' })).toBeVisible()
  await undone(page)
  await expect(count).toHaveText(before ?? '')
  await expect(panel).toBeVisible()
})

test('a saved edit is taken back with Ctrl+Z', async ({ office, page }) => {
  await office.children.grid.focus()
  await page.keyboard.press('e')
  const school = page.getByRole('textbox', { name: 'Trường' })
  await school.fill('Tiểu học Tủa Chùa')
  await page.getByRole('button', { name: 'Lưu thay đổi' }).press('Enter')
  await expect(page.getByText(/^Đã lưu thay đổi của/)).toBeVisible()
  await undone(page)
  await expect(school).toHaveValue('')
})

test('the pencil leads into the fields, and a situation written there stands among the facts with its own source', async ({
  office,
  page,
}) => {
  await office.children.grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Theo danh-sach-tre-em\.xlsx/)).toBeVisible()
  await page.getByRole('link', { name: 'Mở trang, sửa' }).click()
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Hoàn cảnh' }).fill('mồ côi')
  await page.getByRole('button', { name: 'Lưu thay đổi' }).press('Enter')
  const fact = page.getByRole('definition').filter({ hasText: 'mồ côi' })
  await expect(fact).toContainText('sửa tay')
  // The others come from the list still, and that is said once.
  await expect(page.getByText(/^Theo danh-sach-tre-em\.xlsx.*mục có nguồn khác/)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'danh-sach-tre-em.xlsx' })).toHaveCount(0)
})

async function choose(page: Page, action: string) {
  await page.getByRole('button', { name: 'Việc khác' }).press('Enter')
  await page.getByRole('menuitem', { name: action }).press('Enter')
}

async function undone(page: Page) {
  await page.getByRole('heading').first().click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible()
}
