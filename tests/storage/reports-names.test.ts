import { createRouterClient } from '@orpc/server'
import { afterAll, afterEach, expect, it } from 'vitest'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { Born } from '../../src/base/born.ts'
import { Day } from '../../src/base/day.ts'
import type { Made } from '../../src/reports/contract.ts'
import { reportsRouter } from '../../src/reports/handlers.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addObstacle, addVillage } from '../support/facts.ts'
import { finalOf, openLists, preview, requestId, takeIn } from '../support/lists-client.ts'

const asOf = Day.parse('2024-07-18')
const about = { actor: 'máy này', operation: 'test' }
const reader = createWorkbookReader()
afterAll(() => reader.close())

describeEachEngine('the list behind a filter as a workbook', (_, engine) => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  async function open(may: readonly Permission[] = permissions) {
    const lists = await openLists({ engine, readHere: true })
    closing.push(() => lists.close())
    const context = { ...lists.context, caller: { actor: 'máy này', permissions: new Set(may) } }
    const { reports } = createRouterClient({ reports: reportsRouter }, { context })
    const logged = () =>
      lists.units.read(about, (unit) =>
        unit.db.selectFrom('export_log').select(['operation', 'actor', 'what', 'rows']).execute(),
      )
    const given = (made: Made) =>
      made.files.map(({ fileId, name }) => ({ name, bytes: lists.files.get(fileId)?.bytes ?? new Uint8Array() }))
    async function rowsOf(made: Made) {
      const [file] = given(made)
      if (file === undefined) throw new Error('no file')
      const { sheets } = await reader.read(file)
      return sheets[0]?.rows.map((row) => row.map((cell) => cell?.value ?? null)) ?? []
    }
    return { ...lists, reports, logged, given, rowsOf }
  }

  it('handed in again, whole or with masked numbers, changes nothing of the sample register', async () => {
    const room = await open()
    await takeIn(room, ['samples/danh-sach-tre-em.xlsx'])
    for (const make of [room.reports.makeNameList, room.reports.makeNameListInFull] as const) {
      const made = await finalOf(await make({ asOf }))
      const again = await preview(room, room.given(made))
      expect(again).toMatchObject({ asOf, asOfFrom: 'letterhead', totals: { read: 2472, same: 2472 } })
      expect(again.closing).toEqual([])
    }
    expect(await room.logged()).toMatchObject([
      { operation: 'reports.makeNameList', rows: 2472, what: expect.stringContaining('"inFull":false') },
      { operation: 'reports.makeNameListInFull', rows: 2472, what: expect.stringContaining('"inFull":true') },
    ])
  })

  it('holds exactly the filtered children of the day with true days, numbers as text, and says by what it is narrowed', async () => {
    const room = await open()
    const village = await room.units.write(about, async (unit) => {
      const bo = await addVillage(unit, 'Bản Bó')
      const ten = await addVillage(unit, 'Bản Ten')
      await addChild(unit, {
        name: '=Lò Văn An',
        village: bo,
        born: '2018-03-02',
        citizenNumber: '011318009838',
        guardians: [{ relation: 'mother', name: '+Sùng Thị Dợ', phone: '0912345678' }],
        events: [{ kind: 'taken', day: '2024-07-10' }],
      })
      const waits = await addChild(unit, { name: 'Vàng Thị Bông', village: bo, born: '2019' })
      await addObstacle(unit, waits, { kind: 'moved-away', day: '2024-07-02' })
      await addChild(unit, { name: 'Mùa A Ten', village: ten })
      return bo.id
    })
    const guardian = { relation: 'father' as const, name: 'Mùa A Dế', bornYear: null, phone: null, citizenNumber: null }
    await room.client.register.addChild({
      requestId: requestId(),
      fields: { name: 'Mùa A Lạc', born: Born.parse('2018-05-13'), villageId: null, guardians: [guardian] },
    })
    const filter = { asOf, village, counted: true }
    const masked = await room.rowsOf(await finalOf(await room.reports.makeNameList(filter)))
    expect(masked.slice(0, 4).map((row) => row[0])).toEqual([
      'DANH SÁCH TRẺ EM',
      expect.any(String),
      '(Tính đến ngày 18/07/2024)',
      'Lọc theo: Bản Bó; trẻ dưới 14 tuổi',
    ])
    expect(masked[5]).toEqual([
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Nhóm tuổi',
      'Số định danh',
      'Thôn, bản, tổ dân phố',
      'Nơi ở',
      'Số hộ',
      'Người đại diện',
      'Điện thoại',
      'Trường',
      'Lớp',
      'Loại cư trú',
      'Tình trạng thẻ',
      'Ngày thu nhận, cấp thẻ',
      'Vướng mắc',
      'Nguồn mới nhất',
    ])
    const [an, bong] = [masked[6] ?? [], masked[7] ?? []]
    expect([an[1], an[2], an[5], an[9], an[10], an[14], an[15]]).toEqual([
      '=Lò Văn An',
      43161,
      '011•••••9838',
      '+Sùng Thị Dợ',
      '091•••5678',
      'Đã thu nhận',
      45483,
    ])
    expect([bong[1], bong[2], bong[14], bong[16]]).toEqual(['Vàng Thị Bông', '2019', 'Chưa làm', 'đã chuyển đi'])
    expect(JSON.stringify(masked)).not.toMatch(/Mùa A|011318009838|0912345678/)

    const few: Made = await finalOf(await room.reports.makeNameListInFull({ ...filter, columns: ['citizenNumber'] }))
    expect(few.files.map(({ name }) => name)).toEqual(['danh-sach-tre-2024-07-18.xlsx'])
    const whole = await room.rowsOf(few)
    expect(whole.slice(5, 7)).toEqual([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Thôn, bản, tổ dân phố', 'Tình trạng thẻ'],
      [1, '=Lò Văn An', 43161, '011318009838', 'Bản Bó', 'Đã thu nhận'],
    ])
    const nowhere = await finalOf(await room.reports.makeNameList({ asOf, village: 'none' }))
    const [again] = (
      await room.client.lists.rows({
        sourceId: (await preview(room, room.given(nowhere))).sourceId,
        page: { offset: 0, limit: 10 },
      })
    ).rows
    expect(again).toMatchObject({ verdict: 'same', name: 'Mùa A Lạc' })
  })

  it('handed in again tells no obstacle a second time, in the words of its kind or in an officer’s own', async () => {
    const room = await open()
    const { register } = room.client
    const mother = {
      relation: 'mother' as const,
      name: 'Sùng Thị Dợ',
      bornYear: null,
      phone: null,
      citizenNumber: null,
    }
    const { id } = await register.addChild({
      requestId: requestId(),
      fields: { name: 'Mùa A Xa', born: Born.parse('2018-05-13'), guardians: [mother] },
    })
    for (const text of ['', 'cả nhà đi Lai Châu']) {
      await register.addObstacle({ requestId: requestId(), childId: id, kind: 'abroad', text, day: asOf })
      const before = (await register.child({ id })).obstacles
      const made = await finalOf(await room.reports.makeNameList({ asOf }))
      const { totals } = await takeIn(room, room.given(made))
      expect(totals).toMatchObject({ read: 1, same: 1 })
      expect((await register.child({ id })).obstacles).toEqual(before)
    }
  })

  it('makes no file of nobody, and nothing of a moment that is still to come', async () => {
    const { reports, logged } = await open()
    expect(await finalOf(await reports.makeNameList({ asOf }))).toEqual({
      files: [],
      notMade: [{ form: 'xlsx', message: 'Không có trẻ nào khớp bộ lọc.' }],
    })
    const knownAt = '2030-01-01T00:00:00.000Z' as never
    await expect(finalOf(await reports.makeNameList({ asOf, knownAt }))).rejects.toMatchObject({
      code: 'NOT_YET_KNOWN',
    })
    expect(await logged()).toEqual([])
  })

  it('asks for the export of names, with whole numbers for seeing them too', async () => {
    const masked = await open(['export-names'])
    expect((await finalOf(await masked.reports.makeNameList({ asOf }))).notMade).toHaveLength(1)
    await expect(masked.reports.makeNameListInFull({ asOf })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      data: { needs: 'see-full-numbers' },
    })
    const seeing = await open(['see-full-numbers', 'see-names'])
    for (const asked of [seeing.reports.makeNameList, seeing.reports.makeNameListInFull] as const)
      await expect((async () => finalOf(await asked({ asOf })))()).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
        data: { needs: 'export-names' },
      })
  })
})
