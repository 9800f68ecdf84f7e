import { expect, it } from 'vitest'
import type { ListRoom } from '../support/lists-client.ts'
import { listRooms } from '../support/lists-client.ts'
import { eachEngine } from '../support/engines.ts'

const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', village: 'Bản Bó' }
const day = (asOf: string) => ({ asOf })
const july5 = day('2024-07-05')
const days = ['2024-06-30', '2024-07-01', '2024-07-04', '2024-07-05', '2024-07-10', '2024-07-18']

eachEngine('rule 24: undo', (engine) => {
  const room = listRooms(engine)

  it('voids what the list brought; importing again revives the same children', async () => {
    const lists = await room()
    const rows = [
      { ...anh, card: 'Đã cấp' },
      { ...dinh, reason: 'Đi làm ăn xa' },
      { name: 'Không số', born: '02/02/2020', mother: 'Lầu Thị Chía', village: 'Bản Ten' },
    ]
    const first = await lists.take(rows)
    const before = { names: await lists.names(), figures: await figuresOf(lists) }
    expect(await lists.undo(first.sourceId)).toEqual({ sourceId: first.sourceId, removed: 3, reverted: 0, kept: [] })
    expect(await lists.total('2024-07-18')).toBe(0)
    expect(await lists.client.register.villages({})).toEqual([])
    expect((await lists.client.lists.get({ sourceId: first.sourceId })).status).toBe('undone')
    expect((await lists.take(rows)).totals).toMatchObject({ read: 3, new: 3 })
    expect((await lists.names()).map((child) => child.id).toSorted()).toEqual(
      before.names.map((child) => child.id).toSorted(),
    )
    expect(await figuresOf(lists)).toEqual(before.figures)
    expect((await lists.take(rows)).verdicts).toEqual(['same', 'same', 'same'])
  })

  it('importing again revives them also when the officer has confirmed the villages', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([anh, dinh])
    const { id } = (await lists.names())[0] ?? { id: '' }
    await lists.confirmVillages()
    await lists.undo(sourceId)
    expect((await lists.take([anh, dinh])).verdicts).toEqual(['new', 'new'])
    expect((await lists.names()).map((child) => child.id)).toContain(id)
  })

  it('holds nobody against those it took away: of the same name and birth elsewhere they are new', async () => {
    const lists = await room()
    const child = { name: 'Lò Thị Mỷ', born: '05/01/2018', village: 'Bản Bó', mother: 'Cà Thị Lả' }
    const first = await lists.take([child])
    await lists.undo(first.sourceId)
    const elsewhere = { ...child, village: 'Bản Ten', mother: 'Vàng Thị Sua' }
    const second = await lists.take([elsewhere])
    expect(second.verdicts).toEqual(['new'])
    // Once somebody of that name is there, another one waits for a person.
    expect((await lists.take([{ ...child, village: 'Thôn Đề Chia', mother: '' }])).verdicts).toEqual([
      'held possible-duplicate',
    ])
    await lists.undo(second.sourceId)
    expect((await lists.take([child])).verdicts).toEqual(['new'])
    expect((await lists.names()).map(({ name, village }) => [name, village])).toEqual([['Lò Thị Mỷ', 'Bản Bó']])
  })

  it('a child that another import found same stays, with its village, card and days', async () => {
    const lists = await room()
    const rows = [{ ...anh, card: 'Đã cấp' }, dinh]
    const first = await lists.take(rows)
    await lists.take(rows, july5)
    const { removed, reverted, kept } = await lists.undo(first.sourceId)
    expect({ removed, reverted }).toEqual({ removed: 0, reverted: 0 })
    expect(kept.map((one) => [one.name, one.because])).toEqual([
      [anh.name, 'có trong danh sách khác'],
      [dinh.name, 'có trong danh sách khác'],
    ])
    expect(await Promise.all(days.map(lists.total))).toEqual([0, 0, 0, 2, 2, 2])
    const figures = await lists.figures('2024-07-18')
    expect(figures.villages).toMatchObject([{ name: 'Bản Bó', all: { total: 2, done: 1, left: 1 }, incomplete: false }])
    expect((await lists.names()).map((child) => child.village)).toEqual(['Bản Bó', 'Bản Bó'])
  })

  it('and goes with the last list that knows it', async () => {
    const lists = await room()
    const first = await lists.take([anh, dinh])
    const second = await lists.take([anh, dinh], july5)
    await lists.undo(first.sourceId)
    expect(await lists.undo(second.sourceId)).toMatchObject({ removed: 2, kept: [] })
    expect(await lists.total('2024-07-18')).toBe(0)
  })

  it('of the second list leaves the first as it was', async () => {
    const lists = await room()
    await lists.take([anh, dinh])
    const before = { names: await lists.names(), figures: await figuresOf(lists) }
    const second = await lists.take(
      [
        { ...anh, school: 'Trường A', village: 'Bản Ten', card: 'Đã cấp', phone: '0912345678' },
        { name: 'Mới', born: '2020' },
      ],
      july5,
    )
    expect(await lists.undo(second.sourceId)).toMatchObject({ removed: 1, reverted: 1, kept: [] })
    expect(await figuresOf(lists)).toEqual(before.figures)
    expect((await lists.names()).map(({ id, village, state, guardian }) => ({ id, village, state, guardian }))).toEqual(
      before.names.map(({ id, village, state, guardian }) => ({ id, village, state, guardian })),
    )
  })

  // The rest is arithmetic of facts, the same on both engines.
  if (engine === 'postgres') return

  it('of a list without a day of its own leaves the days of the others', async () => {
    const lists = await room()
    const first = await lists.take([anh])
    await lists.take([anh], day('2024-07-10'))
    await lists.take([anh], { asOf: null })
    await lists.undo(first.sourceId)
    expect(await Promise.all(days.map(lists.total))).toEqual([0, 0, 0, 0, 1, 1])
  })

  it('fields return to their next source', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Trường A' }])
    const second = await lists.take([{ ...anh, name: 'Lò Thị Oanh', school: 'Trường B' }], july5)
    await lists.take([{ ...anh, school: 'Trường C' }], day('2024-07-03'))
    expect((await lists.only()).page).toMatchObject({ name: 'Lò Thị Oanh', fields: { school: 'Trường B' } })
    expect(await lists.undo(second.sourceId)).toMatchObject({ reverted: 1 })
    expect((await lists.only()).page).toMatchObject({ name: 'Lò Thị Ánh', fields: { school: 'Trường C' } })
  })

  it('a less precise birth comes back with its list', async () => {
    const lists = await room()
    await lists.take([{ ...anh, born: '2018' }])
    const second = await lists.take([anh], july5)
    await lists.undo(second.sourceId)
    expect((await lists.only()).born).toBe('2018')
  })

  it.each([
    [
      'a card event at the desk',
      (lists: ListRoom, id: string) => lists.card(id, 'taken', '2024-07-10'),
      'đã ghi việc làm thẻ bằng tay',
    ],
    ['a move by hand', (lists: ListRoom, id: string) => lists.move(id, null, '2024-07-10'), 'đã chuyển thôn bằng tay'],
    ['an edit by hand', (lists: ListRoom, id: string) => lists.edit(id, { school: 'Trường tay' }), 'đã sửa bằng tay'],
  ])('keeps a child that %s stands on, named, where it was', async (_, work, because) => {
    const lists = await room()
    const { sourceId } = await lists.take([anh, dinh])
    const child = (await lists.names()).find((one) => one.name === anh.name)
    await work(lists, child?.id ?? '')
    const before = (await lists.only(anh.name)).page
    expect(await lists.undo(sourceId)).toEqual({
      sourceId,
      removed: 1,
      reverted: 0,
      kept: [{ childId: child?.id, name: anh.name, because }],
    })
    expect(await Promise.all(days.map(lists.total))).toEqual([0, 1, 1, 1, 1, 1])
    expect((await lists.figures('2024-07-05')).villages.find((one) => one.name === 'Bản Bó')?.all.total).toBe(1)
    const after = (await lists.only(anh.name)).page
    expect({ ...after.fields, villageId: null }).toEqual({ ...before.fields, villageId: null })
    expect([after.name, after.born, after.state]).toEqual([before.name, before.born, before.state])
    expect((await lists.take([anh, dinh])).verdicts).toEqual(['same', 'new'])
    const again = (await lists.only(anh.name)).page
    expect({ ...again.fields, villageId: null }).toEqual({ ...before.fields, villageId: null })
  })

  it('keeps a child that was closed by hand: present until then', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([anh])
    const { id } = await lists.only()
    await lists.closeChild(id, 'moved-away', '2024-07-10')
    expect((await lists.undo(sourceId)).kept).toMatchObject([
      { childId: id, because: 'đã ghi biến động nhân khẩu bằng tay' },
    ])
    expect(await Promise.all(days.map(lists.total))).toEqual([0, 1, 1, 1, 0, 0])
  })

  it('a child closed by hand that another list knows is present from that list’s day until then', async () => {
    const lists = await room()
    const first = await lists.take([anh])
    await lists.take([anh], july5)
    await lists.closeChild((await lists.only()).id, 'moved-away', '2024-07-10')
    await lists.undo(first.sourceId)
    expect(await Promise.all(days.map(lists.total))).toEqual([0, 0, 0, 1, 0, 0])
  })

  it('a list corrected after the undo is heard, also of a child that was kept', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([{ ...anh, school: 'Trường sai' }])
    const { id } = await lists.only()
    await lists.card(id, 'taken', '2024-07-10')
    await lists.undo(sourceId)
    expect((await lists.take([{ ...anh, school: 'Trường đúng' }])).verdicts).toEqual(['changed'])
    expect((await lists.client.register.child({ id })).fields.school).toBe('Trường đúng')
  })

  it('takes back what was decided on its held rows', async () => {
    const lists = await room()
    await lists.take([{ ...anh, id: '' }])
    const before = await figuresOf(lists)
    const second = await lists.take([{ ...anh, id: '', mother: 'Vàng Thị Mỷ' }], july5)
    await lists.decide({ row: second.rows[0] }, { kind: 'new' })
    expect(await lists.total('2024-07-18')).toBe(2)
    expect(await lists.undo(second.sourceId)).toMatchObject({ removed: 1 })
    expect(await figuresOf(lists)).toEqual(before)
    expect(await lists.held()).toEqual([])
  })

  it('a question about the time before is answered as before', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([{ ...anh, card: 'Đã cấp' }, dinh])
    const asked = await lists.figures('2024-07-18')
    await lists.undo(sourceId)
    await lists.take([anh], july5)
    expect(await lists.figures('2024-07-18', asked.knownAt)).toEqual(asked)
  })

  it('questions of a list taken back wait no more', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([anh, anh])
    expect(await lists.held()).toHaveLength(1)
    await lists.undo(sourceId)
    expect(await lists.held()).toEqual([])
  })
})

async function figuresOf(lists: ListRoom) {
  return Promise.all(
    days.map(async (asOf) => {
      const { groups, villages } = await lists.figures(asOf)
      return { groups, villages: villages.map(({ id: _, ...village }) => village) }
    }),
  )
}
