import AxeBuilder from '@axe-core/playwright'
import { expect as baseExpect, test as base, type Page } from '@playwright/test'
import { ChildrenPage } from '../pages/children-page.ts'
import { ListsPage } from '../pages/lists-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'
import { SearchDialog } from '../pages/search-dialog.ts'
import { SessionSetupPage } from '../pages/session-setup-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { VillagesPage } from '../pages/villages-page.ts'
import { type RunningDesktop, startDesktop } from './desktop.ts'
import { startProduct, type RunningProduct } from './product.ts'
import { shell } from './shell.ts'

/** Everything a person can be at, in the window of a product of its own. */
export interface Office {
  overview: OverviewPage
  children: ChildrenPage
  lists: ListsPage
  reports: ReportsPage
  sessionSetup: SessionSetupPage
  settings: SettingsPage
  villages: VillagesPage
  search: SearchDialog
}

/** Each test gets the real host and web shell on a fresh register, and a browser that was let in. */
const inBrowser = base.extend<{ product: RunningProduct }>({
  product: async ({ browserName: _ }, use) => {
    const product = await startProduct()
    await use(product)
    await product.close()
  },
})

/** Or a desktop window of its own, whose page stands for the browser's. */
const inElectron = base.extend<{ desktop: RunningDesktop; product: RunningProduct }>({
  desktop: async ({ browserName: _ }, use) => {
    const desktop = await startDesktop()
    await use(desktop)
    await desktop.close()
  },
  product: async ({ desktop }, use) => use(desktop),
  page: async ({ desktop }, use) => use(desktop.page),
})

const inShell: typeof inBrowser = shell === 'electron' ? inElectron : inBrowser

export const test = inShell.extend<{ office: Office }>({
  office: async ({ page, product }, use) => {
    await product.show(page)
    await use(officeIn(page))
  },
})

export function officeIn(page: Page): Office {
  return {
    overview: new OverviewPage(page),
    children: new ChildrenPage(page),
    lists: new ListsPage(page),
    reports: new ReportsPage(page),
    sessionSetup: new SessionSetupPage(page),
    settings: new SettingsPage(page),
    villages: new VillagesPage(page),
    search: new SearchDialog(page),
  }
}

/** Reading a list of thousands takes seconds on a busy machine; what never comes still fails. */
export const expect = baseExpect.configure({ timeout: 20_000 })

/** What axe finds on the screen as it stands, each with the first places; `rules`: by these alone. */
export async function accessibilityFindings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('iframe').options({ resultTypes: ['violations'] })
  if (rules !== undefined) axe.withRules(rules)
  // In the page itself, in one go: without the frames there is nothing to gather in a page of its own.
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  )
}

/** The looks of the window. They differ in colours only (renderer/app/tokens.css), and the page follows at once. */
const looks = [
  { name: 'light', colorScheme: 'light', contrast: 'normal' },
  { name: 'dark', colorScheme: 'dark', contrast: 'normal' },
  { name: 'dark, high contrast', colorScheme: 'dark', contrast: 'high' },
  { name: 'light, high contrast', colorScheme: 'light', contrast: 'high' },
] as const

/** What axe knows of colours. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on the screen as it stands, in every look: by all rules in the first, by those of colours in each. */
export async function findingsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { name, colorScheme, contrast } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator('html').evaluate((html, contrast) => (html.dataset['contrast'] = contrast), contrast)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const rules = name === 'light' ? undefined : colourRules
    found.push(...(await accessibilityFindings(page, rules)).map((one) => `${name}: ${one}`))
  }
  await page.locator('html').evaluate((html) => (html.dataset['contrast'] = 'normal'))
  return found
}

/** One of the lists that come with the product. */
export function sample(name: string): string {
  return new URL(`../../../samples/${name}`, import.meta.url).pathname
}
