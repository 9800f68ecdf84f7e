import { expect, test } from './support/test.ts'

test('Ctrl+K finds children, villages, screens and actions without marks, and opens all that was found', async ({
  office,
  page,
}) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  await office.search.open()
  await office.search.words.fill('ban bo')
  await expect(office.search.hits.first()).toContainText('Bản Bó')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/village=/)

  await office.search.open()
  await office.search.words.fill('cai dat nhom')
  await expect(office.search.hits.first()).toContainText('Cài đặt: Nhóm tuổi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nhóm tuổi' })).toBeVisible()

  await office.search.open()
  await expect(office.search.hits.first()).toContainText('cai dat nhom')
  await office.search.words.fill('bao anh')
  const all = office.search.hits.filter({ hasText: 'Xem tất cả trẻ khớp' })
  await expect(all).toBeVisible()
  await all.click()
  await expect(office.children.count).not.toHaveText('0 trẻ')
  await expect(page).toHaveURL(/words=/)
})

test('Ctrl+K finds a household by a guardian, before its children, and opens them by keyboard', async ({
  office,
  page,
}) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  await office.children.open()
  const guardian = await office.children.grid.getByRole('row').nth(2).getByRole('gridcell').nth(-2).innerText()
  await office.search.open()
  await office.search.words.fill(guardian)
  const home = office.search.hits.filter({ hasText: 'Hộ ' }).first()
  await expect(home).toContainText(guardian)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/household=/)
  await expect(office.children.filter('Trẻ của một hộ')).toBeVisible()
  await expect(office.children.count).toHaveText(/^[1-9] trẻ$/)
})
