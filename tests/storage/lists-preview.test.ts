import { describe, expect, it } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { listFile, listOf, sheetsOf } from '../support/list-files.ts'
import { finalOf, listRooms, onShelf, requestId } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', village: 'Bản Bó' }
const july5 = { asOf: '2024-07-05' }
const week = 7 * 86_400_000

describe('rule 23: a preview', () => {
  it('writes nothing to the register', async () => {
    const lists = await room()
    await lists.look([{ ...anh, card: 'Đã cấp', reason: 'Đi xa' }])
    expect(await lists.client.register.villages({})).toEqual([])
    expect(await lists.total('2024-07-18')).toBe(0)
  })

  it('survives a restart', async () => {
    const lists = await room()
    const { sourceId, totals } = await lists.look([anh, dinh])
    const again = await lists.restarted()
    expect((await again.client.lists.get({ sourceId })).totals).toEqual(totals)
    const taken = await finalOf(await again.client.lists.commit({ requestId: requestId(), sourceId }))
    expect(taken).toMatchObject({ status: 'committed', totals: { new: 2 } })
    await again.close()
    expect(await lists.total('2024-07-18')).toBe(2)
  })

  it('expires after seven days', async () => {
    const lists = await room()
    const { sourceId, expiresAt } = await lists.look([{ ...anh }, { ...anh }])
    expect(expiresAt).toBe('2024-07-25T01:00:00.000Z')
    lists.clock.advance(week)
    expect((await lists.client.lists.get({ sourceId })).status).toBe('staged')
    lists.clock.advance(1)
    expect((await lists.client.lists.get({ sourceId })).status).toBe('dropped')
    await expect(lists.settle(sourceId)).rejects.toMatchObject({ code: 'NOT_STAGED' })
    expect(await lists.held()).toEqual([])
    await expect(lists.decide({ code: 'duplicate-in-file' }, { kind: 'drop' })).rejects.toMatchObject({
      code: 'NO_SUCH_ROW',
    })
    expect(await lists.client.lists.history()).toEqual([])
    await lists.look([dinh])
    await expect(lists.client.lists.get({ sourceId })).rejects.toMatchObject({ code: 'NO_SUCH_IMPORT' })
  })

  it('can be committed on its last moment', async () => {
    const lists = await room()
    const { sourceId } = await lists.look([anh])
    lists.clock.advance(week)
    expect((await lists.settle(sourceId)).status).toBe('committed')
  })

  it('is dropped when asked, or put in the place of another', async () => {
    const lists = await room()
    const first = await lists.look([anh])
    const second = await lists.look([anh], { instead: first.sourceId })
    await expect(lists.client.lists.get({ sourceId: first.sourceId })).rejects.toMatchObject({ code: 'NO_SUCH_IMPORT' })
    expect(await lists.client.lists.drop({ requestId: requestId(), sourceId: second.sourceId })).toEqual({
      dropped: true,
    })
    expect(await lists.client.lists.drop({ requestId: requestId(), sourceId: second.sourceId })).toEqual({
      dropped: false,
    })
    await expect(lists.settle(second.sourceId)).rejects.toMatchObject({ code: 'NO_SUCH_IMPORT' })
    const third = await lists.take([anh])
    expect(await lists.client.lists.drop({ requestId: requestId(), sourceId: third.sourceId })).toEqual({
      dropped: false,
    })
  })
})

describe('a preview that is read again', () => {
  it('stands as it was when the reading is cancelled or refused', async () => {
    const lists = await room()
    const first = await lists.look([anh, dinh])
    const stopping = new AbortController()
    const again = await lists.client.lists.preview(
      { fileIds: await onShelf(lists, [listOf([anh])]), secret: 'no', instead: first.sourceId },
      { signal: stopping.signal },
    )
    await again.next()
    stopping.abort()
    await expect(finalOf(again)).rejects.toThrow()
    const noList = sheetsOf([{ name: 'Sheet1', rows: [['Xin chào']] }])
    await expect(lists.look(noList, { instead: first.sourceId })).rejects.toMatchObject({ code: 'NOTHING_TO_READ' })
    expect(await lists.client.lists.get({ sourceId: first.sourceId })).toMatchObject({
      status: 'staged',
      totals: { read: 2, new: 2 },
    })
    expect(await lists.client.lists.history()).toHaveLength(1)
  })
})

describe('rule 23: what changed between preview and commit', () => {
  it('rows whose child changed since come back as held, the rest go in', async () => {
    const lists = await room()
    await lists.take([anh, dinh])
    const look = await lists.look(
      [
        { ...anh, school: 'Trường A' },
        { ...dinh, school: 'Trường B' },
        { name: 'Mới', born: '2020' },
      ],
      july5,
    )
    const id = (await lists.names()).find((child) => child.name === anh.name)?.id ?? ''
    await lists.edit(id, { note: 'đã gọi điện' })
    const taken = await lists.settle(look.sourceId)
    expect(taken.verdicts).toEqual(['held changed-meanwhile', 'changed', 'new'])
    expect(taken.totals).toEqual({ read: 3, new: 1, same: 0, changed: 1, held: 1, refused: 0 })
    expect(taken.rows[0]?.candidates).toMatchObject([{ id }])
    await lists.decide({ row: taken.rows[0] }, { kind: 'same', id })
    expect((await lists.client.register.child({ id })).fields).toMatchObject({
      school: 'Trường A',
      note: 'đã gọi điện',
    })
  })

  it('a second preview of the same list, committed after the first, makes no double', async () => {
    const lists = await room()
    const rows = [anh, dinh, { name: 'Trẻ', born: '02/02/2020', mother: 'Lầu Thị Chía', village: 'Bản Ten' }]
    const first = await lists.look(rows)
    const second = await lists.look(rows)
    await lists.settle(first.sourceId)
    expect((await lists.settle(second.sourceId)).totals).toMatchObject({ read: 3, new: 0, held: 3 })
    expect(await lists.total('2024-07-18')).toBe(3)
    expect((await lists.client.register.villages({})).map((village) => village.name)).toEqual(['Bản Bó', 'Bản Ten'])
  })

  it('nor does it when the list was taken back in between', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([anh, dinh])
    await lists.undo(sourceId)
    const first = await lists.look([anh, dinh])
    const second = await lists.look([anh, dinh])
    await lists.settle(first.sourceId)
    expect((await lists.settle(second.sourceId)).totals).toMatchObject({ read: 2, held: 2 })
    const ids = (await lists.names()).map((child) => child.id)
    expect(ids).toHaveLength(2)
    const history = (await lists.client.register.child({ id: ids[0] ?? '' })).history
    expect(history.filter((one) => one.kind === 'presence' && one.voidedAt === null)).toHaveLength(1)
  })

  it('nor one of several files', async () => {
    const lists = await room()
    const first = await lists.look([anh])
    const both = await lists.look([
      listOf([anh], { file: 'a.xlsx' }),
      listOf([{ ...anh, school: 'Trường A' }], { file: 'b.xlsx' }),
    ])
    await lists.settle(first.sourceId)
    const taken = await lists.settle(both.sourceId)
    expect(taken.verdicts).toEqual(['held changed-meanwhile', 'held changed-meanwhile'])
    expect(await lists.total('2024-07-18')).toBe(1)
  })

  it('a held row decided in the preview goes in as decided', async () => {
    const lists = await room()
    await lists.take([{ ...anh, id: '' }])
    const row = { ...anh, id: '', mother: 'Vàng Thị Mỷ' }
    const look = await lists.look([row], july5)
    expect(look.verdicts).toEqual(['held possible-duplicate'])
    await lists.decide({ row: look.rows[0] }, { kind: 'new' })
    expect((await lists.settle(look.sourceId)).verdicts).toEqual(['new'])
    expect(await lists.total('2024-07-18')).toBe(2)
  })

  it('a decided row whose child changed after the decision waits again, and can be decided again', async () => {
    const lists = await room()
    await lists.take([{ ...anh, id: '' }])
    const { id } = await lists.only()
    const look = await lists.look([{ ...anh, id: '', mother: 'Vàng Thị Mỷ' }], july5)
    await lists.decide({ row: look.rows[0] }, { kind: 'same', id })
    await lists.edit(id, { note: 'đã gọi điện' })
    expect((await lists.settle(look.sourceId)).verdicts).toEqual(['held changed-meanwhile'])
    expect(await lists.held()).toHaveLength(1)
    await lists.decide({ code: 'changed-meanwhile' }, { kind: 'same', id })
    expect(await lists.held()).toEqual([])
  })

  it('a village that somebody made meanwhile is used', async () => {
    const lists = await room()
    const look = await lists.look([anh])
    await lists.client.register.saveVillage({ requestId: requestId(), id: null, name: 'Bản Bó' })
    await lists.settle(look.sourceId)
    expect((await lists.client.register.villages({})).map((village) => village.name)).toEqual(['Bản Bó'])
    expect((await lists.only()).village).toBe('Bản Bó')
  })
})

describe('commands', () => {
  it('the same request twice writes once and answers the same', async () => {
    const lists = await room()
    const { sourceId } = await lists.look([anh, dinh, anh])
    const command = { requestId: requestId(), sourceId }
    const first = await finalOf(await lists.client.lists.commit(command))
    expect(await finalOf(await lists.client.lists.commit(command))).toEqual(first)
    await expect(lists.settle(sourceId)).rejects.toMatchObject({ code: 'NOT_STAGED' })
    const decision = { requestId: requestId(), code: 'duplicate-in-file' as const, decision: { kind: 'drop' as const } }
    expect(await lists.client.lists.decide(decision)).toEqual(await lists.client.lists.decide(decision))
    const back = { requestId: requestId(), sourceId }
    const undone = await finalOf(await lists.client.lists.undo(back))
    expect(await finalOf(await lists.client.lists.undo(back))).toEqual(undone)
    await expect(lists.undo(sourceId)).rejects.toMatchObject({ code: 'NOT_COMMITTED' })
    expect(await lists.total('2024-07-18')).toBe(0)
  })

  it.each(['signal', 'leaving'])('a preview stopped by %s leaves nothing', async (how) => {
    const lists = await room()
    const rows = Array.from({ length: 1200 }, (_, at) => ({
      name: `Trẻ Số ${at}`,
      born: '2020',
      id: `0113200${String(at).padStart(5, '0')}`,
    }))
    const stop = new AbortController()
    const stream = await lists.client.lists.preview(
      { fileIds: await onShelf(lists, [listOf(rows)]), secret: 'no' },
      { signal: stop.signal },
    )
    await untilPhase(stream, 'comparing', 500)
    if (how === 'signal') {
      stop.abort()
      await expect(finalOf(stream)).rejects.toThrow()
    } else await stream.return?.(undefined as never)
    expect(await countOf(lists, 'source')).toBe(0)
    expect(await countOf(lists, 'claim')).toBe(0)
  })

  it('a commit or an undo stopped half-way leaves everything as it was', async () => {
    const lists = await room()
    const rows = Array.from({ length: 700 }, (_, at) => ({
      name: `Trẻ Số ${at}`,
      born: '2020',
      id: `0113200${String(at).padStart(5, '0')}`,
    }))
    await lists.take(rows)
    const look = await lists.look([...rows.map((row) => ({ ...row, school: 'Trường A' })), anh], july5)
    const before = await lists.names()
    const stop = new AbortController()
    const stream = await lists.client.lists.commit(
      { requestId: requestId(), sourceId: look.sourceId },
      { signal: stop.signal },
    )
    await untilPhase(stream, 'updating', 300)
    stop.abort()
    await expect(finalOf(stream)).rejects.toThrow()
    expect((await lists.client.lists.get({ sourceId: look.sourceId })).status).toBe('staged')
    expect(await lists.names()).toEqual(before)
    await lists.settle(look.sourceId)
    const after = await lists.names()
    const back = new AbortController()
    const undoing = await lists.client.lists.undo(
      { requestId: requestId(), sourceId: look.sourceId },
      { signal: back.signal },
    )
    await undoing.next()
    back.abort()
    await undoing.return?.(undefined as never)
    await new Promise((resolve) => setImmediate(resolve))
    await expect.poll(async () => (await lists.client.lists.get({ sourceId: look.sourceId })).status).toBe('committed')
    expect(await lists.names()).toEqual(after)
  })
})

describe('rule 25: secrecy', () => {
  it('the officer’s yes refuses before anything is opened', async () => {
    const lists = await room()
    await expect(lists.look([anh], { secret: 'yes' })).rejects.toMatchObject({ code: 'SECRET' })
    const gone = lists.client.lists.preview({ fileIds: ['không có tệp này'], secret: 'yes' }).then(finalOf)
    await expect(gone).rejects.toMatchObject({ code: 'SECRET' })
  })

  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('a letterhead with %s stops the list unread', async (mark) => {
    const lists = await room()
    const file = listFile(
      [
        { name: 'Bản Bó', children: [anh] },
        { name: 'Bản Ten', letterhead: ['CÔNG AN HUYỆN', mark], children: [dinh] },
      ],
      'mat.xlsx',
    )
    await expect(lists.look([listOf([dinh], { file: 'a.xlsx' }), file])).rejects.toMatchObject({
      code: 'SECRET',
      data: { file: 'mat.xlsx', sheet: 'Bản Ten', row: 2, mark },
    })
    expect(await countOf(lists, 'claim')).toBe(0)
    expect(await lists.client.lists.history()).toEqual([])
  })

  it('a note about a secret below the heading is no mark', async () => {
    const lists = await room()
    expect((await lists.look([{ ...anh, note: 'MẬT' }])).verdicts).toEqual(['new'])
  })

  it('source and who permitted its use are recorded', async () => {
    const lists = await room()
    await lists.take([anh], { origin: 'Công an xã gửi', permittedBy: 'Trưởng Công an xã' })
    expect(await lists.client.lists.history()).toMatchObject([
      { origin: 'Công an xã gửi', permittedBy: 'Trưởng Công an xã', status: 'committed', actor: 'máy này' },
    ])
  })
})

describe('rows to mend', () => {
  it('are those held and refused, as a workbook that can be read again, formulas disarmed', async () => {
    const lists = await room()
    const { sourceId } = await lists.look([
      { ...anh, name: '=HYPERLINK("http://x")' },
      { ...anh, name: '=HYPERLINK("http://x")' },
      { ...dinh, name: '' },
    ])
    const file = await lists.client.lists.rowsToMend({ sourceId })
    const bytes = lists.files.get(file.fileId)?.bytes ?? new Uint8Array()
    const book = await lists.context.host.workbooks.read({ name: file.name, bytes })
    const cells = book.sheets.flatMap((sheet) => sheet.rows.flat())
    expect(cells.some((cell) => cell?.formula === true)).toBe(false)
    const head = book.sheets[0]?.rows.findIndex((row) => row[0]?.value === 'STT') ?? -1
    expect(book.sheets[0]?.rows.slice(head + 1).filter((row) => typeof row[0]?.value === 'number')).toHaveLength(2)
  })
})

it('a sheet without a heading is told, and a workbook of such sheets is refused', async () => {
  const lists = await room()
  await expect(
    lists.look(sheetsOf([{ name: 'DS', rows: [['Ghi chép linh tinh'], ['a', 'b']] }])),
  ).rejects.toMatchObject({ code: 'NOTHING_TO_READ' })
})

async function untilPhase(
  stream: AsyncIterator<{ progress: { phase: string; done: number } }>,
  phase: string,
  done: number,
) {
  for (let step = await stream.next(); !step.done; step = await stream.next())
    if (step.value.progress.phase === phase && step.value.progress.done >= done) return
  throw new Error(`the work ended before ${phase} ${done}`)
}

async function countOf({ units }: Awaited<ReturnType<typeof room>>, table: 'source' | 'claim'): Promise<number> {
  const { count } = await units.read({ actor: 'thử', operation: 'thử' }, (unit) =>
    unit.db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return Number(count)
}

describe('what is doubtful and goes in all the same', () => {
  it('is counted by kind, beside what was repaired', async () => {
    const lists = await room()
    const { totals, doubts, repairs } = await lists.look([
      { name: 'Vàng A Chu', born: '31/02/2016', id: '12345', phone: '09123' },
      { name: 'Lò Thị Bé', born: '2016' },
      { name: '', born: '2017' },
    ])
    expect(totals).toMatchObject({ read: 3, new: 2, refused: 1 })
    expect(doubts.toSorted((a, b) => a.code.localeCompare(b.code))).toEqual([
      { code: 'born-unreadable', count: 1 },
      { code: 'id-length', count: 1 },
      { code: 'phone-unreadable', count: 1 },
    ])
    expect(repairs).toContainEqual({ code: 'born-year-only', count: 1 })
  })

  it('a day is told as a list writes it', async () => {
    const lists = await room()
    const { rows } = await lists.look([{ name: 'Vàng A Pó', born: '05/06/2030' }])
    expect(rows[0]?.problems).toMatchObject([{ code: 'date-in-future', value: '05/06/2030' }])
  })
})

it('where no heading is found, the officer can point at it', async () => {
  const lists = await room()
  const cells = [['Cháu nào', 'Hôm nào'], ['Lò Thị Bé', '01/02/2016']] // prettier-ignore
  const [fileId = ''] = await onShelf(lists, [sheetsOf([{ name: 'Bản Bó', rows: cells }])])
  const ask = { fileIds: [fileId], secret: 'no' as const, asOf: Day.parse('2024-07-01') }
  const failure: unknown = await finalOf(await lists.client.lists.preview(ask)).catch((thrown: unknown) => thrown)
  expect(failure).toMatchObject({
    code: 'NOTHING_TO_READ',
    message: 'Không tìm thấy dòng tiêu đề (Họ và tên, Ngày sinh…) trong tệp danh-sach.xlsx.',
    data: { sheets: [{ fileAt: 0, file: 'danh-sach.xlsx', sheet: 'Bản Bó' }] },
  })
  const wishes = { headerRows: { 'danh-sach.xlsx|Bản Bó': 1 } }
  const { files } = await finalOf(await lists.client.lists.preview({ ...ask, wishes }))
  expect(files[0]?.sheets[0]).toMatchObject({ headerRow: 1 })
})
