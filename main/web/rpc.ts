import { RPCHandler } from '@orpc/server/fastify'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../../src/access/index.ts'
import type { router as productRouter } from '../../src/router.ts'
import { withStatus } from './statuses.ts'

/** A file of 60 MB as base64, and a little for the rest. */
const largestBody = 85 * 1024 * 1024

/**
 * The operations under `/rpc/`, by POST and as JSON only: a link, a picture or a form of another page can send neither.
 * A browser that goes away cancels what it asked for.
 */
export function serveOperations(
  app: FastifyInstance,
  { router, context }: { router: typeof productRouter; context: Context },
): void {
  const handler = new RPCHandler<Context>(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (failure) {
          throw withStatus(failure)
        }
      },
    ],
  })
  app.removeContentTypeParser('text/plain')
  app.post('/rpc/*', { bodyLimit: largestBody }, async (request, reply) => {
    const { matched } = await handler.handle(request, reply, { prefix: '/rpc', context })
    if (!matched) reply.callNotFound()
  })
}
