import { expect, sample, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

test('a list comes in, is counted, searched, recognised again, reported and taken back', async ({
  office,
  page,
  product,
}) => {
  await test.step('the preview closes and nothing is written before it is saved', async () => {
    await office.lists.open()
    await office.lists.read(sample('danh-sach-tre-em.xlsx'))
    await expect(office.lists.closes).toContainText('2.472 = 2.472 + 0 + 0 + 0 + 0')
    await page.reload()
    await expect(office.lists.save).toHaveText('Lưu 2.472 mới')
    await office.lists.save.click()
    await expect(office.lists.saved).toContainText('2.472 trẻ mới')
  })

  await test.step('the number 440 opens 440 names', async () => {
    await office.lists.toOverview()
    await office.overview.left('440').click()
    await expect(office.children.count).toHaveText('440 trẻ')
    await expect(office.children.grid).toHaveAttribute('aria-rowcount', '441')
    await expect(office.children.filter('Chưa đủ 6 tuổi')).toBeVisible()
  })

  await test.step('half a name without marks finds the child', async () => {
    await office.search.open()
    await office.search.words.fill('vang thi ma')
    await expect(office.search.hits.first()).toContainText('Vàng Thị Ma')
    await office.search.words.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vàng Thị Ma')
  })

  await test.step('the old-font list is recognised, nobody new', async () => {
    await office.lists.open()
    await office.lists.read(sample('danh-sach-cu-tcvn3.xls'))
    await expect(office.lists.term('dòng đọc được')).toContainText('300')
    await expect(office.lists.term('mới')).toContainText('0')
    await page.getByRole('button', { name: 'Huỷ bản xem trước' }).click()
    await expect(office.lists.notSecret).toBeVisible()
  })

  await test.step('the report is made and its number opens names', async () => {
    await office.reports.open()
    await office.reports.make.click()
    const name = await product.saved(() => office.reports.file('docx').click(), page)
    expect(name).toMatch(/\.docx$/)
    await office.reports.sheet.getByRole('link', { name: '1.472' }).first().click()
    await expect(office.children.count).toHaveText('1.472 trẻ')
  })

  await test.step('the import is undone whole', async () => {
    await office.lists.open()
    await office.lists.undo('danh-sach-tre-em.xlsx')
    await expect(page.getByRole('status').filter({ hasText: 'Đã hoàn tác: rút 2.472 trẻ' })).toBeVisible()
    await office.overview.open()
    await expect(office.overview.statement).toContainText('Chưa có dữ liệu. Bắt đầu từ đâu?')
  })
})
