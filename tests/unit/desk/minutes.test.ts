import { expect, test } from 'vitest'
import { Day, Instant } from '../../../src/base/day.ts'
import { minutesPaper, type MinutesFacts } from '../../../src/desk/minutes.ts'
import { type Counted, tallyOf } from '../../../src/desk/tally.ts'
import { createDocumentWriter } from '../../../main/files/writing/document-writer.ts'
import { zipText } from '../files-writing/samples/zip-text.ts'
import { plainText } from '../reports/samples/plain-text.ts'

const child = (some: Partial<Counted>): Counted => ({
  ...{ isVisitor: false, group: 'under6', village: 'Bản Bó', invited: true, arrival: null, outcome: null, desk: null },
  ...some,
})

const lan = 'Bàn 2 – Lan'
const people: Counted[] = [
  child({ outcome: 'taken', desk: 'Bàn 1', group: 'from6to13' }),
  child({ outcome: 'taken', desk: lan }),
  child({ outcome: 'missing-papers', desk: lan }),
  child({ arrival: 'absent' }),
  child({ village: 'Thôn Chiềng', outcome: 'declined', desk: 'Bàn 1' }),
  child({ village: 'Thôn Chiềng', arrival: 'present' }),
  child({ village: null, invited: false, outcome: 'filed', desk: 'Bàn 1', group: 'undetermined' }),
  child({ isVisitor: true, village: null, invited: false, outcome: 'taken' }),
]

function facts(some: Partial<MinutesFacts> = {}): MinutesFacts {
  return {
    settings: {
      commune: { kind: 'xã', name: 'Tủa Chùa', parent: 'TỈNH ĐIỆN BIÊN', issuer: 'ỦY BAN NHÂN DÂN', reportTo: [] },
      ages: { lower: 6, upper: 14 },
    },
    day: Day.parse('2024-07-18'),
    close: {
      ...{ day: Day.parse('2024-07-18'), state: 'closed', signedBy: 'Lò Thị Hương' },
      ...{ at: Instant.parse('2024-07-18T10:05:00.000Z'), reason: null },
    },
    sessions: [
      { place: 'Nhà văn hóa Bản Bó', from: '07:30', to: '11:30', invited: 4 },
      { place: 'Trạm y tế', from: '13:30', to: '17:00', invited: 2 },
    ],
    tally: tallyOf(people),
    differences: [
      { code: 'present-without-outcome', children: [{ id: '1', name: 'Lò Văn Dũng' }] },
      {
        code: 'taken-without-slip',
        children: [
          { id: '2', name: 'Giàng A Chu' },
          { id: '3', name: 'Mào Thị Đào' },
        ],
      },
    ],
    note: 'Mất điện từ 9 giờ đến 9 giờ 30.',
    ...some,
  }
}

test('the minutes of a signed day, word for word', async () => {
  await expect(plainText(minutesPaper(facts()))).toMatchFileSnapshot('golden/bien-ban.txt')
})

test('every table adds up to its last row', () => {
  const tables = minutesPaper(facts()).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  expect(tables).toHaveLength(4)
  for (const { rows, widths } of tables) {
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(160)
    for (const row of rows) expect(row.cells).toHaveLength(widths.length)
  }
  for (const { rows } of tables.slice(0, 3))
    for (const column of [1, 2, 3]) {
      const numbers = rows.map(({ cells }) => Number(cells[column]?.text))
      expect(numbers.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(numbers.at(-1))
    }
})

test('are signed side by side by who wrote them, a witness and who answers for the day, named once it is closed', async () => {
  const signers = minutesPaper(facts()).official?.signers
  expect(signers?.map((lines) => lines.join(' '))).toEqual([
    'NGƯỜI GHI BIÊN BẢN',
    'ĐẠI DIỆN ĐƠN VỊ PHỐI HỢP',
    'NGƯỜI PHỤ TRÁCH Lò Thị Hương',
  ])
  const open = { ...facts().close, state: 'open', signedBy: null, at: null } as const
  expect(minutesPaper(facts({ close: open })).official?.signers?.at(-1)).toEqual(['NGƯỜI PHỤ TRÁCH'])
  const writer = createDocumentWriter()
  const xml = zipText(await writer.paper(minutesPaper(facts()), 'docx'), 'word/document.xml')
  const [, last = ''] = xml.split('công nhận đúng')
  const [posts = '', hints = '', names = ''] = last.split('</w:tr>')
  expect(posts).toMatch(/NGƯỜI GHI[\s\S]*ĐẠI DIỆN[\s\S]*NGƯỜI PHỤ TRÁCH/)
  expect(hints.match(/Ký, ghi rõ họ tên/g)).toHaveLength(3)
  expect(names).toContain('Lò Thị Hương')
  // The decree's form of a biên bản has no place and day above its title.
  expect(xml).not.toMatch(/Tủa Chùa, ngày/)
  const page = new TextDecoder().decode(await writer.paper(minutesPaper(facts()), 'html'))
  expect(page).not.toContain('class="place"')
  expect(page.match(/\(Ký, ghi rõ họ tên\)/g)).toHaveLength(3)
})

test('an open day says so, a reopened one why; what is not there is not spoken of', () => {
  const day = Day.parse('2024-07-18')
  const open = { day, state: 'open', signedBy: null, at: null, reason: null } as const
  const text = plainText(minutesPaper(facts({ close: open, differences: [], note: null })))
  expect(text).toContain('Bản này in khi số liệu chưa chốt.')
  expect(text).toContain('Không có chênh lệch phải xử lý.')
  expect(text).not.toContain('Ghi chú')
  const reopened = { ...facts().close, state: 'reopened', reason: 'ghi sót' } as const
  expect(plainText(minutesPaper(facts({ close: reopened })))).toContain('lý do: ghi sót')
  // A day signed before desks were counted has no table of desks.
  const old = plainText(minutesPaper(facts({ tally: { ...tallyOf(people), byDesk: [] } })))
  expect(old).not.toContain('Theo bàn')
  expect(old).toContain('4. Chênh lệch')
})
