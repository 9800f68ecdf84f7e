import type { Locator, Page } from '@playwright/test'

export class SessionsPage {
  readonly page: Page
  readonly heading: Locator
  readonly grid: Locator
  readonly cards: Locator
  readonly plan: Locator
  readonly session: Locator
  readonly dialog: Locator
  readonly status: Locator
  readonly makePlan: Locator
  readonly accept: Locator
  readonly undo: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Lịch thu nhận' })
    this.grid = page.getByRole('region', { name: 'Các buổi theo ngày' })
    this.cards = this.grid.locator('button[data-card]')
    this.plan = page.getByRole('complementary', { name: 'Kế hoạch' })
    this.session = page.getByRole('complementary', { name: 'Buổi thu nhận' })
    this.dialog = page.getByRole('dialog')
    this.status = page.getByRole('status')
    this.makePlan = this.plan.getByRole('button', { name: 'Lập kế hoạch' })
    this.accept = this.plan.getByRole('button', { name: 'Áp dụng kế hoạch' })
    this.undo = page.getByRole('button', { name: /^Hoàn tác/ })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Lịch thu nhận', exact: true }).click()
    await this.heading.waitFor()
  }

  /** Asks for a plan as it is offered, looking for it no longer than it must. */
  async askForPlan(): Promise<void> {
    await this.makePlan.click()
    await this.dialog.getByLabel('Tìm trong').selectOption({ label: '10 giây' })
    await this.dialog.getByRole('button', { name: 'Lập kế hoạch' }).click()
  }

  /** The first of a day, told by the start of what it says: "T2 22/07/2024, 7:30–11:30, UBND thị trấn". */
  card(words: string): Locator {
    return this.grid.getByRole('button', { name: words }).first()
  }

  bar(day: string): Locator {
    return this.page.getByRole('region', { name: 'Cả kế hoạch' }).getByRole('button', { name: day })
  }
}
