import { listOf } from '../support/list-files.ts'
import { storedWords } from './support/stored-words.ts'
import { shell } from './support/shell.ts'
import { accessibilityFindings, expect, type Office, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', village: 'Bản Ten' }
const say = { name: 'Giàng A Say', born: '02/02/2020', id: '011220000002', village: 'Bản Bó' }

/** The list of the first of July is in; the one of the fifteenth is looked at: a slip of a birth day, two new, one gone. */
async function secondList({ lists }: Office): Promise<void> {
  await lists.open()
  const first = listOf([anh, dinh], { file: 'thang-7.xlsx' })
  await lists.readMade('Công an xã, trích ngày 01/07/2024', '01/07/2024', first)
  await lists.save.click()
  await expect(lists.saved).toBeVisible()
  await lists.another()
  const slip = { ...anh, born: '18/05/2018' }
  const second = listOf([slip, say, say], { file: 'giua-thang-7.xlsx', letterhead: ['UBND XÃ', 'DANH SÁCH TRẺ EM'] })
  await lists.readMade('Công an xã, trích ngày 15/07/2024', '15/07/2024', second)
}

test('rows that wait are decided by keyboard, side by side, and taken back until the list is saved', async ({
  office,
  page,
}) => {
  await secondList(office)
  const { lists } = office
  await expect(lists.term('chờ xử lý')).toContainText('2')
  await lists.rows.focus()
  await page.keyboard.press('Space')
  const sides = page.getByRole('table', { name: 'Xem hai bên' })
  await expect(sides.getByRole('row').filter({ hasText: 'Ngày sinh' })).toContainText(
    '18/05/201813/05/2018 gần: khác ngày, tháng hoặc năm',
  )
  expect(await accessibilityFindings(page)).toEqual([])

  await page.keyboard.press('Enter')
  await expect(lists.term('thay đổi')).toContainText('1')
  await expect(lists.rows.getByRole('row').filter({ hasText: 'Lò Thị Ánh' }).first()).toContainText('Cùng một trẻ')
  await page.keyboard.press('Enter')
  await expect(lists.term('chờ xử lý')).toContainText('0')
  await expect(lists.rows.getByRole('button', { name: 'Chọn lại' })).toHaveCount(2)

  await page.keyboard.press('Backspace')
  await expect(lists.term('chờ xử lý')).toContainText('1')
  await page.keyboard.press('3')
  await expect(lists.term('chờ xử lý')).toContainText('1')
  await page.keyboard.press('1')
  await expect(lists.term('mới')).toContainText('2')
  await lists.save.click()
  await expect(lists.saved).toContainText('2 trẻ mới, 1 thay đổi')
})

test('a list says who is gone since the one before it, and each name opens', async ({ office, page }) => {
  await secondList(office)
  const { since } = office.lists
  await expect(since).toContainText('thang-7.xlsx · của ngày 01/07/2024')
  await since.getByRole('button', { name: /không còn trong danh sách/ }).click()
  const names = page.getByRole('region', { name: 'không còn trong danh sách' })
  await expect(names.getByRole('listitem').filter({ hasText: 'Vừ A Dính' })).toContainText('Bản Ten · đang có trong sổ')
  await expect(names.getByRole('listitem').filter({ hasText: 'Lò Thị Ánh' })).toContainText('có thể là một dòng chờ')
  expect(await accessibilityFindings(page)).toEqual([])
  await names.getByRole('link', { name: 'Vừ A Dính' }).click()
  await expect(page.getByRole('heading', { name: 'Vừ A Dính' }).first()).toBeVisible()
})

test('another heading row is pointed at, a file is added, and a count opens its rows', async ({ office, page }) => {
  await secondList(office)
  const { lists } = office
  await page.getByRole('button', { name: 'Chọn dòng khác' }).click()
  await expect(page.getByRole('region', { name: 'Các dòng đầu của trang tính' })).toContainText('DANH SÁCH TRẺ EM')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Dòng 2 là tiêu đề' }).click()
  await expect(page.getByText('tiêu đề ở dòng 2')).toBeVisible()
  await page.getByRole('button', { name: 'Chọn dòng khác' }).click()
  await page.getByRole('button', { name: 'Dòng 3 là tiêu đề' }).click()
  await expect(page.getByText('tiêu đề ở dòng 3')).toBeVisible()
  await expect(lists.term('chờ xử lý')).toContainText('2')

  // What was typed of the list lies among the data, not in the browser, and is still there after a reload.
  expect(await storedWords(page)).not.toContain('Công an xã')
  await page.reload()
  await expect(page.getByText('tiêu đề ở dòng 3')).toBeVisible()

  const { name, bytes } = listOf([{ ...dinh, born: 2019 }], { file: 'them.xlsx' })
  const made = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('Thêm tệp').and(page.locator('input')).setInputFiles(made)
  await page.getByRole('button', { name: 'Không có dấu mật: đọc thêm 1 tệp' }).click()
  await expect(lists.term('dòng đọc được')).toContainText('4')
  await page.getByRole('link', { name: /^chỉ có năm sinh/ }).click()
  await expect(lists.rows.getByRole('row')).toHaveCount(2)
  await expect(lists.rows).toContainText('Vừ A Dính')
})

test('children gone from the list are closed together, looked at first, and brought back', async ({ office, page }) => {
  await secondList(office)
  const { since } = office.lists
  await since.getByRole('button', { name: /không còn trong danh sách/ }).click()
  await since.getByRole('button', { name: 'Đóng các trẻ này…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Xem trước' }).click()
  await dialog.getByRole('button', { name: /^Ghi cho 1/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/đã ghi cho 1/i).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/Đã hoàn tác/).first()).toBeVisible()
})

test('files given up by the shelf are asked for again, and read with what was chosen before', async ({
  office,
  page,
  product,
}) => {
  test.skip(shell === 'electron', 'the clock of a desktop window cannot be moved from outside')
  await office.lists.open()
  const list = listOf([anh, dinh], { file: 'thang-7.xlsx', letterhead: ['UBND XÃ', 'DANH SÁCH TRẺ EM'] })
  await office.lists.readMade('Công an xã', '01/07/2024', list)
  await page.getByRole('button', { name: 'Chọn dòng khác' }).click()
  await expect(page.getByRole('button', { name: 'Dòng 2 là tiêu đề' })).toBeVisible()
  product.nextDay()
  await page.getByRole('button', { name: 'Dòng 2 là tiêu đề' }).click()
  await expect(page.getByText('Tệp không còn giữ trên máy')).toBeVisible()
  const files = { name: list.name, mimeType: 'application/octet-stream', buffer: Buffer.from(list.bytes) }
  await page.getByLabel('Chọn tệp', { exact: true }).and(page.locator('input')).setInputFiles(files)
  await expect(page.getByText('tiêu đề ở dòng 2')).toBeVisible()
  await expect(page.getByText(/của ngày 01\/07\/2024/).first()).toBeVisible()
})

test('a file dragged over the window is told that it may be let go anywhere', async ({ office, page }) => {
  await office.lists.open()
  await expect(office.lists.notSecret).toBeVisible()
  const data = await page.evaluateHandle(`(() => {
    const carried = new DataTransfer()
    carried.items.add(new File(['x'], 'a.csv'))
    return carried
  })()`)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expect(page.getByText('Thả tệp vào đây để đọc danh sách')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(page.getByText('Thả tệp vào đây để đọc danh sách')).toBeHidden()
  await expect(page.getByText('a.csv')).toBeVisible()
})

test('a preview that waits is dropped from among the imports', async ({ office, page }) => {
  await secondList(office)
  const { lists } = office
  await page.goto(`${page.url().split('#')[0]}#/lists?view=history`)
  const line = lists.history.getByRole('row').filter({ hasText: 'giua-thang-7.xlsx' })
  await expect(line).toContainText('chưa lưu')
  await line.getByRole('button', { name: 'Huỷ danh sách chưa lưu giua-thang-7.xlsx' }).click()
  await expect(line.getByRole('link', { name: 'Mở tiếp' })).toHaveCount(0)
  await expect(lists.history.getByRole('row').filter({ hasText: 'thang-7.xlsx' }).first()).toBeVisible()
})

test('a list of whole households: children under their parents, grown-ups told and nothing of them to mend', async ({
  office,
  page,
}) => {
  const member = (name: string, relation: string, born: string, sex: 'Nam' | 'Nữ') => ({ name, relation, born, sex })
  const children = [
    member('Lò Văn Pó', 'Chủ hộ', '01/01/1985', 'Nam'),
    member('Cà Thị Lả', 'Vợ', '02/02/1987', 'Nữ'),
    member('Lò Văn Hải', 'Con', '12/05/2016', 'Nam'),
    member('Lò Thị Lan', 'Con', '03/07/2018', 'Nữ'),
  ]
  await office.lists.open()
  await office.lists.readMade('Công an xã', '18/07/2024', listOf(children, { letterhead: ['NHÂN KHẨU BẢN BÓ'] }))
  await expect(page.getByText('4 = 2 + 0 + 0 + 0 + 2')).toBeVisible()
  await expect(page.getByRole('row', { name: /Lò Văn Pó.*người lớn trong hộ/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tải tệp dòng cần sửa' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Lưu 2 mới' }).click()
  await expect(office.lists.saved).toBeVisible()
  await office.children.open()
  await expect(office.children.count).toHaveText('2 trẻ')
  await office.children.grid.getByRole('row', { name: /Lò Văn Hải/ }).click()
  await expect(office.children.panel).toContainText('Lò Văn Pó (1985), Cà Thị Lả (1987)')
})
