import { expect, officeIn, test } from './support/test.ts'
import { asDesktopPage } from './support/desktop-page.ts'
import { startProduct } from './support/product.ts'

test.describe.configure({ timeout: 150_000 })

// The page of the desktop window in a real browser: the same built files, which find the bridge and use its port. That
// nothing goes over HTTP shows that it is the port which answers.
test('the page does its whole work over a port, and again after the port broke', async ({ browser }) => {
  const product = await startProduct()
  const page = await browser.newPage()
  const desktop = await asDesktopPage(page, product)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  try {
    await product.show(page)
    const office = officeIn(page)
    await office.overview.openExample()
    await expect(office.overview.statement).toHaveText('Còn 1.472 trẻ chưa thu nhận hồ sơ căn cước')

    await office.reports.open()
    await office.reports.make.click()
    await office.reports.file('docx').click()
    await expect.poll(() => desktop.saved.length).toBe(1)
    expect(desktop.saved[0]).toMatchObject({ name: expect.stringMatching(/\.docx$/), size: expect.any(Number) })

    await desktop.breakPorts()
    await expect(page.getByText('Mất kết nối với máy chủ')).toBeVisible()
    await expect(page.getByText('Mất kết nối với máy chủ')).toBeHidden()
    await office.overview.open()
    await office.overview.left('1.032').click()
    await expect(office.children.count).toHaveText('1.032 trẻ')

    await page.reload()
    await expect(office.children.count).toHaveText('1.032 trẻ')
    expect(asked.filter((address) => address.includes('/rpc/'))).toEqual([])
  } finally {
    await page.close()
    await product.close()
  }
})
