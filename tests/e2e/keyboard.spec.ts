import type { FileChooser, Locator, Page } from '@playwright/test'
import { expect, sample, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

test('the main job goes by keyboard alone', async ({ office, page }) => {
  const help = page.getByRole('dialog', { name: 'Phím tắt của màn hình này' })
  await expect(office.overview.exampleButton).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Không có dấu mật' }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'Không có dấu mật' })).toBeChecked()
  await (await fileChooserBy(page, 'Control+o')).setFiles(sample('danh-sach-tre-em.xlsx'))
  await tabTo(page, office.lists.preview)
  await page.keyboard.press('Enter')
  await expect(office.lists.closes).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(office.lists.saved).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: /^Xem Tổng quan/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, office.overview.left('440'))
  await page.keyboard.press('Enter')
  await expect(office.children.count).toHaveText('440 trẻ')

  await page.keyboard.press('/')
  await expect(office.children.words).toBeFocused()
  await page.keyboard.type('bao anh')
  await expect(office.children.count).not.toHaveText('440 trẻ')
  await tabTo(page, office.children.grid)
  await page.keyboard.press('?')
  await expect(help.getByText('lọc danh sách theo tên')).toBeVisible()
  await expect(help.getByText('hoàn tác việc vừa ghi')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(office.children.panel.getByRole('heading', { name: 'Cùng hộ' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: 'Ghi kết quả thẻ' })).toBeVisible()

  await page.keyboard.press('?')
  await expect(help.getByText('tìm trẻ, hộ, thôn, màn hình, việc')).toBeVisible()
  await expect(help.getByText('lọc danh sách theo tên')).toHaveCount(0)
  await page.keyboard.press('Escape')
})

/** Presses a key until the browser's file dialog opens: a busy browser may drop the first request for one. */
async function fileChooserBy(page: Page, key: string): Promise<FileChooser> {
  const opened: FileChooser[] = []
  page.on('filechooser', (chooser) => opened.push(chooser))
  await expect(async () => {
    await page.keyboard.press(key)
    await expect.poll(() => opened.length, { timeout: 2000 }).toBeGreaterThan(0)
  }).toPass()
  const [first] = opened
  if (first === undefined) throw new Error('no file dialog opened')
  return first
}

/** Presses Tab until the focus is there; a person who cannot get there in 60 presses gives up, and so does the test. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}
