import type { Locator, Page } from '@playwright/test'

export class SearchDialog {
  readonly page: Page
  readonly words: Locator
  readonly hits: Locator

  constructor(page: Page) {
    this.page = page
    this.words = page.getByRole('combobox', { name: 'Tìm trẻ, hộ' })
    this.hits = page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
  }
}
