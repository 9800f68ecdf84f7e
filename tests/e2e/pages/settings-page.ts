import type { Locator, Page } from '@playwright/test'

export class SettingsPage {
  readonly page: Page
  readonly heading: Locator
  readonly dark: Locator
  readonly protection: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Cài đặt' })
    this.dark = page.getByRole('radio', { name: 'Tối' })
    this.protection = page.getByText(/chưa được bảo vệ bằng mật khẩu/)
  }

  async open(section?: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Cài đặt', exact: true }).click()
    if (section !== undefined) await this.section(section).click()
  }

  section(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Các phần của cài đặt' }).getByRole('link', { name, exact: true })
  }
}
