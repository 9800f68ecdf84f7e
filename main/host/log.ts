import * as fs from 'node:fs'
import { join } from 'node:path'
import { destination, pino } from 'pino'
import { describeFailure } from './describe-failure.ts'
import { now } from './clock.ts'
import { newReference } from './ids.ts'

const largest = 5 * 1024 * 1024

/** What the host writes down about itself. Never a name, a number or a word of a list: see describe-failure.ts. */
export interface Log {
  /** Writes an unexpected failure and answers a short reference to show to the user. */
  report(failure: unknown, operation: string): string
  note(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  close(): void
}

/** Opens the log of a folder, `so-thu-nhan.log`; a large one is put aside once as `so-thu-nhan.1.log`. */
export function openLog(folder: string): Log {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'so-thu-nhan.log')
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest)
    fs.renameSync(file, join(folder, 'so-thu-nhan.1.log'))
  const stream = destination({ dest: file, sync: true, mode: 0o600 })
  // A full disk must not take down what it is told of: the reference is answered, its line comes when there is room again.
  stream.on('error', () => {})
  const log = pino({ base: { pid: process.pid }, timestamp: () => `,"time":"${now()}"` }, stream)
  let closed = false
  return {
    report(failure, operation) {
      const reference = newReference()
      log.error({ reference, operation, failure: describeFailure(failure) }, 'unexpected')
      return reference
    },
    note(message, facts = {}) {
      log.info(facts, message)
    },
    close() {
      if (!closed) stream.end()
      closed = true
    },
  }
}
