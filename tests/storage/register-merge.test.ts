import { expect, test } from 'vitest'
import { Born } from '../../src/base/born.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { day, failure, registerClient, request } from '../unit/register/client.ts'

async function threeRecords(register: TestRegister) {
  const client = registerClient(register)
  const add = async (name: string, from: string) =>
    (await client.addChild({ requestId: request(), from: day(from), fields: { name, born: Born.parse('2018-05-13') } }))
      .id
  const ids = { a: await add('Giàng A Páo', '2024-07-03'), b: await add('Giàng A Pao', '2024-07-01') }
  const merge = (survivorId: string, absorbedId: string) =>
    client.merge({ requestId: request(), survivorId, absorbedId })
  return { client, merge, ids: { ...ids, c: await add('Giàng Văn Páo', '2024-07-02') } }
}

describeEachEngine('merging', (open) => {
  test('asking an absorbed record answers the survivor, chains included', async () => {
    const { client, merge, ids } = await threeRecords(await open())
    await merge(ids.b, ids.a)
    await merge(ids.c, ids.a)
    for (const id of Object.values(ids)) expect((await client.child({ id })).id).toBe(ids.c)
    const page = await client.child({ id: ids.a })
    expect(page.name).toBe('Giàng Văn Páo')
    expect(page.history.filter((entry) => entry.kind === 'merge')).toHaveLength(2)
    expect(await client.child({ id: ids.a, asOf: day('2024-07-01') })).toMatchObject({ present: true })
  })

  test('one child is not merged with itself, and no ring can be made', async () => {
    const { merge, ids } = await threeRecords(await open())
    expect((await failure(merge(ids.a, ids.a))).code).toBe('SAME_CHILD')
    await merge(ids.b, ids.a)
    expect((await failure(merge(ids.a, ids.b))).code).toBe('SAME_CHILD')
    await merge(ids.c, ids.b)
    expect((await failure(merge(ids.a, ids.c))).code).toBe('SAME_CHILD')
  })

  test('the state is that of all records; undone, each has its own again', async () => {
    const { client, merge, ids } = await threeRecords(await open())
    const today = day('2024-07-18')
    await client.recordCard({ requestId: request(), childId: ids.a, kind: 'taken', day: today })
    await merge(ids.b, ids.a)
    expect((await client.child({ id: ids.b })).state).toBe('taken')
    await client.unmerge({ requestId: request(), absorbedId: ids.a })
    expect((await client.child({ id: ids.b })).state).toBe('left')
    expect(await client.child({ id: ids.a })).toMatchObject({ id: ids.a, state: 'taken' })
    expect((await failure(client.unmerge({ requestId: request(), absorbedId: ids.a }))).code).toBe('NOT_MERGED')
  })

  test('closing closes all records; the birth is that of the one present', async () => {
    const register = await open()
    const { client, merge, ids } = await threeRecords(register)
    await client.editChild({
      requestId: request(),
      childId: ids.a,
      version: 99,
      fields: { born: Born.parse('2018-05-14') },
    })
    await client.closeChild({ requestId: request(), childId: ids.b, how: 'moved-away', day: day('2024-07-10') })
    await merge(ids.b, ids.a)
    const born = async () => (await client.child({ id: ids.b })).born
    expect(await born()).toBe('2018-05-14')
    await client.editChild({
      requestId: request(),
      childId: ids.b,
      version: 99,
      fields: { born: Born.parse('2018-05-15') },
    })
    expect(await born()).toBe('2018-05-15')
    await client.closeChild({ requestId: request(), childId: ids.b, how: 'died', day: day('2024-07-15') })
    expect((await client.child({ id: ids.a })).present).toBe(false)
  })

  test('a search finds the survivor once, also by the name of the absorbed', async () => {
    const { client, merge, ids } = await threeRecords(await open())
    await merge(ids.c, ids.a)
    const hits = await client.search({ words: 'giàng a' })
    expect(hits.map((hit) => [hit.id, hit.name, hit.because])).toEqual([
      [ids.b, 'Giàng A Pao', null],
      [ids.c, 'Giàng Văn Páo', 'Tên khác: Giàng A Páo'],
    ])
  })
})
