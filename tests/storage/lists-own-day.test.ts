import { describe, expect, it } from 'vitest'
import { listFile } from '../support/list-files.ts'
import { listRooms } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const letterhead = (day: string) => ['DANH SÁCH TRẺ EM DƯỚI 14 TUỔI', `Tính đến ngày ${day}`]

describe('rule 15: a list’s own day', () => {
  it('is the day given, over the one in the letterhead; presence begins on it', async () => {
    const lists = await room()
    const taken = await lists.take([anh], { asOf: '2024-07-03', letterhead: letterhead('01/07/2024') })
    expect(taken).toMatchObject({ asOf: '2024-07-03', asOfFrom: 'given' })
    expect(await Promise.all(['2024-07-02', '2024-07-03'].map(lists.total))).toEqual([0, 1])
  })

  it('is else the day in the letterhead, the latest of several', async () => {
    const lists = await room()
    const file = listFile([
      { name: 'Bản Bó', letterhead: letterhead('01/07/2024'), children: [anh] },
      { name: 'Bản Ten', letterhead: letterhead('05/07/2024'), children: [] },
    ])
    expect(await lists.look(file, { asOf: null })).toMatchObject({ asOf: '2024-07-05', asOfFrom: 'letterhead' })
  })

  it('is else today, for presence, and the window is told that nobody said it', async () => {
    const lists = await room()
    expect(await lists.take([anh], { asOf: null })).toMatchObject({ asOf: '2024-07-18', asOfFrom: 'today' })
    expect(await Promise.all(['2024-07-17', '2024-07-18'].map(lists.total))).toEqual([0, 1])
  })

  it('is today in Viet Nam: at 18:00 in London it is tomorrow there', async () => {
    const lists = await room()
    lists.clock.set('2024-07-18T18:00:00.000Z')
    expect(await lists.look([anh], { asOf: '2024-07-19' })).toMatchObject({ asOf: '2024-07-19' })
  })

  it('is refused when it has not come yet, given or in the letterhead, and nothing is staged', async () => {
    const lists = await room()
    await expect(lists.look([anh], { asOf: '2024-07-19' })).rejects.toMatchObject({ code: 'FUTURE_DAY' })
    await expect(lists.look([anh], { asOf: null, letterhead: letterhead('19/07/2024') })).rejects.toMatchObject({
      code: 'FUTURE_DAY',
    })
    expect(await lists.client.lists.history()).toEqual([])
    expect(await lists.look([anh], { asOf: null, letterhead: letterhead('18/07/2024') })).toMatchObject({
      asOfFrom: 'letterhead',
    })
  })

  it('without a day of its own a list does not move a phone from one parent to the other', async () => {
    const lists = await room()
    const both = { ...anh, father: 'Lò Văn Páo', phone: '0912345678' }
    await lists.take([both], { asOf: '2024-07-05' })
    const { father: _, mother: named, ...rest } = both
    const again = await lists.take([{ ...rest, parents: named }], { asOf: null })
    expect(again.verdicts).toEqual(['same'])
    expect((await lists.only()).page.fields.guardians).toMatchObject([
      { relation: 'father', phone: '091•••5678' },
      { relation: 'mother', phone: null },
    ])
  })

  it('without a day of its own a list fills blanks only: it alters no field, no village', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Tiểu học số 1' }], { asOf: '2020-01-01' })
    await lists.take([{ ...anh, name: 'Lò Thị Oanh', village: 'Bản Ten', id: '011318009999' }], { asOf: '2020-01-01' })
    const again = await lists.take([{ ...anh, school: 'Tiểu học số 2', village: 'Bản Ten', phone: '0912345678' }], {
      asOf: null,
    })
    expect(again.rows[0]).toMatchObject({ verdict: 'changed', changes: [{ field: 'guardians' }] })
    const page = await lists.client.register.child({
      id: (await lists.names()).find((child) => child.name === anh.name)?.id ?? '',
    })
    expect(page).toMatchObject({ fields: { school: 'Tiểu học số 1' }, village: { name: 'Bản Bó' } })
    expect(page.fields.guardians[0]?.phone).not.toBeNull()
  })

  it('and moves no phone: one parent named with the phone known of both says nothing new', async () => {
    const lists = await room()
    await lists.take([{ ...anh, father: 'Lò Văn Páo', phone: '0912345678' }], { asOf: '2024-07-01' })
    const again = await lists.take([{ ...anh, phone: '0912345678' }], { asOf: null })
    expect(again.verdicts).toEqual(['same'])
    const [child] = await lists.names()
    const page = await lists.client.register.child({ id: child?.id ?? '' })
    const reached = page.fields.guardians.filter(({ phone }) => phone !== null)
    expect(reached.map(({ relation }) => relation)).toEqual(['father'])
  })

  it('an earlier list extends presence back, a later one does not shorten it', async () => {
    const lists = await room()
    await lists.take([anh], { asOf: '2024-07-10' })
    expect((await lists.take([anh], { asOf: '2024-07-15' })).verdicts).toEqual(['same'])
    expect((await lists.take([anh], { asOf: '2024-07-01' })).verdicts).toEqual(['same'])
    expect(await Promise.all(['2024-06-30', '2024-07-01', '2024-07-09', '2024-07-16'].map(lists.total))).toEqual([
      0, 1, 1, 1,
    ])
    const [village] = (await lists.figures('2024-07-05')).villages
    expect(village).toMatchObject({ name: 'Bản Bó', all: { total: 1 } })
  })
})
