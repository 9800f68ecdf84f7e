import { afterAll, expect, it } from 'vitest'
import { createSolver } from '../../main/host/solver/solver.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { brokenInTables } from '../support/sessions-checker.ts'
import {
  accepted,
  commune,
  day,
  failure,
  firstDay,
  type Home,
  lastDay,
  openPlace,
  planned,
  request,
  type SessionsClient,
  sessionsClient,
} from '../support/sessions.ts'

const solver = createSolver()
afterAll(() => solver.close())

const villages = ['Bản Hột', 'Bản Cáp']
/** Eight children of each village: a morning full at each of two mobile places of one station. */
const families: Home[] = villages.flatMap((village) =>
  Array.from({ length: 8 }, () => ({ village, born: ['2016-03-05'] })),
)

async function ready(register: TestRegister) {
  await commune(register, families)
  const client = sessionsClient(register, { solver })
  for (const name of ['Nhà văn hóa 1', 'Nhà văn hóa 2'])
    await openPlace(client, { name, kind: 'mobile', windows: [['07:30', '09:30']] })
  return { register, client }
}

const team = (client: SessionsClient, name: string) =>
  client.saveTeam({ requestId: request(), id: null, name, members: [] })
const kit = (client: SessionsClient, name: string, kind: 'equipment' | 'vehicle' = 'equipment') =>
  client.saveKit({ requestId: request(), id: null, name, kind })
const crews = async (client: SessionsClient) =>
  (await client.calendar({ from: firstDay, to: day('2024-12-31') }))
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => (a.day + a.place < b.day + b.place ? -1 : 1))
    .map(({ day: on, team: name, kitNames }) => [on.slice(8), name, kitNames])
const sound = (register: TestRegister) => brokenInTables(register, day('2024-07-18'))

describeEachEngine('teams and kits of a plan', (open) => {
  it('are given by the planner and kept with the sessions, each at one place at a time', async () => {
    const { register, client } = await ready(await open())
    for (const name of ['Tổ 1', 'Tổ 2']) await team(client, name)
    await kit(client, 'Bộ 1')
    await kit(client, 'Xe 1', 'vehicle')
    const { requestId } = await accepted(client, await planned(client))
    // One set of equipment: the second place waits for the next day.
    expect(await crews(client)).toEqual([
      ['19', 'Tổ 1', ['Bộ 1', 'Xe 1']],
      ['20', 'Tổ 1', ['Bộ 1', 'Xe 1']],
    ])
    expect(await sound(register)).toEqual([])
    await client.undo({ requestId: request(), undoes: requestId })
    expect(await crews(client)).toEqual([])
  })

  it('stand behind the estimate: mobile places are open together only as far as teams and kits go round', async () => {
    const { client } = await ready(await open())
    const span = { from: firstDay, deadline: firstDay }
    const hours = async () => {
      const { all, biometric } = await client.estimate(span)
      return [all.available, biometric.available]
    }
    expect(await hours()).toEqual([4, 4])
    const only = await team(client, 'Tổ 1')
    expect(await hours()).toEqual([2, 2])
    await team(client, 'Tổ 2')
    expect(await hours()).toEqual([4, 4])
    await kit(client, 'Bộ 1')
    expect(await hours()).toEqual([2, 2])
    await openPlace(client, { name: 'Trụ sở', kind: 'fixed', windows: [['07:30', '09:30']] })
    expect(await hours()).toEqual([4, 4])
    await client.saveTeam({ requestId: request(), ...only, inUse: false })
    expect(await hours()).toEqual([4, 4])
    await client.saveClosedDays({
      ...{ requestId: request(), id: null, firstDay, lastDay: firstDay, placeId: null, reason: 'tập huấn' },
      teamId: (await client.setup()).teams.find(({ inUse }) => inUse)?.id ?? null,
    })
    expect(await hours()).toEqual([2, 2])
  })

  it('come to sessions that were planned before there were any; a locked one stays as it is', async () => {
    const { register, client } = await ready(await open())
    await accepted(client, await planned(client))
    const [first] = await client.calendar({ from: firstDay, to: lastDay })
    if (first === undefined) throw new Error('a session is expected')
    await client.setStatus({ requestId: request(), sessions: [first], status: 'locked' })
    await team(client, 'Tổ 1')
    await kit(client, 'Bộ 1')
    const again = await planned(client)
    expect(again.kept.staffed).toMatchObject([{ team: 'Tổ 1', kits: ['Bộ 1'], lacking: [] }])
    await accepted(client, again)
    expect(await crews(client)).toEqual([
      ['19', null, []],
      ['19', 'Tổ 1', ['Bộ 1']],
    ])
    await client.setStatus({
      requestId: request(),
      sessions: [await client.session({ id: first.id })],
      status: 'planned',
    })
    // Two at once and one team: what lacks is told, and nothing is taken from the other.
    expect((await planned(client)).kept.staffed).toMatchObject([
      { sessionId: first.id, team: null, kits: [], lacking: ['team', 'equipment'] },
    ])
    expect(await sound(register)).toEqual([])
  })

  it('stay with a session that is planned anew, and move with one that fell out', async () => {
    const { register, client } = await ready(await open())
    for (const name of ['Tổ 1', 'Tổ 2']) await team(client, name)
    await accepted(client, await planned(client))
    const before = await client.calendar({ from: firstDay, to: lastDay })
    // The officer has given them the other way round.
    const [one, two] = before
    if (one === undefined || two === undefined) throw new Error('two sessions are expected')
    const hand = ({ invited: _i, minutes: _m, villages: _v, ...of }: typeof one) => ({ ...of, requestId: request() })
    await client.saveSession({ ...hand(one), teamId: null })
    await client.saveSession({ ...hand(two), teamId: one.teamId })
    const first = await client.session({ id: one.id })
    await client.saveSession({ ...hand(first), teamId: two.teamId })
    const swapped = await crews(client)
    expect(swapped.map(([, name]) => name)).toEqual(['Tổ 2', 'Tổ 1'])
    await accepted(client, await planned(client, { keep: 'locked' }), { keep: 'locked' })
    expect(await crews(client)).toEqual(swapped)

    const now = await client.session({ id: one.id })
    await client.cancelSession({
      ...{ requestId: request(), sessionId: now.id, version: now.version, reason: 'Mưa lũ' },
      ...{ notBefore: firstDay, until: lastDay },
    })
    expect(await crews(client)).toEqual([
      ['19', 'Tổ 1', []],
      ['20', 'Tổ 2', []],
    ])
    expect(await sound(register)).toEqual([])
  })

  it('that are not there are refused', async () => {
    const { client } = await ready(await open())
    const plan = await planned(client)
    const sessions = plan.sessions.map(({ placeId, day: on, from, to, stations }) => ({
      ...{ sessionId: null, placeId: placeId ?? '', day: on, from, to, stations },
      ...{ teamId: request(), children: [] },
    }))
    expect(await failure(accepted(client, plan, { sessions }))).toMatchObject({ code: 'NO_SUCH_THING' })
  })
})
