import { createRouterClient } from '@orpc/server'
import { afterAll, afterEach, expect, it } from 'vitest'
import type { Context } from '../../src/access/context.ts'
import type { Permission } from '../../src/access/operation.ts'
import { Day } from '../../src/base/day.ts'
import { PrinterMissing } from '../../src/base/ports.ts'
import { countingOn } from '../../src/figures/index.ts'
import type { Made } from '../../src/reports/contract.ts'
import { reportsRouter } from '../../src/reports/handlers.ts'
import { obstacleCounts } from '../../src/reports/obstacle-counts.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addObstacle, addVillage, mergeChildren, voidFact } from '../support/facts.ts'
import { finalOf, openLists } from '../support/lists-client.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'

const asOf = Day.parse('2024-07-18')
const about = { actor: 'máy này', operation: 'test' }
const reader = createWorkbookReader()
afterAll(() => reader.close())

describeEachEngine('reports', (_, engine) => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  /** A register with its reports; the printer is missing unless told otherwise. */
  async function open(changed: Partial<Pick<Context, 'caller'>> = {}) {
    const lists = await openLists({ engine, readHere: true })
    closing.push(() => lists.close())
    const { host } = lists.context
    const documents: Context['host']['documents'] = {
      tables: (book) => host.documents.tables(book),
      paper: async (paper, form, signal) => {
        if (form === 'pdf') throw new PrinterMissing()
        return host.documents.paper(paper, form, signal)
      },
    }
    const context = { ...lists.context, ...changed, host: { ...host, documents } }
    const { reports } = createRouterClient({ reports: reportsRouter }, { context })
    const logged = () =>
      lists.units.read(about, (unit) =>
        unit.db.selectFrom('export_log').select(['operation', 'actor', 'what', 'rows']).execute(),
      )
    return { ...lists, reports, logged }
  }

  it('count each child left once, by its newest obstacle of the day that stands', async () => {
    const { units } = await open()
    const counts = (day: string) =>
      units.read(about, async (unit) => {
        const on = Day.parse(day)
        return obstacleCounts(unit, { asOf: on, known: unit.known, counting: await countingOn(unit, on, unit.known) })
      })
    const { twice, twin, gone } = await units.write(about, async (unit) => {
      const [first, second, other, done] = [
        await addChild(unit),
        await addChild(unit),
        await addChild(unit),
        await addChild(unit),
      ]
      await addChild(unit)
      await addChild(unit, { events: [{ kind: 'taken', day: '2024-07-10' }] })
      await addObstacle(unit, first, { kind: 'no-vneid', day: '2024-07-02' })
      await addObstacle(unit, first, { kind: 'abroad', day: '2024-07-10' })
      await addObstacle(unit, second, { kind: 'no-vneid', day: '2024-07-03' })
      const voided = await addObstacle(unit, second, { kind: 'data-wrong', day: '2024-07-04' })
      await addObstacle(unit, other, { kind: 'of-a-newer-version', day: '2024-07-04' })
      await addObstacle(unit, done, { kind: 'abroad', day: '2024-07-20' })
      return { twice: second, twin: other, gone: voided }
    })
    await units.write(about, (unit) => voidFact(unit, 'obstacle', gone))
    expect(await counts('2024-07-18')).toEqual([
      { kind: 'abroad', children: 1 },
      { kind: 'no-vneid', children: 1 },
      { kind: 'other', children: 1 },
      { kind: null, children: 2 },
    ])
    expect(await counts('2024-07-05')).toEqual([
      { kind: 'no-vneid', children: 2 },
      { kind: 'other', children: 1 },
      { kind: null, children: 3 },
    ])
    await units.write(about, (unit) => mergeChildren(unit, twin, twice))
    expect(await counts('2024-07-18')).toEqual([
      { kind: 'abroad', children: 1 },
      { kind: 'other', children: 1 },
      { kind: null, children: 2 },
    ])
  })

  it('list those left by village in the order of names, with masked numbers, and log whom they name', async () => {
    const { units, files, reports, logged } = await open()
    const { bo } = await units.write(about, async (unit) => {
      const village = await addVillage(unit, 'Bản Bó')
      const ten = await addVillage(unit, 'Bản Ten')
      await addChild(unit, { name: 'Vàng Thị Ánh', village, citizenNumber: '011318009838', sex: 'female' })
      await addChild(unit, {
        name: 'Giàng A Đức',
        village,
        born: '2019',
        guardians: [{ relation: 'mother', name: 'Sùng Thị Dợ', phone: '0912345678' }],
      })
      await addChild(unit, { name: 'Lò Văn An', village, born: '2019-03-02' })
      await addChild(unit, { name: 'Lò Văn Xong', village, events: [{ kind: 'taken', day: '2024-07-10' }] })
      await addChild(unit, { name: 'Mùa A Lớn', village, born: '2010-01-01' })
      await addChild(unit, { name: 'Cà Văn Bình', village: ten })
      await addChild(unit, { name: 'Tòng Văn Lạc', village: null })
      return { bo: village.id }
    })
    const sheetsOf = async (village: string | null) => {
      const { files: made } = await finalOf(await reports.makeLeftList({ asOf, village, forms: ['xlsx'] }))
      const file = files.get(made[0]?.fileId ?? '')
      if (file === undefined) throw new Error('no file')
      const { sheets } = await reader.read(file)
      return {
        file: file.name,
        sheets: sheets.map(({ name, rows }) => ({
          name,
          rows: rows.slice(5).map((row) => row.map((cell) => cell?.value ?? null)),
        })),
      }
    }
    const all = await sheetsOf(null)
    expect(all.file).toBe('chua-lam-tat-ca-2024-07-18.xlsx')
    expect(all.sheets.map(({ name }) => name)).toEqual(['Bản Bó', 'Bản Ten', 'Chưa rõ thôn'])
    const { file, sheets } = await sheetsOf(bo)
    expect(file).toBe('chua-lam-ban-bo-2024-07-18.xlsx')
    expect(sheets[0]?.rows.slice(0, 3).map((row) => [row[1], row[2], row[5] ?? null, row[6] ?? null])).toEqual([
      ['Lò Văn An', 43526, null, null],
      ['Vàng Thị Ánh', 43233, '011•••••9838', null],
      ['Giàng A Đức', '2019', null, 'Sùng Thị Dợ'],
    ])
    expect(JSON.stringify(sheets)).not.toMatch(/0912345678|011318009838|Mùa A Lớn|Lò Văn Xong/)
    expect((await sheetsOf('none')).file).toBe('chua-lam-chua-ro-thon-2024-07-18.xlsx')
    expect(await logged()).toMatchObject([
      { operation: 'reports.makeLeftList', actor: 'máy này', rows: 5 },
      { rows: 3, what: expect.stringContaining(bo) },
      { rows: 1 },
    ])
  })

  it('list nobody of a village that is not there, and make no file where nobody is left', async () => {
    const { units, reports, logged } = await open()
    const village = await units.write(about, (unit) => addVillage(unit, 'Bản Bó'))
    await expect(
      finalOf(await reports.makeLeftList({ asOf, village: 'nowhere', forms: ['xlsx'] })),
    ).rejects.toMatchObject({
      code: 'NO_SUCH_VILLAGE',
    })
    expect(await finalOf(await reports.makeLeftList({ asOf, village: village.id, forms: ['xlsx', 'pdf'] }))).toEqual({
      files: [],
      notMade: [
        { form: 'xlsx', message: 'Không có trẻ nào chưa thu nhận hồ sơ vào ngày này.' },
        { form: 'pdf', message: 'Không có trẻ nào chưa thu nhận hồ sơ vào ngày này.' },
      ],
    })
    expect(await logged()).toEqual([])
  })

  it('make the progress report in every form the machine can, say what it cannot, and log that figures left', async () => {
    const { reports, files, logged } = await open()
    const stream = await reports.make({ asOf, since: null, forms: ['pdf', 'docx', 'xlsx', 'html', 'docx'] })
    const made: Made = await finalOf(stream)
    expect(made.files.map(({ form, name }) => [form, name])).toEqual([
      ['docx', 'bao-cao-tien-do-2024-07-18.docx'],
      ['xlsx', 'bao-cao-tien-do-2024-07-18.xlsx'],
      ['html', 'bao-cao-tien-do-2024-07-18.html'],
    ])
    expect(made.notMade).toEqual([{ form: 'pdf', message: expect.stringContaining('chưa có trình duyệt để tạo PDF') }])
    const html = new TextDecoder().decode(files.get(made.files[2]?.fileId ?? '')?.bytes)
    expect(html).toContain('BÁO CÁO')
    expect(html).not.toContain('data-link')
    expect(await logged()).toMatchObject([
      { operation: 'reports.make', rows: 0, what: expect.stringContaining('"since":null') },
    ])
  })

  it('refuse to compare with a later day', async () => {
    const { reports } = await open()
    const since = Day.parse('2024-07-19')
    await expect(reports.preview({ asOf, since })).rejects.toMatchObject({ code: 'BACKWARDS' })
    await expect(finalOf(await reports.make({ asOf, since, forms: ['html'] }))).rejects.toMatchObject({
      code: 'BACKWARDS',
    })
  })

  it('leave nothing behind when they are stopped half-way', async () => {
    const { reports, logged } = await open()
    const stop = new AbortController()
    const stream = await reports.make({ asOf, forms: ['docx', 'html'] }, { signal: stop.signal })
    expect(await stream.next()).toMatchObject({ value: { progress: { phase: 'counting' } } })
    expect(await stream.next()).toMatchObject({ value: { progress: { phase: 'writing', done: 0, total: 2 } } })
    stop.abort()
    await expect(finalOf(stream)).rejects.toThrow()
    expect(await logged()).toEqual([])
  })

  it('ask for figures to look at, for export of figures to make, for export of names to list', async () => {
    const only = (...permissions: Permission[]) =>
      open({ caller: { actor: 'người xem', permissions: new Set(permissions) } })
    const watcher = await only('see-figures')
    expect((await watcher.reports.preview({ asOf })).html).toContain('BÁO CÁO')
    const exporter = await only('export-figures')
    expect((await finalOf(await exporter.reports.make({ asOf, forms: ['html'] }))).files).toHaveLength(1)
    const lister = await only('export-names')
    expect((await finalOf(await lister.reports.makeLeftList({ asOf, forms: ['xlsx'] }))).files).toEqual([])

    const others = await only('see-names', 'see-full-numbers', 'edit-register', 'import-lists', 'change-settings')
    for (const asked of [
      () => others.reports.preview({ asOf }),
      () => others.reports.make({ asOf, forms: ['html'] }),
      () => others.reports.makeLeftList({ asOf, forms: ['xlsx'] }),
      () => watcher.reports.make({ asOf, forms: ['html'] }),
      () => exporter.reports.makeLeftList({ asOf, forms: ['xlsx'] }),
      () => lister.reports.make({ asOf, forms: ['html'] }),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await others.logged()).toEqual([])
  })
})
