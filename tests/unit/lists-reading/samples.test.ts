import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { createWorkbookReader } from '../../../main/files/reading/workbook-reader.ts'
import { typedKey } from '../../../src/base/text.ts'
import type { ReadSheet } from '../../../src/lists/read-row.ts'
import { findSecrecyMark, readWorkbook } from '../../../src/lists/reading/index.ts'
import { namesOf, peopleOf } from './grids.ts'

const reader = createWorkbookReader()
afterAll(() => reader.close())

async function readSample(name: string): Promise<ReadSheet[]> {
  const bytes = await readFile(new URL(`../../../samples/${name}`, import.meta.url))
  const book = await reader.read({ name, bytes })
  expect(findSecrecyMark(book)).toBeNull()
  const { sheets } = readWorkbook(book)
  for (const [at, sheet] of sheets.entries()) {
    const skipped = Object.values(sheet.skipped).reduce((sum, count) => sum + count, 0)
    expect(skipped + sheet.rows.length).toBe(book.sheets[at]?.rows.length)
  }
  return sheets
}

function countCodes(sheets: readonly ReadSheet[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.problems)))
    counts[code] = (counts[code] ?? 0) + 1
  return counts
}

test('the whole register: 2,472 rows under a letterhead, 1,000 of them with a card', async () => {
  const [sheet, ...others] = await readSample('danh-sach-tre-em.xlsx')
  expect(others).toEqual([])
  expect(sheet).toMatchObject({
    headerRow: 7,
    headerLastRow: 7,
    encoding: 'unicode',
    letterheadDay: '2024-07-18',
    titleClaimsLeft: false,
  })
  expect(sheet?.skipped).toEqual({ letterhead: 4, heading: 1, separator: 0, total: 1, signature: 0, blank: 2 })
  expect(sheet?.columns).toMatchObject({
    name: 'B',
    born: 'C',
    sex: 'D',
    citizenNumber: 'E',
    village: 'J',
    address: 'K',
    card: 'L',
    note: 'M',
  })
  const people = sheet === undefined ? [] : peopleOf(sheet)
  expect(people).toHaveLength(2472)
  expect(
    people.every((person) => person.born?.length === 10 && person.sex !== null && person.citizenNumber !== null),
  ).toBe(true)
  expect(people.filter((person) => person.card?.kind === 'issued')).toHaveLength(1000)
  expect(people.filter((person) => person.card?.kind === 'left')).toHaveLength(1472)
  expect(new Set(people.map((person) => person.villageText)).size).toBe(17)
})

test('a sheet a village: 1,472 rows, two heading rows, 72 with only a year, each zero restored', async () => {
  const sheets = await readSample('chua-lam-theo-thon.xlsx')
  expect(sheets).toHaveLength(17)
  expect(new Set(sheets.map((sheet) => sheet.shape)).size).toBe(1)
  for (const sheet of sheets) {
    expect(sheet).toMatchObject({ headerRow: 7, headerLastRow: 8, titleClaimsLeft: true, letterheadDay: null })
    expect(sheet.skipped).toEqual({ letterhead: 4, heading: 2, separator: 0, total: 1, signature: 2, blank: 3 })
    expect(peopleOf(sheet).every((person) => person.villageText === sheet.sheet && person.card?.kind === 'left')).toBe(
      true,
    )
  }
  expect(sheets.flatMap(peopleOf)).toHaveLength(1472)
  expect(sheets.flatMap(peopleOf).filter((person) => person.sex === null)).toEqual([])
  expect(countCodes(sheets)).toEqual({ 'born-year-only': 72, 'id-zero-restored': 1472, 'phone-zero-restored': 1287 })
  expect(sheets.flatMap(namesOf).filter((name) => name === name.toUpperCase() || / {2}|^ | $/.test(name))).toEqual([])
})

test('the old TCVN3 list: 300 rows, every name equal to the Unicode list’s for the same child', async () => {
  const [register] = await readSample('danh-sach-tre-em.xlsx')
  const [old] = await readSample('danh-sach-cu-tcvn3.xls')
  if (register === undefined || old === undefined) throw new Error('no sheet')
  const key = (person: ReturnType<typeof peopleOf>[number]): string =>
    [person.name, person.born, person.sex, person.father, person.mother, person.villageText]
      .map((part) => typedKey(part ?? ''))
      .join('|')
  const known = new Set(peopleOf(register).map(key))
  const people = peopleOf(old)
  expect(people).toHaveLength(300)
  expect(people.filter((person) => !known.has(key(person)))).toEqual([])
  const names = new Set(namesOf(register))
  expect(people.filter((person) => !names.has(person.name)).map((person) => person.name)).toEqual([])
  expect(old).toMatchObject({ encoding: 'tcvn3', titleClaimsLeft: true, title: 'Danh sách trẻ em chưa làm căn cước' })
  expect(old.repaired.map(({ column }) => column)).toEqual(['B', 'D', 'E', 'F', 'G', 'H'])
  expect(old.repaired[0]).toEqual({ column: 'B', encoding: 'tcvn3', before: 'Quµng ThÞ Ng©n', after: 'Quàng Thị Ngân' })
})

test('births registered and residents: all rows, the villages among their addresses', async () => {
  const [births] = await readSample('khai-sinh.xlsx')
  const [residents] = await readSample('cu-tru.xlsx')
  expect(births?.rows).toHaveLength(2379)
  expect(births?.columns).toMatchObject({ name: 'B', born: 'C', citizenNumber: 'I', village: 'J' })
  expect(births?.columns).not.toHaveProperty('cardDay')
  expect(residents?.rows).toHaveLength(2182)
  expect(residents?.columns).toMatchObject({ mother: 'F', father: 'G', address: 'H', village: 'I', residence: 'J' })
})
