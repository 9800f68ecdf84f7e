import { describe, expect, it } from 'vitest'
import { listOf } from '../support/list-files.ts'
import { listRooms, onShelf, requestId } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', village: 'Bản Bó' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', village: 'Bản Ten' }

describe('looking at a list before it is saved', () => {
  it('the first rows of a sheet stand as in the file, with numbers masked; another heading row can be chosen among them', async () => {
    const lists = await room()
    const [fileId = ''] = await onShelf(lists, [listOf([anh, dinh], { letterhead: ['UBND XÃ', 'DANH SÁCH'] })])
    const { rows } = await lists.client.lists.topRows({ fileId, sheet: 'Sheet1' })
    expect(rows[0]).toMatchObject({ row: 1, cells: expect.arrayContaining(['UBND XÃ']) })
    const heading = rows.find(({ cells }) => cells.includes('Họ và tên'))?.row
    expect(heading).toBe(3)
    expect(JSON.stringify(rows)).toContain('011•••••1234')
    expect(await lists.client.lists.topRows({ fileId, sheet: 'không có' })).toEqual({ rows: [] })
  })

  it('the changed rows tell how many fields they fill and alter, the held ones why', async () => {
    const lists = await room()
    await lists.take([anh])
    const look = await lists.look([{ ...anh, phone: '0912345678', village: 'Bản Ten' }, dinh, dinh], {
      asOf: '2024-07-05',
    })
    expect(look.changedFields).toEqual({ added: 1, altered: 1 })
    expect(look.reasons).toEqual([{ verdict: 'held', code: 'duplicate-in-file', count: 1 }])
  })

  it('rows can be asked for by what was repaired in them', async () => {
    const lists = await room()
    const { sourceId } = await lists.look([{ ...anh, born: 2018 }, dinh])
    const { rows } = await lists.client.lists.rows({ sourceId, problem: 'born-year-only' })
    expect(rows.map((row) => row.name)).toEqual(['Lò Thị Ánh'])
  })

  it('what an undo would do is what it does', async () => {
    const lists = await room()
    const { sourceId } = await lists.take([anh, dinh])
    const children = await lists.names()
    const first = children.find((child) => child.name === anh.name)
    await lists.edit(first?.id ?? '', { note: 'đã gặp gia đình' })
    const told = await lists.client.lists.undoEffects({ sourceId })
    expect(told).toMatchObject({ removed: 1, kept: [{ name: anh.name, because: 'đã sửa bằng tay' }] })
    expect(await lists.undo(sourceId)).toEqual({ sourceId, ...told })
    await expect(lists.client.lists.undoEffects({ sourceId })).rejects.toThrow()
    await expect(
      lists.client.lists.acceptProposals({ requestId: requestId(), sourceId, code: 'returned' }),
    ).rejects.toThrow()
  })
})
