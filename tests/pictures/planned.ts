import { inProcessClient } from '../../main/host/in-process.ts'
import { newId } from '../../main/host/ids.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import type { OpenHost } from '../../main/host/open-host.ts'
import { Day } from '../../src/base/day.ts'

const from = Day.parse('2024-07-18')
const deadline = Day.parse('2024-07-31')
const morning = ['07:30', '11:30'] as const
const afternoon = ['13:30', '17:00'] as const

/** Gives the example its places and writes the plan that invites its children until the deadline. */
export async function planSessions(host: OpenHost): Promise<void> {
  const { sessions } = inProcessClient(host.router, host.context(thisMachine))
  await place('Công an thị trấn', 'fixed', true, 3, [morning, afternoon])
  await place('UBND thị trấn', 'fixed', false, 2, [morning])
  await place('Lưu động Bản Bó', 'mobile', true, 2, [morning])
  const best = await lastOf(await sessions.plan({ from, deadline }))
  await sessions.accept({
    requestId: newId(),
    from,
    deadline,
    sessions: best.sessions.map(({ sessionId, placeId, day, from: begins, to, stations, children }) => {
      if (placeId === null) throw new Error('a plan of the register names its places')
      const invited = children.map(({ id, slot }) => ({ id, slot }))
      return { sessionId, placeId, day, from: begins, to, stations, children: invited }
    }),
  })

  async function place(
    name: string,
    kind: 'fixed' | 'mobile',
    biometric: boolean,
    stations: number,
    windows: readonly (readonly [string, string])[],
  ): Promise<void> {
    const { id: placeId } = await sessions.savePlace({ requestId: newId(), id: null, name, kind, biometric, stations })
    for (const [begins, to] of windows)
      await sessions.saveWindow({
        requestId: newId(),
        id: null,
        placeId,
        weekdays: [1, 2, 3, 4, 5, 6],
        from: begins,
        to,
      })
  }
}

async function lastOf<Result>(stream: { next(): Promise<IteratorResult<unknown, Result>> }): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
  }
}
