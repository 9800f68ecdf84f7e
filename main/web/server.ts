import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Context } from '../../src/access/index.ts'
import type { router as productRouter } from '../../src/router.ts'
import type { Log } from '../host/log.ts'
import { sessionCookie, sessionOf } from './cookies.ts'
import { createGate, sameSecret } from './gate.ts'
import { securityHeaders } from './policy.ts'
import * as refusals from './refusals.ts'
import type { Refusal } from './refusals.ts'
import { serveOperations } from './rpc.ts'
import { foreignRequest } from './same-origin.ts'

const firstPort = 4823
const portsTried = 20
const rendererFolder = fileURLToPath(new URL('../../dist/renderer/', import.meta.url))

export interface WebOptions {
  router: typeof productRouter
  /** What every operation is called with: until accounts exist, the same for each browser. */
  context: Context
  log: Pick<Log, 'report'>
  /** Exactly this port; without it 4823 or the next free one. 0: any. */
  port?: number
  /** For tests: the folder of the built renderer. */
  renderer?: string
  /** Lets another process of this machine ask for a new address: see running.ts. */
  key?: string
}

export interface WebServer {
  port: number
  /** A one-time address; the one before, if unused, stops working. */
  newAddress(): string
  close(): Promise<void>
}

/**
 * Serves the window and its operations to browsers of this machine, on 127.0.0.1 only.
 * @throws with code EADDRINUSE when the asked port is taken.
 */
export async function startWebServer(options: WebOptions): Promise<WebServer> {
  const gate = createGate()
  const app = fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024, routerOptions: { maxParamLength: 200 } })
  let port = 0
  const newAddress = (): string => `http://127.0.0.1:${port}/vao/${gate.newToken()}`

  // First of all, for every request whatever its path: is it from this machine's own page, and is it somebody let in?
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders })
    const { host, origin, cookie, 'sec-fetch-site': site } = request.headers
    const foreign = foreignRequest({ method: request.method, host, origin, site: textOf(site) }, port)
    if (foreign !== undefined)
      return refuse(request, reply, foreign === 'host' ? refusals.foreignHost : refusals.foreignOrigin)
    if (/^\/(vao|dia-chi-moi)(\/|$)/.test(request.url)) return
    if (!gate.admits(sessionOf(cookie, port))) return refuse(request, reply, refusals.notSignedIn)
  })
  app.setErrorHandler((failure, request, reply) => refuse(request, reply, refusalOf(failure, request, options.log)))
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !/\.\w+$|^\/rpc\//.test(request.url)
    if (!page) return refuse(request, reply, refusals.notFound)
    return sendWindow(request, reply, options.renderer ?? rendererFolder)
  })

  app.get('/', (request, reply) => sendWindow(request, reply, options.renderer ?? rendererFolder))
  app.get<{ Params: { token: string } }>('/vao/:token', (request, reply) => {
    const session = gate.enter(request.params.token)
    if (session === undefined) return refuse(request, reply, refusals.usedAddress)
    return reply.header('set-cookie', sessionCookie(port, session)).redirect('/', 303)
  })
  app.post('/dia-chi-moi', (request, reply) => {
    const given = textOf(request.headers['x-so-thu-nhan-key'])
    if (options.key === undefined || given === undefined || !sameSecret(options.key, given))
      return refuse(request, reply, refusals.notFound)
    return reply.type('text/plain').send(newAddress())
  })
  serveOperations(app, options)
  await serveWindow(app, options.renderer ?? rendererFolder)

  port = await listen(app, options.port)
  return { port, newAddress, close: () => app.close() }
}

/** The sentence for a server that could not start because of its port; undefined for any other failure. */
export function portTaken(failure: unknown, port: number | undefined): string | undefined {
  if (!isTaken(failure)) return undefined
  const which = port === undefined ? `Các cổng từ ${firstPort} đến ${firstPort + portsTried}` : `Cổng ${port}`
  return `${which} đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port.`
}

async function serveWindow(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      // Built files carry a hash of their content in their name; everything else is asked for again each time.
      const built = /[\\/]assets[\\/]/.test(path)
      reply.header('cache-control', built ? 'private, max-age=31536000, immutable' : 'no-store')
    },
  })
}

function sendWindow(request: FastifyRequest, reply: FastifyReply, folder: string): FastifyReply {
  if (!existsSync(join(folder, 'index.html'))) return refuse(request, reply, refusals.notBuilt)
  return reply.code(200).sendFile('index.html', folder)
}

function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { type, body } = refusals.refusalBody(refusal, request.url.startsWith('/rpc/'))
  return reply.code(refusal.status).type(type).send(body)
}

function refusalOf(failure: unknown, request: FastifyRequest, log: Pick<Log, 'report'>): Refusal {
  const status = failure instanceof Error && 'statusCode' in failure ? failure.statusCode : undefined
  if (status === 413) return refusals.tooLarge
  if (typeof status === 'number' && status >= 400 && status < 500) return refusals.badRequest
  return refusals.unexpected(log.report(failure, `http ${request.method}`))
}

async function listen(app: FastifyInstance, asked: number | undefined): Promise<number> {
  const last = asked ?? firstPort + portsTried
  for (let port = asked ?? firstPort; ; port++) {
    try {
      await app.listen({ host: '127.0.0.1', port })
      return portOf(app.server.address())
    } catch (failure) {
      if (!isTaken(failure) || port >= last) throw failure
    }
  }
}

function isTaken(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
