import { expect, it } from 'vitest'
import { eachEngine } from '../support/engines.ts'
import { listRooms, requestId } from '../support/lists-client.ts'

const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const slip = { ...anh, born: '18/05/2018' }
const july5 = { asOf: '2024-07-05' }

eachEngine('rule 23: what is proposed for a waiting row', (engine) => {
  const room = listRooms(engine)

  it('the child of one number whose birth is one slip away, field by field beside the row', async () => {
    const lists = await room()
    await lists.take([anh])
    const { id } = await lists.only()
    const look = await lists.look([slip], july5)
    expect(look.rows[0]).toMatchObject({
      verdict: 'held',
      proposal: { decision: { kind: 'same', id }, because: 'clearly-the-child' },
    })
    const { sides } = await lists.client.lists.sides({ rowId: look.rows[0]?.rowId ?? '' })
    expect(sides).toHaveLength(1)
    expect(sides[0]?.fields).toContainEqual({
      field: 'born',
      likeness: 'near',
      because: 'one-part',
      row: '18/05/2018',
      other: '13/05/2018',
    })
    expect(sides[0]?.fields.find(({ field }) => field === 'citizenNumber')?.row).toBe('011•••••1234')
  })

  it('nothing when the guardians differ, and no child for two rows of one list', async () => {
    const lists = await room()
    await lists.take([{ ...anh, id: '' }])
    const look = await lists.look([{ ...anh, id: '', mother: 'Vàng Thị Mỷ' }], july5)
    expect(look.rows[0]?.proposal).toBeNull()

    const others = await room()
    await others.take([anh])
    const twice = await others.look([slip, { ...anh, id: '' }], july5)
    expect(twice.verdicts).toEqual(['held possible-duplicate', 'same'])
    expect(twice.rows[0]?.proposal).toBeNull()
  })

  it('leaving out the second of two equal rows, beside the first', async () => {
    const lists = await room()
    const look = await lists.look([anh, anh, { ...anh, phone: '0912345678' }])
    expect(look.rows.map((row) => row.proposal?.because ?? null)).toEqual([null, 'nothing-new', null])
    const { sides } = await lists.client.lists.sides({ rowId: look.rows[1]?.rowId ?? '' })
    expect(sides.map(({ place }) => place?.row)).toEqual([look.rows[0]?.row])
  })

  it('keeping the register when it knows the day of the card', async () => {
    const lists = await room()
    await lists.take([
      { ...anh, card: 'Đã cấp 15/6/2024' },
      { ...anh, name: 'Lò Thị Én', id: '', card: 'Đã cấp' },
    ])
    const look = await lists.look(
      [
        { ...anh, card: 'Chưa làm' },
        { ...anh, name: 'Lò Thị Én', id: '', card: 'Chưa làm' },
      ],
      july5,
    )
    expect(look.rows.map((row) => row.proposal?.because ?? null)).toEqual(['dated-event', null])
  })

  it('all of a kind are accepted at once, and each can be taken back before the commit', async () => {
    const lists = await room()
    await lists.take([anh])
    const look = await lists.look(
      [slip, { ...anh, name: 'Vừ A Dính', id: '' }, { ...anh, name: 'Vừ A Dính', id: '' }],
      july5,
    )
    const { sourceId } = look
    const before = look.rows
    const ask = { requestId: requestId(), sourceId }
    expect((await lists.client.lists.acceptProposals({ ...ask, code: 'possible-duplicate' })).decided).toBe(1)
    const rows = await lists.client.lists.rows({ sourceId, verdict: 'held', withDecided: true })
    expect(rows.rows.map((row) => [row.verdict, row.undoable])).toEqual([
      ['changed', true],
      ['held', false],
    ])
    const rowId = before[0]?.rowId ?? ''
    await lists.client.lists.undecide({ requestId: requestId(), sourceId, rowId })
    expect((await lists.judged(sourceId)).rows).toEqual(before)
    await expect(lists.client.lists.undecide({ requestId: requestId(), sourceId, rowId })).rejects.toThrow()
  })

  it('a row that another row was given to is taken back only after that one', async () => {
    const lists = await room()
    const { sourceId, rows } = await lists.look([anh, { ...anh, name: 'Lò Thị Ánh Tuyết' }, anh])
    await lists.decide({ row: rows[1] }, { kind: 'new' })
    const made = (await lists.judged(sourceId)).rows[1]
    expect(made?.verdict).toBe('new')
    const coming = await lists.client.lists.sides({ rowId: rows[2]?.rowId ?? '' })
    expect(coming.sides).toHaveLength(1)
    await lists.client.lists.undecide({ requestId: requestId(), sourceId, rowId: rows[1]?.rowId ?? '' })
    const settled = await lists.settle(sourceId)
    expect(settled.totals).toMatchObject({ read: 3, new: 1, held: 2 })
    await expect(
      lists.client.lists.undecide({ requestId: requestId(), sourceId, rowId: rows[1]?.rowId ?? '' }),
    ).rejects.toThrow()
  })
})
