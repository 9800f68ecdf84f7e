import { afterAll, expect, test } from 'vitest'
import { createWorkbookReader } from '../../../main/files/reading/workbook-reader.ts'
import { type Workbook, WorkbookRefused } from '../../../src/base/ports.ts'
import {
  hostileFiles,
  type MadeFile,
  memoryEater,
  sheetXml,
  tooLargeFile,
  tooManyColumns,
  tooManyRows,
  worksheet,
  xlsxFrom,
} from '../../support/hostile-files.ts'

const reader = createWorkbookReader()
afterAll(() => reader.close())

async function refusal(reading: Promise<Workbook>): Promise<WorkbookRefused> {
  const answer = await reading.then(
    (book) => book,
    (failure: unknown) => failure,
  )
  if (answer instanceof WorkbookRefused) return answer
  throw new Error(`not refused: ${String(answer)}`, { cause: answer })
}

test.each(await hostileFiles())('$name is refused: $reason', async ({ reason, ...file }) => {
  const refused = await refusal(reader.read(file))
  expect({ reason: refused.reason, file: refused.file, facts: refused.facts }).toMatchObject({
    reason,
    file: file.name,
  })
})

test('refusals carry the numbers for their sentence', async () => {
  expect((await refusal(reader.read(tooManyRows(61_234)))).facts).toEqual({ rows: 61_234, limit: 60_000 })
  expect((await refusal(reader.read(tooManyColumns(1_234)))).facts).toEqual({ columns: 1_234, limit: 1_000 })
  expect(await refusal(reader.read(tooLargeFile()))).toMatchObject({
    reason: 'too-large',
    facts: { megabytes: 61, limit: 60 },
  })
})

test('rows of all sheets count together', async () => {
  const book: MadeFile = { name: 'hai.xlsx', bytes: xlsxFrom({ sheets: [sheetXml(40_000, 1), sheetXml(30_000, 1)] }) }
  expect(await refusal(reader.read(book))).toMatchObject({ reason: 'too-many-rows', facts: { rows: 70_000 } })
})

test('a file that needs more memory than the process has is too large', async () => {
  const small = createWorkbookReader({ heapMegabytes: 24 })
  expect(await refusal(small.read(memoryEater()))).toMatchObject({ reason: 'too-large' })
  small.close()
})

test('a file that takes too long is given up', async () => {
  const hurried = createWorkbookReader({ milliseconds: 20 })
  expect(await refusal(hurried.read(tooManyRows(1000)))).toMatchObject({ reason: 'too-slow' })
  hurried.close()
})

test('a cancelled reading stops at once, before and in the middle', async () => {
  expect((await refusal(reader.read(tooManyRows(10), AbortSignal.abort()))).reason).toBe('cancelled')
  const controller = new AbortController()
  const reading = refusal(reader.read(memoryEater(), controller.signal))
  controller.abort()
  expect((await reading).reason).toBe('cancelled')
})

test('a closed reader reads no more', async () => {
  const closed = createWorkbookReader()
  const reading = refusal(closed.read(tooManyRows(1000)))
  closed.close()
  expect((await reading).reason).toBe('cancelled')
  expect((await refusal(closed.read(tooManyRows(10)))).reason).toBe('cancelled')
})

test('a process that cannot be started or dies is a refusal', async () => {
  const dead = createWorkbookReader({
    spawn: () => ({
      send: () => undefined,
      onMessage: () => undefined,
      onExit: (listener) => queueMicrotask(() => listener({ code: 1, signal: null })),
      kill: () => undefined,
    }),
  })
  expect(await refusal(dead.read(tooManyRows(10)))).toMatchObject({ reason: 'broken' })
})

test('styled but empty cells to the edge of the sheet are no columns and no rows', async () => {
  const edge =
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="XFD1048576" s="0"></c></row>'
  const { sheets } = await reader.read({ name: 'mep.xlsx', bytes: xlsxFrom({ sheets: [worksheet(edge)] }) })
  expect(sheets[0]?.rows).toEqual([[{ value: 1 }]])
})
