import { test as base } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { inProcessClient, type Client } from '../../../main/host/in-process.ts'
import { thisMachine } from '../../../main/host/machine-caller.ts'
import { Day } from '../../../src/base/day.ts'
import { finalOf } from '../../unit/register/client.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { type ServedProduct, startProduct } from './product.ts'
import { expect } from './test.ts'

// A morning at the desk in a real browser, on a register with two families.

export interface Morning {
  product: ServedProduct
  client: Client
  sessionId: string
}

export const test = base.extend<{ morning: Morning; desk: DeskPage }>({
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
