import type { Locator, Page } from '@playwright/test'

export class VillagesPage {
  readonly page: Page
  readonly heading: Locator
  readonly add: Locator
  readonly panel: Locator
  readonly into: Locator
  readonly merge: Locator
  readonly preview: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Thôn, bản, tổ dân phố' })
    this.add = page.getByRole('button', { name: 'Thêm thôn, bản' })
    this.panel = page.getByRole('dialog')
    this.into = this.panel.getByLabel('Gộp vào', { exact: true })
    this.merge = this.panel.getByRole('button', { name: /^Gộp, chuyển/ })
    this.preview = this.panel.getByRole('status')
    this.status = page.getByRole('status')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Cài đặt', exact: true }).click()
    await this.page
      .getByRole('navigation', { name: 'Các phần của cài đặt' })
      .getByRole('link', { name: 'Thôn, bản, tổ dân phố', exact: true })
      .click()
    await this.page.getByRole('link', { name: 'Mở trang thôn, bản' }).click()
  }

  village(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.village(name) })
  }

  undo(what: string): Locator {
    return this.page.getByRole('button', { name: `Hoàn tác: ${what}` }).first()
  }

  /** The names as they stand in the table. */
  names(): Promise<string[]> {
    return this.page.getByRole('rowheader').allTextContents()
  }
}
