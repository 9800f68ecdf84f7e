import type { Locator, Page } from '@playwright/test'

export class OverviewPage {
  readonly page: Page
  readonly statement: Locator
  readonly exampleButton: Locator
  readonly asOf: Locator

  constructor(page: Page) {
    this.page = page
    this.statement = page.getByRole('heading', { level: 1 })
    this.exampleButton = page.getByRole('button', { name: 'Mở dữ liệu mẫu' })
    this.asOf = page.getByRole('button', { name: /^Tính đến ngày/ })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Tổng quan', exact: true }).click()
  }

  /** A key number of one of the two groups, as shown: "440". */
  left(count: string): Locator {
    return this.page.getByRole('link', { name: `${count} chưa làm` })
  }

  village(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  async openExample(): Promise<void> {
    await this.exampleButton.click()
  }
}
