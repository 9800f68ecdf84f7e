import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { FromReader } from '../../../main/files/reading/messages.ts'
import { practise } from '../../../main/files/reading/practice.ts'
import { createWorkbookReader } from '../../../main/files/reading/workbook-reader.ts'
import { practiceList } from '../../../main/host/practice-list.ts'
import { noWishes } from '../../../src/lists/reading/index.ts'
import { type ListPiece, listReading } from '../../../src/lists/list-reading.ts'

const reader = createWorkbookReader()
afterAll(() => reader.close())

const sample = 'danh-sach-tre-em.xlsx'

async function rowsOfSample(): Promise<number> {
  const bytes = await readFile(new URL(`../../../samples/${sample}`, import.meta.url))
  let rows = 0
  const asked = { file: sample, wishes: noWishes }
  for await (const piece of reader.through(listReading, { name: sample, bytes }, asked))
    if (piece.kind === 'rows') rows += piece.rows.row.length
  return rows
}

test('the invented list is understood as an office list is: every row a person, nothing refused', async () => {
  const said: FromReader[] = []
  for await (const message of practise(practiceList(), [listReading])) said.push(message)
  expect(said.at(-1)).toEqual({ type: 'end' })
  // What the reading of lists makes are pieces of lists.
  const pieces = said.flatMap((message) => (message.type === 'made' ? [message.piece as ListPiece] : []))
  const rows = pieces.flatMap((piece) => (piece.kind === 'rows' ? [piece.rows] : []))
  expect(rows.flatMap(({ row }) => row)).toHaveLength(600)
  expect(rows.flatMap(({ refused, problems }) => [...refused, ...problems])).toEqual([])
  const columns = pieces.flatMap((piece) => (piece.kind === 'sheets' ? piece.sheets : []))[0]?.columns
  expect(Object.keys(columns ?? {})).toEqual(
    expect.arrayContaining(['name', 'born', 'sex', 'citizenNumber', 'father', 'mother', 'phone', 'village', 'card']),
  )
})

test('a file that comes while its process practises, or after, is read as if it had never practised', async () => {
  for (const waited of [0, 250, 2000]) {
    reader.expect()
    await wait(waited)
    expect(await rowsOfSample()).toBe(2472)
  }
})
