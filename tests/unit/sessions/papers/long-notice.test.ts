import { afterAll, describe, expect, test } from 'vitest'
import { createDocumentWriter } from '../../../../main/files/writing/document-writer.ts'
import { findBrowser } from '../../../../main/files/writing/pdf/find-browser.ts'
import { addDays, Day } from '../../../../src/base/day.ts'
import type { InvitedHome, PaperSession, PlanFacts } from '../../../../src/sessions/papers/facts.ts'
import { papersOf } from '../../../../src/sessions/papers/files.ts'
import { pdfPages } from '../../../support/pdf.ts'
import { zipText } from '../../files-writing/samples/zip-text.ts'
import { samplePlan } from './sample-plan.ts'

const writer = createDocumentWriter()
afterAll(() => writer.close())

/** 96 households of one village, three a session, over a month of sessions; `places` makes lines of different height. */
function longPlan(places: readonly string[], sessions = 32): PlanFacts {
  const { settings, sessions: known } = samplePlan()
  const [first] = known
  const home = first?.homes[0]
  if (first === undefined || home === undefined) throw new Error('no plan')
  const homes = (at: number): InvitedHome[] =>
    [0, 1, 2].map((no) => ({
      ...home,
      household: `hộ ${at} ${no}`,
      slot: `0${7 + no}:30`,
      children: home.children.map((child) => ({ ...child, slot: `0${7 + no}:30` })),
    }))
  const own = Array.from({ length: sessions }, (_, at): PaperSession => ({
    ...first,
    id: `buổi ${at}`,
    day: addDays(Day.parse('2024-07-20'), at),
    place: { name: places[at % places.length] ?? '', address: null, owner: null },
    homes: homes(at),
  }))
  return { settings, sessions: own }
}

const noticesOf = (plan: PlanFacts) => papersOf({ kind: 'notice', forms: ['pdf'] }, { plan, toTell: [] })
const school = 'Điểm trường mầm non Huổi Trẳng (thuộc Trường PTDTBT Tiểu học)'

describe.skipIf(findBrowser() === undefined)('the notice of a village of 96 households', () => {
  test('goes on over pages that repeat the heading of the table and bear their numbers, word for word', async () => {
    const pages = await pdfPages(await writer.paper(noticesOf(longPlan(['Nhà văn hóa', school])), 'pdf'))
    const heading = /^Ngày Giờ hẹn Địa điểm/
    expect(pages.length).toBeGreaterThan(2)
    const withRows = pages.filter((lines) => lines.some((line) => /^Thứ|^Chủ Nhật/.test(line)))
    expect(withRows.length).toBeGreaterThan(1)
    for (const lines of withRows)
      expect(lines.filter((line) => heading.test(line.replace(/Chưa đủ 6 /, '')))).toHaveLength(1)
    expect(pages.map((lines) => lines[0]).slice(1)).toEqual(pages.slice(1).map((_, at) => String(at + 2)))
    expect(pages[0]?.[0]).toMatch(/CỘNG HÒA/)
    await expect(`${pages.map((lines) => lines.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot(
      'golden/long-notice-pdf.txt',
    )
  })

  test('is never signed on a page without the last lines of its text, wherever the page ends', async () => {
    for (let sessions = 4; sessions <= 19; sessions += 3) {
      const pages = await pdfPages(await writer.paper(noticesOf(longPlan(['Nhà văn hóa'], sessions)), 'pdf'))
      const signed = pages.find((lines) => lines.some((line) => line.includes('CHỦ TỊCH'))) ?? []
      expect(
        signed.some((line) => line.endsWith('công dân./.')),
        `${sessions} sessions`,
      ).toBe(true)
    }
  }, 60_000)
})

test('in Word its heading repeats, and what ends the text stays with the signature', async () => {
  const file = await writer.paper(noticesOf(longPlan(['Nhà văn hóa', school])), 'docx')
  const xml = zipText(file, 'word/document.xml')
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  const end = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf('công dân./.')))
  const paragraphs = end
    .slice(0, end.indexOf('CHỦ TỊCH'))
    .split('</w:p>')
    .filter((part) => part.includes('<w:p>'))
  expect(paragraphs.length).toBeGreaterThan(3)
  const loose = paragraphs.filter((part) => !part.includes('<w:keepNext/>'))
  // Only the last line of "Nơi nhận", which stands beside the signature in one row that is never cut.
  expect(loose.every((part) => part.includes('Lưu: VT'))).toBe(true)
})
