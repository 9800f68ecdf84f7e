import type { Locator, Page } from '@playwright/test'

/** Sessions taken away, as a person sees them: on the machine with the register, and on the other one. */
export class AwayPage {
  readonly page: Page
  readonly dialog: Locator
  readonly heading: Locator
  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.heading = page.getByRole('heading', { level: 1, name: 'Buổi mang đi' })
  }

  async open(): Promise<void> {
    await this.page.goto(this.page.url().replace(/#.*/, '#/away'))
    await this.heading.waitFor()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** The bytes of the file that the press saves. */
  async saved(press: () => Promise<void>): Promise<{ name: string; buffer: Buffer; mimeType: string }> {
    const download = this.page.waitForEvent('download')
    await press()
    const file = await download
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
    return { name: file.suggestedFilename(), buffer: Buffer.concat(chunks), mimeType: 'application/octet-stream' }
  }

  /** Chooses a file at the button of this name. */
  async choose(label: RegExp, file: { name: string; buffer: Buffer; mimeType: string }): Promise<void> {
    await this.page.locator('input[type=file]').and(this.page.getByLabel(label)).setInputFiles(file)
  }
}
