import { expect, test } from 'vitest'
import { Born } from '../../src/base/born.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild } from '../support/facts.ts'
import type { TestRegister } from '../support/register.ts'
import { day, failure, finalOf, type RegisterClient, registerClient, request } from '../unit/register/client.ts'

const today = day('2024-07-18')

async function oneChild(register: TestRegister) {
  const client = registerClient(register)
  const here = await client.saveVillage({ requestId: request(), id: null, name: 'Bản Bó' })
  const there = await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột' })
  const fields = {
    name: 'Giàng A Páo',
    born: Born.parse('2018-05-13'),
    villageId: here.id,
    citizenNumber: '011218004567',
    guardians: [
      { relation: 'mother' as const, name: 'Cầm Thị Thủy', bornYear: 1990, phone: '0365920508', citizenNumber: null },
    ],
  }
  const { id, version } = await client.addChild({ requestId: request(), from: day('2024-07-01'), fields })
  return { client, id, version, there }
}

const undo = async (client: RegisterClient, bulkId: string) =>
  finalOf(await client.undoBulk({ requestId: request(), bulkId }))

async function standingOf(client: RegisterClient, id: string) {
  const { name, born, present, state, village, fields, obstacles } = await client.child({ id })
  const numbers = [
    await client.reveal({ childId: id, field: 'citizenNumber' }),
    await client.reveal({ childId: id, field: 'phone' }),
  ]
  return { name, born, present, state, village, fields, obstacles, numbers }
}

describeEachEngine('one change of one child', (open) => {
  test('is taken back by its request, whatever it was', async () => {
    const { client, id, there } = await oneChild(await open())
    const child = { childId: id }
    const changes: ((requestId: string) => Promise<unknown>)[] = [
      (requestId) => client.recordCard({ requestId, ...child, kind: 'taken', day: today }),
      (requestId) =>
        client.addObstacle({ requestId, ...child, kind: 'away-with-parents', text: 'Lai Châu', day: today }),
      (requestId) => client.moveChild({ requestId, ...child, villageId: there.id, day: today }),
      (requestId) => client.closeChild({ requestId, ...child, how: 'moved-away', day: today }),
      (requestId) => client.closeChild({ requestId, ...child, how: 'entered-in-error', day: today }),
      async (requestId) => {
        const { version } = await client.child({ id })
        const fields = {
          name: 'Giàng A Pó',
          born: Born.parse('2017-01-02'),
          citizenNumber: '011217009999',
          villageId: there.id,
          guardians: [],
        }
        return client.editChild({ requestId, ...child, version, fields })
      },
    ]
    for (const change of changes) {
      const before = await standingOf(client, id)
      const requestId = request()
      await change(requestId)
      expect(await standingOf(client, id)).not.toEqual(before)
      expect(await undo(client, requestId)).toMatchObject({ undone: 1, kept: 0, before: 0 })
      expect(await standingOf(client, id)).toEqual(before)
      expect(await undo(client, requestId)).toMatchObject({ undone: 0 })
    }
  })

  test('an edit of a child of whom nothing else speaks is taken back to what was kept of it', async () => {
    const register = await open()
    const client = registerClient(register)
    const { id } = await register.units.write({ actor: 'x', operation: 'x' }, (unit) =>
      addChild(unit, {
        name: 'Lò Văn An',
        citizenNumber: '011218004567',
        guardians: [{ relation: 'mother', name: 'Cầm Thị Thủy', phone: '0365920508' }],
      }),
    )
    const before = await standingOf(client, id)
    const edit = async (fields: Parameters<typeof client.editChild>[0]['fields']) => {
      const requestId = request()
      const { version } = await client.child({ id })
      await client.editChild({ requestId, childId: id, version, fields })
      return requestId
    }
    const first = await edit({ name: 'Lò Văn Ân', school: 'Tiểu học Tủa Chùa', guardians: [] })
    const second = await edit({ className: '3A', born: Born.parse('2017-01-02') })
    expect(await undo(client, first)).toMatchObject({ undone: 1, kept: 0 })
    expect(await standingOf(client, id)).toMatchObject({
      name: 'Lò Văn An',
      born: '2017-01-02',
      fields: { school: null, className: '3A', guardians: before.fields.guardians },
    })
    expect(await undo(client, second)).toMatchObject({ undone: 1, kept: 0 })
    expect(await standingOf(client, id)).toEqual(before)
    const again = await edit({ name: 'Lò Văn Anh' })
    expect(await undo(client, again)).toMatchObject({ undone: 1, kept: 0 })
    expect(await standingOf(client, id)).toEqual(before)
  })

  test('a reopening is taken back to the closing before it', async () => {
    const { client, id } = await oneChild(await open())
    await client.closeChild({ requestId: request(), childId: id, how: 'moved-away', day: day('2024-07-10') })
    const requestId = request()
    await client.reopenChild({ requestId, childId: id, day: day('2024-07-05') })
    expect(await client.child({ id })).toMatchObject({ present: true })
    expect(await undo(client, requestId)).toMatchObject({ undone: 1 })
    expect(await client.child({ id })).toMatchObject({ present: false })
    expect(await client.child({ id, asOf: day('2024-07-09') })).toMatchObject({ present: true })
  })

  test('stays when later work of its kind stands on it; an adding is not taken back so', async () => {
    const { client, id, there } = await oneChild(await open())
    const requestId = request()
    await client.moveChild({ requestId, childId: id, villageId: there.id, day: today })
    await client.moveChild({ requestId: request(), childId: id, villageId: null, day: today })
    expect(await undo(client, requestId)).toMatchObject({ undone: 0, kept: 1 })
    const adding = request()
    await client.addChild({ requestId: adding, fields: { name: 'Lò Thị Ánh' } })
    expect((await failure(undo(client, adding))).code).toBe('NO_SUCH_BULK')
  })
})
