import { Instant } from '../../src/base/day.ts'

/** Milliseconds since 1970, UTC. The only place where the product looks at the machine's clock. */
export function milliseconds(): number {
  return Date.now()
}

/** The instant now, UTC with milliseconds, whatever the zone of the machine. */
export function now(): Instant {
  return Instant.parse(new Date(milliseconds()).toISOString())
}
