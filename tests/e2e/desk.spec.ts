import { test as base } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { inProcessClient, type Client } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { Day } from '../../src/base/day.ts'
import { finalOf } from '../unit/register/client.ts'
import { DeskPage } from './pages/desk-page.ts'
import { storedWords } from './support/stored-words.ts'
import { type ServedProduct, startProduct } from './support/product.ts'
import { accessibilityFindings, expect } from './support/test.ts'

// A morning at the desk in a real browser, on a register with two families.

interface Morning {
  product: ServedProduct
  client: Client
  sessionId: string
}

const test = base.extend<{ morning: Morning; desk: DeskPage }>({
  morning: async ({ browserName: _ }, use) => {
    const product = await startProduct()
    const client = inProcessClient(product.host.router, product.host.context(thisMachine))
    await use({ product, client, sessionId: await prepared(client) })
    await product.close()
  },
  desk: async ({ page, morning }, use) => {
    await morning.product.show(page)
    await expect(page.getByRole('link', { name: 'Bàn thu nhận' })).toBeVisible()
    await page.keyboard.press('F2')
    const desk = new DeskPage(page)
    await expect(desk.scan).toBeFocused()
    await use(desk)
  },
})

async function prepared(client: Client): Promise<string> {
  const family = await listed(client)
  const place = await client.sessions.savePlace({
    ...{ requestId: randomUUID(), id: null, name: 'Nhà văn hoá Bản Bó', kind: 'mobile', biometric: true, stations: 1 },
  })
  const { sessions } = await client.sessions.saveSession({
    ...{ requestId: randomUUID(), id: null, placeId: place.id, day: Day.parse('2024-07-18') },
    ...{ from: '09:00', to: '11:30', stations: 1, part: 'morning' },
  })
  const [sessionId = ''] = sessions
  await client.sessions.invite({ requestId: randomUUID(), sessionId, childIds: family.slice(0, 3) })
  await client.sessions.invite({ requestId: randomUUID(), sessionId, childIds: family.slice(3, 4) })
  return sessionId
}

const list = [
  'Danh sách trẻ em tính đến ngày 01/07/2024',
  'STT,Họ và tên,Ngày sinh,Giới tính,Số định danh,Họ tên bố,Họ tên mẹ,Số điện thoại,Thôn',
  '1,Ly A Dia,02/10/2013,Nam,011213000692,Ly A Phử,Phàng Thị Sông,0365920508,Bản Bó',
  '2,Ly A Nhè,26/08/2016,Nam,011216009838,Ly A Phử,Phàng Thị Sông,0365920508,Bản Bó',
  '3,Ly A Tính,01/03/2023,Nam,011223005675,Ly A Phử,Phàng Thị Sông,0365920508,Bản Bó',
  '4,Đặng Minh Thịnh,05/01/2019,Nam,011219004567,Đặng Văn Hải,Đặng Thị Mơ,0912000111,Bản Bó',
  '5,Vàng A Chống,03/02/2020,Nam,011220001111,Vàng A Sử,Vàng Thị Pà,0912000222,Bản Bó',
].join('\n')

/** The children of the list in its order. */
async function listed(client: Client): Promise<string[]> {
  const base64 = Buffer.from(list).toString('base64')
  const { fileId } = await client.access.offerFile({ name: 'danh-sach.csv', base64 })
  const { sourceId } = await finalOf(await client.lists.preview({ fileIds: [fileId], secret: 'no' }))
  await finalOf(await client.lists.commit({ requestId: randomUUID(), sourceId }))
  const ids = []
  for (const name of ['Ly A Dia', 'Ly A Nhè', 'Ly A Tính', 'Đặng Minh Thịnh', 'Vàng A Chống'])
    ids.push((await client.register.search({ words: name }))[0]?.id ?? '')
  return ids
}

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

test('a card in 11 fields, a name without marks and a walk-in all bring their household', async ({ desk, page }) => {
  await desk.scanned('011219004567||Giaftng|05012019|Nam|Barn X|12082025||||')
  await expect(desk.card('Đặng Minh Thịnh')).toBeVisible()
  await page.getByLabel('Người đưa đến').selectOption('Người khác đưa đến')
  await expect(desk.card('Đặng Minh Thịnh').getByText('Giấy tờ của người đưa đi thay')).toBeVisible()
  await expect(desk.line('Đặng Văn Hải')).toContainText('đang làm')
  await page.keyboard.type('vang a chong')
  await expect(page.getByRole('listbox', { name: 'Các hộ tìm được' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(desk.card('Vàng A Chống')).toBeVisible()
  await page.keyboard.press('1')
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
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Về bàn thu nhận' }).click()
  await expect(page.getByText('Số liệu ngày này đã chốt: chỉ xem')).toBeVisible()
  await page.getByRole('link', { name: 'Chốt số liệu ngày' }).click()
  await page.getByLabel('Người chốt').fill('Lò Thị Hương')
  await page.getByLabel('Lý do mở lại').fill('ghi sót')
  await page.getByRole('button', { name: 'Mở lại ngày' }).click()
  await expect(page.getByText('Lò Thị Hương đã mở lại: ghi sót')).toBeVisible()
})
