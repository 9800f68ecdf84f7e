import { afterEach, describe } from 'vitest'
import type { Engine } from '../../src/storage/database.ts'
import { withoutPostgres } from './postgres.ts'
import { openTestRegister, type TestRegister } from './register.ts'

/** Opens a fresh register on the engine of this round, closed after the test. */
export type OpenRegister = (start?: string) => Promise<TestRegister>

/** Runs one suite on SQLite and on PostgreSQL; `open` gives it fresh registers. */
export function describeEachEngine(name: string, suite: (open: OpenRegister, engine: Engine) => void): void {
  eachEngine(name, (engine) => {
    suite(opener(engine), engine)
  })
}

/** Runs one suite on SQLite and on PostgreSQL, for tests that open their databases themselves. */
export function eachEngine(name: string, suite: (engine: Engine) => void): void {
  describe(`${name} · sqlite`, () => {
    suite('sqlite')
  })
  describePostgres(`${name} · postgres`, () => {
    suite('postgres')
  })
}

/** A suite that is about PostgreSQL; where there is none it is skipped, and says so. */
export function describePostgres(name: string, suite: () => void): void {
  if (withoutPostgres) console.warn(`${name}: not run, because SO_THU_NHAN_NO_POSTGRES=1`)
  describe.skipIf(withoutPostgres)(name, suite)
}

function opener(engine: Engine): OpenRegister {
  const opened: TestRegister[] = []
  afterEach(async () => {
    for (const register of opened.splice(0)) await register.close()
  })
  return async (start) => {
    const register = await openTestRegister(engine, start)
    opened.push(register)
    return register
  }
}
