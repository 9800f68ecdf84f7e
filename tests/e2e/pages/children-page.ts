import type { Locator, Page } from '@playwright/test'

export class ChildrenPage {
  readonly page: Page
  readonly count: Locator
  readonly grid: Locator
  readonly words: Locator
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.count = page.getByRole('status').filter({ hasText: /trẻ$/ })
    this.grid = page.getByRole('grid')
    this.words = page.getByRole('textbox', { name: 'Lọc theo tên' })
    this.panel = page.getByRole('complementary', { name: 'Thông tin của trẻ' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Danh sách trẻ', exact: true }).click()
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name })
  }

  filter(name: string): Locator {
    return this.page.getByRole('button', { name: `Bỏ lọc: ${name}` })
  }
}
