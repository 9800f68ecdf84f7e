import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { createWorkbookReader } from '../../../main/files/reading/workbook-reader.ts'
import type { Workbook } from '../../../src/base/ports.ts'
import { sheetXml, worksheet, type XlsxRecipe, xlsxFrom } from '../../support/hostile-files.ts'

const reader = createWorkbookReader()
afterAll(() => reader.close())

function read(recipe: XlsxRecipe): Promise<Workbook> {
  return reader.read({ name: 'thu.xlsx', bytes: xlsxFrom(recipe) })
}

const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font><font><b/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="49" fontId="2"/>
<xf numFmtId="0" fontId="3"/></cellXfs></styleSheet>`

test('numbers under date formats keep their serial, whole or not, in both date systems', async () => {
  const row =
    '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>2011</v></c><c r="C1" s="2"><v>43232.75</v></c></row>'
  const cells = [
    { value: 60, format: 'dd/mm/yyyy' },
    { value: 2011, format: 'dd/mm/yyyy' },
    { value: 43232.75, format: 'm/d/yyyy', font: '.VnTime' },
  ]
  const old = await read({ sheets: [worksheet(row)], styles: STYLES })
  expect(old).toMatchObject({ dateSystem: 1900, sheets: [{ rows: [cells] }] })
  const mac = await read({ sheets: [worksheet(row)], styles: STYLES, date1904: true })
  expect(mac).toMatchObject({ dateSystem: 1904, sheets: [{ rows: [cells] }] })
})

test('fonts are told when they are not the default', async () => {
  const row = '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="4"><v>2</v></c><c r="C1"><v>3</v></c></row>'
  const { sheets } = await read({ sheets: [worksheet(row)], styles: STYLES })
  expect(sheets[0]?.rows).toEqual([[{ value: 1, format: '@', font: 'VNI-Times' }, { value: 2 }, { value: 3 }]])
})

test('a legacy default font is told for every cell', async () => {
  const styles = STYLES.replace('Arial', '.VnArial')
  const { sheets } = await read({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')], styles })
  expect(sheets[0]?.rows).toEqual([[{ value: 1, font: '.VnArial' }]])
})

test('errors, formulas with their last result, true and false', async () => {
  const row = `<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>A2&amp;"x"</f><v>An</v></c>
<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1"><f>B1</f></c><c r="G1"><v>5</v></c></row>`
  const { sheets } = await read({ sheets: [worksheet(row)], styles: STYLES })
  expect(sheets[0]?.rows[0]).toEqual([
    { value: '#REF!', error: true },
    { value: 2, format: 'dd/mm/yyyy', formula: true },
    { value: 'An', formula: true },
    { value: '#DIV/0!', error: true, formula: true },
    { value: true },
    null,
    { value: 5 },
  ])
})

test('rich text is joined and tells a legacy font of any piece', async () => {
  const shared = `<sst><si><r><rPr><rFont val=".VnTime"/></rPr><t>Ng« </t></r><r><t>§øc</t></r></si><si><t xml:space="preserve"> An </t></si></sst>`
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
  const { sheets } = await read({ sheets: [worksheet(row)], shared })
  expect(sheets[0]?.rows).toEqual([[{ value: 'Ng« §øc', font: '.VnTime' }, { value: ' An ' }]])
})

test('text: NUL removed, soft hyphen kept, 32,767 characters whole, empty text is no cell', async () => {
  const long = 'ư'.repeat(32_767)
  const texts = ['A_x0000_B', 'Nh\u00ad', long, '', '&#272;&amp;']
  const cells = texts.map((one, i) => `<c r="${'ABCDE'[i]}1" t="inlineStr"><is><t>${one}</t></is></c>`)
  const { sheets } = await read({ sheets: [worksheet(`<row r="1">${cells.join('')}</row>`)] })
  expect(sheets[0]?.rows[0]?.map((cell) => cell?.value ?? null)).toEqual(['AB', 'Nh\u00ad', long, null, 'Đ&'])
})

test('hidden sheets, merges, gaps, cells without a place, prefixed marks', async () => {
  const merged = worksheet(
    '<row r="3"><c r="B3"><v>1</v></c></row>',
    '<mergeCells><mergeCell ref="B3:C4"/></mergeCells>',
  )
  const unplaced = worksheet('<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c><v>3</v></c></row>')
  const prefixed =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const states = ['visible', 'hidden', 'veryHidden'] as const
  const book = await read({ sheets: [merged, unplaced, prefixed], states, names: ['Một', 'Hai', 'Ba'], styles: STYLES })
  const dated = (value: number) => ({ value, format: 'dd/mm/yyyy' })
  expect(book.sheets).toEqual([
    {
      name: 'Một',
      hidden: false,
      merges: [{ top: 2, left: 1, bottom: 3, right: 2 }],
      rows: [[], [], [null, { value: 1 }]],
    },
    { name: 'Hai', hidden: true, merges: [], rows: [[{ value: 1 }, dated(2)], [{ value: 3 }]] },
    { name: 'Ba', hidden: true, merges: [], rows: [[dated(7)]] },
  ])
})

test('a sheet at the limit of columns is read', async () => {
  const { sheets } = await read({ sheets: [sheetXml(1, 1000)] })
  expect(sheets[0]?.rows[0]).toHaveLength(1000)
})

test('unpacking a large sheet lets the host go on', async () => {
  const recipe = xlsxFrom({ sheets: [sheetXml(15_000, 12)] })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { sheets } = await reader.read({ name: 'lon.xlsx', bytes: recipe })
  delay.disable()
  expect(sheets[0]?.rows).toHaveLength(15_000)
  // The aim is 50 ms on a quiet machine; tests share theirs.
  expect(delay.percentile(95) / 1e6).toBeLessThan(50)
})
