import type { Page, Locator } from '@playwright/test'
import { expect, findingsInEveryLook, type Office, sample, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

async function withChildren(office: Office): Promise<void> {
  await office.lists.open()
  await office.lists.read(sample('danh-sach-tre-em.xlsx'))
  await expect(office.lists.closes).toBeVisible()
  await office.lists.save.click()
  await expect(office.lists.saved).toBeVisible()
  await office.villages.open()
  await expect(office.villages.row('Bản Bó')).toContainText('155')
}

test('villages are renamed, ordered, merged and the merge undone, by keyboard alone', async ({ office, page }) => {
  const { villages } = office
  await withChildren(office)

  await press(villages.village('Bản Ten'), page)
  await villages.panel.getByLabel('Tên đầy đủ').fill('Bản Ten Mới')
  await page.keyboard.press('Enter')
  await expect(villages.status.filter({ hasText: 'Đã lưu Bản Ten Mới.' })).toBeVisible()
  await expect(villages.undo('Đổi tên Bản Ten thành Bản Ten Mới')).toBeVisible()

  await villages.village('Bản Bó').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('Bản Bó: vị trí 13')).toBeVisible()
  await expect.poll(() => villages.names()).toContain('Bản Bó')
  expect((await villages.names()).slice(12, 14)).toEqual(['Bản Bó', 'Bản Cáp'])
  await expect(villages.undo('Sắp lại thứ tự thôn, bản')).toBeVisible()

  await press(villages.village('Bản Bó'), page)
  await press(villages.panel.getByRole('button', { name: 'Gộp vào thôn khác' }), page)
  await villages.into.selectOption({ label: 'Bản Cáp' })
  await expect(villages.preview).toContainText(/Bản Bó: .* chuyển sang Bản Cáp từ ngày .*giữ nguyên/)
  await press(villages.merge, page)
  await expect(villages.status.filter({ hasText: 'Đã gộp Bản Bó vào Bản Cáp: 233 trẻ' })).toBeVisible()
  await expect(villages.row('Bản Cáp')).toContainText('330222')
  await expect(page.getByRole('heading', { name: 'Đã giải thể' })).toBeVisible()

  await press(villages.undo('Gộp Bản Bó vào Bản Cáp: 233 trẻ'), page)
  await expect(villages.status.filter({ hasText: 'Đã hoàn tác: 233 trẻ trở lại thôn cũ.' })).toBeVisible()
  await expect(villages.row('Bản Bó')).toContainText('155')
  await expect(villages.row('Bản Cáp')).toContainText('9767')
})

test('a household is split off; a village with children is not closed, and says where to go', async ({ office }) => {
  const { villages } = office
  await withChildren(office)
  await villages.village('Bản Bó').click()
  await villages.panel.getByRole('button', { name: 'Chia thôn' }).click()
  await villages.panel.getByLabel('Tên thôn mới').fill('Bản Bó 2')
  await villages.panel
    .getByRole('checkbox', { name: /^Cả hộ/ })
    .first()
    .check()
  await villages.panel.getByRole('button', { name: /^Chia, chuyển 3 trẻ/ }).click()
  await expect(villages.status.filter({ hasText: 'lập Bản Bó 2: 3 trẻ chuyển thôn' })).toBeVisible()
  await expect(villages.village('Bản Bó 2')).toBeVisible()

  await villages.village('Bản Bó').click()
  await villages.panel.getByRole('button', { name: 'Giải thể' }).click()
  await expect(villages.preview).toContainText('Bản Bó còn 230 trẻ')
  await expect(villages.panel.getByRole('button', { name: 'Giải thể', exact: true })).toBeDisabled()
  await villages.panel.getByRole('button', { name: 'Chuyển sang thôn khác' }).click()
  await expect(villages.into).toBeVisible()
})

test('axe finds nothing on the villages, in any look', async ({ office, page }) => {
  test.slow()
  const { villages } = office
  await villages.open()
  await expect(page.getByText('Chưa có thôn, bản, tổ dân phố', { exact: true })).toBeVisible()
  expect(await findingsInEveryLook(page)).toEqual([])
  for (const name of ['Bản Bó', 'Bản Cáp']) {
    await villages.add.click()
    await villages.panel.getByLabel('Tên đầy đủ').fill(name)
    await page.keyboard.press('Enter')
    await expect(villages.village(name)).toBeVisible()
  }
  expect(await findingsInEveryLook(page)).toEqual([])
  await villages.village('Bản Bó').click()
  await expect(villages.panel.getByRole('button', { name: 'Chia thôn' })).toBeVisible()
  expect(await findingsInEveryLook(page)).toEqual([])
  await villages.panel.getByRole('button', { name: 'Gộp vào thôn khác' }).click()
  await expect(villages.preview).toBeVisible()
  expect(await findingsInEveryLook(page)).toEqual([])
})

/** As the keyboard does it: the focus there, then Enter. */
async function press(wanted: Locator, page: Page): Promise<void> {
  await wanted.focus()
  await page.keyboard.press('Enter')
}
