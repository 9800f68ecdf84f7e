import { describe, expect, it } from 'vitest'
import { listRooms } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const july1 = { asOf: '2024-07-01' }
const july5 = { asOf: '2024-07-05' }

describe('rule 16: which source wins', () => {
  it('the list of the later day, whenever it comes in', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Trường A' }], july5)
    const older = await lists.take([{ ...anh, school: 'Trường B' }], july1)
    expect(older.verdicts).toEqual(['same'])
    expect((await lists.only()).page.fields.school).toBe('Trường A')
    const later = await lists.take([{ ...anh, school: 'Trường C' }], { asOf: '2024-07-06' })
    expect(later.rows[0]).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'school', was: 'Trường A', will: 'Trường C' }],
    })
    expect((await lists.only()).page.fields.school).toBe('Trường C')
  })

  it('an older list fills blanks only, and a blank never wipes', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Trường A' }], july5)
    const older = await lists.take([{ ...anh, school: 'Trường B', address: 'Số 5 đường Vừ A Dính' }], july1)
    expect(older.rows[0]).toMatchObject({ verdict: 'changed', changes: [{ field: 'address', was: null }] })
    expect((await lists.take([{ ...anh, school: '', mother: '' }], { asOf: '2024-07-06' })).verdicts).toEqual(['same'])
    expect((await lists.only()).page.fields).toMatchObject({
      school: 'Trường A',
      address: 'Số 5 đường Vừ A Dính',
      guardians: [{ name: 'Cầm Thị Thủy' }],
    })
  })

  it('on the same day the edit by hand, and among lists the later import', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Trường A' }], { asOf: '2024-07-18' })
    expect((await lists.take([{ ...anh, school: 'Trường B' }], { asOf: '2024-07-18' })).verdicts).toEqual(['changed'])
    const { id } = await lists.only()
    await lists.edit(id, { school: 'Trường tay' })
    expect((await lists.take([{ ...anh, school: 'Trường C' }], { asOf: '2024-07-18' })).verdicts).toEqual(['same'])
    expect((await lists.only()).page.fields.school).toBe('Trường tay')
    lists.clock.set('2024-07-19')
    expect((await lists.take([{ ...anh, school: 'Trường C' }], { asOf: '2024-07-19' })).verdicts).toEqual(['changed'])
    expect((await lists.only()).page.fields.school).toBe('Trường C')
  })

  it('what a hand emptied stays empty for lists of that day or before, not for later ones', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Trường A' }], july1)
    await lists.edit((await lists.only()).id, { school: null })
    expect((await lists.take([{ ...anh, school: 'Trường A' }], { asOf: '2024-07-18' })).verdicts).toEqual(['same'])
    expect((await lists.only()).page.fields.school).toBeNull()
    lists.clock.set('2024-07-20')
    expect((await lists.take([{ ...anh, school: 'Trường A' }], { asOf: '2024-07-20' })).verdicts).toEqual(['changed'])
  })

  it.each([['2018'], ['05/2018']])(
    'a less precise birth (%s) that is consistent changes nothing, the precise one fills',
    async (vague) => {
      const lists = await room()
      await lists.take([anh], july1)
      expect((await lists.take([{ ...anh, born: vague }], july5)).verdicts).toEqual(['same'])
      expect((await lists.only()).born).toBe('2018-05-13')
      const other = await room()
      await other.take([{ ...anh, born: vague }], july1)
      expect((await other.take([anh], july5)).rows[0]).toMatchObject({
        verdict: 'changed',
        changes: [{ field: 'born', will: '2018-05-13' }],
      })
      expect((await other.only()).born).toBe('2018-05-13')
    },
  )

  it('an older precise birth fills a vague one', async () => {
    const lists = await room()
    await lists.take([{ ...anh, born: '2018' }], july5)
    expect((await lists.take([anh], july1)).verdicts).toEqual(['changed'])
    expect((await lists.only()).born).toBe('2018-05-13')
  })

  it('a text with fewer marks is less precise; with more it fills', async () => {
    const lists = await room()
    await lists.take([anh], july1)
    expect((await lists.take([{ ...anh, name: 'Lo Thi Anh', mother: 'Cam Thi Thuy' }], july5)).verdicts).toEqual([
      'same',
    ])
    expect((await lists.only()).page).toMatchObject({
      name: 'Lò Thị Ánh',
      fields: { guardians: [{ name: 'Cầm Thị Thủy' }] },
    })
    const other = await room()
    await other.take([{ ...anh, name: 'Lo Thi Anh' }], july1)
    expect((await other.take([anh], july5)).rows[0]).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'name', was: 'Lo Thi Anh', will: 'Lò Thị Ánh' }],
    })
  })

  it('a name all in capitals is stored with word-initial ones', async () => {
    const lists = await room()
    await lists.take([{ ...anh, name: "GIÀNG A H'MÔNG", mother: 'CẦM THỊ THỦY' }])
    expect((await lists.only()).page).toMatchObject({
      name: "Giàng A H'Mông",
      fields: { guardians: [{ name: 'Cầm Thị Thủy' }] },
    })
  })

  it('keeps where each field came from', async () => {
    const lists = await room()
    await lists.take([{ ...anh, school: 'Trường A', address: 'Số 5 đường Vừ A Dính' }], { ...july1, file: 'mot.xlsx' })
    await lists.take([{ ...anh, school: 'Trường B' }], { ...july5, file: 'hai.xlsx' })
    const { page } = await lists.only()
    const by = Object.fromEntries(page.sources.map((one) => [one.field, one.source]))
    expect(by).toMatchObject({
      address: expect.stringContaining('mot.xlsx'),
      school: expect.stringContaining('hai.xlsx'),
    })
  })
})

describe('rule 16: what counts as changed', () => {
  const shown = { ...anh, phone: '0912345678', school: 'Trường Hoà Bình', address: 'Số 5 đường Thuỷ Lợi' }

  it.each([
    ['lost zeros of ID and phone', { ...shown, id: 11318001234, phone: 912345678 }],
    ['case', { ...shown, school: 'TRƯỜNG HOÀ BÌNH', name: 'lò thị ánh' }],
    ['spaces', { ...shown, name: '  Lò   Thị  Ánh ', address: 'Số 5  đường Thuỷ Lợi ' }],
    [
      'the place of a tone',
      { ...shown, school: 'Trường Hòa Bình', address: 'Số 5 đường Thủy Lợi', mother: 'Cầm Thị Thuỷ' },
    ],
    ['a note alone', { ...shown, note: 'Bố mẹ đi làm xa' }],
    ['an obstacle alone', { ...shown, reason: 'Đi làm ăn xa' }],
    ['decomposed text', { ...shown, name: 'Lò Thị Ánh'.normalize('NFD') }],
  ])('%s is same, of a later list and of an older one', async (_, row) => {
    const lists = await room()
    await lists.take([shown], july5)
    expect((await lists.take([row], { asOf: '2024-07-06' })).verdicts).toEqual(['same'])
    const older = await lists.take([row], july1)
    expect(older.rows[0]).toMatchObject({ verdict: 'same', changes: [] })
    expect((await lists.take([row], { asOf: null })).verdicts).toEqual(['same'])
  })

  it('keeps the note and the obstacle of a row that is same', async () => {
    const lists = await room()
    await lists.take([shown], july1)
    await lists.take([{ ...shown, note: 'Bố mẹ đi làm xa', reason: 'Đi làm ăn xa' }], july5)
    await lists.take([{ ...shown, note: 'Bố mẹ đi làm xa', reason: 'Đi làm ăn xa' }], july5)
    const { page } = await lists.only()
    expect(page.fields.note).toBe('Bố mẹ đi làm xa')
    expect(page.obstacles).toMatchObject([{ kind: 'away-with-parents', text: 'Đi làm ăn xa', day: '2024-07-05' }])
  })

  it('a child whose row says nothing new keeps its version', async () => {
    const lists = await room()
    await lists.take([shown], july1)
    const { page } = await lists.only()
    await lists.take([shown], july5)
    expect((await lists.only()).page.version).toBe(page.version)
  })

  it.each([
    ['a field filled', { ...anh, school: 'Trường A' }, 'school'],
    ['a field altered', { ...anh, name: 'Lò Thị Oanh' }, 'name'],
    ['another village', { ...anh, village: 'Bản Ten' }, 'village'],
    ['a card event', { ...anh, card: 'Đã cấp' }, 'card'],
    ['another phone', { ...anh, phone: '0987654321' }, 'guardians'],
  ])('%s is changed, and then same', async (_, row, field) => {
    const lists = await room()
    await lists.take([anh], july1)
    const taken = await lists.take([row], july5)
    expect(taken.rows[0]).toMatchObject({ verdict: 'changed', changes: [{ field }] })
    expect((await lists.take([row], july5)).verdicts).toEqual(['same'])
  })

  it('a move by hand on a list’s day stands over the list; a later list moves the child again', async () => {
    const lists = await room()
    await lists.take([anh, { name: 'Vừ A Dính', born: '01/01/2019', village: 'Bản Ten' }], july1)
    const child = (await lists.names()).find((one) => one.name === anh.name)
    await lists.move(child?.id ?? '', await lists.villageId('Bản Ten'), '2024-07-10')
    expect((await lists.take([anh], { asOf: '2024-07-10' })).verdicts).toEqual(['same'])
    expect((await lists.take([anh], { asOf: '2024-07-09' })).verdicts).toEqual(['same'])
    expect((await lists.names()).find((one) => one.name === anh.name)?.village).toBe('Bản Ten')
    expect((await lists.take([anh], { asOf: '2024-07-11' })).rows[0]).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'village', was: 'Bản Ten', will: 'Bản Bó' }],
    })
    expect((await lists.names()).find((one) => one.name === anh.name)?.village).toBe('Bản Bó')
  })
})

describe('rule 17: guardians', () => {
  it('a guardian under bố/mẹ equal by fold to a known one changes nothing, before or after', async () => {
    const lists = await room()
    await lists.take([{ ...anh, father: 'Lò Văn Pâng' }], july5)
    const vague = { name: anh.name, born: anh.born, id: anh.id, village: anh.village, parents: 'Cam Thi Thuy' }
    expect((await lists.take([vague], { asOf: '2024-07-06' })).verdicts).toEqual(['same'])
    expect((await lists.take([vague], july1)).verdicts).toEqual(['same'])
    expect((await lists.only()).page.fields.guardians.map((one) => one.relation)).toEqual(['father', 'mother'])
  })

  it('another name under bố/mẹ is kept as a guardian of unknown kind and overwrites nobody', async () => {
    const lists = await room()
    await lists.take([{ ...anh, father: 'Lò Văn Pâng' }], july1)
    const vague = { name: anh.name, born: anh.born, id: anh.id, village: anh.village, parents: 'Vàng Thị Mỷ' }
    expect((await lists.take([vague], july5)).verdicts).toEqual(['changed'])
    expect((await lists.only()).page.fields.guardians.map((one) => [one.relation, one.name])).toEqual([
      ['father', 'Lò Văn Pâng'],
      ['mother', 'Cầm Thị Thủy'],
      ['unknown', 'Vàng Thị Mỷ'],
    ])
  })

  it('a guardian of unknown kind who is named as the mother by a later list is not kept twice', async () => {
    const lists = await room()
    await lists.take(
      [{ name: anh.name, born: anh.born, id: anh.id, village: anh.village, parents: 'Cầm Thị Thủy' }],
      july1,
    )
    await lists.take([anh], july5)
    expect((await lists.only()).page.fields.guardians.map((one) => [one.relation, one.name])).toEqual([
      ['mother', 'Cầm Thị Thủy'],
    ])
  })
})
