import { createRouterClient } from '@orpc/server'
import type { Context } from '../../../src/access/index.ts'
import { type Permission, permissions } from '../../../src/access/operation.ts'
import { figuresRouter } from '../../../src/figures/handlers.ts'
import type { Unit } from '../../../src/storage/unit-of-work.ts'
import type { TestRegister } from '../../support/register.ts'
import { noCare } from '../../support/no-care.ts'

export const about = { actor: 'test', operation: 'test' }

/** A register of a test, asked by the figures' operations: with every permission, or with those given to `client`. */
export async function opened(open: () => Promise<TestRegister>) {
  const register = await open()
  const client = (allowed: readonly Permission[]) =>
    createRouterClient(figuresRouter, { context: contextOf(register, new Set(allowed)) })
  return {
    register,
    client,
    ask: client(permissions),
    write: <T>(work: (unit: Unit) => Promise<T>) => register.units.write(about, work),
  }
}

/** What the operations are called with on a test register, by somebody with these permissions. */
export function contextOf(register: TestRegister, allowed: Context['caller']['permissions']): Context {
  const host = {
    now: register.clock.now,
    newId: register.newId,
    breathe: async () => undefined,
    report(failure: unknown) {
      throw failure
    },
  } as unknown as Context['host'] // figures need no files
  return {
    host,
    units: register.units,
    caller: { actor: 'test', permissions: allowed },
    place: { dataFolder: '', protection: 'key-file', version: 'test' },
    care: noCare,
    examples: async () => [],
    async *changes() {},
  }
}
