import type { NewId } from '../../src/base/ports.ts'
import { Instant, type Day, instantPlus } from '../../src/base/day.ts'

/** A clock that stands still until it is told otherwise. */
export interface TestClock {
  now(): Instant
  /** Any moment, earlier ones too. `2024-07-18` stands for eight in the morning in Viet Nam on that day. */
  set(moment: Day | Instant | string): void
  /** Moves on by milliseconds; back when negative. */
  advance(ms: number): void
}

export function testClock(start = '2024-07-18'): TestClock {
  let at = momentOf(start)
  return {
    now: () => at,
    set(moment) {
      at = momentOf(moment)
    },
    advance(ms) {
      at = instantPlus(at, ms)
    },
  }
}

/** Ids of the form of a UUIDv7 that only depend on how many were made before: 018f…-000000000001, …2, … */
export function testIds(): NewId {
  let count = 0
  return <Id extends string>() => {
    count += 1
    const digits = count.toString(16).padStart(12, '0')
    return `0190c000-0000-7000-8000-${digits}` as Id // whichever kind is asked for
  }
}

function momentOf(text: string): Instant {
  return Instant.parse(text.length === 10 ? `${text}T01:00:00.000Z` : text)
}
