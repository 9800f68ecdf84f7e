import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { READING_LIMITS } from '../../../main/files/reading/limits.ts'
import { takePlainSheets } from '../../../main/files/reading/plain-book.ts'
import { scanSheet } from '../../../main/files/reading/sheet-scan.ts'
import { cleanText, type RawValue } from '../../../main/files/reading/raw-book.ts'
import { openPackage } from '../../../main/files/reading/xlsx-package.ts'
import { worksheet, type XlsxRecipe, xlsxFrom } from '../../support/hostile-files.ts'

const words = fc.constantFrom(
  'Lò Văn Biên',
  ' Giàng A',
  'Bản  Bó ',
  'a < b & "c" > \'d\'',
  '001215000123',
  'tổ 5\nhẻm',
  '',
  '😀',
)
const cell = fc.oneof(
  words,
  fc.string({ unit: fc.constantFrom(...' aĐế<&>"ư.1-') }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
)
const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })

test('what is read in place is what the library reads', async () => {
  let plain = 0
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const bytes = Buffer.from(await writeXlsx({ sheets: sheets.map((rows, at) => ({ name: `Bản ${at}`, rows })) }))
      const opened = openPackage(bytes, READING_LIMITS)
      const scans = opened.worksheets.map(({ path }) => scanSheet(opened.parts.get(path) ?? Buffer.alloc(0)))
      const taken = takePlainSheets(opened, READING_LIMITS)
      if (taken === undefined) return
      plain += 1
      expect(taken.map(({ scan }) => scan)).toEqual(scans)
      const read = await readXlsx(bytes)
      expect(taken.map(({ cells }) => trimmed(cells))).toEqual(
        read.sheets.map(({ rows }) => trimmed(rows.map((one) => one.map((value) => asRaw(value))))),
      )
    }),
    { numRuns: 200 },
  )
  expect(plain).toBeGreaterThan(50)
})

const row = (cells: string) => worksheet(`<row r="1">${cells}</row>`)

test.each<[string, XlsxRecipe]>([
  ['a formula', { sheets: [row('<c r="A1"><f>1+1</f><v>2</v></c>')] }],
  ['an error', { sheets: [row('<c r="A1" t="e"><v>#REF!</v></c>')] }],
  ['a truth', { sheets: [row('<c r="A1" t="b"><v>1</v></c>')] }],
  ['a text in place', { sheets: [row('<c r="A1" t="inlineStr"><is><t>An</t></is></c>')] }],
  ['a cell that does not say where it is', { sheets: [row('<c><v>1</v></c>')] }],
  ['a number in words', { sheets: [row('<c r="A1"><v>một</v></c>')] }],
  [
    'a shared text that is not there',
    { sheets: [row('<c r="A1" t="s"><v>7</v></c>')], shared: '<sst><si><t>An</t></si></sst>' },
  ],
  ['a cell beyond the last row allowed', { sheets: [worksheet('<row r="70001"><c r="A70001"><v>1</v></c></row>')] }],
  ['a cell beyond the last column allowed', { sheets: [row('<c r="XFD1"><v>1</v></c>')] }],
  ['one sheet of two', { sheets: [row('<c r="A1"><v>1</v></c>'), row('<c r="A1" t="b"><v>1</v></c>')] }],
])('%s is left to the library, and nothing is taken out', (_what, recipe) => {
  const opened = openPackage(Buffer.from(xlsxFrom(recipe)), READING_LIMITS)
  const before = [...opened.parts]
  expect(takePlainSheets(opened, READING_LIMITS)).toBeUndefined()
  expect([...opened.parts]).toEqual(before)
})

function asRaw(value: unknown): RawValue {
  return typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? value : null
}

function trimmed(rows: readonly (readonly RawValue[])[]): RawValue[][] {
  const cut = rows.map((one) => one.slice(0, one.findLastIndex((value) => (value ?? null) !== null) + 1))
  return cut.slice(0, cut.findLastIndex((one) => one.length > 0) + 1)
}
