import { expect, test } from 'vitest'
import { createDocumentWriter } from '../../../main/files/writing/document-writer.ts'
import { htmlPage } from '../../../main/files/writing/html/page.ts'
import type { Paper } from '../../../src/base/ports.ts'
import { childrenList } from './samples/children-list.ts'
import { progressReport } from './samples/progress-report.ts'

const writer = createDocumentWriter()
const html = new TextDecoder().decode(await writer.paper(progressReport(), 'html'))

/** The words a reader sees, one block a line and one table row a line. */
function textOf(page: string): string {
  return page
    .slice(page.indexOf('<main'))
    .replace(/<\/(?:td|th)>(?=<t[dh])/g, ' | ')
    .replace(/<br>|<\/(?:p|li|h[1-3]|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\n+/g, '\n')
    .trim()
}

test('a report reads as agreed', async () => {
  await expect(`${textOf(html)}\n`).toMatchFileSnapshot('golden/progress-report.txt')
})

test('the page is whole in itself: nothing is fetched and nothing runs', () => {
  expect(html).not.toMatch(/<script|src=|url\(|@import|<link/)
  expect(html).toContain("default-src 'none'")
})

test('print rules: A4, margins, the number from page 2, headings of tables repeated', () => {
  expect(html).toContain('@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm;')
  expect(html).toMatch(/@top-center \{ content: counter\(page\); font: 13pt/)
  expect(html).toContain('@page :first { @top-center { content: none; } }')
  expect(html).toContain('thead { display: table-header-group; }')
})

test('numbers with a link are hooks on the screen and plain in print', () => {
  expect(html).toContain('<a data-link="left&amp;age=&lt;14" href="#left%26age%3D%3C14"><b>1.472</b></a>')
  expect(html).toContain('@media print { a { color: inherit; text-decoration: none; background: none; } }')
  expect(htmlPage([progressReport()], { links: 'plain' })).not.toContain('<a ')
})

test('text from a list is never markup, wherever it stands', () => {
  const bad = `"><img src=x onerror='alert(1)'>`
  const run = { text: bad, link: bad }
  const paper: Paper = {
    title: bad,
    subtitle: bad,
    foot: bad,
    orientation: 'portrait',
    official: {
      parent: bad,
      issuer: bad,
      number: bad,
      placeAndDay: bad,
      type: bad,
      about: [bad],
      to: [bad, bad],
      signature: [bad],
      recipients: [bad],
    },
    blocks: [
      { kind: 'heading', level: 1, text: bad },
      { kind: 'paragraph', runs: [run] },
      { kind: 'table', table: { widths: [20], head: [[{ text: bad }]], rows: [{ cells: [run] }], align: ['left'] } },
      { kind: 'code', code: 'STN1:1', words: bad },
      { kind: 'slips', slips: [{ title: bad, lines: [[run]], small: [bad], code: 'STN1:1' }] },
    ],
  }
  const page = htmlPage([paper, paper], { links: 'hooks' })
  expect(page).not.toMatch(/<img|content: "[^"]*</i)
  expect(page.match(/&gt;&lt;img|&gt;&lt;IMG/g)?.length).toBeGreaterThan(12)
})

test('a working list has its title and all rows, and lies across', () => {
  const page = htmlPage([childrenList()], { links: 'hooks' })
  expect(page).toContain('<h1>DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC</h1>')
  expect(page).toContain('size: A4 landscape')
  expect(page).not.toContain('class="letterhead"')
  expect(page.match(/<tr>/g)).toHaveLength(156)
})
