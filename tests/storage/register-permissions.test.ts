import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { registerContract } from '../../src/register/contract.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'
import { day, failure, finalOf, type RegisterClient, registerClient, request } from '../unit/register/client.ts'

const nobody = '0190d000-0000-7000-8000-000000000000'
const change = () => ({ requestId: request(), childId: nobody, day: day('2024-07-18') })

const bulk = {
  childIds: [nobody],
  change: { what: 'obstacle' as const, kind: 'abroad' as const, day: day('2024-07-18') },
}

/** Each operation called for a child that is not there: who may call gets as far as that. */
const calls: { [Name in keyof typeof registerContract]: (client: RegisterClient) => Promise<unknown> } = {
  villages: (client) => client.villages({}),
  saveVillage: (client) => client.saveVillage({ requestId: request(), id: nobody, name: 'Bản Hột' }),
  orderVillages: (client) => client.orderVillages({ requestId: request(), ids: [nobody] }),
  villageMove: (client) => client.villageMove({ villageIds: [nobody], day: change().day }),
  mergeVillages: (client) => client.mergeVillages({ ...change(), fromIds: [nobody], intoId: nobody }),
  splitVillage: (client) => client.splitVillage({ ...change(), id: nobody, parts: [{ name: 'Bản Hột' }] }),
  closeVillage: (client) => client.closeVillage({ ...change(), id: nobody }),
  reopenVillage: (client) => client.reopenVillage({ ...change(), id: nobody }),
  villageHistory: (client) => client.villageHistory(),
  undoVillageChange: (client) => client.undoVillageChange({ requestId: request(), changeId: nobody }),
  child: (client) => client.child({ id: nobody }),
  reveal: (client) => client.reveal({ childId: nobody, field: 'phone' }),
  check: (client) => client.check({ childId: null, fields: {} }),
  addChild: (client) => client.addChild({ requestId: request(), fields: { name: 'Giàng A Páo' } }),
  editChild: (client) => client.editChild({ requestId: request(), childId: nobody, version: 1, fields: {} }),
  moveChild: (client) => client.moveChild({ ...change(), villageId: null }),
  closeChild: (client) => client.closeChild({ ...change(), how: 'died' }),
  reopenChild: (client) => client.reopenChild(change()),
  recordCard: (client) => client.recordCard({ ...change(), kind: 'taken' }),
  voidFact: (client) => client.voidFact({ requestId: request(), childId: nobody, eventId: 'stay:1' }),
  addObstacle: (client) => client.addObstacle({ ...change(), kind: 'abroad', text: '' }),
  merge: (client) => client.merge({ requestId: request(), survivorId: nobody, absorbedId: nobody }),
  unmerge: (client) => client.unmerge({ requestId: request(), absorbedId: nobody }),
  bulkPreview: async (client) => finalOf(await client.bulkPreview(bulk)),
  bulkChange: async (client) => finalOf(await client.bulkChange({ requestId: request(), ...bulk })),
  undoBulk: async (client) => finalOf(await client.undoBulk({ requestId: request(), bulkId: nobody })),
  searchHouseholds: (client) => client.searchHouseholds({ words: 'x' }),
  search: (client) => client.search({ words: 'a' }),
}

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

describe.each(Object.entries(calls))('%s', (name, call) => {
  const { needs } = registerContract[name as keyof typeof registerContract]['~orpc'].meta // names of our own literal

  test(`is refused without the permission ${needs}, whatever else one may, and leaves no trace`, async () => {
    const may = permissions.filter((permission) => permission !== needs)
    const before = await recordings()
    expect(await failure(call(registerClient(register, { may })))).toEqual({ code: 'NOT_ALLOWED', data: { needs } })
    expect(await recordings()).toBe(before)
  })

  test('is answered with it alone', async () => {
    const code = await call(registerClient(register, { may: [needs as Permission] })).then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    ) // no operation of the register needs nothing
    const told = ['answered', 'NO_SUCH_CHILD', 'NO_SUCH_VILLAGE', 'NO_SUCH_VILLAGE_CHANGE', 'NO_SUCH_BULK']
    expect(told).toContain(code)
  })
})

async function recordings(): Promise<number> {
  const rows = await register.database.read((db) => db.selectFrom('recording').select('no').execute())
  return rows.length
}
