import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { vi } from 'vitest'
import { type Bridge, portHere } from '../../main/electron/bridge.ts'
import { desktopLink } from '../../renderer/app/desktop-link.ts'
import type { Context } from '../../src/access/index.ts'
import type { router as productRouter } from '../../src/router.ts'
import { type Client, inProcessClient } from '../../main/host/in-process.ts'
import { servePort } from '../../main/host/message-port.ts'
import { startWebServer } from '../../main/web/server.ts'

export interface Served {
  router: typeof productRouter
  context: Context
}

export interface Connected {
  client: Client
  /** Breaks the connection, as a window that is closed does. */
  close(): Promise<void>
}

/** One way to reach the operations; every test of the suite runs over each. */
export interface Way {
  name: string
  /** Whether there is a connection that can break. */
  breaks: boolean
  connect(served: Served): Promise<Connected>
}

export const ways: readonly Way[] = [
  { name: 'in process', breaks: false, connect: inProcess },
  { name: 'over a port', breaks: true, connect: overPort },
  { name: 'from the page of the desktop window', breaks: true, connect: fromWindow },
  { name: 'over HTTP', breaks: true, connect: overHttp },
]

async function inProcess({ router, context }: Served): Promise<Connected> {
  return { client: inProcessClient(router, context), close: async () => {} }
}

async function overPort({ router, context }: Served): Promise<Connected> {
  const { port1, port2 } = new MessageChannel()
  servePort(router, context, port1)
  const client: Client = createORPCClient(new PortLink({ port: port2 }))
  port2.start()
  return {
    client,
    async close() {
      port2.close()
      port1.close()
    },
  }
}

/** As the page of the desktop window does, with the bridge its preload script gives it. */
async function fromWindow({ router, context }: Served): Promise<Connected> {
  const ports: MessagePort[] = []
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  const bridge: Bridge = {
    askPort() {
      const { port1, port2 } = new MessageChannel()
      ports.push(port1)
      servePort(router, context, port1)
      page.dispatchEvent(Object.assign(new Event('message'), { data: portHere, source: page, ports: [port2] }))
    },
    saveFile: async () => ({ saved: false }),
    setLanguage() {},
  }
  return {
    client: createORPCClient(desktopLink(bridge)),
    async close() {
      for (const port of ports) port.close()
    },
  }
}

async function overHttp({ router, context }: Served): Promise<Connected> {
  const server = await startWebServer({ router, context, log: context.host, port: 0 })
  const headers = await signIn(server.newAddress())
  const client: Client = createORPCClient(new FetchLink({ url: `${headers.origin}/rpc`, headers: { ...headers } }))
  return { client, close: () => server.close() }
}

/** Opens a one-time address as a browser does, and answers the headers that browser then sends. */
export async function signIn(address: string): Promise<{ origin: string; cookie: string }> {
  const answer = await fetch(address, { redirect: 'manual' })
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  return { origin: new URL(address).origin, cookie }
}
