import { RPCHandler } from '@orpc/server/message-port'
import type { Context } from '../../src/access/index.ts'
import type { router as productRouter } from '../../src/router.ts'

/** A port as Node and Electron know it, as far as serving needs it. */
export type ServedPort = Parameters<RPCHandler<Context>['upgrade']>[0] & { start?: () => void }

/** Serves the router over a port, for a window. When the port closes, what it asked for is cancelled. */
export function servePort(router: typeof productRouter, context: Context, port: ServedPort): void {
  new RPCHandler<Context>(router).upgrade(port, { context })
  port.start?.()
}
