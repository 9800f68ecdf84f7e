import { expect, test } from './support/test.ts'

test('an empty register opens the example, and its numbers open their names', async ({ office }) => {
  await expect(office.overview.statement).toHaveText('Chưa có dữ liệu. Bắt đầu từ đâu?')
  await office.overview.openExample()
  await expect(office.overview.statement).toHaveText('Còn 1.472 trẻ chưa thu nhận hồ sơ căn cước')
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  await office.overview.left('1.032').click()
  await expect(office.children.count).toHaveText('1.032 trẻ')
})

test('the settings say in plain words that the folder is not protected', async ({ office }) => {
  await office.settings.open('Dữ liệu')
  await expect(office.settings.protection).toBeVisible()
})

test('the first run can be left half way, and what was done is there when one comes back', async ({ office, page }) => {
  await page.getByRole('link', { name: 'Đặt tên xã, phường' }).click()
  await page.getByRole('textbox', { name: 'Tên' }).fill('Tủa Chùa')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Tên' })).toHaveValue('Tủa Chùa')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã lưu.', { exact: true })).toBeVisible()
  await office.overview.open()
  await expect(page.getByRole('listitem').filter({ hasText: 'Đặt tên xã, phường' }).getByLabel('đã xong')).toBeVisible()
})
