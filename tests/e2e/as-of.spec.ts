import { expect, test } from './support/test.ts'

test('another day is followed by every screen, stands in the address, and a day to come is refused in words', async ({
  office,
  page,
}) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  await office.overview.asOf.click()
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('20/07/2024')
  await expect(page.getByText('Không sau ngày 18/07/2024.')).toBeVisible()
  await page.getByRole('button', { name: /^Hôm qua/ }).press('Enter')
  await expect(office.overview.asOf).toContainText('17/07/2024')
  await expect(page).toHaveURL(/asOf=2024-07-17/)
  await expect(office.overview.statement).toHaveText('Ngày 17/07/2024 chưa có trẻ nào trong sổ')
  for (const screen of ['Danh sách trẻ', 'Báo cáo', 'Cài đặt', 'Tổng quan']) {
    await page.getByRole('link', { name: screen, exact: true }).click()
    await expect(office.overview.asOf).toContainText('17/07/2024')
    await expect(page).toHaveURL(/asOf=2024-07-17/)
  }
  await page.goto(page.url().replace('2024-07-17', '2024-12-31'))
  await expect(page.getByText(/^Ngày 31\/12\/2024 chưa đến/)).toBeVisible()
  await page.getByRole('button', { name: 'Về hôm nay' }).click()
  await expect(office.overview.statement).toHaveText('Còn 1.472 trẻ chưa thu nhận hồ sơ căn cước')
  await expect(page).not.toHaveURL(/asOf/)
})
