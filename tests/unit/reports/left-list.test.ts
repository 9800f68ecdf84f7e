import { expect, test } from 'vitest'
import { Day } from '../../../src/base/day.ts'
import { leftFileNames } from '../../../src/reports/file-names.ts'
import { leftBook } from '../../../src/reports/left-book.ts'
import type { LeftChild, LeftFacts } from '../../../src/reports/left-children.ts'
import { leftPaper } from '../../../src/reports/left-paper.ts'
import { plainText } from './samples/plain-text.ts'
import { sampleFacts } from './samples/sample-facts.ts'

const child: LeftChild = {
  name: 'Lò Văn An',
  born: '2019-03',
  sex: 'male',
  group: 'under6',
  citizenNumber: '011•••••9838',
  guardian: 'Cầm Thị Thủy',
  address: null,
  household: '012',
}
const village = { id: 'bo', name: 'Bản Bó', children: [child] }
const { settings } = sampleFacts()
const facts: LeftFacts = { asOf: Day.parse('2024-07-18'), settings, villages: [village] }

test('files are named in plain letters; two villages that differ by marks only get a number', () => {
  const named = (...names: (string | null)[]) =>
    leftFileNames(
      names.map((name) => ({ id: name, name, children: [] })),
      facts.asOf,
      'pdf',
    )
  expect(named('Bản Bó', 'Bản Bò', 'Tổ dân phố Đoàn Kết', null, '//')).toEqual([
    'chua-lam-ban-bo-2024-07-18.pdf',
    'chua-lam-ban-bo-2-2024-07-18.pdf',
    'chua-lam-to-dan-pho-doan-ket-2024-07-18.pdf',
    'chua-lam-chua-ro-thon-2024-07-18.pdf',
    'chua-lam-khong-ten-2024-07-18.pdf',
  ])
})

test('a list to hand to one person: least data, an empty column, who has it and when it comes back', () => {
  const text = plainText(leftPaper(village, facts))
  expect(text).toContain(
    'DANH SÁCH TRẺ EM CHƯA THU NHẬN HỒ SƠ CĂN CƯỚC\nBản Bó, thị trấn Tủa Chùa, tính đến ngày 18/7/2024',
  )
  expect(text).toContain('1 | Lò Văn An | 03/2019 | Nam | Chưa đủ 6 | 011•••••9838 | Cầm Thị Thủy | hộ số 012 | \n')
  expect(text).toMatch(/Tổng cộng: 1 trẻ\.\nDanh sách chứa thông tin cá nhân.*\nNgười nhận danh sách: …+ Ngày nhận:/)
})

test('the sheet keeps the household apart from the address, and the title follows what counts as done', () => {
  const [sheet] = leftBook({ ...facts, settings: { ...settings, doneSet: ['issued'] } }).sheets
  expect(sheet?.above).toEqual([
    'DANH SÁCH TRẺ EM CHƯA ĐƯỢC CẤP THẺ CĂN CƯỚC',
    'Bản Bó, thị trấn Tủa Chùa',
    '(Tính đến ngày 18/07/2024)',
  ])
  expect(sheet?.rows[0]?.slice(7)).toEqual([null, { text: '012' }, null])
})
