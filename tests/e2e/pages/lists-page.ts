import type { Locator, Page } from '@playwright/test'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export class ListsPage {
  readonly page: Page
  readonly notSecret: Locator
  readonly secret: Locator
  readonly files: Locator
  readonly preview: Locator
  readonly totals: Locator
  readonly closes: Locator
  readonly save: Locator
  readonly saved: Locator
  readonly alert: Locator
  readonly history: Locator
  readonly rows: Locator
  readonly since: Locator

  constructor(page: Page) {
    this.page = page
    this.notSecret = page.getByRole('radio', { name: 'Không có dấu mật' })
    this.secret = page.getByRole('radio', { name: 'Có dấu mật', exact: true })
    this.files = page.getByLabel('Chọn tệp', { exact: true }).and(page.locator('input'))
    this.preview = page.getByRole('button', { name: 'Xem trước' })
    this.totals = page.getByRole('group', { name: 'Kết quả đọc' })
    this.closes = page.getByText(/khớp: không thiếu dòng nào/)
    this.save = page.getByRole('button', { name: /^Lưu/ })
    this.saved = page.getByRole('status').filter({ hasText: /^Đã lưu: / })
    this.alert = page.getByRole('alert')
    this.rows = page.getByRole('grid', { name: 'Dòng cần xem' })
    this.since = page.getByRole('region', { name: 'So với lần trước' })
    this.history = page.getByRole('region', { name: 'Các lần nhập' })
  }

  /** Goes there and waits until it is there: the empty register's first page has a place for files of its own. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click()
    await this.page.getByRole('heading', { name: 'Nhập danh sách', level: 1 }).waitFor()
  }

  /** Answers the secrecy question, chooses the files and asks for the preview. */
  async read(...files: string[]): Promise<void> {
    await this.notSecret.check()
    await this.files.setInputFiles(files)
    await this.preview.click()
  }

  /** Reads lists made in the test, said to be of one origin and day. */
  async readMade(origin: string, day: string, ...files: { name: string; bytes: Uint8Array }[]): Promise<void> {
    await this.notSecret.check()
    const made = files.map(({ name, bytes }) => ({ name, mimeType: xlsx, buffer: Buffer.from(bytes) }))
    await this.files.setInputFiles(made)
    await this.page.getByLabel('Danh sách từ đâu').fill(origin)
    await this.page.getByLabel('Danh sách của ngày').fill(day)
    await this.preview.click()
    await this.closes.waitFor()
  }

  /** "2.472 mới": a term of the equation. */
  term(name: string): Locator {
    return this.totals
      .locator('div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .last()
  }

  async toOverview(): Promise<void> {
    await this.page.getByRole('link', { name: /^Xem Tổng quan/ }).click()
  }

  async toHistory(): Promise<void> {
    await this.page.getByRole('link', { name: 'Lịch sử nhập' }).click()
  }

  async another(): Promise<void> {
    await this.page.getByRole('link', { name: 'Nhập danh sách khác' }).click()
  }

  async undo(file: string): Promise<void> {
    const row = this.page.getByRole('row').filter({ hasText: file })
    await row.getByRole('button', { name: 'Hoàn tác' }).click()
    await this.page.getByRole('button', { name: /^Hoàn tác .*mới/ }).click()
  }
}
