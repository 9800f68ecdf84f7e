import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { Day } from '../../src/base/day.ts'
import { readWorkbook } from '../../src/lists/reading/index.ts'
import { reportsRouter } from '../../src/reports/handlers.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { finalOf, openLists, type OpenLists, preview, requestId } from '../support/lists-client.ts'

const asOf = Day.parse('2024-07-18')
const reader = createWorkbookReader()
let lists: OpenLists
let file: { name: string; bytes: Uint8Array }

beforeAll(async () => {
  lists = await openLists()
  await finalOf(await lists.client.lists.example({ requestId: requestId() }))
  const { reports } = createRouterClient({ reports: reportsRouter }, { context: lists.context })
  const { files } = await finalOf(await reports.makeLeftList({ asOf, forms: ['xlsx'] }))
  const made = lists.files.get(files[0]?.fileId ?? '')
  if (made === undefined) throw new Error('no list was made')
  file = { name: made.name, bytes: made.bytes }
})
afterAll(async () => {
  reader.close()
  await lists.close()
})

it('the list of the 1.472 left is read again: a sheet a village, every row a person, none claims a whole village', async () => {
  const { sheets } = readWorkbook(await reader.read(file))
  expect(sheets).toHaveLength(17)
  expect(sheets.flatMap(({ rows }) => rows.filter(({ person }) => person !== null))).toHaveLength(1472)
  for (const { sheet, rows, titleClaimsLeft, letterheadDay, skipped } of sheets) {
    expect({ sheet, titleClaimsLeft, letterheadDay }).toEqual({ sheet, titleClaimsLeft: true, letterheadDay: asOf })
    expect(rows.every(({ person }) => person?.villageText === sheet)).toBe(true)
    expect(rows.every(({ person }) => person?.citizenNumber === null && person.card?.kind === 'left')).toBe(true)
    expect(skipped.total).toBeGreaterThan(0)
  }
})

it('the preview tells the figures of the example, each count with what it opens', async () => {
  const { reports } = createRouterClient({ reports: reportsRouter }, { context: lists.context })
  const { html } = await reports.preview({ asOf, since: null })
  expect(html).toContain('đạt 40,5%; còn')
  expect(html).toMatch(/<a data-link="names\?group=under6&amp;standing=left"[^>]*>440<\/a>/)
  expect(html).toMatch(/<a data-link="names\?counted=true&amp;standing=left"[^>]*>1\.472<\/a>/)
  expect(html).toContain('Chưa rõ lý do')
})

it('taken in again it changes nothing: every child is recognised without its whole number', async () => {
  const { totals } = await preview(lists, [file])
  expect(totals).toMatchObject({ read: 1472, new: 0, changed: 0, refused: 0 })
  expect([totals.same, totals.held]).toEqual([1472, 0])
})
