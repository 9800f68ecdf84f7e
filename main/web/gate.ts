import { timingSafeEqual } from 'node:crypto'
import { newSecret } from '../host/ids.ts'

/** Who may come in: whoever opened an address that this machine printed, once. */
export interface Gate {
  /** A fresh word for a one-time address; one printed earlier and not yet used stops working. */
  newToken(): string
  /** The session's secret for the token of a one-time address; undefined when it is not, or no longer, good. */
  enter(token: string): string | undefined
  /** Whether a session's secret was given out here. */
  admits(session: string | undefined): boolean
}

const mostSessions = 64

/** Sessions live as long as the server does: closing it shuts every window out. */
export function createGate(makeSecret: () => string = newSecret): Gate {
  const sessions: string[] = []
  let token: string | undefined
  return {
    newToken() {
      token = makeSecret()
      return token
    },
    enter(given) {
      if (token === undefined || !sameSecret(token, given)) return undefined
      token = undefined
      const session = makeSecret()
      sessions.push(session)
      if (sessions.length > mostSessions) sessions.shift()
      return session
    },
    admits: (session) => session !== undefined && sessions.some((known) => sameSecret(known, session)),
  }
}

/** Compares two secrets in a time that tells nothing about where they differ. */
export function sameSecret(known: string, given: string): boolean {
  const first = Buffer.from(known)
  const second = Buffer.from(given)
  return first.length === second.length && timingSafeEqual(first, second)
}
