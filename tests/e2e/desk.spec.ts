import { DeskPage } from './pages/desk-page.ts'
import { storedWords } from './support/stored-words.ts'
import { invitationCode } from '../../src/sessions/index.ts'
import { test } from './support/morning.ts'
import { accessibilityFindings, expect } from './support/test.ts'

test('a family of three is done in under ten keystrokes by a scan, and undone by one', async ({
  desk,
  page,
  morning,
}) => {
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const { invitations } = await morning.client.sessions.session({ id: morning.sessionId })
  await page.keyboard.insertText(invitations[0]?.id ?? '') // typed by the scanner
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'Hộ Ly A Phử, Phàng Thị Sông' })).toBeVisible()
  for (const name of ['Ly A Dia', 'Ly A Nhè', 'Ly A Tính']) {
    await expect(desk.card(name)).toHaveAttribute('aria-current', 'true')
    await press('Enter')
    await expect(desk.card(name).getByText(/^Đã thu nhận lúc/)).toBeVisible()
  }
  expect(keys).toBeLessThan(10)
  await expect(desk.tally('outcomes')).toHaveText('3')
  await expect(desk.line('Ly A Phử')).toContainText('xong')
  await expect(desk.card('Ly A Tính').getByText('Hẹn trả kết quả 29/07/2024')).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])

  await page.keyboard.press('Control+z')
  await expect(desk.tally('outcomes')).toHaveText('2')
  await expect(desk.card('Ly A Tính').getByText(/^Đã thu nhận lúc/)).toHaveCount(0)
  await page.keyboard.press('F4')
  await expect(desk.card('Đặng Minh Thịnh')).toBeVisible()
})

test('the code on the slip brings its household, also typed by a scanner under an input method', async ({
  desk,
  morning: { client, sessionId },
}) => {
  const { invitations } = await client.sessions.session({ id: sessionId })
  const code = invitationCode(invitations.at(-1)?.id ?? '')
  await desk.scanned(code.toLowerCase())
  await expect(desk.card('Đặng Minh Thịnh')).toBeVisible()
})

test('a card in 11 fields, a name without marks and a walk-in all bring their household', async ({ desk, page }) => {
  await desk.scanned('011219004567||Giaftng|05012019|Nam|Barn X|12082025||||')
  await expect(desk.card('Đặng Minh Thịnh')).toBeVisible()
  // Who brings them is one key and a digit, and what the rule of the day asks of somebody else stands at once.
  await page.keyboard.press('F8')
  await page.keyboard.press('4')
  await expect(page.getByRole('button', { name: 'Người khác đưa đến' })).toBeVisible()
  await expect(desk.card('Đặng Minh Thịnh').getByText('Giấy tờ của người đưa đi thay')).toBeVisible()
  await expect(page.getByText('Cần: thẻ căn cước của người đưa đi, giấy ủy quyền của người đại diện.')).toBeVisible()
  await expect(desk.scan).toBeFocused()
  await expect(desk.line('Đặng Văn Hải')).toContainText('đang làm')
  await page.keyboard.type('vang a chong')
  await expect(page.getByRole('listbox', { name: 'Các hộ tìm được' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(desk.card('Vàng A Chống')).toBeVisible()
  await expect(desk.card('Vàng A Chống').getByText('chưa mời lần nào')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(desk.card('Vàng A Chống').getByText(/^Đã thu nhận lúc/)).toBeVisible()
  await expect(desk.line('Vàng A Sử')).toContainText('không hẹn trước')
})

test('what is typed stays on Esc and over a reload; a decline asks who said so', async ({ desk, page }) => {
  await page.keyboard.press('F4')
  const slip = desk.card('Ly A Dia').getByLabel('Số giấy hẹn')
  await slip.fill('TC-0412')
  await page.keyboard.press('Escape')
  await expect(desk.card('Ly A Dia')).toHaveCount(0)
  await desk.line('Ly A Phử').click()
  await page.reload()
  await expect(slip).toHaveValue('TC-0412')
  await desk.scan.focus()
  await page.keyboard.press('Enter')
  await expect(desk.card('Ly A Dia').getByText('Giấy hẹn TC-0412')).toBeVisible()
  await page.keyboard.press('4')
  const form = desk.card('Ly A Nhè')
  await expect(form.getByLabel('Ai nói')).toHaveValue('Ly A Phử')
  await expect(form.getByText('Enter: ghi “Chưa có nhu cầu” cho Ly A Nhè')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form.getByText(/^Chưa có nhu cầu lúc/)).toBeVisible()
})

test('what is typed at the desk lies with the data, not in the browser, and comes back after the window is gone', async ({
  desk,
  page,
  context,
}) => {
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Nhập số sau buổi' }).click()
  const pasted = page.getByRole('dialog').getByRole('textbox')
  await pasted.fill('011213000692\n011216009838')
  await page.keyboard.press('Escape')
  await desk.line('Ly A Phử').click()
  await desk.card('Ly A Dia').getByLabel('Số giấy hẹn').fill('TC-0412')
  await desk.scan.fill('vang a chong')
  const inBrowser = await storedWords(page)
  for (const word of ['TC-0412', '011213000692', 'vang a', 'Ly A']) expect(inBrowser).not.toContain(word)
  const address = page.url()
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(address)
  const back = new DeskPage(again)
  await expect(back.scan).toHaveValue('vang a chong')
  await expect(back.card('Ly A Dia').getByLabel('Số giấy hẹn')).toHaveValue('TC-0412')
  await again.getByRole('button', { name: 'Việc khác' }).click()
  await again.getByRole('menuitem', { name: 'Nhập số sau buổi' }).click()
  await expect(again.getByRole('dialog').getByRole('textbox')).toHaveValue('011213000692\n011216009838')
})

test('two desks see each other, and cannot take the same child twice', async ({ desk, page, morning, context }) => {
  const second = await context.newPage()
  await second.goto(page.url().replace(/#.*/, '#/desk'))
  const other = new DeskPage(second)
  await expect(other.scan).toBeVisible()
  for (const one of [desk, other]) {
    await one.line('Ly A Phử').click()
    await expect(one.card('Ly A Dia')).toHaveAttribute('aria-current', 'true')
  }
  await page.keyboard.press('Enter')
  await expect(other.card('Ly A Dia').getByText(/^Đã thu nhận lúc/)).toBeVisible({ timeout: 3000 })
  // Both press for the same child in the same moment: one is written, the other told.
  await Promise.all([page.keyboard.press('Enter'), second.keyboard.press('Enter')])
  await expect(desk.tally('outcomes')).toHaveText(/[23]/)
  await expect(other.tally('outcomes')).toHaveText((await desk.tally('outcomes').textContent()) ?? '')
  const { tally } = await morning.client.desk.queue({ sessionId: morning.sessionId })
  const taken = tally.byOutcome.find(({ kind }) => kind === 'taken')?.children
  expect(taken).toBe(tally.outcomes)
})

test('visitor, new child, numbers after the session, and the day closed and reopened', async ({ desk, page }) => {
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Trẻ ngoài địa bàn' }).click()
  await page.getByLabel('Họ và tên').fill('Lò Văn Khách')
  await page.keyboard.press('Enter')
  await expect(desk.card('Lò Văn Khách')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(desk.card('Lò Văn Khách').getByText(/^Đã thu nhận lúc/)).toBeVisible()

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Thêm trẻ' }).click()
  await page.getByLabel('Họ và tên').fill('Sùng A Mới')
  await page.keyboard.press('Enter')
  await expect(desk.card('Sùng A Mới')).toBeVisible()

  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Nhập số sau buổi' }).click()
  await page
    .getByLabel('Dán số định danh hoặc số giấy hẹn của buổi')
    .fill('011213000692\tTC-1\n011216009838\tTC-2\n099999999999')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText('không có trong sổ')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi 2 trẻ đã thu nhận' }).click()
  await expect(desk.tally('outcomes')).toHaveText('3')

  await page.getByRole('link', { name: 'Chốt số liệu ngày' }).click()
  await expect(page.getByText('2 trẻ được mời mà chưa ghi đến hay vắng')).toBeVisible()
  await page.getByLabel('Người chốt').fill('Lò Thị Hương')
  await page.getByRole('button', { name: 'Chốt số liệu' }).click()
  await expect(page.getByText(/^Lò Thị Hương đã chốt lúc/)).toBeVisible()
  await expect(page.getByText('Danh sách gọi lại: 2 trẻ')).toBeVisible()
  await page.getByRole('button', { name: 'Tạo biên bản' }).click()
  const made = page.getByRole('list', { name: 'Đã xuất:' })
  await expect(made.getByText('bien-ban-thu-nhan-2024-07-18.docx')).toBeVisible()
  await expect(made.getByText('bien-ban-thu-nhan-2024-07-18.pdf')).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Về bàn thu nhận' }).click()
  await expect(page.getByText('Số liệu ngày này đã chốt: chỉ xem')).toBeVisible()
  await page.getByRole('link', { name: 'Chốt số liệu ngày' }).click()
  await page.getByLabel('Người mở lại').fill('Lò Thị Hương')
  await page.getByLabel('Lý do mở lại').fill('ghi sót')
  await page.getByRole('button', { name: 'Mở lại ngày' }).click()
  await expect(page.getByText('Lò Thị Hương đã mở lại: ghi sót')).toBeVisible()
})
