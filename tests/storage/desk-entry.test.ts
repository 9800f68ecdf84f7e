import { createRouterClient } from '@orpc/server'
import { utils, write } from '@e965/xlsx'
import { afterEach, expect, test } from 'vitest'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { createShelf } from '../../main/files/shelf.ts'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import { permissions } from '../../src/access/operation.ts'
import type { Context } from '../../src/access/index.ts'
import { deskRouter } from '../../src/desk/handlers.ts'
import type { Made } from '../../src/papers/contract.ts'
import { day, failure, morning, numberOf, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { finalOf } from '../support/sessions.ts'
import { contextOf } from '../unit/register/client.ts'

const homes = [
  { village: 'Bản Bó', born: ['2013-10-02', '2016-08-26'], phone: '0365920508' },
  { village: 'Bản Hột', born: ['2019-01-05', '2020-02-03'], phone: '0912000111' },
]

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** The desk with real files: a shelf, the reading process, the writer of workbooks. */
async function withFiles(register: TestRegister) {
  const made = await morning(register, homes)
  const files = createShelf({ now: register.clock.now, newId: register.newId })
  const workbooks = createWorkbookReader()
  closing.push(() => workbooks.close())
  const base = contextOf(register, permissions)
  const context: Context = { ...base, host: { ...base.host, files, workbooks, documents: createDocumentWriter() } }
  const { desk } = createRouterClient({ desk: deskRouter }, { context })
  const offer = (name: string, rows: readonly (readonly (string | number | null)[])[], bookType: 'biff8' | 'xlsx') => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Kết quả')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer) // as it was asked for
    return files.put({ name, bytes }, 'desk').fileId
  }
  const children = made.children.flat()
  const named = ['Ly A Dia', 'Ly A Nhè', 'Lò Thị Mai', 'Vàng A Chống']
  await register.units.write({ actor: 'test', operation: 'test' }, async (unit) => {
    unit.recording()
    for (const [at, { no }] of children.entries()) {
      const name = named[at] ?? ''
      const folded = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
      await unit.db.updateTable('child').set({ name, folded }).where('no', '=', no).execute()
    }
  })
  await numberOf(register, children[0]?.no ?? 0, '011213000692')
  return { ...made, desk, offer, files, all: children.map(({ id }) => id) }
}

const heading = ['TT', 'Số định danh cá nhân', 'Số giấy hẹn', 'Họ và tên', 'Ngày sinh', 'Ngày tiếp nhận']

describeEachEngine('numbers of another system in a file', (open) => {
  test.each([
    ['so-trong-ngay.xlsx', 'xlsx' as const],
    ['so-trong-ngay.xls', 'biff8' as const],
  ])('are read by their headings from %s, looked at, marked at once, and the rest is a file', async (name, type) => {
    const { client, desk, sessionId, offer, files, all } = await withFiles(await open())
    const fileId = offer(
      name,
      [
        ['CÔNG AN TỈNH ĐIỆN BIÊN'],
        ['Danh sách hồ sơ tiếp nhận ngày 18/07/2024'],
        heading,
        [1, 11213000692, 'TC-0412', 'LY A DIA', '02/10/2013', '18/07/2024'],
        [2, null, 'TC-0413', 'Lò Thị Mai', '05/01/2019', '18/07/2024'],
        [3, null, 'TC-0414', 'Vàng A Chống', '09/09/2019', '18/07/2024'],
        [4, '011999999999', 'TC-0415', 'Người Ở Xa', null, '18/07/2024'],
        ['Tổng cộng: 4'],
      ],
      type,
    )
    const { lines } = await desk.entryPreview({ sessionId, fileId })
    expect(lines.map(({ line, by, state, slip, born, child }) => [line, by, state, slip, born, child?.id])).toEqual([
      [4, 'number', 'ready', 'TC-0412', '2013-10-02', all[0]],
      [5, 'name', 'ready', 'TC-0413', '2019-01-05', all[2]],
      // Of this name somebody else was born that day.
      [6, 'name', 'unsure', 'TC-0414', '2019-09-09', undefined],
      [7, null, 'not-found', 'TC-0415', null, undefined],
    ])
    const { files: made }: Made = await finalOf(await desk.entryRest({ sessionId, fileId }))
    const book = await (async () => {
      const { name: file, bytes } = files.get(made[0]?.fileId ?? '') ?? { name: '', bytes: new Uint8Array() }
      const reader = createWorkbookReader()
      closing.push(() => reader.close())
      return reader.read({ name: file, bytes })
    })()
    const cells = book.sheets[0]?.rows.map((row) => row.map((cell) => cell?.value ?? '').join('|')) ?? []
    expect(cells.join('\n')).toContain('6||TC-0414|Vàng A Chống|09/09/2019|chưa chắc là trẻ nào')
    expect(cells.join('\n')).toContain('7|011•••••9999|TC-0415|Người Ở Xa||không có trong sổ')
    const rows = lines.flatMap(({ state, child, slip }) =>
      state === 'ready' && child !== null ? [{ childId: child.id, slip }] : [],
    )
    expect(await client.desk.entryMark({ requestId: request(), sessionId, rows })).toEqual({ marked: 2, already: 0 })
    expect((await desk.entryPreview({ sessionId, fileId })).lines.map(({ state }) => state)).toEqual([
      ...['already', 'already', 'unsure', 'not-found'],
    ])
  })

  test('find a child by a slip or file number alone where this register knows it', async () => {
    const { client, desk, sessionId, all } = await withFiles(await open())
    const [one = '', two = '', three = ''] = all
    const file = { kind: 'filed' as const, day: day('2024-07-10'), detail: { fileCode: 'G01.888.000-240710-0001' } }
    await client.register.recordCard({ requestId: request(), childId: one, ...file })
    const taken = { kind: 'taken' as const, day: day('2024-07-01'), detail: { slip: 'TC-0099' } }
    await client.register.recordCard({ requestId: request(), childId: two, ...taken })
    const { lines } = await desk.entryPreview({ sessionId, text: 'g01.888.000-240710-0001\nTC-0099\nTC-7777' })
    expect(lines.map(({ by, state, child }) => [by, state, child?.id])).toEqual([
      ['slip', 'ready', one],
      ['slip', 'already', two],
      [null, 'not-found', undefined],
    ])
    // A number of somebody else stands above whatever is beside it.
    const odd = await desk.entryPreview({ sessionId, text: '011999999998\tTC-0099\tLò Thị Mai' })
    expect(odd.lines.map(({ state, child }) => [state, child])).toEqual([['not-found', null]])
    expect((await client.register.child({ id: three })).state).toBe('left')
  })

  test('a file that bears a secrecy mark, or is no spreadsheet, is refused', async () => {
    const { desk, sessionId, offer, files } = await withFiles(await open())
    const secret = offer('mat.xlsx', [['TUYỆT MẬT'], heading, [1, 11213000692, 'TC-1']], 'xlsx')
    expect((await failure(desk.entryPreview({ sessionId, fileId: secret }))).code).toBe('SECRET')
    const { fileId } = files.put({ name: 'anh.xlsx', bytes: new TextEncoder().encode('không phải bảng tính') }, 'desk')
    expect((await failure(desk.entryPreview({ sessionId, fileId }))).code).toBe('FILE_REFUSED')
    expect((await failure(desk.entryPreview({ sessionId, fileId: 'x' }))).code).toBe('FILE_REFUSED')
  })
})
