import { expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { commune, firstDay, openPlace, request, sessionsClient } from '../support/sessions.ts'

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
