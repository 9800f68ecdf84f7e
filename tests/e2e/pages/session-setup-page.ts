import type { Locator, Page } from '@playwright/test'

/** Where, when and by whom children are taken in, and the campaigns. */
export class SessionSetupPage {
  readonly page: Page
  readonly heading: Locator
  readonly panel: Locator
  readonly save: Locator
  readonly cancel: Locator
  readonly done: Locator
  readonly undo: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Điểm, tổ, giờ và đợt thu nhận' })
    this.panel = page.getByRole('dialog')
    this.save = this.panel.getByRole('button', { name: 'Lưu', exact: true })
    this.cancel = this.panel.getByRole('button', { name: 'Huỷ', exact: true })
    this.done = page.getByRole('status')
    this.undo = page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' })
  }

  /** From the settings, as an officer comes here. */
  async open(part?: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Cài đặt', exact: true }).first().click()
    await this.page
      .getByRole('navigation', { name: 'Các phần của cài đặt' })
      .getByRole('link', { name: 'Buổi thu nhận', exact: true })
      .click()
    await this.page.getByRole('link', { name: 'Mở trang khai báo' }).click()
    if (part !== undefined) await this.part(part).click()
  }

  part(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Các phần', exact: true }).getByRole('link', { name, exact: true })
  }

  /** The button that adds a usual place or window at once. */
  preset(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }

  thing(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true })
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('row', { name })
  }

  told(words: string): Locator {
    return this.done.filter({ hasText: words })
  }

  /** The week of a place, a row a day. */
  week(place: string): Locator {
    return this.page.getByRole('figure', { name: `Giờ mở trong tuần: ${place}` }).getByRole('listitem')
  }

  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true })
  }
}
