import { createRouterClient, ORPCError } from '@orpc/server'
import { expect } from 'vitest'
import type { Context } from '../../../src/access/index.ts'
import { type Permission, permissions } from '../../../src/access/operation.ts'
import type { Host } from '../../../src/base/ports.ts'
import { Day } from '../../../src/base/day.ts'
import { registerRouter } from '../../../src/register/handlers.ts'
import type { TestRegister } from '../../support/register.ts'
import { noCare } from '../../support/no-care.ts'

/** The register's operations in process, on a test register, by somebody with these permissions (default: all). */
export function registerClient(
  register: Pick<TestRegister, 'units' | 'clock' | 'newId'>,
  { may = permissions, actor = 'cán bộ' }: { may?: readonly Permission[]; actor?: string } = {},
) {
  // With its room's name before it, as the product has it: recordings keep "register.moveChild".
  return createRouterClient({ register: registerRouter }, { context: contextOf(register, may, actor) }).register
}
export type RegisterClient = ReturnType<typeof registerClient>

/** The context of somebody with these permissions, for routers of other rooms too. */
export function contextOf(
  { units, clock, newId }: Pick<TestRegister, 'units' | 'clock' | 'newId'>,
  may: readonly Permission[] = permissions,
  actor = 'cán bộ',
): Context {
  const unused = () => {
    throw new Error('the register asks for no files')
  }
  const host: Host = {
    now: clock.now,
    newId,
    breathe: async () => undefined,
    report: (failure) => {
      throw failure
    },
    files: { put: unused, get: unused, remove: unused },
    workbooks: { read: unused, through: unused, expect: unused },
    documents: { paper: unused, tables: unused },
    solver: { solve: unused },
  }
  return {
    host,
    units,
    caller: { actor, permissions: new Set(may) },
    place: { dataFolder: '', protection: 'key-file', version: 'test' },
    care: noCare,
    examples: async () => [],
    changes: async function* () {},
  }
}

let requests = 0

/** A request id, fresh each time. */
export function request(): string {
  requests += 1
  return `0190c001-0000-7000-8000-${requests.toString(16).padStart(12, '0')}`
}

export function day(text: string): Day {
  return Day.parse(text)
}

/** The error's code and data that a call fails with. */
export async function failure(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const failed = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(failed).toBeInstanceOf(ORPCError)
  if (!(failed instanceof ORPCError)) throw new Error('it did not fail')
  return { code: failed.code, data: failed.data }
}

/** What a stream comes to at its end. */
export async function finalOf<T>(stream: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
