import { expect, it } from 'vitest'
import { eachEngine } from '../support/engines.ts'
import { listRooms } from '../support/lists-client.ts'

const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', phone: '0912345678', village: 'Bản Ten' }
const say = { name: 'Giàng A Say', born: '02/02/2020', id: '011220000002', village: 'Bản Bó' }
const july = { asOf: '2024-07-01', origin: 'Công an xã, trích ngày 01/07/2024' }
const later = { asOf: '2024-07-15', origin: 'Công an xã, trích ngày 15/07/2024' }

eachEngine('rule 20: a list and the one before it of its source', (engine) => {
  const room = listRooms(engine)

  it('tells who is new, who is gone and what differs, before and after the commit, and closes nobody', async () => {
    const lists = await room()
    const { since, sinceNames } = lists.client.lists
    const first = await lists.take([anh, dinh], july)
    expect(await since({ sourceId: first.sourceId })).toEqual({ previous: null, counts: null })

    const { sourceId } = await lists.look([{ ...anh, village: 'Bản Ten' }, say], later)
    const told = await since({ sourceId })
    expect(told).toMatchObject({
      previous: { sourceId: first.sourceId, asOf: '2024-07-01' },
      counts: { before: 2, added: 1, gone: 1, now: 2, differ: 1 },
    })
    const gone = await sinceNames({ sourceId, part: 'gone' })
    expect(gone.names).toMatchObject([{ name: 'Vừ A Dính', village: 'Bản Ten', state: 'present' }])
    expect((await sinceNames({ sourceId, part: 'added' })).names).toMatchObject([
      { name: 'Giàng A Say', inRegister: false },
    ])
    expect((await sinceNames({ sourceId, part: 'differ' })).names[0]?.differences).toEqual([
      { field: 'village', was: 'Bản Bó', is: 'Bản Ten' },
    ])

    await lists.settle(sourceId)
    expect((await since({ sourceId })).counts).toEqual(told.counts)
    expect((await lists.names('2024-07-15')).map((child) => child.name)).toContain('Vừ A Dính')
  })

  it('says of a missing child that it is closed already, or perhaps a row that waits', async () => {
    const lists = await room()
    await lists.take([anh, dinh, say], july)
    const ids = new Map((await lists.names()).map((child) => [child.name, child.id]))
    await lists.closeChild(ids.get('Giàng A Say') ?? '', 'moved-away', '2024-07-12')
    const { sourceId } = await lists.look([{ ...anh, born: '18/05/2018' }], later)
    const { names } = await lists.client.lists.sinceNames({ sourceId, part: 'gone' })
    expect(new Map(names.map((one) => [one.name, one.state]))).toEqual(
      new Map([
        ['Lò Thị Ánh', 'perhaps-waiting'],
        ['Vừ A Dính', 'present'],
        ['Giàng A Say', 'closed'],
      ]),
    )
  })

  it('looks past lists that were undone, and past those of other sources', async () => {
    const lists = await room()
    const first = await lists.take([anh], july)
    const undone = await lists.take([dinh], { ...july, asOf: '2024-07-10' })
    await lists.undo(undone.sourceId)
    await lists.take([say], { asOf: '2024-07-12', origin: 'Trường mầm non' })
    const { sourceId } = await lists.look([anh], later)
    const { previous, counts } = await lists.client.lists.since({ sourceId })
    expect(previous?.sourceId).toBe(first.sourceId)
    expect(counts).toEqual({ before: 1, added: 0, gone: 0, now: 1, differ: 0 })
  })

  it('goes out as a workbook with one sheet a part', async () => {
    const lists = await room()
    await lists.take([anh, dinh], july)
    const { sourceId } = await lists.look([{ ...anh, phone: '0912345679' }, say], later)
    const { fileId, name } = await lists.client.lists.sinceFile({ sourceId })
    expect(name).toBe('so-voi-lan-truoc.xlsx')
    const bytes = lists.files.get(fileId)?.bytes
    if (bytes === undefined) throw new Error('no file was made')
    const book = await lists.context.host.workbooks.read({ name, bytes })
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Không còn', 'Mới có', 'Khác'])
    expect(JSON.stringify(book.sheets[0]?.rows)).toContain('Vừ A Dính')
  })
})
