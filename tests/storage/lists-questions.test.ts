import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/lists/contract.ts'
import type { ListedChild } from '../support/list-files.ts'
import { listRooms } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', village: 'Bản Bó' }
const july5 = { asOf: '2024-07-05' }

describe('rule 23: questions', () => {
  const known = { ...anh, id: '' }
  const unsure = { ...known, mother: 'Vàng Thị Mỷ' }

  it('an identical undecided row stays one entry', async () => {
    const lists = await room()
    await lists.take([known])
    await lists.take([unsure], july5)
    await lists.take([unsure], { asOf: '2024-07-06' })
    expect(await lists.held()).toHaveLength(1)
    expect((await lists.client.lists.history()).map((line) => line.waiting)).toEqual([0, 1, 0])
  })

  it('and comes back when the list it waited in is taken back', async () => {
    const lists = await room()
    await lists.take([known])
    const first = await lists.take([unsure], july5)
    await lists.take([unsure], { asOf: '2024-07-06' })
    await lists.undo(first.sourceId)
    expect(await lists.held()).toHaveLength(1)
  })

  it.each<[string, (id: string) => Decision, string]>([
    ['same', (id) => ({ kind: 'same', id }), 'same'],
    ['new', () => ({ kind: 'new' }), 'same'],
    ['drop', () => ({ kind: 'drop' }), 'refused possible-duplicate'],
  ])('a possible duplicate decided %s follows its decision when it comes again', async (_, decision, verdict) => {
    for (const before of [true, false]) {
      const lists = await room()
      await lists.take([known])
      const { id } = await lists.only()
      const look = await lists.look([unsure], july5)
      if (before) await lists.decide({ row: look.rows[0] }, decision(id))
      await lists.settle(look.sourceId)
      if (!before) await lists.decide({ row: look.rows[0] }, decision(id))
      const total = await lists.total('2024-07-18')
      const again = await lists.take([unsure], { asOf: '2024-07-06' })
      expect(again.verdicts).toEqual([verdict])
      expect(await lists.total('2024-07-18')).toBe(total)
      expect(await lists.held()).toEqual([])
    }
  })

  it.each<[string, Decision, string]>([
    ['new', { kind: 'new' }, 'same'],
    ['drop', { kind: 'drop' }, 'refused duplicate-in-file'],
  ])('a duplicate in the file decided %s follows its decision', async (_, decision, verdict) => {
    const lists = await room()
    const twins = [known, known]
    const first = await lists.take(twins)
    await lists.decide({ row: first.rows[1] }, decision)
    const total = await lists.total('2024-07-18')
    expect((await lists.take(twins, july5)).verdicts).toEqual(['same', verdict])
    expect(await lists.total('2024-07-18')).toBe(total)
  })

  it.each<['state-conflict' | 'returned', Decision['kind'], string]>([
    ['state-conflict', 'new', 'same'],
    ['state-conflict', 'same', 'same'],
    ['state-conflict', 'drop', 'refused state-conflict'],
    ['returned', 'new', 'same'],
    ['returned', 'same', 'same'],
    ['returned', 'drop', 'refused returned'],
  ])('%s decided %s follows its decision', async (code, kind, verdict) => {
    const lists = await room()
    await lists.take([{ ...anh, card: code === 'returned' ? undefined : 'Đã cấp' }])
    const { id } = await lists.only()
    if (code === 'returned') await lists.closeChild(id, 'moved-away', '2024-07-03')
    const row = { ...anh, village: 'Bản Ten', card: 'Chưa làm' }
    const first = await lists.take([row], july5)
    expect(first.verdicts).toEqual([`held ${code}`])
    await lists.decide({ row: first.rows[0] }, kind === 'same' ? { kind, id } : { kind })
    const before = (await lists.figures('2024-07-18')).all
    expect((await lists.take([row], { asOf: '2024-07-06' })).verdicts).toEqual([verdict])
    expect((await lists.figures('2024-07-18')).all).toEqual(before)
  })

  it('all of a kind are decided at once, of one list or of all', async () => {
    const lists = await room()
    const rows: ListedChild[] = [anh, anh, dinh, dinh]
    const first = await lists.take(rows)
    const second = await lists.look([...rows, { ...anh, village: 'Bản Ten' }], july5)
    expect(
      await lists.decide({ code: 'duplicate-in-file', sourceId: second.sourceId }, { kind: 'drop' }),
    ).toMatchObject({ decided: 3, totals: { refused: 3, held: 0 } })
    expect(await lists.held(first.sourceId)).toHaveLength(2)
    expect(await lists.decide({ code: 'duplicate-in-file' }, { kind: 'drop' })).toEqual({ decided: 2, totals: null })
    await expect(lists.decide({ code: 'duplicate-in-file' }, { kind: 'drop' })).rejects.toMatchObject({
      code: 'NO_SUCH_ROW',
    })
  })

  it('a decision that does not fit is refused', async () => {
    const lists = await room()
    const look = await lists.look([anh, anh])
    await expect(lists.decide({ row: look.rows[1] }, { kind: 'same', id: 'không có' })).rejects.toMatchObject({
      code: 'DOES_NOT_FIT',
    })
    await expect(lists.decide({}, { kind: 'drop' })).rejects.toMatchObject({ code: 'DOES_NOT_FIT' })
    await expect(lists.decide({ row: look.rows[0] }, { kind: 'drop' })).rejects.toMatchObject({ code: 'NO_SUCH_ROW' })
  })

  it('“same” may lead to the next question, which then waits', async () => {
    const lists = await room()
    await lists.take([{ ...known, card: 'Đã cấp' }])
    const { id } = await lists.only()
    const { rows } = await lists.take([{ ...unsure, card: 'Chưa làm' }], july5)
    await lists.decide({ row: rows[0] }, { kind: 'same', id })
    expect(await lists.held()).toMatchObject([{ code: 'state-conflict' }])
    await lists.decide({ code: 'state-conflict' }, { kind: 'new' })
    expect((await lists.figures('2024-07-18')).all).toMatchObject({ total: 1, done: 0 })
  })
})
