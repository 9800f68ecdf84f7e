import { createRouterClient } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import type { Context } from '../../src/access/index.ts'
import type { contract } from '../../src/contract.ts'
import type { router as productRouter } from '../../src/router.ts'

/** Every operation of the contract, asked the same way over every transport. */
export type Client = ContractRouterClient<typeof contract>

/** Asks the router in this process: for the command line and tests. Pass `{signal}` to be able to cancel. */
export function inProcessClient(router: typeof productRouter, context: Context): Client {
  return createRouterClient(router, { context })
}
