import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { startProduct } from '../e2e/support/product.ts'
import { planSessions } from './planned.ts'

const folder = 'docs/pictures'
const patience = 60_000

/** Makes the pictures of README and the guide from the example campaign, through the real shell. */
export async function documentPictures(browser: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const product = await startProduct()
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    })
    page.setDefaultTimeout(patience)
    const picture = async (name: string) => {
      await page.mouse.move(0, 0) // nothing lies under the hand
      await page.screenshot({ path: `${folder}/${name}.png` })
    }
    const screen = (name: string) => page.getByRole('link', { name, exact: true }).click()

    await page.goto(product.newAddress())
    await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click()
    await page.getByRole('rowheader', { name: 'Bản Bó' }).waitFor()
    await page.getByRole('img', { name: /Số trẻ chưa làm theo ngày/ }).waitFor()
    await picture('overview')

    await page.getByRole('link', { name: /^Bản Bó: 105 trẻ/ }).click()
    await page.getByRole('grid').getByRole('row').nth(4).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Lịch sử' }).waitFor()
    await picture('children')

    await screen('Báo cáo')
    await page.frameLocator('iframe').getByText('BÁO CÁO').first().waitFor()
    await picture('report')

    await screen('Nhập danh sách')
    await page.getByRole('radio', { name: 'Không có dấu mật' }).check()
    await page.locator('input[type=file]').setInputFiles(['samples/cu-tru.xlsx', 'samples/danh-sach-cu-tcvn3.xls'])
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText(/khớp: không thiếu dòng nào/).waitFor()
    await page.getByRole('region', { name: 'Dòng cần xem' }).waitFor()
    await picture('import')

    await planSessions(product.host)
    await screen('Lịch thu nhận')
    await page.locator('[data-card]').first().waitFor()
    await picture('sessions')

    await screen('Bàn thu nhận')
    await page.getByRole('button', { name: /^Công an thị trấn · 07:30/ }).click()
    await page.getByRole('combobox', { name: /^Quét mã/ }).waitFor()
    await page.keyboard.press('F4')
    await page.getByRole('article').first().waitFor()
    await picture('desk')
  } finally {
    await product.close()
  }
}
