import { afterAll, expect, it } from 'vitest'
import { createSolver } from '../../main/host/solver/solver.ts'
import { describeEachEngine } from '../support/engines.ts'
import { registerClient } from '../unit/register/client.ts'
import { commune, day, firstDay, openPlace, planned, request, sessionsClient } from '../support/sessions.ts'

const solver = createSolver()
afterAll(() => solver.close())

describeEachEngine('a session on the calendar', (open) => {
  it('tells from which villages its children come, the largest first', async () => {
    const register = await open()
    const [[first] = [], [second] = [], [third] = []] = await commune(register, [
      { village: 'Bản Bó', born: ['2016-01-01'] },
      { village: 'Bản Cáp', born: ['2016-02-01'] },
      { village: 'Bản Cáp', born: ['2016-03-01'] },
    ])
    const client = sessionsClient(register)
    const place = await openPlace(client, { name: 'Công an huyện' })
    const { sessions } = await client.saveSession({
      requestId: request(),
      id: null,
      day: firstDay,
      placeId: place.id,
      from: '07:30',
      to: '11:30',
      stations: 1,
    })
    const [sessionId = ''] = sessions
    expect(await client.calendar({ from: firstDay, to: firstDay })).toMatchObject([{ id: sessionId, villages: [] }])
    const childIds = [first, second, third].flatMap((child) => (child === undefined ? [] : [child.id]))
    await client.invite({ requestId: request(), sessionId, childIds })
    expect(await client.calendar({ from: firstDay, to: firstDay })).toMatchObject([
      {
        villages: [
          { name: 'Bản Cáp', children: 2 },
          { name: 'Bản Bó', children: 1 },
        ],
      },
    ])
  })
})

describeEachEngine('a place whose village was merged', (open) => {
  it('shows and serves the village its children are in now, once, through all later merges; an undo gives back its own', async () => {
    const register = await open()
    await commune(register, [
      { village: 'Bản Bó', born: ['2016-01-01'] },
      { village: 'Bản Cáp', born: ['2016-02-01'] },
      { village: 'Bản Pú', born: ['2016-03-01'] },
    ])
    const client = sessionsClient(register, { solver })
    const { villages, mergeVillages, undoVillageChange } = registerClient(register)
    const [bo = '', cap = '', pu = ''] = (await villages({})).map(({ id }) => id)
    await openPlace(client, { name: 'Nhà văn hóa Bản Bó', villages: [bo, cap] })
    const served = async () => (await client.setup()).places[0]?.villages
    const unplaced = async () => (await planned(client)).totals.unplaced
    expect(await unplaced()).toBe(1)

    const merged = await mergeVillages({ requestId: request(), fromIds: [bo], intoId: cap, day: day('2024-07-18') })
    expect(await served()).toEqual([cap])
    expect(await unplaced()).toBe(1)
    const again = await mergeVillages({ requestId: request(), fromIds: [cap], intoId: pu, day: day('2024-07-18') })
    expect(await served()).toEqual([pu])
    expect(await unplaced()).toBe(0)

    for (const { changeId } of [again, merged]) await undoVillageChange({ requestId: request(), changeId })
    expect(await served()).toEqual([bo, cap])
  })
})
