import { accessRouter } from './access/handlers.ts'
import { awayRouter } from './away/handlers.ts'
import { deskRouter } from './desk/handlers.ts'
import { figuresRouter } from './figures/handlers.ts'
import { listsRouter } from './lists/handlers.ts'
import { registerRouter } from './register/handlers.ts'
import { reportsRouter } from './reports/handlers.ts'
import { sessionsRouter } from './sessions/handlers.ts'
import type { Router } from '@orpc/server'
import type { Context } from './access/index.ts'
import type { contract } from './contract.ts'

/** Every operation of the contract with its handler: what every transport serves. */
export const router = {
  access: accessRouter,
  register: registerRouter,
  lists: listsRouter,
  figures: figuresRouter,
  sessions: sessionsRouter,
  desk: deskRouter,
  away: awayRouter,
  reports: reportsRouter,
} satisfies Router<typeof contract, Context>
