import type { Page } from 'playwright-core'
import { setupParts } from '../../renderer/session-setup/parts.ts'
import { sections } from '../../renderer/settings/sections.ts'

/** Where the children and lists are that the screens show. */
export interface Places {
  asOf: string
  child: string
  /** A preview that waits for its decisions; null: there is none. */
  source: string | null
}

/** A screen by its address, and what is pressed on it: the same in every language. */
export interface Screen {
  name: string
  address: string
  press?: (page: Page) => Promise<void>
}

/** What there is to see before anything was entered. */
export const emptyScreens: readonly Screen[] = [
  { name: 'first-run', address: '/' },
  { name: 'children', address: '/children' },
  { name: 'child-new', address: '/children/new' },
  { name: 'lists-start', address: '/lists' },
  { name: 'history', address: '/lists?view=history' },
  { name: 'sessions', address: '/sessions' },
  { name: 'desk', address: '/desk' },
  { name: 'desk-close', address: '/desk/close' },
  { name: 'report', address: '/reports' },
  { name: 'villages', address: '/settings/villages' },
  ...setupParts.map((part) => ({ name: `setup-${part}`, address: `/sessions/setup?part=${part}` })),
]

export function filledScreens({ asOf, child, source }: Places): readonly Screen[] {
  const on = (path: string, more = '') => `${path}?asOf=${asOf}${more}`
  const previews: readonly Screen[] =
    source === null
      ? []
      : [
          { name: 'preview', address: on('/lists', `&source=${source}`) },
          { name: 'preview-since', address: on('/lists', `&source=${source}&tab=notListed`) },
        ]
  return [
    { name: 'overview', address: on('/') },
    { name: 'as-of', address: on('/'), press: (page) => page.locator('header button').first().click() },
    { name: 'search', address: on('/'), press: search },
    { name: 'keys', address: on('/children'), press: (page) => page.keyboard.press('?') },
    { name: 'children', address: on('/children') },
    { name: 'children-filter', address: on('/children', '&standing=left'), press: filter },
    { name: 'children-export', address: on('/children'), press: exporting },
    { name: 'children-panel', address: on('/children', `&child=${child}`) },
    { name: 'child', address: on(`/children/${child}`) },
    { name: 'child-new', address: on('/children/new') },
    { name: 'lists-start', address: on('/lists', '&view=new') },
    ...previews,
    { name: 'history', address: on('/lists', '&view=history') },
    { name: 'sessions', address: on('/sessions') },
    { name: 'report', address: on('/reports') },
    ...sections.map((section) => ({ name: `settings-${section}`, address: on('/settings', `&section=${section}`) })),
    ...setupParts.map((part) => ({ name: `setup-${part}`, address: on('/sessions/setup', `&part=${part}`) })),
    { name: 'villages', address: on('/settings/villages') },
    { name: 'village', address: on('/settings/villages'), press: village },
    { name: 'village-merge', address: on('/settings/villages'), press: (page) => changeVillage(page, 0) },
    { name: 'village-split', address: on('/settings/villages'), press: (page) => changeVillage(page, 1) },
    { name: 'village-close', address: on('/settings/villages'), press: (page) => changeVillage(page, 2) },
  ]
}

/** Once the example has a plan: its calendar, one of its sessions and their dialogs, the desk, the day's end. */
export function plannedScreens(session: string): readonly Screen[] {
  const on = (more = '') => `/sessions?asOf=2024-07-18${more}`
  const panel = on(`&session=${session}`)
  return [
    { name: 'week', address: on() },
    { name: 'month', address: on('&view=month') },
    { name: 'session', address: panel },
    { name: 'papers', address: on(), press: papers },
    { name: 'papers-letters', address: on(), press: letters },
    { name: 'desk', address: `/desk?session=${session}`, press: (page) => page.keyboard.press('F4') },
    { name: 'desk-companion', address: `/desk?session=${session}`, press: (page) => page.keyboard.press('F8') },
    { name: 'desk-close', address: '/desk/close' },
  ]
}

/** On a phone the plan's panel is a drawer of its own. */
async function papers(page: Page): Promise<void> {
  const button = page.locator('button:has(.tabler-icon-printer)').first()
  if (!(await button.isVisible())) await page.locator('main button:has(.tabler-icon-list-check)').first().click()
  await button.click()
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
}

async function letters(page: Page): Promise<void> {
  await papers(page)
  await page.getByRole('dialog').getByRole('radio').nth(2).check()
}

async function filter(page: Page): Promise<void> {
  await page.locator('main button[aria-haspopup=dialog]').first().click()
  await page.getByRole('dialog').getByRole('combobox').first().waitFor()
}

async function exporting(page: Page): Promise<void> {
  await page.locator('main .tabler-icon-table-export').click()
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('lo')
  await page.getByRole('option').nth(3).waitFor()
}

async function village(page: Page): Promise<void> {
  await page.locator('main tbody th button').first().click()
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
}

async function changeVillage(page: Page, nth: number): Promise<void> {
  await village(page)
  await page.getByRole('dialog').locator('section button').nth(nth).click()
  await page.getByRole('dialog').locator('form, button').first().waitFor()
}
