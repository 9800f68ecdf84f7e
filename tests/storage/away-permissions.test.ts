import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { awayContract } from '../../src/away/contract.ts'
import { failure, finalOf, type Machine, machineOf, passphrase, request } from '../support/away.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'

const nobody = '0190d000-0000-7000-8000-000000000000'

/** Each operation called for what is not there: who may call gets as far as that. */
const calls: { [Name in keyof typeof awayContract]: (client: Machine['away']) => Promise<unknown> } = {
  list: (away) => away.list({}),
  take: (away) => away.take({ requestId: request(), sessionId: nobody, withWhom: 'x', passphrase }),
  cancel: (away) => away.cancel({ requestId: request(), takenId: nobody, reason: 'x' }),
  offer: (away) => away.offer({ name: 'tep.stn-ve', base64: '~' }),
  previewReturn: (away) => away.previewReturn({ fileId: nobody }),
  merge: async (away) => finalOf(await away.merge({ requestId: request(), fileId: nobody })),
  undo: (away) => away.undo({ requestId: request(), undoes: nobody }),
  copy: (away) => away.copy(),
  open: (away) => away.open({ requestId: request(), fileId: nobody, passphrase }),
  pack: (away) => away.pack({ requestId: request() }),
  erase: (away) => away.erase({ confirmation: 'x' }),
}

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

describe.each(Object.entries(calls))('%s', (name, call) => {
  const { needs } = awayContract[name as keyof typeof awayContract]['~orpc'].meta // names of our own literal

  test(`is refused without the permission ${needs}, whatever else one may, and leaves no trace`, async () => {
    const may = permissions.filter((permission) => permission !== needs)
    const before = await recordings()
    expect(await failure(call(machineOf(register, { may }).away))).toEqual({ code: 'NOT_ALLOWED', data: { needs } })
    expect(await recordings()).toBe(before)
  })

  test('is answered with it alone', async () => {
    const code = await call(machineOf(register, { may: [needs as Permission] }).away).then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    ) // no operation here needs nothing
    const told = [
      'answered',
      'INVALID_INPUT',
      'NO_SUCH_SESSION',
      'NO_SUCH_TAKING',
      'FILE_GONE',
      'NO_SUCH_REQUEST',
      'NO_COPY',
    ]
    expect(told).toContain(code)
  })
})

function recordings(): Promise<number> {
  return register.units.read({ actor: 'test', operation: 'test' }, async ({ known }) => known)
}
