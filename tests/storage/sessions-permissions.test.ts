import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSolver } from '../../main/host/solver/solver.ts'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { sessionsContract } from '../../src/sessions/contract.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'
import {
  day,
  failure,
  finalOf,
  firstDay,
  lastDay,
  request,
  type SessionsClient,
  sessionsClient,
} from '../support/sessions.ts'

const nobody = '0190d000-0000-7000-8000-000000000000'
const span = { from: day('2024-07-19'), to: day('2024-07-31') }
const hand = { id: nobody, day: firstDay, placeId: nobody, from: '07:30', to: '09:30', stations: 1 }
const home = { sessionId: nobody, household: nobody, version: 1, reason: 'bận' }
const change = () => ({ requestId: request(), id: nobody })

/** Each operation called for what is not there: who may call gets as far as that. */
const calls: { [Name in keyof typeof sessionsContract]: (client: SessionsClient) => Promise<unknown> } = {
  setup: (client) => client.setup(),
  savePlace: (client) =>
    client.savePlace({ ...change(), name: 'Trạm y tế', kind: 'fixed', biometric: true, stations: 1 }),
  saveTeam: (client) => client.saveTeam({ ...change(), name: 'Tổ 1', members: [] }),
  saveKit: (client) => client.saveKit({ ...change(), name: 'Bộ 1', kind: 'equipment' }),
  saveWindow: (client) => client.saveWindow({ ...change(), placeId: nobody, from: '07:30', to: '09:30' }),
  saveWindows: (client) =>
    client.saveWindows({ requestId: request(), windows: [{ placeId: nobody, from: '07:30', to: '09:30' }] }),
  saveClosedDays: (client) => client.saveClosedDays({ ...change(), firstDay, lastDay, reason: 'họp' }),
  holidays: (client) => client.holidays(span),
  saveHoliday: (client) => client.saveHoliday({ requestId: request(), day: firstDay, name: null }),
  remove: (client) => client.remove({ ...change(), what: 'place', version: 1 }),
  undo: (client) => client.undo({ requestId: request(), undoes: nobody }),
  campaigns: (client) => client.campaigns(),
  saveCampaign: (client) => client.saveCampaign({ ...change(), name: '90 ngày', firstDay, lastDay }),
  saveDirective: (client) =>
    client.saveDirective({ ...change(), kind: 'Công văn', number: '1', day: firstDay, body: 'UBND', about: 'đợt' }),
  saveTarget: (client) => client.saveTarget({ ...change(), campaignId: nobody, period: 'day', children: 1 }),
  saveTargets: (client) =>
    client.saveTargets({ requestId: request(), targets: [{ campaignId: nobody, period: 'day', children: 1 }] }),
  targetProgress: (client) => client.targetProgress({ campaignId: nobody }),
  estimate: (client) => client.estimate({ from: firstDay, deadline: lastDay }),
  estimateNames: (client) => client.estimateNames({ from: firstDay, deadline: lastDay, of: 'barred' }),
  accept: (client) => client.accept({ requestId: request(), from: firstDay, deadline: lastDay, sessions: [] }),
  saveSession: (client) => client.saveSession({ requestId: request(), ...hand }),
  check: (client) => client.check({ what: 'session', ...hand }),
  setStatus: (client) =>
    client.setStatus({ requestId: request(), sessions: [{ id: nobody, version: 1 }], status: 'locked' }),
  cancelSession: (client) =>
    client.cancelSession({ requestId: request(), sessionId: nobody, version: 1, reason: 'mưa' }),
  moveHousehold: (client) => client.moveHousehold({ requestId: request(), ...home }),
  cancelHousehold: (client) => client.cancelHousehold({ requestId: request(), ...home }),
  invite: (client) => client.invite({ requestId: request(), sessionId: nobody, childIds: [nobody] }),
  calendar: (client) => client.calendar(span),
  session: (client) => client.session({ id: nobody }),
  invitationsOf: (client) => client.invitationsOf({ childId: nobody }),
  toTell: (client) => client.toTell(span),
  told: (client) => client.told({ requestId: request(), invitationIds: [nobody], day: firstDay, how: 'gọi' }),
  toPropose: (client) => client.toPropose(),
  calendarFile: (client) => client.calendarFile(span),
  letterNumbers: (client) => client.letterNumbers({ sessionIds: [nobody] }),
  giveNumbers: (client) => client.giveNumbers({ requestId: request(), sessionIds: [nobody] }),
  makePapers: async (client) =>
    finalOf(await client.makePapers({ sessionIds: [nobody], papers: [{ kind: 'slips', forms: ['pdf'] }] })),
  makeNotices: async (client) =>
    finalOf(await client.makeNotices({ sessionIds: [nobody], papers: [{ kind: 'notice', forms: ['pdf'] }] })),
  makeAnnex: async (client) => finalOf(await client.makeAnnex({ campaignId: nobody, forms: ['docx'] })),
  plan: async (client) => finalOf(await client.plan({ from: firstDay, deadline: lastDay, seconds: 1 })),
}

const solver = createSolver()
let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(async () => {
  await register.close()
  await solver.close()
})

describe.each(Object.entries(calls))('%s', (name, call) => {
  const { needs } = sessionsContract[name as keyof typeof sessionsContract]['~orpc'].meta // names of our own literal

  test(`is refused without the permission ${needs}, whatever else one may, and leaves no trace`, async () => {
    const may = permissions.filter((permission) => permission !== needs)
    const before = await recordings()
    expect(await failure(call(sessionsClient(register, { may, solver })))).toEqual({
      code: 'NOT_ALLOWED',
      data: { needs },
    })
    expect(await recordings()).toBe(before)
  })

  test('is answered with it alone', async () => {
    const code = await call(sessionsClient(register, { may: [needs as Permission], solver })).then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    ) // no operation here needs nothing
    expect(['answered', 'NO_SUCH_THING', 'NO_SUCH_REQUEST', 'NO_PLACE', 'NO_SUCH_SESSION']).toContain(code)
  })
})

function recordings(): Promise<number> {
  return register.units.read({ actor: 'test', operation: 'test' }, async ({ known }) => known)
}
