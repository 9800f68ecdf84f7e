import { ORPCError } from '@orpc/server'

/** The refusals every operation may give, as HTTP says them. */
const statuses: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  STALE: 409,
  INVALID_INPUT: 422,
  UNEXPECTED: 500,
}

/**
 * The HTTP status of a declared failure. The core knows codes only; a code of an operation's own is a refusal of what was
 * asked (422), or says that the thing asked for is not there (404): never 500, which means that the product broke.
 */
export function statusOf(code: string): number {
  return statuses[code] ?? (code.startsWith('NO_SUCH_') ? 404 : 422)
}

/** A failure on its way out over HTTP: the same, under its proper status. What the contract does not declare stays as it is. */
export function withStatus(failure: unknown): unknown {
  if (!(failure instanceof ORPCError) || !failure.defined) return failure
  const { code, message, data, cause } = failure
  return new ORPCError(code, { defined: true, status: statusOf(code), message, data, cause })
}
