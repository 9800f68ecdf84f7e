import type { WorkbookRefusal } from '../../../src/base/ports.ts'

export type RefusalFacts = Readonly<Record<string, string | number>>

/** A file that will not be read, thrown inside the reading process; the host adds the file's name. */
export class Refusal extends Error {
  readonly reason: WorkbookRefusal
  readonly facts: RefusalFacts
  constructor(reason: WorkbookRefusal, facts: RefusalFacts = {}) {
    super(reason)
    this.name = 'Refusal'
    this.reason = reason
    this.facts = facts
  }
}

/**
 * Turns whatever a parser threw into a refusal: lack of room is `too-large`, everything else means
 * that the file is not what it claims to be.
 */
export function toRefusal(failure: unknown): Refusal {
  if (failure instanceof Refusal) return failure
  if (failure instanceof RangeError && /allocation|string length|array length|too large/i.test(failure.message)) {
    return new Refusal('too-large')
  }
  return new Refusal('broken', { detail: failure instanceof Error ? failure.message.slice(0, 200) : 'unknown' })
}
