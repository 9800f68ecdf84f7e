import { readFile } from 'node:fs/promises'
import * as XLSX from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { createWorkbookReader } from '../../../main/files/reading/workbook-reader.ts'
import type { Cell, Workbook } from '../../../src/base/ports.ts'

const reader = createWorkbookReader()
afterAll(() => reader.close())

interface Sample {
  book: Workbook
  bytes: Buffer
}

const read = new Map<string, Promise<Sample>>()

/** Each sample is read once for all tests. */
function sample(name: string): Promise<Sample> {
  const known = read.get(name) ?? readSample(name)
  read.set(name, known)
  return known
}

async function readSample(name: string): Promise<Sample> {
  const bytes = await readFile(new URL(`../../../samples/${name}`, import.meta.url))
  return { book: await reader.read({ name, bytes }), bytes }
}

function cellsOf(book: Workbook): Cell[] {
  return book.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.filter((cell) => cell !== null)))
}

test.each([
  ['danh-sach-tre-em.xlsx', [2480]],
  ['cu-tru.xlsx', [2189]],
  ['khai-sinh.xlsx', [2386]],
  ['danh-sach-cu-tcvn3.xls', [303]],
  ['chua-lam-theo-thon.xlsx', [53, 135, 102, 136, 77, 51, 58, 49, 111, 122, 142, 93, 79, 167, 75, 153, 73]],
])('%s: all rows, and every value as another parser sees it', async (name, heights) => {
  const { book, bytes } = await sample(name)
  expect(book.sheets.map((sheet) => sheet.rows.length)).toEqual(heights)
  const other = XLSX.read(bytes, { type: 'buffer', dense: true, cellDates: false })
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(other.SheetNames)
  for (const sheet of book.sheets) {
    const otherSheet = other.Sheets[sheet.name]
    // Array.from, because the other parser leaves holes.
    const theirs = Array.from(otherSheet?.['!data'] ?? [], (row) => Array.from(row ?? [], (cell) => cell?.v ?? null))
    const ours = sheet.rows.map((row) => row.map((cell) => cell?.value ?? null))
    expect(ours.map(withoutEmptyEnd)).toEqual(theirs.map(withoutEmptyEnd))
    const merges = (otherSheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    expect(sheet.merges).toEqual(merges)
  }
})

function withoutEmptyEnd(values: readonly unknown[]): unknown[] {
  const filled = values.map((value) => (value === '' ? null : value))
  return filled.slice(0, filled.findLastIndex((value) => value !== null) + 1)
}

test('the old list tells the font of every cell', async () => {
  const { book } = await sample('danh-sach-cu-tcvn3.xls')
  const cells = cellsOf(book)
  expect(cells).toHaveLength(2293)
  expect(cells.every((cell) => cell.font === '.VnTime')).toBe(true)
  expect(book).toMatchObject({ kind: 'xls', dateSystem: 1900 })
})

test('days and bare years stay raw numbers beside their format', async () => {
  const { book } = await sample('chua-lam-theo-thon.xlsx')
  const dated = cellsOf(book).filter((cell) => cell.format === 'dd/mm/yyyy')
  const years = dated.filter(({ value }) => typeof value === 'number' && value >= 1900 && value <= 2100)
  expect(years).toHaveLength(72)
  expect(dated.every(({ value }) => Number.isInteger(value))).toBe(true)
  expect(dated.length).toBeGreaterThan(1000)
})

test('numbers without a date format have none, ID numbers without their zero among them', async () => {
  const { book } = await sample('chua-lam-theo-thon.xlsx')
  expect(book.sheets[0]?.rows[8]?.[5]).toEqual({ value: 11312236412 })
  expect(book.sheets[0]?.rows[0]?.[0]).toMatchObject({ font: 'Times New Roman' })
})
