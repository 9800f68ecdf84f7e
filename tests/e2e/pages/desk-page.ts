import type { Locator, Page } from '@playwright/test'

/** The desk as a person sees it: the scan field, the queue, the household's cards, the undo bar. */
export class DeskPage {
  readonly scan: Locator
  readonly queue: Locator
  readonly undo: Locator
  readonly page: Page
  constructor(page: Page) {
    this.page = page
    this.scan = page.getByRole('combobox', { name: /^Quét mã/ })
    this.queue = page.getByRole('complementary', { name: 'Hàng chờ của buổi' })
    this.undo = page.getByRole('button', { name: /^Hoàn tác/ })
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name })
  }

  line(title: string): Locator {
    return this.queue.getByRole('button', { name: new RegExp(title) })
  }

  tally(name: 'invited' | 'outcomes' | 'waiting' | 'notYet'): Locator {
    return this.page.locator(`[data-tally="${name}"]`)
  }

  /** As a scanner does: a whole line at once, ended by Enter. */
  async scanned(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }
}
