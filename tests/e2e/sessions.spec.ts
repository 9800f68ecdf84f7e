import type { Page } from '@playwright/test'
import { inProcessClient } from '../../main/host/in-process.ts'
import { newId } from '../../main/host/ids.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { startProduct, type ServedProduct } from './support/product.ts'
import { expect, findingsInEveryLook, officeIn, test } from './support/test.ts'

test.describe.configure({ timeout: 240_000 })

/** Two places: one of the office, one of another body; open on working days and Saturdays. */
async function placesIn({ host }: ServedProduct): Promise<void> {
  const { sessions } = inProcessClient(host.router, host.context(thisMachine))
  const weekdays = [1, 2, 3, 4, 5, 6]
  const place = async (name: string, stations: number, owner: string | null, windows: [string, string][]) => {
    const input = {
      requestId: newId(),
      id: null,
      name,
      kind: 'fixed',
      address: null,
      biometric: true,
      stations,
    } as const
    const { id: placeId } = await sessions.savePlace({ ...input, owner, note: null })
    for (const [from, to] of windows)
      await sessions.saveWindow({ requestId: newId(), id: null, placeId, weekdays, from, to, document: null })
  }
  await place('UBND thị trấn', 3, null, [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ])
  await place('Công an huyện', 4, 'Công an huyện Tủa Chùa', [['07:30', '11:30']])
}

async function withExample(page: Page): Promise<void> {
  const { overview } = officeIn(page)
  await overview.openExample()
  await expect(overview.statement).toContainText('Còn')
}

test('a plan is made, accepted, undone and accepted again; a session is carried by keyboard, another falls out', async ({
  page,
}) => {
  const product = await startProduct()
  try {
    await product.show(page)
    const sessions = new SessionsPage(page)
    await withExample(page)
    await sessions.open()
    await expect(page.getByText('Chưa có điểm thu nhận', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Khai báo điểm' })).toHaveAttribute('href', '#/sessions/setup')
    await placesIn(product)
    await expect(page.getByText('Chưa có buổi nào', { exact: true })).toBeVisible()

    // The plan: how many sessions, the least there can be, both groups, and what accepting does.
    await sessions.askForPlan()
    await expect(sessions.accept).toBeVisible({ timeout: 60_000 })
    await expect(sessions.plan).toContainText(/\d+ buổi tối thiểu \d+ buổi/)
    await expect(sessions.plan).toContainText('Chưa đủ 6 tuổi')
    await expect(sessions.plan).toContainText(/Áp dụng kế hoạch sẽ thêm \d+ buổi và mời [\d.]+ trẻ của [\d.]+ hộ/)
    await sessions.bar('22/07/2024').click()
    await expect(sessions.card('T2 22/07/2024, 7:30–11:30, UBND thị trấn; dự kiến')).toBeVisible()
    await sessions.plan.getByRole('button', { name: /trẻ: chưa đủ 6 tuổi$/ }).click()
    await expect(sessions.dialog.getByRole('link').first()).toBeVisible()
    await page.keyboard.press('Escape')

    await sessions.accept.click()
    await expect(sessions.status.filter({ hasText: 'Đã áp dụng kế hoạch' })).toBeVisible()
    await expect(sessions.card('T2 22/07/2024, 7:30–11:30, UBND thị trấn; đã lên lịch')).toBeVisible()
    await expect(sessions.card('T2 22/07/2024, 7:30–11:30, Công an huyện; đề nghị')).toBeVisible()
    await sessions.undo.click()
    await expect(sessions.status.filter({ hasText: 'Đã hoàn tác.' })).toBeVisible()
    await expect(sessions.cards).toHaveCount(0)

    await sessions.askForPlan()
    await sessions.accept.click({ timeout: 60_000 })
    await expect(sessions.status.filter({ hasText: 'Đã áp dụng kế hoạch' })).toBeVisible()

    // By keyboard: lifted, carried six days on to a Sunday, where no window is open: asked in words, kept, undone.
    const monday = sessions.card('T2 22/07/2024, 7:30–11:30, UBND thị trấn')
    await monday.focus()
    await page.keyboard.press('Space')
    await expect(sessions.status.filter({ hasText: 'Đã nhấc buổi.' })).toBeVisible()
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
    await expect(sessions.status.filter({ hasText: 'Đặt ở CN 28/07/2024, UBND thị trấn?' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(sessions.dialog).toContainText('ngoài ngày giờ mở của điểm thu nhận')
    await sessions.dialog.getByRole('button', { name: 'Vẫn chuyển' }).click()
    await expect(sessions.status.filter({ hasText: /Đã chuyển buổi .* CN 28\/07\/2024; \d+ trẻ cần/ })).toBeVisible()
    await expect(sessions.card('CN 28/07/2024, 7:30–11:30, UBND thị trấn')).toHaveAccessibleName(/cần xem$/)
    await page.keyboard.press('Control+z')
    await expect(monday).toBeVisible()

    // Onto a day whose session is there already: refused in words.
    await monday.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(sessions.dialog).toContainText('Chưa chuyển được, vì trái quy tắc xếp lịch')
    await expect(sessions.dialog).toContainText('điểm đã mở buổi')
    await page.keyboard.press('Escape')

    // Its people, then rain: the session falls out, and who is to be told stands there with phones.
    await monday.press('Enter')
    await expect(sessions.session).toContainText(/\d+ hộ theo giờ mời/)
    await expect(sessions.session).toContainText('chưa báo')
    await sessions.session.getByRole('button', { name: 'Việc khác' }).click()
    await page.getByRole('menuitem', { name: 'Hủy buổi' }).click()
    await sessions.dialog.getByRole('button', { name: 'Mưa lũ, đường chia cắt' }).click()
    await sessions.dialog.getByRole('button', { name: 'Hủy buổi', exact: true }).click()
    await expect(sessions.dialog).toContainText(/\d+ hộ, \d+ trẻ chưa được báo/)
    await expect(sessions.dialog).toContainText(/: 0\d{8,}/)
    await expect(sessions.dialog).toContainText('Mưa lũ, đường chia cắt')
    await sessions.dialog.getByRole('button', { name: /^Đã báo cả/ }).click()
    await expect(sessions.dialog).toContainText('Không còn hộ nào cần báo.')
    await page.keyboard.press('Escape')
    await expect(sessions.session).toContainText('Buổi này đã hủy.')
  } finally {
    await product.close()
  }
})

test('axe finds nothing on the calendar, in any look', async ({ page }) => {
  test.slow()
  const product = await startProduct()
  try {
    await product.show(page)
    const sessions = new SessionsPage(page)
    await withExample(page)
    await placesIn(product)
    await sessions.open()
    await expect(sessions.makePlan).toBeVisible()
    expect(await findingsInEveryLook(page)).toEqual([])
    await sessions.askForPlan()
    await expect(sessions.accept).toBeVisible({ timeout: 60_000 })
    await sessions.bar('22/07/2024').click()
    expect(await findingsInEveryLook(page)).toEqual([])
    await sessions.accept.click()
    await sessions.card('T2 22/07/2024, 7:30–11:30, Công an huyện').click()
    await expect(sessions.session).toContainText('chưa báo')
    expect(await findingsInEveryLook(page)).toEqual([])
    await sessions.session.getByRole('button', { name: 'Chuyển buổi' }).click()
    await expect(sessions.dialog).toBeVisible()
    expect(await findingsInEveryLook(page)).toEqual([])
  } finally {
    await product.close()
  }
})
