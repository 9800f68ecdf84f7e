import { randomUUID } from 'node:crypto'
import { Day } from '../../src/base/day.ts'
import { test } from './support/morning.ts'
import { expect } from './support/test.ts'

// Moments at the desk in which somebody would have wondered what just happened.

test('a brother who has his card already is neither asked for papers nor said to have come', async ({
  desk,
  page,
  morning: { client },
}) => {
  const [brother] = await client.register.search({ words: 'Ly A Tính' })
  const issued = { kind: 'issued' as const, day: Day.parse('2024-07-01'), detail: {} }
  await client.register.recordCard({ requestId: randomUUID(), childId: brother?.id ?? '', ...issued })
  await page.keyboard.press('F4')
  await expect(desk.card('Ly A Tính').getByText('Đã làm')).toBeVisible()
  await expect(desk.card('Ly A Tính').getByRole('listitem')).toHaveCount(0)
  await expect(desk.card('Ly A Dia').getByRole('listitem')).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Đã đến', exact: true }).click()
  await expect(desk.tally('waiting')).toHaveText('2')
})

test('the digit after F8 says who came, even before the menu has the focus, and never an outcome', async ({
  desk,
  page,
}) => {
  await page.keyboard.press('F4')
  await expect(desk.card('Ly A Dia')).toBeVisible()
  // As quick fingers press them: each key a task of its own, and nothing in between.
  await page.evaluate(async () => {
    for (const key of ['F8', '4']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  })
  await expect(page.getByRole('button', { name: 'Người khác đưa đến' })).toBeVisible()
  await expect(desk.scan).toHaveValue('')
  await expect(desk.scan).toBeFocused()
})

test('who is not found is added by one key, and the desk has the focus again', async ({ desk, page }) => {
  await desk.scanned('khong co ai')
  await expect(page.getByText(/^Không tìm thấy/)).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByRole('dialog', { name: 'Thêm trẻ' }).getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(desk.scan).toBeFocused()
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: 'Trẻ ngoài địa bàn' }).getByLabel('Họ và tên')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(desk.scan).toBeFocused()
})

test('the child whom the keys are about is in sight in a small window', async ({ desk, page }) => {
  await page.setViewportSize({ width: 1024, height: 600 })
  await page.keyboard.press('F4')
  await expect(desk.card('Ly A Dia')).toBeVisible()
  for (const name of ['Ly A Nhè', 'Ly A Tính']) {
    await page.keyboard.press('Tab')
    await expect(desk.card(name)).toHaveAttribute('aria-current', 'true')
    await expect(desk.card(name).getByRole('heading', { name })).toBeInViewport()
  }
})

test('nothing stands wider than a phone at the largest text', async ({ desk, page, morning: { product } }) => {
  await expect(desk.scan).toBeFocused()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => {
    localStorage.setItem('stn-preferences', JSON.stringify({ textSize: '20' }))
  })
  await page.goto(product.newAddress())
  await page.getByRole('link', { name: 'Bàn', exact: true }).click()
  await expect(desk.scan).toBeVisible()
  const box = await page.locator('[class*="scan"]').filter({ has: desk.scan }).last().boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
})

test('Esc first takes away what is searched for, then the household; one line alone is marked', async ({
  desk,
  page,
}) => {
  await desk.line('Ly A Phử').click()
  await expect(desk.card('Ly A Dia')).toBeVisible()
  await desk.scan.fill('091200')
  const hits = page.getByRole('listbox', { name: 'Các hộ tìm được' }).getByRole('option')
  await expect.poll(() => hits.count()).toBeGreaterThan(1)
  await hits.nth(1).hover()
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(hits.nth(0)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Escape')
  await expect(desk.scan).toHaveValue('')
  await expect(desk.scan).toBeFocused()
  await expect(desk.card('Ly A Dia')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(desk.card('Ly A Dia')).toHaveCount(0)
})

test('that the day is closed, and reopened by whom, is in sight when it is done', async ({ desk, page }) => {
  await expect(desk.scan).toBeFocused()
  await page.setViewportSize({ width: 1024, height: 500 })
  await page.getByRole('link', { name: 'Chốt số liệu ngày' }).click()
  await page.getByLabel('Người chốt').fill('Nguyễn Thị Hoa')
  await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click()
  await expect(page.getByText(/^Nguyễn Thị Hoa đã chốt lúc/)).toBeInViewport()
  await page.getByLabel('Người mở lại').fill('Lò Văn Sơn')
  await page.getByLabel('Lý do mở lại').fill('Ghi thiếu một hộ')
  await page.getByRole('button', { name: 'Mở lại ngày' }).click()
  await expect(page.getByText('Lò Văn Sơn đã mở lại: Ghi thiếu một hộ')).toBeInViewport()
})
