import { accessibilityFindings, expect, test } from './support/test.ts'
import { shell } from './support/shell.ts'

test.describe.configure({ timeout: 150_000 })
test.skip(shell === 'electron', 'it moves the clock, and the clock of a desktop window cannot be moved from outside')

test('every number of the change opens as many names as it says', async ({ office, page, product }) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toBeVisible()

  await test.step('a number beside the report opens all of its names', async () => {
    await office.reports.open()
    await office.reports.compare('10/07/2024', '18/07/2024')
    await expect(page.getByText('0 + 2.472 − 1.000 = 1.472, số liệu khớp')).toBeVisible()
    await office.reports.term('400 đã thu nhận, Chưa đủ 6').click()
    await expect(office.reports.names.getByRole('status')).toHaveText('400 trẻ')
    for (const shown of [100, 200, 300]) {
      await expect(office.reports.namesShown()).toHaveCount(shown)
      await office.reports.moreNames.click()
    }
    await expect(office.reports.namesShown()).toHaveCount(400)
    await expect(office.reports.moreNames).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(office.reports.names).toBeHidden()
  })

  await test.step('the number left at the end opens the list of those left', async () => {
    await office.reports.change.getByRole('link', { name: '440 Chưa làm ngày 18/07, Chưa đủ 6' }).click()
    await expect(office.children.count).toHaveText('440 trẻ')
  })

  await test.step('a card of the next day is told by the report, whose number opens the child', async () => {
    product.nextDay()
    await page.reload()
    await office.children.grid.getByRole('row').nth(1).click()
    await office.children.panel.getByRole('link', { name: 'Mở trang, sửa' }).click()
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('button', { name: /^Ghi “.*”, 19\/07\/2024$/ }).click()
    await expect(page.getByText('Đã ghi.')).toBeVisible()
    await office.reports.open()
    await office.reports.compare('18/07/2024', '19/07/2024')
    await expect(office.reports.term('1 đã thu nhận, Cộng')).toBeVisible()
    await office.reports.termInSheet('done').click()
    await expect(office.reports.namesShown()).toHaveText([name])
    await expect(office.reports.names.getByRole('row').nth(1)).toContainText('19/07/2024')
    expect(await accessibilityFindings(page)).toEqual([])
    await office.reports.namesShown().getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  })
})
