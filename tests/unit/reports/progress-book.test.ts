import { expect, test } from 'vitest'
import type { TableSheet } from '../../../src/base/ports.ts'
import { Day } from '../../../src/base/day.ts'
import { progressBook } from '../../../src/reports/progress-book.ts'
import { noTerms, sampleFacts, sampleFigures } from './samples/sample-facts.ts'

function sheetOf(sheets: readonly TableSheet[], name: string): TableSheet {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}

test('the groups as true numbers, the total told by its mark', () => {
  const { title, sheets } = progressBook(sampleFacts())
  const sheet = sheetOf(sheets, 'Tổng hợp')
  expect(title).toBe('KẾT QUẢ THU NHẬN HỒ SƠ CẤP CĂN CƯỚC CHO TRẺ EM DƯỚI 14 TUỔI')
  expect(sheet.above).toEqual(['Thị trấn Tủa Chùa', title, '(Tính đến ngày 18/07/2024)'])
  expect(sheet.rows.at(-1)).toEqual([
    { text: 'Tổng cộng' },
    { number: 2472, format: '#,##0' },
    { number: 1000, format: '#,##0' },
    { number: 0, format: '#,##0' },
    { number: 1472, format: '#,##0' },
    { number: 40.5, format: '0.0' },
  ])
  expect(sheet.below?.at(-1)).toBe(
    'Số liệu tính đến ngày 18/07/2024, theo những gì đã ghi trong sổ đến 08:05 ngày 18/07/2024.',
  )
})

test('villages add up to the total row, column by column; each row is as wide as the heading', () => {
  const sheet = sheetOf(progressBook(sampleFacts()).sheets, 'Theo thôn')
  expect(sheet.rows).toHaveLength(18)
  for (const row of sheet.rows) expect(row).toHaveLength(sheet.head.length)
  expect(sheet.widths).toHaveLength(sheet.head.length)
  sheet.head.forEach((head, column) => {
    if (column < 2 || head.endsWith('(%)')) return
    const numbers = sheet.rows
      .map((row) => row[column])
      .map((cell) => (cell && 'number' in cell ? cell.number : Number.NaN))
    expect(numbers.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(numbers.at(-1))
  })
})

test('reasons add up to those left, the terms of the change to those left now', () => {
  const { asOf, knownAt } = sampleFigures()
  const terms = { ...noTerms, left1: 1836, new: 6, done: 370, left2: 1472 }
  const change = {
    from: Day.parse('2024-07-11'),
    to: asOf,
    knownFrom: knownAt,
    knownTo: knownAt,
    groups: { under6: noTerms, from6to13: terms, undetermined: noTerms, from14: noTerms },
    all: terms,
    villages: [],
  }
  const { sheets } = progressBook(sampleFacts({ change }))
  for (const name of ['Vướng mắc', 'Biến động']) {
    const { rows } = sheetOf(sheets, name)
    const last = rows.map((row) => row.at(-1)).map((cell) => (cell && 'number' in cell ? cell.number : Number.NaN))
    expect(last.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(last.at(-1))
  }
})
