import { expect, test } from 'vitest'
import { deskOf, morning, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'

const homes = [{ village: 'Bản Bó', born: ['2021-10-02', '2022-08-26'], phone: '0365920508' }]
const minutes = 60_000

describeEachEngine('the desks of a session', (open) => {
  test('see whom the others have before them, until a window says nothing more', async () => {
    const register = await open()
    const { client, sessionId } = await morning(register, homes)
    const other = deskOf(register, { actor: 'Lò Thị Lan' })
    const { queue } = await client.desk.queue({ sessionId })
    const household = queue[0]?.household ?? ''
    const seats = async () => (await client.desk.queue({ sessionId })).seats
    const [one, two] = [request(), request()]
    const before = (await client.desk.queue({ sessionId })).session
    await client.desk.sit({ seat: one, sessionId, desk: 'Bàn 1' })
    await other.desk.sit({ seat: two, sessionId, desk: 'Bàn 2 – Lan', household })
    expect(await seats()).toEqual([
      { seat: one, desk: 'Bàn 1', household: null, by: 'cán bộ' },
      { seat: two, desk: 'Bàn 2 – Lan', household, by: 'Lò Thị Lan' },
    ])
    register.clock.advance(6 * minutes)
    const heard = register.changes.length
    await other.desk.sit({ seat: two, sessionId, desk: 'Bàn 2 – Lan', household })
    expect(register.changes.length).toBe(heard) // nothing new was said
    register.clock.advance(6 * minutes)
    expect((await seats()).map(({ seat }) => seat)).toEqual([two])
    await other.desk.sit({ seat: two, sessionId, desk: 'Bàn 2 – Lan' })
    expect(register.changes.length).toBe(heard + 1)
    expect(await seats()).toMatchObject([{ seat: two, household: null }])
    expect((await client.desk.queue({ sessionId })).session).toEqual(before)
  })

  test('are told apart in the tally of the day', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const [one = '', two = ''] = ids.flat()
    const write = (childId: string, kind: 'taken' | 'wrong-place', desk: string | null) =>
      client.desk.outcome({ requestId: request(), sessionId, childId, kind, desk })
    await write(one, 'taken', 'Bàn 1')
    await write(two, 'wrong-place', 'Bàn 2 – Lan')
    const { visitorId } = await client.desk.addVisitor({ requestId: request(), sessionId, name: 'Khách' })
    await client.desk.outcome({ requestId: request(), sessionId, visitorId, kind: 'taken' })
    const { day } = await client.desk.sessions({})
    const byDesk = [
      { desk: 'Bàn 1', taken: 1, outcomes: 1 },
      { desk: 'Bàn 2 – Lan', taken: 0, outcomes: 1 },
      { desk: null, taken: 1, outcomes: 1 },
    ]
    expect((await client.desk.closing({ day })).tally.byDesk).toEqual(byDesk)
    await client.desk.close({ requestId: request(), day, signedBy: 'Lan' })
    expect((await client.desk.closing({ day })).signed?.tally.byDesk).toEqual(byDesk)
  })
})
