import type { Locator, Page } from '@playwright/test'

export class ReportsPage {
  readonly page: Page
  readonly make: Locator
  readonly made: Locator
  readonly asOf: Locator
  readonly since: Locator
  readonly change: Locator
  readonly names: Locator
  readonly moreNames: Locator
  readonly sheet: ReturnType<Page['frameLocator']>

  constructor(page: Page) {
    this.page = page
    this.make = page.getByRole('button', { name: /^Xuất \d tệp$/ })
    this.made = page.getByRole('list', { name: 'Đã xuất:' })
    this.asOf = page.getByRole('textbox', { name: 'Tính đến ngày' })
    this.since = page.getByRole('textbox', { name: 'So với ngày' })
    this.change = page.getByRole('table', { name: /^Biến động từ/ })
    this.names = page.getByRole('dialog', { name: /^Biến động từ/ })
    this.moreNames = this.names.getByRole('button', { name: /^Xem thêm/ })
    this.sheet = page.frameLocator('iframe[title="Báo cáo như khi in"]')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
  }

  async compare(from: string, to: string): Promise<void> {
    await this.asOf.fill(to)
    await this.since.fill(from)
  }

  /** A number of the change: "400 đã thu nhận, Cộng". */
  term(name: string): Locator {
    return this.change.getByRole('button', { name, exact: true })
  }

  /** A number of the report that stands for a term of the change. */
  termInSheet(term: string): Locator {
    return this.sheet.locator(`[data-link^="change?"][data-link$="term=${term}"]`).first()
  }

  /** The names in the drawer, each the heading of its row. */
  namesShown(): Locator {
    return this.names.getByRole('rowheader')
  }

  file(form: 'docx' | 'xlsx' | 'pdf' | 'html'): Locator {
    return this.made.getByRole('button', { name: new RegExp(`\\.${form}$`) })
  }
}
