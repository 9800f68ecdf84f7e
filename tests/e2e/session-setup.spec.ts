import type { Page } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { storedWords } from './support/stored-words.ts'
import { accessibilityFindings, expect, findingsInEveryLook, type Office, test } from './support/test.ts'

test.describe.configure({ timeout: 150_000 })

const common = 'Mọi điểm của đơn vị'

test('a commune is described in three presses; a place is changed, the change taken back', async ({ office, page }) => {
  const { sessionSetup: setup } = office
  await setup.open()
  await expect(page.getByText('Chưa có điểm thu nhận nào')).toBeVisible()
  await setup.preset(/^Trụ sở Công an xã/).click()
  await expect(setup.told('Đã thêm Trụ sở Công an xã.')).toBeVisible()
  await setup.part('Khung giờ').click()
  await setup.preset('Giờ hành chính T2–T6').click()
  await expect(setup.told('Đã thêm 2 khung giờ: Giờ hành chính T2–T6.')).toBeVisible()
  await setup.preset('Thứ Bảy').click()
  await expect(setup.week(common).nth(5)).toContainText('07:30–11:30')
  await expect(setup.week(common).nth(0)).toContainText('13:30–17:00')
  await expect(setup.week(common).nth(6)).toContainText('không mở')
  await expect(page.getByText('Tuần này mở 45 giờ; mỗi máy nhận chừng 180 trẻ từ đủ 6 tuổi.')).toBeVisible()
  await setup.undo.click()
  await expect(setup.told('Đã hoàn tác.')).toBeVisible()
  await expect(setup.week(common).nth(5)).toContainText('không mở')

  await setup.part('Điểm thu nhận').click()
  await expect(setup.row(/^Trụ sở Công an xã/)).toContainText('theo giờ chung')
  await press(setup.thing('Trụ sở Công an xã'), page)
  await setup.field('Tên điểm').fill('Trụ sở Công an xã, phòng 2')
  await setup.field('Số máy (bàn) thu nhận').fill('3')
  await page.keyboard.press('Enter')
  await expect(setup.told('Đã lưu Trụ sở Công an xã, phòng 2.')).toBeVisible()
  await expect(setup.row(/^Trụ sở Công an xã, phòng 2/)).toContainText('3')
  await page.keyboard.press('Control+z')
  await expect(setup.told('Đã hoàn tác.')).toBeVisible()
  await expect(setup.thing('Trụ sở Công an xã')).toBeVisible()
})

test('what is typed wrong is said at once, a draft outlives a reload, a place in use is not removed', async ({
  office,
  page,
}) => {
  const { sessionSetup: setup } = office
  await setup.open()
  await setup.preset(/^Trụ sở Công an xã/).click()
  await expect(setup.thing('Trụ sở Công an xã')).toBeVisible()
  await page.getByRole('button', { name: 'Thêm điểm thu nhận' }).click()
  await setup.field('Tên điểm').fill('Trụ sở Công an xã')
  await expect(setup.panel.getByText('Đã có tên này, hãy đặt tên khác.')).toBeVisible()
  await setup.field('Tên điểm').fill('Công an tỉnh')
  await setup.field('Số máy (bàn) thu nhận').fill('70')
  await expect(setup.panel.getByText('Ghi số từ 1 đến 60.')).toBeVisible()
  await setup.panel.getByRole('radio', { name: 'đơn vị khác' }).check()
  await setup.save.click()
  await expect(setup.panel.getByText('Ghi tên đơn vị có điểm này.')).toBeVisible()
  expect(await storedWords(page)).not.toContain('Công an tỉnh')
  await page.reload()
  await page.getByRole('button', { name: 'Thêm điểm thu nhận' }).click()
  await expect(setup.panel.getByText(/^Đã lấy lại phần đang nhập dở/)).toBeVisible()
  await expect(setup.field('Tên điểm')).toHaveValue('Công an tỉnh')
  await setup.field('Số máy (bàn) thu nhận').fill('2')
  await setup.field('Tên đơn vị').fill('Công an tỉnh Điện Biên')
  await setup.save.click()
  await expect(setup.row(/^Công an tỉnh/)).toContainText('của Công an tỉnh Điện Biên')
  await expect(setup.row(/^Công an tỉnh/)).toContainText('chưa có giờ')

  await setup.part('Khung giờ').click()
  await expect(page.getByText(/^Điểm của Công an tỉnh Điện Biên: chỉ mở/)).toBeVisible()
  await page.getByRole('button', { name: 'Thêm khung giờ: Công an tỉnh' }).click()
  await setup.field('Từ giờ').fill('13h')
  await setup.field('Đến giờ').fill('12h30')
  await expect(setup.panel.getByText('Giờ kết thúc phải sau giờ bắt đầu.')).toBeVisible()
  await setup.field('Đến giờ').fill('17h')
  await setup.field('Văn bản đồng ý, giao khung giờ').fill('Công văn 215')
  await setup.save.click()
  await expect(setup.week('Công an tỉnh').nth(2)).toContainText('13:00–17:00')

  await setup.part('Điểm thu nhận').click()
  await setup.thing('Công an tỉnh').click()
  await setup.panel.getByRole('button', { name: 'Xoá: Công an tỉnh' }).click()
  await expect(setup.panel.getByText('Chưa xoá được vì còn dùng ở: 1 khung giờ.')).toBeVisible()
  await setup.panel.getByRole('button', { name: 'Thôi dùng từ nay' }).click()
  await setup.save.click()
  await expect(page.getByRole('heading', { name: 'Không dùng nữa' })).toBeVisible()
  await page.getByRole('button', { name: 'Dùng lại Công an tỉnh' }).click()
  await expect(setup.row(/^Công an tỉnh/)).toBeVisible()
})

test('a window that crosses another is refused in words, and one day may stand over the week', async ({
  office,
  page,
}) => {
  const { sessionSetup: setup } = office
  await setup.open('Khung giờ')
  await setup.preset('Giờ hành chính T2–T6').click()
  await expect(setup.preset('Đã có: Giờ hành chính T2–T6')).toBeDisabled()
  await page.getByRole('button', { name: `Thêm khung giờ: ${common}` }).click()
  await setup.field('Từ giờ').fill('10h')
  await setup.field('Đến giờ').fill('12h')
  await expect(setup.panel.getByText(/^Trùng giờ với khung T2–T6 · 07:30–11:30 của cùng điểm/)).toBeVisible()
  await setup.save.click()
  await expect(setup.panel).toBeVisible()
  for (const day of ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu'])
    await press(setup.panel.getByRole('button', { name: day, pressed: true }), page)
  await expect(setup.panel.getByText('Chọn ít nhất một thứ.')).toBeVisible()
  await press(setup.panel.getByRole('button', { name: 'Chủ nhật', pressed: false }), page)
  await expect(setup.panel.getByText(/^Trùng giờ với khung/)).toBeHidden()
  await setup.panel.getByRole('radio', { name: 'một ngày' }).check()
  await setup.field('Ngày').fill('18/07/2024')
  await setup.panel.getByRole('radio', { name: 'phát số theo buổi' }).check()
  await setup.save.click()
  await expect(setup.told('Đã thêm khung giờ ngày 18/07/2024 · 10:00–12:00.')).toBeVisible()
  await expect(setup.week(common).nth(3)).toContainText('10:00–12:00 · phát số')
  await expect(setup.week(common).nth(3)).not.toContainText('07:30–11:30')
})

test('somebody else’s change is shown beside what is typed, and either is kept', async ({ office, page, context }) => {
  const { sessionSetup: setup } = office
  await setup.open('Tổ, thiết bị, xe')
  await page.getByRole('button', { name: 'Thêm tổ' }).click()
  await setup.field('Tên tổ').fill('Tổ 1')
  await setup.field('Thành viên').fill('Lò Văn Minh\nQuàng Thị Hoa')
  await setup.save.click()
  await expect(setup.row(/^Tổ 1/)).toContainText('2 người: Lò Văn Minh, Quàng Thị Hoa')
  await setup.thing('Tổ 1').click()
  await setup.field('Điện thoại của tổ').fill('0912345678')

  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('main').getByRole('button', { name: 'Tổ 1', exact: true }).click()
  await other.getByRole('dialog').getByLabel('Điện thoại của tổ').fill('0987654321')
  await other.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(other.getByRole('row', { name: /^Tổ 1/ })).toContainText('0987654321')
  await other.close()

  await setup.save.click()
  await expect(setup.panel.getByText(/^Có người đã sửa mục này sau khi bạn mở/)).toBeVisible()
  await expect(setup.panel.getByText('Bạn vừa nhập: 0912345678')).toBeVisible()
  await expect(setup.panel.getByText('Nay đã lưu là: 0987654321')).toBeVisible()
  await setup.save.click()
  await expect(setup.row(/^Tổ 1/)).toContainText('0912345678')
})

test('closed days close the week; a holiday is renamed and the name taken back', async ({ office, page }) => {
  const { sessionSetup: setup } = office
  await setup.open('Khung giờ')
  await setup.preset('Giờ hành chính T2–T6').click()
  await setup.part('Ngày nghỉ, ngày không làm').click()
  await page.getByRole('button', { name: 'Thêm ngày không làm' }).click()
  await setup.field('Từ ngày').fill('19/07/2024')
  await setup.field('Lý do').fill('Họp giao ban')
  await setup.save.click()
  await expect(setup.row(/^19\/07\/2024/)).toContainText('mọi điểm')

  await page.getByText('2027', { exact: true }).click()
  await page.getByRole('button', { name: 'Đổi tên: Giỗ Tổ Hùng Vương, 16/04/2027' }).click()
  await setup.field('Tên ngày lễ').fill('Giỗ Tổ')
  await setup.save.click()
  await expect(setup.told('Đã ghi 16/04/2027 là Giỗ Tổ.')).toBeVisible()
  await expect(setup.row(/^16\/04\/2027/)).toContainText('đơn vị ghi')
  await setup.undo.click()
  await expect(setup.row(/^16\/04\/2027/)).toContainText('Giỗ Tổ Hùng Vương')
  await expect(setup.row(/^16\/04\/2027/)).toContainText('có sẵn')

  await setup.part('Khung giờ').click()
  await expect(setup.week(common).nth(4)).toContainText('không làm: Họp giao ban')
})

test('the number of a place that names its villages opens its names', async ({ office, page }) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  const { sessionSetup: setup } = office
  await setup.open()
  await setup.preset(/^Trụ sở UBND/).click()
  const place = setup.row(/^Trụ sở UBND/)
  await expect(place).toContainText('440')
  await press(setup.thing(/^Trụ sở UBND/), page)
  await setup.panel.getByRole('radio', { name: 'các thôn được chọn' }).check()
  await setup.panel.getByRole('checkbox', { name: /^Bản Bó/ }).check()
  await setup.panel.getByRole('checkbox', { name: /^Bản Ten/ }).check()
  await setup.save.click()
  // Without equipment it takes those under 6 of the two villages.
  await place.getByRole('button', { name: /^68 trẻ chưa làm/ }).click()
  const names = page.getByRole('dialog', { name: /^68 trẻ chưa làm ở các thôn/ })
  await expect(names.getByRole('listitem')).toHaveCount(68)
  await expect(names.getByRole('listitem').filter({ hasNotText: /Bản Bó|Bản Ten/ })).toHaveCount(0)
})

test('a campaign with a directive and targets: what is done opens its names', async ({ office, page }) => {
  await office.overview.openExample()
  await expect(office.overview.village('Bản Bó')).toContainText('155')
  const { sessionSetup: setup } = office
  await setup.open('Đợt thu nhận')
  await addCampaign(office, '90 ngày cao điểm', '01/06/2024', '31/08/2024')
  await addCampaign(office, 'Tháng 7', '01/07/2024', '31/07/2024')
  await page.getByRole('link', { name: /^90 ngày cao điểm: 01\/06\/2024/ }).click()
  await expect(page.getByRole('link', { name: /^90 ngày cao điểm/ })).toHaveAttribute('aria-current', 'page')

  await page.getByRole('button', { name: 'Thêm văn bản' }).click()
  await setup.field('Loại văn bản').fill('Công văn')
  await setup.field('Số, ký hiệu').fill('215/CAT-QLHC')
  await setup.field('Ngày ban hành').fill('28/05/2024')
  await setup.field('Cơ quan ban hành').fill('Công an tỉnh Điện Biên')
  await setup.field('Về việc').fill('Cấp thẻ căn cước cho trẻ em')
  await setup.field('Hạn thực hiện').fill('31/07/2024')
  await setup.save.click()
  await expect(setup.row(/^Công văn số 215\/CAT-QLHC/)).toContainText('31/07/2024 · còn 13 ngày')

  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
  await setup.field('Thôn').selectOption({ label: 'Bản Bó' })
  await expect(setup.panel.getByText('Hiện còn 155 trẻ chưa làm', { exact: false })).toBeVisible()
  await setup.field('Đơn vị, người phụ trách').fill('Tổ 1')
  await setup.field('Số trẻ').fill('233')
  await setup.field('Theo văn bản').selectOption({ label: 'Công văn số 215/CAT-QLHC' })
  await setup.save.click()
  const target = setup.row(/^Bản Bó, cả hai nhóm tuổi/)
  await expect(target).toContainText('Tổ 1')
  await expect(target).toContainText('33,5%')
  await target.getByRole('button', { name: /^Đã làm 78: xem tên/ }).click()
  await expect(setup.panel.getByRole('status')).toHaveText('78 trẻ')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Xuất phụ lục phân công' }).click()
  const annex = page.getByRole('list', { name: 'Đã xuất:' })
  await expect(annex.getByRole('button', { name: /^Tải phan-cong-chi-tieu-2024-07-18\./ })).toHaveCount(3, {
    timeout: 60_000,
  })
  const saving = page.waitForEvent('download')
  await annex.getByRole('button', { name: 'Tải phan-cong-chi-tieu-2024-07-18.xlsx' }).click()
  expect((await saving).suggestedFilename()).toBe('phan-cong-chi-tieu-2024-07-18.xlsx')

  await page.getByRole('button', { name: 'Giao hết cho từng thôn' }).click()
  await expect(setup.told('Đã giao 16 chỉ tiêu cho từng thôn.')).toBeVisible()
  await expect(setup.row(/cả hai nhóm tuổi/)).toHaveCount(17)
  await setup.undo.click()
  await expect(setup.row(/cả hai nhóm tuổi/)).toHaveCount(1)

  await target.getByRole('link', { name: /^Còn chưa làm 155/ }).click()
  await expect(office.children.count).toHaveText('155 trẻ')
})

test('on a phone nothing stands wider than the screen, and what was written is told with its way back', async ({
  office,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { sessionSetup: setup } = office
  await setup.open()
  await setup.preset(/^Trụ sở Công an xã/).click()
  await expect(setup.undo).toBeInViewport()
  for (const name of Object.values(vi.sessionSetup.parts)) {
    await setup.part(name).click()
    await expect(setup.part(name)).toHaveAttribute('aria-current', 'page')
    expect(await page.evaluate(widerBy), name).toBe(0)
  }
  await setup.part('Khung giờ').click()
  await page.getByRole('button', { name: `Thêm khung giờ: ${common}` }).click()
  await setup.save.click()
  await expect(setup.week(common).nth(0)).toContainText('07:30–11:30')
  await setup.undo.click()
  await expect(setup.week(common).nth(0)).toContainText('không mở')
})

/** By how much the screen, or what is in it, is wider than the window. */
function widerBy(): number {
  const main = document.querySelector('main')
  const inside = main === null ? 0 : main.scrollWidth - main.clientWidth
  return Math.max(document.documentElement.scrollWidth - window.innerWidth, inside, 0)
}

test('who asks for less motion sees no colour fade when the look changes', async ({ office, page }) => {
  const { sessionSetup: setup } = office
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  await setup.open()
  await setup.part('Ngày nghỉ, ngày không làm').click()
  await expect(page.getByRole('radio', { name: '2026' })).toBeChecked()
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  const running = () =>
    document.getAnimations().map((one) => (one instanceof CSSTransition ? one.transitionProperty : ''))
  expect(await page.evaluate(running)).toEqual([])
})

for (const look of ['in any look', 'in English'] as const)
  test(`axe finds nothing on any part, empty and filled, ${look}`, async ({ office, page }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const findings = look === 'in English' ? accessibilityFindings : findingsInEveryLook
    const { sessionSetup: setup } = office
    await setup.open()
    const parts = Object.values(vi.sessionSetup.parts)
    for (const name of parts) {
      await setup.part(name).click()
      await expect(setup.part(name)).toHaveAttribute('aria-current', 'page')
      expect(await findings(page), name).toEqual([])
    }
    await setup.part('Điểm thu nhận').click()
    await setup.preset(/^Trụ sở UBND xã/).click()
    await expect(setup.thing('Trụ sở UBND xã')).toBeVisible()
    await setup.part('Khung giờ').click()
    await setup.preset('Buổi tối T2–T6').click()
    await expect(setup.week(common).nth(0)).toContainText('18:00–21:00')
    await setup.part('Đợt thu nhận').click()
    await addCampaign(office, 'Tháng 7', '01/07/2024', '31/07/2024')
    if (look === 'in English') {
      await page.evaluate(() => localStorage.setItem('stn-preferences', JSON.stringify({ language: 'en' })))
      await page.reload()
      await expect(page.getByRole('heading', { name: 'The campaigns over time' })).toBeVisible()
    }
    for (const part of ['places', 'windows', 'campaigns']) {
      await page.evaluate((name) => {
        window.location.hash = `/sessions/setup?part=${name}`
      }, part)
      await expect(page.locator(`main nav [aria-current=page][href*="part=${part}"]`)).toBeVisible()
      expect(await findings(page), part).toEqual([])
      await page
        .getByRole('button', { name: opens[part] ?? '' })
        .first()
        .click()
      await expect(setup.panel).toBeVisible()
      expect(await findings(page), `${part}, open`).toEqual([])
      await page.keyboard.press('Escape')
      await expect(setup.panel).toBeHidden()
    }
  })

const opens: Record<string, RegExp> = {
  places: /^Trụ sở UBND xã$/,
  windows: /^(Sửa|Change) .*18:00–21:00$/,
  campaigns: /^(Thêm chỉ tiêu|Add a target)$/,
}

async function addCampaign({ sessionSetup: setup }: Office, name: string, first: string, last: string): Promise<void> {
  await setup.page.getByRole('button', { name: 'Thêm đợt' }).click()
  await setup.field('Tên đợt').fill(name)
  await setup.field('Từ ngày').fill(first)
  await setup.field('Đến ngày').fill(last)
  await setup.save.click()
  await expect(setup.told(`Đã thêm ${name}.`)).toBeVisible()
}

/** As the keyboard does it: the focus there, then Enter. */
async function press(wanted: { focus: () => Promise<void> }, page: Page): Promise<void> {
  await wanted.focus()
  await page.keyboard.press('Enter')
}
