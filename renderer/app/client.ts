import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../src/contract.ts'

export type ProductClient = ContractRouterClient<typeof contract>

/** How the window reaches the core: over HTTP in a browser, over a port in the desktop shell. */
export type Transport = { kind: 'http'; url: string } | { kind: 'port'; port: MessagePort }

export function connect(transport: Transport): ProductClient {
  if (transport.kind === 'http') return createORPCClient(new FetchLink({ url: transport.url }))
  const client: ProductClient = createORPCClient(new PortLink({ port: transport.port }))
  transport.port.start()
  return client
}

export const client: ProductClient = connect({ kind: 'http', url: new URL('/rpc', window.location.href).href })

/** The same client as query and mutation options. */
export const api = createTanstackQueryUtils(client)
