import type { Locator, Page } from '@playwright/test'

export class ReportsPage {
  readonly page: Page
  readonly make: Locator
  readonly made: Locator
  readonly sheet: ReturnType<Page['frameLocator']>

  constructor(page: Page) {
    this.page = page
    this.make = page.getByRole('button', { name: /^Xuất \d tệp$/ })
    this.made = page.getByRole('list', { name: 'Đã xuất:' })
    this.sheet = page.frameLocator('iframe[title="Báo cáo như khi in"]')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
  }

  file(form: 'docx' | 'xlsx' | 'pdf' | 'html'): Locator {
    return this.made.getByRole('button', { name: new RegExp(`\\.${form}$`) })
  }
}
