import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../src/contract.ts'
import { carefulLink } from './careful-link.ts'
import { desktopLink } from './desktop-link.ts'
import { desktopBridge } from './desktop.ts'

export type ProductClient = ContractRouterClient<typeof contract>

/** How the window reaches the core: over a port in the desktop window, over HTTP in a browser. */
function connect(): ProductClient {
  const bridge = desktopBridge()
  const link = bridge === undefined ? overHttp() : desktopLink(bridge)
  return createORPCClient(carefulLink(link))
}

function overHttp() {
  return new FetchLink({
    url: new URL('/rpc', window.location.href).href,
    // What is typed still goes out as the page is left.
    fetch: (request, init, _, path, input) =>
      fetch(request, { ...init, keepalive: path.at(-1) === 'keepDraft' && JSON.stringify(input).length < mostLeaving }),
  })
}

/** Signs of a request that may outlive its page: browsers take 64 KiB, and a sign is at most three bytes. */
const mostLeaving = 20_000

export const client: ProductClient = connect()

/** The same client as query and mutation options. */
export const api = createTanstackQueryUtils(client)
