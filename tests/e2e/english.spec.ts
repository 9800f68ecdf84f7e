import type { Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { accessibilityFindings, expect, sample, test } from './support/test.ts'

test.describe.configure({ timeout: 240_000 })

/** Pieces of the Vietnamese messages that no name and no cell of the example can hold. */
const pieces = [...new Set(leavesOf(vi))]
  .flatMap((message) => message.split(/\{\{[^}]*\}\}/))
  .map((piece) => piece.trim())
  .filter((piece) => piece.length > 7 && /[ăâđêôơưà-ỹ]/i.test(piece))
  .filter((piece) => !piece.includes(vi.app.name))

/** What the lists themselves say, in Vietnamese in any language of the window. */
const ownWords = [
  'chưa có nhu cầu',
  'Chưa có nhu cầu',
  'Số định danh',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Thôn, bản',
  'Thôn, bản, tổ dân phố',
  'Tình trạng',
  // The name of its sheet, and a reason in its own words.
  'Danh sách',
  'thông tin',
  // A usual place is named as papers will name it.
  'Thu nhận',
  // What the report, a Vietnamese paper, will say.
  ...vi.settings.commune.sentenceOf.split(/ ?\{\{[^}]*\}\}/),
]

test('the window in English, from the first screen to the report', async ({ office: _, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No data yet. Where to begin?' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const seen: Record<string, string[]> = {}
  const look = async (screen: string) => {
    seen[screen] = [...(await vietnameseOn(page)), ...(await accessibilityFindings(page))]
  }
  const open = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await look('first run')

  await open('Import a list')
  await page.getByRole('radio', { name: 'No secrecy mark' }).check()
  await page.locator('input[type=file]').setInputFiles([sample('danh-sach-tre-em.xlsx')])
  await look('choose files')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText(/agrees: no row is lost/)).toBeVisible()
  await look('preview')
  await page.getByRole('button', { name: /^Save [\d,]+ new/ }).click()
  await expect(page.getByText(/^Saved: /)).toBeVisible()
  await look('result')
  await page.getByRole('link', { name: 'Import history' }).click()
  await expect(page.getByRole('heading', { name: 'Imports' })).toBeVisible()
  await look('history')

  await open('Overview')
  await expect(page.getByRole('heading', { name: /^1,\d+ children are left without/ })).toBeVisible()
  await expect(page.getByText(/^\d+\.\d%$/).first()).toBeVisible()
  await look('overview')
  await open('Children')
  await page.getByRole('grid').getByRole('row').nth(2).click()
  await expect(page.getByRole('heading', { name: 'Same household' })).toBeVisible()
  await look('children')
  await page.getByRole('link', { name: 'Open the page, edit' }).first().click()
  await expect(page.getByRole('heading', { name: 'Record a card result' })).toBeVisible()
  await look('child')
  await open('Reports')
  await expect(page.getByRole('button', { name: /^Export \d+ files?$/ })).toBeVisible()
  await look('reports')
  await open('Settings')
  const sections = page.getByRole('navigation', { name: en.settings.list })
  for (const section of Object.values(en.settings.sections)) {
    await sections.getByText(section, { exact: true }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await look(`settings: ${section}`)
  }
  await sections.getByText(en.settings.sections.villages, { exact: true }).click()
  await page.getByRole('link', { name: en.settings.villages.open }).click()
  await expect(page.getByRole('heading', { level: 1, name: en.villages.title })).toBeVisible()
  await look('villages')
  await open('Settings')
  await sections.getByText(en.settings.sections.sessions, { exact: true }).click()
  await page.getByRole('link', { name: en.sessionSetup.settings.open }).click()
  const setup = page.getByRole('navigation', { name: en.sessionSetup.list, exact: true })
  for (const part of Object.values(en.sessionSetup.parts)) {
    await setup.getByRole('link', { name: part, exact: true }).click()
    await expect(setup.getByRole('link', { name: part, exact: true })).toHaveAttribute('aria-current', 'page')
    await look(`setup: ${part}`)
  }
  expect(Object.fromEntries(Object.entries(seen).filter(([, found]) => found.length > 0))).toEqual({})

  await open('Settings')
  await sections.getByText(en.settings.sections.screen, { exact: true }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: en.settings.screen.title })).toBeVisible()
  await page.getByText('Tiếng Việt', { exact: true }).click()
  await expect(page.getByRole('heading', { name: vi.settings.screen.title })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

/** Vietnamese messages still on the screen: as text, as a label or as a hint, and in the title. */
async function vietnameseOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const labels = ['aria-label', 'placeholder', 'title'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
    )
    return [document.title, document.body.innerText, ...labels].join('\n')
  })
  return pieces.filter((piece) => said.includes(piece) && !ownWords.includes(piece))
}

function leavesOf(messages: object): string[] {
  return Object.values(messages).flatMap((one: unknown) =>
    typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? leavesOf(one) : [],
  )
}
