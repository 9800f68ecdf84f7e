import { accessibilityFindings, expect, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

test('the list is narrowed by everything, kept in the address, and each part is taken away', async ({
  office,
  page,
}) => {
  await office.overview.exampleButton.click()
  await expect(office.overview.left('440')).toBeVisible()
  await office.children.open()
  const { grid, count } = office.children
  await expect(grid.getByRole('row').nth(5)).toBeVisible()
  const everybody = await count.textContent()

  await page.getByRole('button', { name: 'Lọc', exact: true }).press('Enter')
  const form = page.getByRole('dialog', { name: 'Lọc' })
  await form.getByLabel('Nhóm tuổi').selectOption('from6to13')
  await form.getByLabel('Kết quả thẻ').selectOption('left')
  await form.getByLabel('Sinh từ ngày').fill('01/01/2014')
  await form.getByLabel('Sinh đến ngày').fill('31/12/2014')
  await form.getByLabel('Thôn, bản').selectOption({ index: 1 })
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  for (const name of ['Chưa làm', 'Sinh từ 01/01/2014', 'Sinh đến 31/12/2014'])
    await expect(office.children.filter(name)).toBeVisible()
  await expect(grid.getByRole('row').nth(1)).toContainText('/2014')
  const narrowed = await count.textContent()
  expect(narrowed).not.toBe(everybody)

  await page.reload()
  await expect(count).toHaveText(narrowed ?? '')
  const chips = page.getByRole('button', { name: /^Bỏ lọc: / })
  for (let left = 5; left > 0; left -= 1) {
    await expect(chips).toHaveCount(left)
    await chips.first().press('Enter')
  }
  await expect(count).toHaveText(everybody ?? '')

  await page.getByRole('button', { name: 'Lọc', exact: true }).press('Enter')
  await form.getByLabel('Chưa có số định danh').check()
  await form.getByLabel('Cư trú').selectOption('permanent')
  await form.getByLabel('Trường').fill('tieu hoc')
  await expect(office.children.filter('Trường: tieu hoc')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(office.children.filter('Chưa có số định danh')).toBeVisible()
  await expect(office.children.filter('Thường trú')).toBeVisible()

  await page.getByRole('heading').first().click()
  await page.keyboard.press('/')
  await expect(office.children.words).toBeFocused()
})

test('on a phone children are chosen by touch, and one opens over the whole window', async ({ office, page }) => {
  await office.overview.exampleButton.click()
  await expect(office.overview.left('440')).toBeVisible()
  await office.children.open()
  const rows = office.children.grid.getByRole('row')
  await expect(rows.nth(5)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  const choose = page.getByRole('button', { name: 'Chọn nhiều trẻ' })
  await choose.click()
  await rows.nth(2).click()
  await rows.nth(3).click()
  const bar = page.getByRole('region', { name: 'Ghi cho nhiều trẻ' })
  await expect(bar.getByRole('status')).toHaveText(/^2 trẻ, \d hộ$/)
  expect(await accessibilityFindings(page)).toEqual([])
  await choose.click()
  await expect(bar).toBeHidden()
  await rows.nth(2).click()
  const drawer = page.getByRole('dialog', { name: 'Thông tin của trẻ' })
  await expect(drawer.getByRole('button', { name: 'Ghi kết quả thẻ' })).toBeVisible()
  expect(await drawer.boundingBox()).toMatchObject({ x: 0, width: 390 })
  await drawer.getByRole('button', { name: 'Ghi kết quả thẻ' }).click()
  await drawer.getByRole('button', { name: /^Ghi “Đã thu nhận”/ }).click()
  await expect(drawer.getByText(/^Đã ghi “Đã thu nhận”/)).toBeVisible()
  await drawer.getByRole('button', { name: /^Hoàn tác/ }).click()
  await expect(drawer.getByText('Đã hoàn tác.')).toBeVisible()
})
