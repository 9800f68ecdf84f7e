import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { deskContract } from '../../src/desk/contract.ts'
import { finalOf } from '../support/sessions.ts'
import { day, type DeskClient, deskOf, failure, request } from '../support/desk.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'

const nobody = '0190d000-0000-7000-8000-000000000000'
const sessionId = nobody
const command = () => ({ requestId: request(), sessionId })
const today = day('2024-07-18')

/** Each operation called for what is not there: who may call gets as far as that. */
const calls: { [Name in keyof typeof deskContract]: (client: DeskClient['desk']) => Promise<unknown> } = {
  sessions: (desk) => desk.sessions({}),
  begin: (desk) => desk.begin({ requestId: request() }),
  queue: (desk) => desk.queue({ sessionId }),
  sit: (desk) => desk.sit({ seat: nobody, sessionId, desk: null }),
  find: (desk) => desk.find({ sessionId, text: 'a' }),
  household: (desk) => desk.household({ sessionId, household: nobody }),
  dueDay: (desk) => desk.dueDay({ day: today }),
  arrival: (desk) => desk.arrival({ ...command(), childIds: [nobody], state: 'present' }),
  outcome: (desk) => desk.outcome({ ...command(), childId: nobody, kind: 'taken' }),
  addVisitor: (desk) => desk.addVisitor({ ...command(), name: 'Khách' }),
  visitors: (desk) => desk.visitors({ sessionId }),
  addChild: (desk) => desk.addChild({ ...command(), name: 'Mới' }),
  undo: (desk) => desk.undo({ requestId: request(), undoes: nobody }),
  offerNumbers: (desk) => desk.offerNumbers({ name: 'so.csv', base64: '~' }),
  entryPreview: (desk) => desk.entryPreview({ sessionId, text: '1' }),
  entryRest: async (desk) => finalOf(await desk.entryRest({ sessionId, text: '1' })),
  entryMark: (desk) => desk.entryMark({ ...command(), rows: [{ childId: nobody }] }),
  filings: (desk) => desk.filings({}),
  setFiling: (desk) => desk.setFiling({ requestId: request(), childId: nobody, stage: 'accepted' }),
  callList: (desk) => desk.callList({}),
  closing: (desk) => desk.closing({ day: today }),
  close: (desk) => desk.close({ requestId: request(), day: today, signedBy: 'x' }),
  makeMinutes: async (desk) => finalOf(await desk.makeMinutes({ day: today, forms: ['docx'] })),
  reopen: (desk) => desk.reopen({ requestId: request(), day: today, reason: 'x', signedBy: 'x' }),
}

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

describe.each(Object.entries(calls))('%s', (name, call) => {
  const { needs } = deskContract[name as keyof typeof deskContract]['~orpc'].meta // names of our own literal

  test(`is refused without the permission ${needs}, whatever else one may, and leaves no trace`, async () => {
    const may = permissions.filter((permission) => permission !== needs)
    const before = await recordings()
    expect(await failure(call(deskOf(register, { may }).desk))).toEqual({ code: 'NOT_ALLOWED', data: { needs } })
    expect(await recordings()).toBe(before)
  })

  test('is answered with it alone', async () => {
    const code = await call(deskOf(register, { may: [needs as Permission] }).desk).then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    ) // no operation here needs nothing
    const told = [
      'answered',
      'INVALID_INPUT',
      'NO_SUCH_CHILD',
      'NO_SUCH_SESSION',
      'NO_PLACE_NAMED',
      'NO_SUCH_REQUEST',
      'NOTHING_TO_CLOSE',
      'NOT_CLOSED',
    ]
    expect(told).toContain(code)
  })
})

function recordings(): Promise<number> {
  return register.units.read({ actor: 'test', operation: 'test' }, async ({ known }) => known)
}
