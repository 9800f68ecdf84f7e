import { accessibilityFindings, expect, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

test.beforeEach(async ({ office }) => {
  await office.overview.exampleButton.click()
  await expect(office.overview.left('440')).toBeVisible()
  await office.children.open()
  await expect(office.children.grid.getByRole('row').nth(5)).toBeVisible()
})

test('columns are chosen, drawn wider by keyboard, sorted by, and remembered', async ({ office, page }) => {
  const { grid } = office.children
  await page.getByRole('button', { name: 'Cột', exact: true }).press('Enter')
  const menu = page.getByRole('dialog', { name: 'Cột' })
  const chosen = (name: string) => menu.getByRole('checkbox', { name })
  await chosen('Số định danh').check()
  await chosen('Điện thoại').check()
  await chosen('Nguồn mới nhất').check()
  await chosen('Tuổi').uncheck()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(grid.getByRole('columnheader', { name: 'Tuổi' })).toHaveCount(0)
  const first = grid.getByRole('row').nth(1)
  await expect(first).toContainText(/\d{3}•••••\d{4}/)
  await expect(first).toContainText(/0\d{2}•••\d{4}/)
  await expect(first).toContainText('danh-sach-tre-em.xlsx')
  expect(await accessibilityFindings(page)).toEqual([])

  const heading = grid.getByRole('columnheader', { name: 'Người đại diện' })
  const before = (await heading.boundingBox())?.width ?? 0
  const edge = page.getByRole('separator', { name: 'Độ rộng cột Người đại diện' })
  await edge.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  const wider = (await heading.boundingBox())?.width ?? 0
  expect(wider).toBeGreaterThan(before + 40)
  const box = await edge.boundingBox()
  if (box === null) throw new Error('no edge')
  await page.mouse.move(box.x + 3, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 63, box.y + 8)
  await page.mouse.up()
  expect((await heading.boundingBox())?.width).toBeGreaterThan(wider + 40)

  await grid.getByRole('button', { name: 'Ngày sinh' }).press('Enter')
  await expect(grid.getByRole('columnheader', { name: 'Ngày sinh' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).not.toHaveURL(/child=/)
  const kept = (await heading.boundingBox())?.width
  await page.reload()
  await expect(grid.getByRole('columnheader', { name: 'Số định danh' })).toBeVisible()
  expect((await heading.boundingBox())?.width).toBe(kept)

  await page.getByRole('button', { name: 'Cột', exact: true }).click()
  await menu.getByRole('button', { name: 'Đặt lại cột, thứ tự và độ rộng' }).click()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader', { name: 'Số định danh' })).toHaveCount(0)
  await expect(grid.getByRole('columnheader', { name: 'Tuổi' })).toBeVisible()
})

test('columns are put in another order by keyboard and by mouse, and stay so', async ({ office, page }) => {
  const { grid } = office.children
  const headings = grid.getByRole('columnheader').filter({ hasText: /./ })
  const usual = ['Họ và tên', 'Ngày sinh', 'Tuổi', 'Thôn, bản', 'Người đại diện', 'Tình trạng']
  await expect(headings).toHaveText(usual)
  await page.getByRole('button', { name: 'Cột', exact: true }).press('Enter')
  const menu = page.getByRole('dialog', { name: 'Cột' })
  const up = menu.getByRole('button', { name: 'Đưa cột Tình trạng lên' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(menu.getByRole('status')).toHaveText('Cột Tình trạng: thứ 5 trong 6 cột')
  await page.keyboard.press('Enter')
  await expect(headings).toHaveText(['Họ và tên', 'Ngày sinh', 'Tuổi', 'Tình trạng', 'Thôn, bản', 'Người đại diện'])
  const down = menu.getByRole('button', { name: 'Đưa cột Ngày sinh xuống' })
  await down.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(headings).toHaveText(['Họ và tên', 'Tuổi', 'Tình trạng', 'Ngày sinh', 'Thôn, bản', 'Người đại diện'])
  await expect(down).toBeFocused()
  expect(await accessibilityFindings(page)).toEqual([])

  const line = (name: string) => menu.getByRole('listitem').filter({ hasText: name })
  await line('Người đại diện').dragTo(line('Tuổi'))
  const last = ['Họ và tên', 'Người đại diện', 'Tuổi', 'Tình trạng', 'Ngày sinh', 'Thôn, bản']
  await expect(headings).toHaveText(last)
  await page.reload()
  await expect(headings).toHaveText(last)
  await page.getByRole('button', { name: 'Cột', exact: true }).click()
  await menu.getByRole('button', { name: 'Đặt lại cột, thứ tự và độ rộng' }).click()
  await expect(headings).toHaveText(usual)
})

test('on a phone the filter is a sheet that tells how many are left', async ({ office, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Lọc', exact: true }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Lọc' })
  await sheet.getByLabel('Nhóm tuổi').selectOption('under6')
  await sheet.getByLabel('Kết quả thẻ').selectOption('left')
  await expect(sheet.getByRole('button', { name: 'Xem 440 trẻ' })).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Bỏ hết lọc' }).press('Enter')
  await expect(sheet.getByRole('button', { name: 'Xem 2.472 trẻ' })).toBeVisible()
  await sheet.getByLabel('Chưa có số định danh').check()
  await sheet.getByRole('button', { name: /^Xem / }).press('Enter')
  await expect(sheet).toBeHidden()
  await expect(office.children.filter('Chưa có số định danh')).toBeVisible()
})

test('the filter keeps its button under the hand while the window becomes narrow', async ({ page }) => {
  const filter = page.getByRole('button', { name: 'Lọc', exact: true })
  await filter.focus()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('button', { name: 'Chọn nhiều trẻ' })).toBeVisible()
  await expect(filter).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Lọc' }).getByLabel('Nhóm tuổi')).toBeVisible()
})

test('the filtered list goes out as a workbook', async ({ office, page, product }) => {
  await office.children.words.fill('giang a')
  await expect(office.children.count).not.toHaveText(/^2\./)
  const count = (await office.children.count.textContent()) ?? ''
  await page.getByRole('button', { name: 'Xuất', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: `Xuất danh sách ${count} ra Excel` })
  await dialog.getByLabel('Chỉ các cột đang hiện').check()
  await expect(dialog.getByText('Chỉ kèm số đầy đủ khi công việc cần')).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Xuất ra Excel' }).press('Enter')
  const save = dialog.getByRole('button', { name: 'Tải danh-sach-tre-2024-07-18.xlsx' })
  await expect(save).toBeVisible()
  expect(await product.saved(() => save.click(), page)).toBe('danh-sach-tre-2024-07-18.xlsx')
})

test('everybody but one is chosen by the filter, changed and taken back', async ({ office, page }) => {
  const { grid } = office.children
  const sent: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('nameIds')) sent.push(response.url())
  })
  await grid.focus()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('region', { name: 'Ghi cho nhiều trẻ' })
  await expect(bar.getByRole('status')).toHaveText(/^2\.\d{3} trẻ, [\d.]+ hộ$/)
  const all = Number.parseInt(((await bar.getByRole('status').textContent()) ?? '').replace('.', ''), 10)
  await page.keyboard.press('Space')
  await expect(bar.getByRole('status')).toHaveText(new RegExp(`^${(all - 1).toLocaleString('vi')} trẻ`))
  expect(sent).toEqual([])
  await bar.getByRole('button', { name: 'Ghi vướng mắc' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vướng mắc').selectOption('abroad')
  await dialog.getByRole('button', { name: 'Xem trước' }).click()
  await dialog.getByRole('button', { name: `Ghi cho ${(all - 1).toLocaleString('vi')} trẻ` }).click()
  await expect(page.getByText(`Ghi vướng mắc: đã ghi cho ${(all - 1).toLocaleString('vi')} trẻ.`)).toBeVisible()
  await page.getByRole('button', { name: /^Hoàn tác/ }).click()
  await expect(page.getByText(`Đã hoàn tác cho ${(all - 1).toLocaleString('vi')} trẻ.`)).toBeVisible()
})

test('on paper the rows in sight follow one another on one page, and it is said how many there are', async ({
  office,
  page,
}) => {
  await office.children.grid.evaluate((grid) => grid.scrollTo(0, 30_000))
  const rows = office.children.grid.getByRole('row')
  await expect(rows.nth(5)).toContainText(/\d{2}\/\d{2}\/\d{4}/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Trang in này có \d+ trong 2\.472 trẻ/)).toBeVisible()
  // The list goes back to its beginning as its box grows, and is drawn anew.
  await expect(async () => {
    const places = await rows.evaluateAll((all) =>
      all
        .slice(1)
        .map((row) => ({ no: Number(row.getAttribute('aria-rowindex')), top: row.getBoundingClientRect().top })),
    )
    const fromTop = places.toSorted((a, b) => a.top - b.top)
    expect(fromTop.map(({ no }) => no)).toEqual(places.map(({ no }) => no).toSorted((a, b) => a - b))
  }).toPass()
  expect(await office.children.grid.evaluate((grid) => grid.scrollHeight)).toBeLessThan(3000)
})
