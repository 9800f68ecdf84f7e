import { randomUUID } from 'node:crypto'
import { utils, write } from '@e965/xlsx'
import { Born } from '../../src/base/born.ts'
import { DeskPage } from './pages/desk-page.ts'
import { test } from './support/morning.ts'
import { accessibilityFindings, expect } from './support/test.ts'

// What is typed at the desk with a household open: a digit chooses, Enter writes, anything else is a search.

/** Birth days, phones, slips and numbers; each begins with a digit that chooses an outcome, or does on its way. */
const searches = [
  '13/5',
  '1/1/2019',
  '2/9',
  '25/12/2018',
  '3',
  '31',
  '4/5/2020',
  '5',
  '0912000111',
  '1',
  '22',
  '412-TC',
  '51/GH',
]

test('a search typed however slowly writes no outcome, and stands in the field as typed', async ({
  desk,
  page,
  morning,
}) => {
  await page.clock.install()
  await desk.line('Ly A Phử').click()
  await expect(desk.card('Ly A Dia')).toHaveAttribute('aria-current', 'true')
  for (const search of searches) {
    for (const [at, sign] of [...search].entries()) {
      await page.keyboard.press(sign)
      await expect(desk.scan).toHaveValue(search.slice(0, at + 1))
      await page.clock.runFor(3000)
    }
    await expect(desk.scan).toHaveValue(search)
    await expect(desk.scan).toBeFocused()
    for (let left = search.length; left > 0; left -= 1) {
      await page.keyboard.press('Backspace')
      await page.clock.runFor(2000)
    }
    await expect(desk.scan).toHaveValue('')
  }
  const { tally } = await morning.client.desk.queue({ sessionId: morning.sessionId })
  expect(tally).toMatchObject({ outcomes: 0, present: 0 })
})

test('a digit shows what Enter will write; Esc takes it back, a digit left of a longer text is no choice', async ({
  desk,
  page,
}) => {
  await desk.line('Ly A Phử').click()
  const card = desk.card('Ly A Dia')
  await expect(card).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('4')
  await expect(card.getByText('Enter: ghi “Chưa có nhu cầu” cho Ly A Dia')).toBeVisible()
  await expect(desk.scan).toBeFocused()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(card.getByLabel('Ai nói')).toHaveCount(0)
  await expect(card).toHaveAttribute('aria-current', 'true')
  await page.keyboard.type('13')
  await page.keyboard.press('Backspace')
  await expect(desk.scan).toHaveValue('1')
  await page.keyboard.press('Enter')
  await expect(card.getByText(/^Đã thu nhận lúc/)).toHaveCount(0)
  await page.keyboard.press('Backspace')
  // On a button a sign typed goes to the field too.
  await card.getByRole('button', { name: /^2 / }).focus()
  await page.keyboard.press('2')
  await expect(desk.scan).toHaveValue('2')
  await page.keyboard.press('Tab')
  await expect(card.getByLabel('Thẻ căn cước của người đại diện')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card.getByText(/^Thiếu giấy tờ lúc/)).toBeVisible()
  // The last child has its outcome: Enter alone writes nothing more.
  await expect(desk.card('Ly A Nhè')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Enter')
  await expect(desk.card('Ly A Nhè').getByText(/^Đã thu nhận lúc/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(desk.card('Ly A Tính').getByText(/^Đã thu nhận lúc/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(desk.tally('outcomes')).toHaveText('3')
  await expect(desk.card('Ly A Tính').getByText(/^Đã thu nhận lúc/)).toBeVisible()
})

test('a file handed in online is told with its code and stage, changed at the desk, and taken back', async ({
  desk,
  page,
  morning,
}) => {
  await desk.line('Đặng Văn Hải').click()
  const card = desk.card('Đặng Minh Thịnh')
  await expect(card).toBeVisible()
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(card.getByLabel('Kết quả')).toBeFocused()
  await card.getByLabel('Kết quả').selectOption('Nộp trực tuyến')
  await card.getByLabel('Mã hồ sơ').fill('G01.24')
  await card.getByLabel('Hồ sơ trực tuyến đến đâu').selectOption('phải bổ sung')
  await card.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(card.getByText(/^Nộp trực tuyến lúc/)).toBeVisible()
  const line = card.getByLabel(/^Hồ sơ trực tuyến G01.24/)
  await expect(line).toHaveValue('to-add')
  await line.selectOption('đã tiếp nhận')
  await expect(page.getByText('hồ sơ trực tuyến của Đặng Minh Thịnh: đã tiếp nhận.')).toBeVisible()
  expect((await morning.client.desk.filings({})).lines).toMatchObject([{ stage: 'accepted', fileCode: 'G01.24' }])
  await page.getByRole('button', { name: /^Hoàn tác/ }).click()
  await expect(line).toHaveValue('to-add')
})

test('desks bear names, and see whom the others have before them', async ({ desk, page, morning, context }) => {
  await page.getByRole('button', { name: /^Tên bàn/ }).click()
  await page.getByLabel('Tên bàn', { exact: true }).fill('Bàn 2 – Lan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Tên bàn: Bàn 2 – Lan' })).toBeVisible()
  await desk.line('Ly A Phử').click()
  await expect(desk.card('Ly A Dia')).toBeVisible()
  const second = await context.newPage()
  await second.goto(page.url().replace(/#.*/, '#/desk'))
  const other = new DeskPage(second)
  await expect(other.line('Ly A Phử')).toContainText('đang ở Bàn 2 – Lan')
  await other.line('Ly A Phử').click()
  await expect(second.getByText('Hộ này đang mở ở Bàn 2 – Lan')).toBeVisible()
  await page.bringToFront()
  await desk.scan.focus()
  await page.keyboard.press('Enter')
  await expect(other.card('Ly A Dia').getByText(/^Bàn 2 – Lan/)).toBeVisible()
  const { tally } = await morning.client.desk.queue({ sessionId: morning.sessionId })
  expect(tally.byDesk).toEqual([{ desk: 'Bàn 2 – Lan', taken: 1, outcomes: 1 }])
})

test('a child from outside the area can have every outcome that makes sense', async ({ desk, page, morning }) => {
  const { sessionId, client } = morning
  await client.desk.addVisitor({
    requestId: randomUUID(),
    sessionId,
    name: 'Lò Văn Khách',
    born: Born.parse('2016-05-05'),
  })
  await desk.line('Lò Văn Khách').click()
  const card = desk.card('Lò Văn Khách')
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  // Nobody is known who could have said so: it is asked.
  await expect(card.getByLabel('Ai nói')).toBeFocused()
  await page.keyboard.type('mẹ cháu')
  await page.keyboard.press('Enter')
  await expect(card.getByText(/^Chưa có nhu cầu lúc/)).toBeVisible()
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(card.getByText(/^Chưa thu nhận được vân tay, ảnh lúc/)).toBeVisible()
})

test('numbers of another system come from an Excel file; what is not found is a file too', async ({ desk, page }) => {
  const book = utils.book_new()
  const rows = [
    ['Danh sách tiếp nhận trong ngày'],
    ['STT', 'Số định danh', 'Số giấy hẹn', 'Họ tên', 'Ngày sinh'],
    [1, 11213000692, 'TC-0412', 'LY A DIA', '02/10/2013'],
    [2, null, 'TC-0413', 'Đặng Minh Thịnh', '05/01/2019'],
    [3, '099999999999', 'TC-0414', 'Người Ở Xa', null],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Ngày')
  const buffer = Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array) // as it was asked for
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Nhập số sau buổi' }).click()
  await expect(page.getByRole('button', { name: 'Đọc từ tệp Excel, CSV' })).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ngay.xls', mimeType: 'application/vnd.ms-excel', buffer })
  await expect(page.getByText('sẽ ghi · theo số định danh')).toBeVisible()
  await expect(page.getByText('sẽ ghi · theo tên')).toBeVisible()
  await expect(page.getByText('không có trong sổ')).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Xuất các dòng chưa ghi' }).click()
  await expect(page.getByText('so-chua-ghi-duoc.xlsx')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi 2 trẻ đã thu nhận' }).click()
  await expect(desk.tally('outcomes')).toHaveText('2')
})
