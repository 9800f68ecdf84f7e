import { expect, findingsInEveryLook, test } from './support/test.ts'

test('a rule is tried, kept as a draft over a reload, saved from its day and taken back, by keyboard', async ({
  office,
  page,
}) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  await office.settings.open('Thế nào là đã làm')
  const issued = page.getByRole('checkbox', { name: 'đã có thẻ' })
  await issued.focus()
  await page.keyboard.press('Space')
  await expect(issued).not.toBeChecked()
  await expect(page.getByRole('row', { name: /^Cả hai nhóm 1\.472 chưa làm/ })).not.toContainText('không đổi')
  await page.reload()
  await expect(issued).not.toBeChecked()
  await expect(page.getByText(/^Chưa lưu\./)).toBeVisible()
  await page.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('18/07/2024')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã lưu.', { exact: true })).toBeVisible()

  await office.settings.section('Quy định theo ngày').focus()
  await page.keyboard.press('Enter')
  const rule = page.getByRole('row', { name: /^18\/07\/2024 Tính là đã làm khi/ })
  await expect(rule).toContainText('đang áp dụng')
  await rule.getByRole('button', { name: /^Thu hồi/ }).focus()
  await page.keyboard.press('Enter')
  await expect(rule).toContainText('đã thu hồi')
  await office.overview.open()
  await expect(office.overview.statement).toHaveText('Còn 1.472 trẻ chưa thu nhận hồ sơ căn cước')
})

test('axe finds nothing in any part of the settings, in any look', async ({ office, page }) => {
  test.slow()
  await office.settings.open('Giao diện')
  // The switch says what the looks are told apart by.
  const html = page.locator('html')
  await page.getByRole('switch', { name: 'Tương phản cao' }).check({ force: true })
  await expect(html).toHaveAttribute('data-contrast', 'high')
  await page.getByRole('switch', { name: 'Tương phản cao' }).uncheck({ force: true })
  await expect(html).toHaveAttribute('data-contrast', 'normal')
  // High contrast had chosen the light ground; it follows the machine again.
  await page.getByText('Theo máy', { exact: true }).click()
  const parts = await page.getByRole('navigation', { name: 'Các phần của cài đặt' }).getByRole('link').allTextContents()
  expect(parts.length).toBeGreaterThan(7)
  for (const name of parts) {
    await office.settings.section(name).click()
    await expect(office.settings.section(name)).toHaveAttribute('aria-current', 'page')
    expect(await findingsInEveryLook(page), name).toEqual([])
  }
})

test('a case is added to the papers that some families bring: it says what it lacks, is kept and stands among the dated rules', async ({
  office,
  page,
}) => {
  await office.overview.openExample()
  await office.settings.open('Giấy tờ theo hoàn cảnh')
  await expect(page.getByRole('group', { name: /^Trường hợp/ })).toHaveCount(2)
  await page.getByRole('button', { name: 'Thêm trường hợp' }).click()
  const added = page.getByRole('group', { name: 'Trường hợp 3' })
  await expect(added.getByRole('textbox', { name: 'Mang thêm' })).toBeVisible()
  await expect(added.getByText('Ghi giấy tờ cần mang.')).toBeHidden()
  await added.getByRole('textbox', { name: 'Có chữ' }).fill('mồ côi')
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled()
  await added.getByRole('textbox', { name: 'Mang thêm' }).press('Tab')
  await expect(added.getByText('Ghi giấy tờ cần mang.')).toBeVisible()
  await added.getByRole('textbox', { name: 'Mang thêm' }).fill('quyết định giao giám hộ')
  await page.getByRole('button', { name: 'Bỏ trường hợp 1' }).click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã lưu.', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('group', { name: /^Trường hợp/ })).toHaveCount(2)
  await office.settings.section('Quy định theo ngày').click()
  const rule = page.getByRole('row', { name: /^mọi ngày Giấy tờ theo hoàn cảnh/ })
  await expect(rule).toContainText('có chữ "mồ côi": quyết định giao giám hộ')
  await expect(rule).not.toContainText('giấy tờ về việc giám hộ')
})
