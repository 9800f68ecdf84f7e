import { expect, test } from 'vitest'
import { cardWords } from '../../../src/lists/reading/card-words.ts'
import { onePerson, peopleOf, readGrid } from './grids.ts'

const state = 'Tình trạng Căn cước'

test.each([
  ['Đã cấp', state, { kind: 'issued', day: null }],
  ['đã có thẻ', state, { kind: 'issued', day: null }],
  ['Có', state, { kind: 'issued', day: null }],
  ['rồi', state, { kind: 'issued', day: null }],
  ['x', state, { kind: 'issued', day: null }],
  ['x', 'Đã làm CC', { kind: 'issued', day: null }],
  ['X', 'Căn cước › Đã thu nhận', { kind: 'taken', day: null }],
  ['x', 'Đã trả thẻ', { kind: 'handed-over', day: null }],
  ['x', 'Chưa làm', { kind: 'left' }],
  ['đã thu nhận', state, { kind: 'taken', day: null }],
  ['Đã làm hồ sơ', state, { kind: 'taken', day: null }],
  ['có giấy hẹn', state, { kind: 'taken', day: null }],
  ['Đã làm', state, { kind: 'taken', day: null }],
  ['đã trả', state, { kind: 'handed-over', day: null }],
  ['Đã trả thẻ ngày 20/06/2024', state, { kind: 'handed-over', day: '2024-06-20' }],
  ['Đã nộp hồ sơ trực tuyến', state, { kind: 'filed', day: null }],
  ['Đã cấp 15/6/2024', state, { kind: 'issued', day: '2024-06-15' }],
  ['Đã cấp (15/6/2024)', state, { kind: 'issued', day: '2024-06-15' }],
  ['Đã thu nhận ngày 15 tháng 6 năm 2024', state, { kind: 'taken', day: '2024-06-15' }],
  ['15/6/2024', 'Đã cấp', { kind: 'issued', day: '2024-06-15' }],
  ['Chưa làm', state, { kind: 'left' }],
  ['chưa', state, { kind: 'left' }],
  ['Không', state, { kind: 'left' }],
  ['chưa thu nhận', state, { kind: 'left' }],
  ['chưa có nhu cầu', state, { kind: 'left' }],
  ['', state, null],
  ['-', state, null],
])('rule 9: %j under "%s"', (text, heading, claim) => {
  expect(cardWords(text, heading)).toEqual({ claim, unread: null })
})

test.each(['đi làm ăn xa', 'đã chuyển đi', 'chưa trả thẻ', 'Đã cập nhật', 'đã mất'])(
  'words that say nothing of the card claim nothing and become a note: %s',
  (text) => {
    expect(cardWords(text, state)).toEqual({ claim: null, unread: text })
    expect(onePerson(['Họ tên', 'Ngày sinh', state], ['Lò Văn Biên', '21/06/2013', text])).toMatchObject({
      card: null,
      note: `${state}: ${text}`,
    })
  },
)

test('a column for the day of the event', () => {
  const day = (words: string, value: string | number, heading = 'Ngày cấp'): unknown =>
    onePerson(['Họ tên', 'Ngày sinh', state, heading], ['Lò Văn Biên', '21/06/2013', words, value]).card
  expect(day('Đã cấp', '15/6/2024')).toEqual({ kind: 'issued', day: '2024-06-15' })
  expect(day('Đã cấp', 45458)).toEqual({ kind: 'issued', day: '2024-06-15' })
  expect(day('Đã cấp', '2024')).toEqual({ kind: 'issued', day: null })
  expect(day('', '15/6/2024')).toEqual({ kind: 'issued', day: '2024-06-15' })
  expect(day('', '15/6/2024', 'Ngày thu nhận')).toEqual({ kind: 'taken', day: '2024-06-15' })
  expect(day('Chưa làm', '')).toEqual({ kind: 'left' })
})

test('two columns Đã làm | Chưa làm: each x claims what stands above it, both together nothing', () => {
  const sheet = readGrid(
    [
      ['STT', 'Họ tên', 'Ngày sinh', 'Căn cước', null, 'Ghi chú'],
      [null, null, null, 'Đã làm', 'Chưa làm', null],
      ...['x|', '|x', 'x|x', '|'].map((marks, at) => [at + 1, 'Lò Văn Biên', '21/06/2013', ...marks.split('|'), '']),
    ],
    { merges: [{ top: 0, left: 3, bottom: 0, right: 4 }] },
  )
  expect(peopleOf(sheet).map((person) => person.card?.kind)).toEqual(['issued', 'left', undefined, undefined])
})

test('an x under Nam or Nữ is sex, never a card; a reason is a reason', () => {
  const headings = ['Họ tên', 'Ngày sinh', 'Nam', 'Nữ', 'Lý do chưa làm']
  expect(onePerson(headings, ['Lò Văn Biên', '21/06/2013', 'x', '', 'chưa có nhu cầu'])).toMatchObject({
    sex: 'male',
    card: null,
    reasonText: 'chưa có nhu cầu',
  })
})

const list = (title: string, card?: string): (string | null)[][] => [
  [title],
  ['Họ tên', 'Ngày sinh', card ?? 'Ghi chú'],
  ['Lò Văn Biên', '21/06/2013', null],
  ['Lò Thị Hoa', '21/06/2013', card === undefined ? null : 'Đã cấp'],
]

test.each([
  ['DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC', true],
  ['Danh sách trẻ chưa được cấp thẻ căn cước', true],
  ['Danh sách công dân dưới 14 tuổi chưa có CCCD', true],
  ['Danh sách trẻ em đã làm, chưa làm căn cước', false],
  ['Danh sách trẻ em chưa làm giấy khai sinh', false],
  ['Danh sách trẻ em dưới 14 tuổi', false],
])('the title "%s" claims chưa làm: %s', (title, claims) => {
  const sheet = readGrid(list(title))
  expect(sheet.titleClaimsLeft).toBe(claims)
  expect(peopleOf(sheet).map((person) => person.card)).toEqual(
    claims ? [{ kind: 'left' }, { kind: 'left' }] : [null, null],
  )
})

test('with a card column the title claims nothing, and an empty cell claims nothing', () => {
  const sheet = readGrid(list('DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC', state))
  expect(sheet.titleClaimsLeft).toBe(false)
  expect(peopleOf(sheet).map((person) => person.card)).toEqual([null, { kind: 'issued', day: null }])
})

test('--card done and --card none speak for a list without a card column only', () => {
  const cards = (title: string, card: 'done' | 'none', column?: string): unknown[] =>
    peopleOf(readGrid(list(title, column), {}, { card })).map((person) => person.card)
  expect(cards('DANH SÁCH TRẺ EM', 'done')).toEqual([
    { kind: 'issued', day: null },
    { kind: 'issued', day: null },
  ])
  expect(cards('DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC', 'none')).toEqual([null, null])
  expect(cards('DANH SÁCH TRẺ EM', 'done', state)).toEqual([null, { kind: 'issued', day: null }])
})
