import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finalOf, openLists, type OpenLists, requestId, undo } from '../support/lists-client.ts'

describe('the example campaign', () => {
  let lists: OpenLists
  beforeAll(async () => {
    lists = await openLists({ readHere: true })
  })
  afterAll(() => lists.close())

  const take = async () => finalOf(await lists.client.lists.example({ requestId: requestId() }))

  it('comes into an empty register whole, with its town and its deadline', async () => {
    const { totals } = await take()
    expect(totals).toMatchObject({ read: 2472, new: 2472, held: 0, refused: 0 })
    const { settings, empty } = await lists.client.access.session()
    expect(empty).toBe(false)
    expect(settings).toMatchObject({ deadline: '2024-07-31', example: true, villagesConfirmed: true })
    expect(settings.commune).toMatchObject({ kind: 'thị trấn', name: 'Tủa Chùa' })
  })

  it('is refused where somebody stands already, and changes nothing', async () => {
    await expect(take()).rejects.toMatchObject({ code: 'NOT_EMPTY' })
    expect(await lists.client.lists.history()).toHaveLength(1)
  })

  it('leaves the register empty when it is undone, and may come again', async () => {
    const [list] = await lists.client.lists.history()
    const undone = await undo(lists, list?.sourceId ?? '')
    expect(undone).toMatchObject({ removed: 2472, reverted: 0, kept: [] })
    expect((await lists.client.access.session()).empty).toBe(true)
    expect((await take()).totals).toMatchObject({ read: 2472, new: 2472 })
  })
})
