import { afterAll, expect, it } from 'vitest'
import { createSolver } from '../../main/host/solver/solver.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { saveSettings } from '../../src/access/settings-store.ts'
import type { Day } from '../../src/base/day.ts'
import { addCardEvent, addObstacle } from '../support/facts.ts'
import { registerClient } from '../unit/register/client.ts'
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
  shelf,
} from '../support/sessions.ts'

const solver = createSolver()
afterAll(() => solver.close())

const hot = 'Bản Hột'
const cap = 'Bản Cáp'
const families: Home[] = Array.from({ length: 9 }, (_, at) => ({
  village: at % 3 === 0 ? cap : hot,
  born: at % 2 === 0 ? ['2016-03-05', '2020-05-05'] : ['2015-01-01'],
}))

async function ready(register: TestRegister, homes = families) {
  const children = await commune(register, homes)
  const client = sessionsClient(register, { solver })
  const place = await openPlace(client, { name: 'Công an xã' })
  return { register, client, place, children }
}

const sessionsOf = (client: SessionsClient) => client.calendar({ from: firstDay, to: day('2024-12-31') })
const sound = (register: TestRegister) => brokenInTables(register, day('2024-07-18'))

describeEachEngine('a plan that is kept', (open) => {
  it('is written as a whole, by the places the register keeps, and taken back as a whole', async () => {
    const { register, client, place } = await ready(await open())
    const plan = await planned(client)
    expect(plan).toMatchObject({ status: 'optimal', unplaced: [], split: [], totals: { placed: 14, sessions: 2 } })
    const { requestId, ...answer } = await accepted(client, plan)
    expect(answer).toMatchObject({ sessions: 2, invited: 14, moved: 0, leftOut: [] })
    expect(await sound(register)).toEqual([])
    const sessions = await sessionsOf(client)
    expect(sessions.map(({ placeId, status }) => [placeId, status])).toEqual(sessions.map(() => [place.id, 'planned']))
    expect(sessions.reduce((sum, { invited }) => sum + invited.children, 0)).toBe(14)
    expect(sessions[0]?.minutes.room).toBe(120)
    const first = await client.session({ id: sessions[0]?.id ?? '' })
    expect(first.invitations.map(({ slot }) => slot)).toEqual(first.invitations.map(({ slot }) => slot).toSorted())
    await client.undo({ requestId: request(), undoes: requestId })
    expect(await sessionsOf(client)).toEqual([])
  })

  it('made again it moves nobody; a new child joins his household, one who is done falls away', async () => {
    const { register, client, children } = await ready(await open())
    await accepted(client, await planned(client))
    const again = await planned(client)
    expect(again.sessions).toEqual([])
    expect(again.kept).toEqual({ sessions: 2, children: 14, moving: [], withdrawn: [], staffed: [] })
    const [done] = children[1] ?? []
    if (done === undefined) throw new Error('no such family')
    await register.units.write({ actor: 'test', operation: 'test' }, (unit) =>
      addCardEvent(unit, done, { kind: 'taken', day: '2024-07-18' }),
    )
    await commune(register, [{ village: 'Bản Ten', born: ['2021-05-05'] }])
    const plan = await planned(client)
    expect(plan.kept.withdrawn).toMatchObject([{ id: done.id }])
    const { moved, withdrawn, invited, sessions } = await accepted(client, plan)
    expect({ moved, withdrawn, invited, sessions }).toEqual({ moved: 0, withdrawn: 1, invited: 1, sessions: 0 })
    expect(await sound(register)).toEqual([])
    const gone = await client.invitationsOf({ childId: done.id })
    expect(gone.map(({ invitation }) => invitation.status)).toEqual(['cancelled'])
  })

  it('a locked session stays when all else is planned anew', async () => {
    const { register, client } = await ready(await open())
    await accepted(client, await planned(client))
    const [locked] = await sessionsOf(client)
    if (locked === undefined) throw new Error('nothing planned')
    await client.setStatus({ requestId: request(), sessions: [locked], status: 'locked' })
    const plan = await planned(client, { keep: 'locked' })
    expect(plan.kept).toMatchObject({ sessions: 1, children: locked.invited.children, moving: [] })
    await accepted(client, plan, { keep: 'locked' })
    expect(await sound(register)).toEqual([])
    const now = await sessionsOf(client)
    expect(now.find(({ id }) => id === locked.id)).toMatchObject({ status: 'locked', invited: locked.invited })
    expect(now.filter(({ status }) => status !== 'cancelled')).toHaveLength(2)
  })

  it('a session that falls out: everybody gets another time in one step, with whom to tell, and it can be taken back', async () => {
    const { register, client } = await ready(await open())
    await accepted(client, await planned(client))
    const before = await sessionsOf(client)
    const [rained] = before
    if (rained === undefined) throw new Error('nothing planned')
    const requestId = request()
    const answer = await client.cancelSession({
      requestId,
      sessionId: rained.id,
      version: rained.version,
      reason: 'Mưa lớn, đường sạt lở',
    })
    expect(answer).toMatchObject({ moved: rained.invited.children, withoutSlot: 0 })
    expect(answer.toTell).toHaveLength(rained.invited.children)
    expect(answer.toTell[0]).toMatchObject({
      guardians: [{ name: 'Sùng Thị Dua', phone: '0912345678' }],
      was: { day: rained.day, from: rained.from },
      reason: 'Mưa lớn, đường sạt lở',
    })
    expect(await sound(register)).toEqual([])
    const after = await sessionsOf(client)
    const there = ({ day: on, placeId, from }: typeof rained) =>
      on === rained.day && placeId === rained.placeId && from === rained.from
    expect(after.filter(there).map(({ status }) => status)).toEqual(['cancelled'])
    await commune(register, families)
    const more = await planned(client)
    expect(more.sessions.length).toBeGreaterThan(0)
    expect(more.sessions.some(({ day: on, from }) => on === rained.day && from === rained.from)).toBe(false)
    expect(after.find(({ id }) => id === rained.id)).toMatchObject({ status: 'cancelled', invited: { children: 0 } })
    expect(after.reduce((sum, { invited }) => sum + invited.children, 0)).toBe(14)
    await client.undo({ requestId: request(), undoes: requestId })
    const undone = await sessionsOf(client)
    expect(undone.map(({ version: _, ...rest }) => rest)).toEqual(before.map(({ version: _, ...rest }) => rest))
    const masked = sessionsClient(register, { may: ['see-names'] })
    const told = await masked.toTell({ from: firstDay, to: lastDay })
    expect(told[0]?.guardians).toEqual([{ name: 'Sùng Thị Dua', phone: '091•••5678' }])
  })

  it('a household is moved and cancelled, by who saw it last', async () => {
    const { register, client } = await ready(await open())
    await accepted(client, await planned(client))
    const [from, to] = await sessionsOf(client)
    const { invitations } = await client.session({ id: from?.id ?? '' })
    const [one] = invitations
    if (one === undefined || from === undefined || to === undefined) throw new Error('nothing planned')
    const move = { sessionId: from.id, household: one.household, version: one.version, reason: 'Gia đình bận' }
    const moved = await client.moveHousehold({ requestId: request(), ...move, notBefore: day('2024-07-29') })
    expect(moved.toTell.every(({ now }) => now !== null && now.day >= '2024-07-29')).toBe(true)
    expect(await sound(register)).toEqual([])
    expect((await failure(client.moveHousehold({ requestId: request(), ...move }))).code).toBe('NO_SUCH_THING')
    const [again] = await client.invitationsOf({ household: one.household })
    if (again === undefined) throw new Error('nobody moved')
    const cancel = { sessionId: again.session.id, household: one.household, reason: 'Đã đi làm nơi khác' }
    const stale = client.cancelHousehold({ requestId: request(), ...cancel, version: one.version })
    expect((await failure(stale)).code).toBe('STALE')
    const off = await client.cancelHousehold({ requestId: request(), ...cancel, version: again.invitation.version })
    expect(off.toTell.every(({ now, was }) => now === null && was !== null)).toBe(true)
    const back = await client.invite({ requestId: request(), sessionId: again.session.id, childIds: [one.childId] })
    expect(back.toTell).toHaveLength(1)
    expect(await sound(register)).toEqual([])
  })

  it('no more are let in than the stations take, and none who needs equipment where there is none', async () => {
    const { client, children } = await ready(await open())
    const small = await openPlace(client, { name: 'Nhà văn hóa', biometric: false, windows: [] })
    const saved = await client.saveSession({
      ...{ requestId: request(), id: null, day: firstDay, placeId: small.id, from: '18:00', to: '18:25', stations: 1 },
    })
    const sessionId = saved.sessions[0] ?? ''
    const young = children.flatMap((family) => family[1] ?? []).map(({ id }) => id)
    const old = children[1]?.[0]?.id ?? ''
    const invite = (childIds: string[]) => client.invite({ requestId: request(), sessionId, childIds })
    expect((await failure(invite(young.slice(0, 3)))).code).toBe('NO_ROOM')
    expect((await failure(invite([old]))).code).toBe('NO_ROOM')
    await invite(young.slice(0, 2))
    expect((await failure(invite(young.slice(2, 3)))).code).toBe('NO_ROOM')
    expect((await client.session({ id: sessionId })).invitations.map(({ slot }) => slot)).toEqual(['18:00', '18:10'])
  })

  it('a team, a kit or a place cannot be in two sessions at once, and the refusal says where it is', async () => {
    const { client, place } = await ready(await open())
    const other = await openPlace(client, { name: 'Trường tiểu học' })
    const team = await client.saveTeam({ requestId: request(), id: null, name: 'Tổ 1', members: [] })
    const car = await client.saveKit({ requestId: request(), id: null, name: 'Xe bán tải', kind: 'vehicle' })
    const at = { id: null, day: firstDay, from: '07:30', to: '09:30', stations: 1 }
    await client.saveSession({ requestId: request(), ...at, placeId: place.id, teamId: team.id, kits: [car.id] })
    const second = { ...at, placeId: other.id, from: '09:00', to: '10:00' }
    const words = async (change: object) => {
      const call = client.saveSession({ requestId: request(), ...second, ...change })
      const { code, data } = await failure(call)
      const { broken } = data as { broken: { code: string; words: string }[] }
      return [code, ...broken.map((one) => `${one.code}: ${one.words}`)]
    }
    expect(await words({ teamId: team.id })).toEqual([
      'RULE_BROKEN',
      'team-clash: 19/07/2024 09:00–10:00: Tổ 1 đã có buổi 07:30–09:30 tại Công an xã.',
    ])
    expect(await words({ kits: [car.id] })).toMatchObject([
      'RULE_BROKEN',
      expect.stringMatching(/^kit-clash: .*Xe bán tải/),
    ])
    expect(await words({ placeId: place.id })).toMatchObject(['RULE_BROKEN', expect.stringMatching(/^place-clash/)])
    const checked = await client.check({ what: 'session', ...second, teamId: team.id })
    expect(checked.broken.map(({ code, bars }) => `${code} ${bars}`)).toEqual([
      'team-clash true',
      'outside-windows false',
    ])
    expect(await sessionsOf(client)).toHaveLength(1)
  })

  it('a session moved by hand takes its children along, each so much later', async () => {
    const { register, client } = await ready(await open())
    await accepted(client, await planned(client))
    const [one] = await sessionsOf(client)
    if (one === undefined) throw new Error('nothing planned')
    const slots = async () => (await client.session({ id: one.id })).invitations.map(({ slot }) => slot)
    const before = await slots()
    const moved = { ...one, day: day('2024-07-30'), from: '08:00', to: '10:00' }
    const { toTell, warnings } = await client.saveSession({ requestId: request(), ...moved })
    expect(toTell).toHaveLength(one.invited.children)
    expect(warnings.map(({ code }) => code)).toEqual(['outside-windows'])
    expect(await slots()).toEqual(before.map((slot) => shifted(slot, 30)))
    expect(await sound(register)).toEqual([])
  })

  it('what another body grants is proposed until it agrees, and stands on the list to be sent', async () => {
    const register = await open()
    await commune(register, families)
    const client = sessionsClient(register, { solver })
    const theirs = await openPlace(client, { name: 'Công an tỉnh', owner: 'Phòng PC06', windows: [] })
    const grant = { placeId: theirs.id, from: '07:30', to: '11:30', quota: 3, document: '12/PC06' }
    await client.saveWindow({ requestId: request(), id: null, ...grant, documentDay: day('2024-07-10') })
    const plan = await planned(client)
    expect(plan.sessions.every(({ children }) => children.length <= 3)).toBe(true)
    await accepted(client, plan)
    expect(await sound(register)).toEqual([])
    const [list] = await client.toPropose()
    expect(list).toMatchObject({
      owner: 'Phòng PC06',
      sessions: plan.sessions.map(({ day: on }) => ({ day: on, quota: 3 })),
    })
    const [first] = list?.sessions ?? []
    if (first === undefined) throw new Error('nothing proposed')
    const set = (status: 'agreed' | 'locked' | 'planned') =>
      client.setStatus({ requestId: request(), sessions: [first], status, document: '15/PC06' })
    expect((await failure(set('planned'))).code).toBe('WRONG_STATUS')
    expect((await failure(set('locked'))).code).toBe('WRONG_STATUS')
    await set('agreed')
    expect((await client.toPropose())[0]?.sessions).toHaveLength(plan.sessions.length - 1)
    const agreed = (await sessionsOf(client)).find(({ id }) => id === first.id)
    if (agreed === undefined) throw new Error('it is gone')
    await client.saveSession({ requestId: request(), ...agreed, from: '08:00' })
    expect((await client.toPropose())[0]?.sessions).toHaveLength(plan.sessions.length)
  })

  it('a place that serves a village serves the one it was merged into', async () => {
    const register = await open()
    await commune(register, families)
    const { villages, merge } = villagesOf(register)
    const [one, other] = await villages()
    if (one === undefined || other === undefined) throw new Error('no villages')
    const client = sessionsClient(register, { solver })
    await openPlace(client, { name: 'Nhà văn hóa', villages: [one] })
    const some = (await planned(client)).totals.placed
    expect(some).toBeLessThan(14)
    await merge(one, other)
    expect((await planned(client)).totals.placed).toBe(14)
    await accepted(client, await planned(client))
    expect(
      (await client.check({ what: 'as-it-is', sessionIds: (await sessionsOf(client)).map(({ id }) => id) })).broken,
    ).toEqual([])
  })

  it('another commune of the same database has nothing of it', async () => {
    const { register, client } = await ready(await open())
    await accepted(client, await planned(client))
    const others = sessionsClient({ ...register, units: await register.commune(2) }, { solver })
    expect(await sessionsOf(others)).toEqual([])
    expect((await others.setup()).places).toEqual([])
    const [one] = await sessionsOf(client)
    expect((await failure(others.session({ id: one?.id ?? '' }))).code).toBe('NO_SUCH_THING')
    expect(await others.toTell({ from: firstDay, to: lastDay })).toEqual([])
  })

  it('by queue numbers nobody is given a time, and no more come than the stations take', async () => {
    const register = await open()
    await commune(register, families)
    const client = sessionsClient(register, { solver })
    const place = await openPlace(client, { name: 'Nhà văn hóa bản', windows: [] })
    const half = { placeId: place.id, from: '07:30', to: '09:30', mode: 'queue', part: 'morning' } as const
    await client.saveWindow({ requestId: request(), id: null, ...half })
    await accepted(client, await planned(client))
    const [one] = await sessionsOf(client)
    expect(one).toMatchObject({ mode: 'queue', part: 'morning' })
    const { invitations } = await client.session({ id: one?.id ?? '' })
    expect(new Set(invitations.map(({ slot }) => slot))).toEqual(new Set(['07:30']))
    expect(invitations.map(({ position }) => position)).toEqual(invitations.map((_, at) => at + 1))
    expect((await client.check({ what: 'as-it-is', sessionIds: [one?.id ?? ''] })).broken).toEqual([])
  })

  it('who has been told is not told again, until the time changes', async () => {
    const { client } = await ready(await open())
    await accepted(client, await planned(client))
    const span = { from: firstDay, to: lastDay }
    const all = await client.toTell(span)
    expect(all).toHaveLength(14)
    const invitationIds = all.map(({ invitationId }) => invitationId)
    await client.told({ requestId: request(), invitationIds, day: firstDay, how: 'điện thoại' })
    expect(await client.toTell(span)).toEqual([])
    const [one] = await sessionsOf(client)
    if (one === undefined) throw new Error('nothing planned')
    await client.saveSession({ requestId: request(), ...one, from: '08:00', to: '10:00' })
    expect(await client.toTell(span)).toHaveLength(one.invited.children)
  })

  it('hours and stations are estimated before any detail, and a target shows what is done', async () => {
    const { client, children, register } = await ready(await open())
    const estimate = await client.estimate({ from: firstDay, deadline: firstDay })
    expect(estimate).toMatchObject({
      children: { under6: 5, from6to13: 9, barred: 0 },
      all: { needed: 3.1, available: 4 },
      biometric: { needed: 2.3, available: 4 },
      ...{ reachable: true, openDays: 1, pace: 14, stations: { all: 1, biometric: 1 }, reachedOn: firstDay },
    })
    const campaign = await client.saveCampaign({
      ...{ requestId: request(), id: null, name: '90 ngày', firstDay: day('2024-07-10'), lastDay: day('2024-07-19') },
    })
    const target = { requestId: request(), id: null, campaignId: campaign.id, children: 2 }
    await client.saveTarget({ ...target, period: 'day' })
    await client.saveTarget({ ...target, requestId: request(), period: 'whole', group: 'under6' })
    await register.units.write({ actor: 'test', operation: 'test' }, async (unit) => {
      for (const [at, family] of children.slice(0, 3).entries())
        for (const child of family) await addCardEvent(unit, child, { kind: 'taken', day: `2024-07-1${6 + at}` })
    })
    const [daily, young] = await client.targetProgress({ campaignId: campaign.id })
    expect(daily).toMatchObject({ assigned: 20, expected: 18, done: 5, percent: 25, doneInPeriod: 2 })
    expect(daily?.periodFrom).toBe('2024-07-18')
    expect(young?.periodFrom).toBe('2024-07-10')
    await client.saveTarget({ ...target, requestId: request(), period: 'week' })
    const weekly = async (asOf: Day | null) => (await client.targetProgress({ campaignId: campaign.id, asOf }))[2]
    expect(await weekly(null)).toMatchObject({ doneInPeriod: 5, periodFrom: '2024-07-15' })
    // The week of the campaign's first day begins with the campaign.
    expect(await weekly(day('2024-07-12'))).toMatchObject({ doneInPeriod: 0, periodFrom: '2024-07-10' })
    expect(young).toMatchObject({ assigned: 2, expected: 2, done: 2, percent: 100 })
  })

  it('every number of the estimate opens its names, and of those invited so many are expected as the office says', async () => {
    const { client, children, register } = await ready(await open())
    const [first] = children[0] ?? []
    if (first === undefined) throw new Error('no such family')
    await register.units.write({ actor: 'test', operation: 'test' }, (unit) =>
      addObstacle(unit, first, { kind: 'abroad', day: '2024-07-10' }),
    )
    const span = { from: firstDay, deadline: lastDay }
    const names = async (of: 'left' | 'barred' | 'invited', during = span) => client.estimateNames({ ...during, of })
    const { children: counted } = await client.estimate(span)
    expect(counted.barred).toBe(1)
    expect(await names('left')).toHaveLength(counted.under6 + counted.from6to13 + counted.barred)
    expect((await names('barred')).map(({ id, because }) => [id, because])).toEqual([
      [first.id, 'Đang vắng mặt, chưa rõ ngày về: đang ở nước ngoài.'],
    ])
    expect(await names('invited')).toEqual([])
    await accepted(client, await planned(client))
    const sessions = await sessionsOf(client)
    const invited = await names('invited', { from: firstDay, deadline: day('2024-12-31') })
    expect(invited).toHaveLength(sessions.reduce((sum, one) => sum + one.invited.children, 0))
    expect(invited[0]).toMatchObject({ because: '07:30 19/07/2024, Công an xã' })
    await register.units.write({ actor: 'test', operation: 'test' }, (unit) => saveSettings(unit, null, { showUp: 80 }))
    for (const { invited: told } of await sessionsOf(client))
      expect(told.expected).toBe(Math.round(told.children * 0.8))
  })

  it('a span of sessions is an iCalendar file without names', async () => {
    const { client } = await ready(await open())
    await accepted(client, await planned(client))
    const { name } = await client.calendarFile({ from: firstDay, to: lastDay })
    const text = new TextDecoder().decode(shelf.get(name))
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2)
    expect(text).toContain('DTSTART:20240719T003000Z\r\nDTEND:20240719T023000Z\r\n')
    expect(text).toContain('SUMMARY:Thu nhận căn cước: Công an xã\r\n')
    expect(text).not.toContain('Giàng')
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  })
})

function villagesOf(register: TestRegister) {
  const client = registerClient(register)
  return {
    villages: async () => (await client.villages({})).map(({ id }) => id),
    merge: (from: string, into: string) =>
      client.mergeVillages({ requestId: request(), fromIds: [from], intoId: into, day: day('2024-07-18') }),
  }
}

function shifted(slot: string, by: number): string {
  const [hour = 0, minute = 0] = slot.split(':').map(Number)
  const all = hour * 60 + minute + by
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}
