import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { inProcessClient, type Client } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { Day } from '../../src/base/day.ts'
import { finalOf } from '../unit/register/client.ts'
import { AwayPage } from './pages/away-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { type ServedProduct, startProduct } from './support/product.ts'
import { accessibilityFindings, expect, test } from './support/test.ts'

// Two machines with a data folder each: a session goes from one to the other as a file, and comes back.

test.setTimeout(120_000)

test('a session is taken away, worked on without network, brought back, and its copy erases itself', async ({
  browser,
}) => {
  const host = await machine(browser)
  const sessionId = await prepared(host.client)
  const laptop = await machine(browser)
  try {
    const out = await takeAway(host)
    await openAt(laptop, out)
    await workAt(laptop, sessionId)
    await host.client.desk.outcome(await tookHere(host.client, sessionId))
    const back = await packAt(laptop)
    const code = await takeBack(host, back)
    await eraseAt(laptop, code)
  } finally {
    for (const one of [host, laptop]) await one.close()
  }
})

interface Machine {
  product: ServedProduct
  client: Client
  page: Page
  away: AwayPage
  desk: DeskPage
  close(): Promise<void>
}
type Bytes = Awaited<ReturnType<AwayPage['saved']>>

async function machine(browser: Browser): Promise<Machine> {
  const product = await startProduct()
  const client = inProcessClient(product.host.router, product.host.context(thisMachine))
  const context = await browser.newContext({ acceptDownloads: true, locale: 'vi-VN' })
  const page = await context.newPage()
  await product.show(page)
  const close = async () => {
    await context.close()
    await product.close()
  }
  return { product, client, page, away: new AwayPage(page), desk: new DeskPage(page), close }
}

async function prepared(client: Client): Promise<string> {
  const base64 = Buffer.from(list).toString('base64')
  const { fileId } = await client.access.offerFile({ name: 'danh-sach.csv', base64 })
  const { sourceId } = await finalOf(await client.lists.preview({ fileIds: [fileId], secret: 'no' }))
  await finalOf(await client.lists.commit({ requestId: randomUUID(), sourceId }))
  const place = await client.sessions.savePlace({
    ...{ requestId: randomUUID(), id: null, name: 'Nhà văn hoá Bản Bó', kind: 'mobile', biometric: true, stations: 1 },
  })
  const { sessions } = await client.sessions.saveSession({
    ...{ requestId: randomUUID(), id: null, placeId: place.id, day: Day.parse('2024-07-18') },
    ...{ from: '09:00', to: '11:30', stations: 1, part: 'morning' },
  })
  const [sessionId = ''] = sessions
  for (const names of [['Ly A Dia', 'Ly A Nhè'], ['Đặng Minh Thịnh']]) {
    const childIds = await Promise.all(names.map((name) => idOf(client, name)))
    await client.sessions.invite({ requestId: randomUUID(), sessionId, childIds })
  }
  return sessionId
}

const list = [
  'Danh sách trẻ em tính đến ngày 01/07/2024',
  'STT,Họ và tên,Ngày sinh,Giới tính,Số định danh,Họ tên bố,Họ tên mẹ,Số điện thoại,Thôn',
  '1,Ly A Dia,02/10/2013,Nam,011213000692,Ly A Phử,Phàng Thị Sông,0365920508,Bản Bó',
  '2,Ly A Nhè,26/08/2016,Nam,011216009838,Ly A Phử,Phàng Thị Sông,0365920508,Bản Bó',
  '3,Đặng Minh Thịnh,05/01/2019,Nam,011219004567,Đặng Văn Hải,Đặng Thị Mơ,0912000111,Bản Bó',
].join('\n')

async function idOf(client: Client, name: string): Promise<string> {
  return (await client.register.search({ words: name }))[0]?.id ?? ''
}

async function takeAway({ page, away }: Machine): Promise<Bytes> {
  await page.reload()
  const sessions = new SessionsPage(page)
  await sessions.open()
  await sessions.cards.first().click()
  await sessions.session.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Mang đi nơi không có mạng' }).click()
  await away.dialog.getByLabel('Giao cho ai').fill('Lò Thị Lan')
  await away.dialog.getByLabel('Mật khẩu của tệp').fill('ngắn')
  await away.button('Tạo tệp mang đi').click()
  await expect(away.dialog.getByText('Cần ít nhất 8 ký tự.')).toBeVisible()
  await away.dialog.getByLabel('Mật khẩu của tệp').fill('hoa ban nở trắng')
  expect(await accessibilityFindings(page)).toEqual([])
  await away.button('Tạo tệp mang đi').click()
  await expect(away.dialog.getByText('hoa ban nở trắng')).toBeVisible()
  const file = await away.saved(() => away.button(/^Lưu tệp mang-di/).click())
  expect(file.name).toBe('mang-di-2024-07-18-nha-van-hoa-ban-bo.stn-di')
  for (const secret of ['Ly A', 'Phử', '011213000692']) expect(file.buffer.includes(secret)).toBe(false)
  await page.keyboard.press('Escape')
  await expect(sessions.session.getByText(/đang ở máy mang đi: Lò Thị Lan/)).toBeVisible()
  await away.open()
  await expect(page.getByText('Đang mang đi', { exact: true })).toBeVisible()
  return file
}

async function openAt({ page, away, desk }: Machine, out: Bytes): Promise<void> {
  await page.getByRole('link', { name: 'Mở buổi mang đi từ tệp' }).click()
  await away.choose(/^Chọn tệp mang đi/, out)
  await page.getByLabel('Mật khẩu của tệp').fill('không phải thế')
  await away.button('Mở buổi').click()
  await expect(page.getByText('Mật khẩu của tệp không đúng. Chưa có gì được ghi.')).toBeVisible()
  await page.getByLabel('Mật khẩu của tệp').fill('hoa ban nở trắng')
  expect(await accessibilityFindings(page)).toEqual([])
  await away.button('Mở buổi').click()
  await expect(desk.line('Ly A Phử')).toBeVisible()
  await expect(page.getByText('Máy này giữ một buổi mang đi')).toBeVisible()
}

async function workAt({ page, desk, client }: Machine, sessionId: string): Promise<void> {
  // A card is known by its number, though two of its digits stayed behind.
  await desk.scan.focus()
  await desk.scanned('011213000692||Ly A Dia|02102013|Nam|Bản Bó|12082025||||')
  await expect(desk.card('Ly A Dia')).toHaveAttribute('aria-current', 'true')
  for (const name of ['Ly A Dia', 'Ly A Nhè']) {
    await page.keyboard.press('Enter')
    await expect(desk.card(name).getByText(/^Đã thu nhận lúc/)).toBeVisible()
  }
  const born = '2020-02-03' as Parameters<typeof client.desk.addChild>[0]['born']
  const { childId } = await client.desk.addChild({
    requestId: randomUUID(),
    sessionId,
    name: 'Vàng Thị Mới',
    born: born ?? null,
  })
  await client.desk.outcome({ requestId: randomUUID(), sessionId, childId, kind: 'taken' })
  await expect(desk.tally('outcomes')).toHaveText('3')
}

/** What somebody wrote on the machine with the register meanwhile. */
async function tookHere(client: Client, sessionId: string) {
  const childId = await idOf(client, 'Ly A Dia')
  return { requestId: randomUUID(), sessionId, childId, kind: 'declined', detail: { who: 'Ly A Phử' } } as const
}

async function packAt({ page, away }: Machine): Promise<Bytes> {
  await away.open()
  await expect(away.button('Xoá bản mang đi')).toHaveCount(0)
  await away.button('Đóng gói mang về').click()
  await expect(page.getByText(/^Đã đóng gói lúc/)).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  return away.saved(() => away.button(/^Lưu tệp mang-ve/).click())
}

async function takeBack({ page, away, desk, client }: Machine, back: Bytes): Promise<string> {
  await away.open()
  await away.button('Nhận về').click()
  await away.choose(/^Chọn tệp mang về/, back)
  const conflict = away.dialog.getByRole('radiogroup', { name: 'Ly A Dia' })
  await expect(conflict.getByText('Ở máy này: Chưa có nhu cầu, Ly A Phử')).toBeVisible()
  await expect(conflict.getByText('Ở máy mang đi: Đã thu nhận')).toBeVisible()
  await expect(away.dialog.getByText('Còn 1 chỗ chưa chọn.')).toBeVisible()
  await expect(away.button('Nhận vào sổ')).toBeDisabled()
  expect(await accessibilityFindings(page)).toEqual([])
  await conflict.getByRole('radio', { name: /^Ở máy mang đi/ }).check()
  await away.button('Nhận vào sổ').click()
  const code = await away.dialog.getByRole('group', { name: 'Mã xác nhận' }).innerText()
  expect((await client.register.child({ id: await idOf(client, 'Ly A Dia') })).state).toBe('taken')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Đã nhận về', { exact: true })).toBeVisible()
  // The same file again counts nothing twice.
  await away.button('Nhận về').click()
  await away.choose(/^Chọn tệp mang về/, back)
  await expect(away.dialog.getByText(/Tệp này đã nhận rồi/)).toBeVisible()
  await away.button('Nhận vào sổ').click()
  await expect(away.dialog.getByRole('group', { name: 'Mã xác nhận' })).toHaveText(code)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Bàn thu nhận' }).click()
  await expect(desk.tally('outcomes')).toHaveText('3')
  return code
}

async function eraseAt({ page, away, client, product }: Machine, code: string): Promise<void> {
  const key = readFileSync(join(product.dataFolder, 'key'), 'utf8')
  await away.button('Xoá bản mang đi').click()
  await away.dialog.getByLabel('Mã xác nhận').fill('AAAA-BBBB-CCCC')
  await away.button('Xoá khỏi máy này').click()
  await expect(away.dialog.getByText(/Mã xác nhận không đúng/)).toBeVisible()
  await away.dialog.getByLabel('Mã xác nhận').fill(code.toLowerCase())
  await away.button('Xoá khỏi máy này').click()
  await expect(page.getByText(/^Đã xoá bản mang đi khỏi máy này/)).toBeVisible()
  expect(await client.register.search({ words: 'Ly A Dia' })).toEqual([])
  expect((await client.away.copy()).mayOpen).toBe(true)
  expect(readFileSync(join(product.dataFolder, 'key'), 'utf8')).not.toBe(key)
  expect(existsSync(join(product.dataFolder, 'so-thu-nhan.db'))).toBe(true)
  await page.getByRole('link', { name: 'Về màn hình đầu' }).click()
  await expect(page.getByRole('link', { name: 'Mở buổi mang đi từ tệp' })).toBeVisible()
}
