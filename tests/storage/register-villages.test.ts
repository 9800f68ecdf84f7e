import { expect, test } from 'vitest'
import { addVillages, villageByName, villagesOn } from '../../src/register/index.ts'
import { describeEachEngine } from '../support/engines.ts'
import { day, failure, registerClient, request } from '../unit/register/client.ts'

describeEachEngine('villages', (open) => {
  test('a new one comes after the last, its kind is read from its name', async () => {
    const client = registerClient(await open())
    await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột', headName: ' Giàng A Chu ' })
    const second = await client.saveVillage({ requestId: request(), id: null, name: 'Tổ dân phố Thắng Lợi 1' })
    expect(second).toMatchObject({ kind: 'Tổ dân phố', order: 2, headName: null })
    expect(await client.villages({})).toMatchObject([
      { name: 'Bản Hột', kind: 'Bản', order: 1, headName: 'Giàng A Chu' },
      { name: 'Tổ dân phố Thắng Lợi 1' },
    ])
  })

  test('a rename from a day on leaves the days before as they were', async () => {
    const client = registerClient(await open())
    const { id } = await client.saveVillage({ requestId: request(), id: null, name: 'Thôn 1', headPhone: '0365920508' })
    await client.saveVillage({ requestId: request(), id, from: day('2024-07-10'), name: 'Tổ dân phố 1' })
    expect(await client.villages({ asOf: day('2024-07-09') })).toMatchObject([{ id, name: 'Thôn 1' }])
    expect(await client.villages({ asOf: day('2024-07-10') })).toMatchObject([
      { id, name: 'Tổ dân phố 1', order: 1, headPhone: '0365920508' },
    ])
  })

  test('what is said from the beginning on takes back what was said of later days', async () => {
    const client = registerClient(await open())
    const { id } = await client.saveVillage({ requestId: request(), id: null, name: 'Thôn 1' })
    await client.saveVillage({ requestId: request(), id, from: day('2024-07-10'), name: 'Tổ dân phố 1' })
    await client.saveVillage({ requestId: request(), id, name: 'Thôn Một', headName: null, order: 5 })
    for (const asOf of [day('2024-01-01'), day('2024-07-18')])
      expect(await client.villages({ asOf })).toMatchObject([{ name: 'Thôn Một', order: 5 }])
  })

  test('two of one name are refused, marks and case aside; its own name is not', async () => {
    const client = registerClient(await open())
    const first = await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột' })
    expect(await failure(client.saveVillage({ requestId: request(), id: null, name: 'ban  hot' }))).toMatchObject({
      code: 'NAME_TAKEN',
    })
    await client.saveVillage({ requestId: request(), id: first.id, name: 'Bản Hốt' })
    expect(await failure(client.saveVillage({ requestId: request(), id: request(), name: 'Bản X' }))).toMatchObject({
      code: 'NO_SUCH_VILLAGE',
    })
  })

  test('those a list names stand from the beginning; an earlier moment does not know them', async () => {
    const register = await open()
    const client = registerClient(register)
    await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột' })
    const about = { actor: 'cán bộ', operation: 'test' }
    await register.units.write(about, async (unit) => {
      const first = unit.numbers(2)
      await addVillages(
        unit,
        [
          { no: first, id: register.newId(), name: 'Thôn 2' },
          { no: first + 1, id: register.newId(), name: 'Thôn 1' },
        ],
        null,
      )
    })
    const names = await register.units.read(about, async (unit) => {
      const now = await villagesOn(unit, day('2000-01-01'))
      expect(villageByName(now, 'THON 2')?.name).toBe('Thôn 2')
      return { now, before: await villagesOn(unit, day('2024-07-18'), 1) }
    })
    expect(names.now.map((village) => village.name)).toEqual(['Bản Hột', 'Thôn 2', 'Thôn 1'])
    expect(names.before.map((village) => village.name)).toEqual(['Bản Hột'])
  })
})
