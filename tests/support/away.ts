import { createRouterClient } from '@orpc/server'
import { createSeals } from '../../main/files/sealing.ts'
import { createShelf } from '../../main/files/shelf.ts'
import type { Context } from '../../src/access/index.ts'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { awayRouter } from '../../src/away/handlers.ts'
import type { Seals } from '../../src/base/ports.ts'
import { deskRouter } from '../../src/desk/handlers.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { registerRouter } from '../../src/register/handlers.ts'
import { sessionsRouter } from '../../src/sessions/handlers.ts'
import { contextOf, finalOf, request } from '../unit/register/client.ts'
import type { TestRegister } from './register.ts'

export { failure, finalOf, request } from '../unit/register/client.ts'

/** Seals whose key is made at once: what makes it slow is the machine's, and tested by itself. */
export const quickSeals: Seals = {
  ...createSeals(),
  keyOf: async (passphrase, salt) => createSeals().mark('00'.repeat(32), `${passphrase} ${salt}`),
}

/** A machine with the product: the desk, what lies under it, and sessions taken away, with files on a shelf of its own. */
export function machineOf(
  register: TestRegister,
  { may = permissions, seals = quickSeals }: { may?: readonly Permission[]; seals?: Seals } = {},
) {
  const context: Context = contextOf(register, may)
  const files = createShelf({ now: register.clock.now, newId: register.newId })
  let erased = 0
  const care = { ...context.care, erase: async () => void (erased += 1) }
  const rooms = {
    ...{
      away: awayRouter,
      desk: deskRouter,
      sessions: sessionsRouter,
      register: registerRouter,
      figures: figuresRouter,
    },
  }
  const client = createRouterClient(rooms, {
    context: { ...context, care, host: { ...context.host, files, seals } },
  })
  return {
    ...{ away: client.away, desk: client.desk, register: client.register, figures: client.figures },
    erased: () => erased,
    offer: (bytes: Uint8Array, name = 'tep') => files.put({ name, bytes }, 'away').fileId,
    fetch: (fileId: string) => files.get(fileId)?.bytes ?? new Uint8Array(),
  }
}
export type Machine = ReturnType<typeof machineOf>

export const passphrase = 'mật khẩu của buổi'

/** Seals a session at one machine and opens it at another. */
export async function taken(host: Machine, laptop: Machine, sessionId: string) {
  const { file, taken: told } = await host.away.take({
    requestId: request(),
    sessionId,
    withWhom: 'Lò Thị Lan',
    passphrase,
  })
  const out = host.fetch(file.fileId)
  const { copy } = await laptop.away.open({ requestId: request(), fileId: laptop.offer(out), passphrase })
  return { out, taken: told, copy }
}

/** The return file of a machine, as bytes. */
export async function packed(laptop: Machine): Promise<Uint8Array> {
  const { file } = await laptop.away.pack({ requestId: request() })
  return laptop.fetch(file.fileId)
}

type Decisions = Parameters<Machine['away']['previewReturn']>[0]['decisions']

/** Takes a return in. */
export async function merged(host: Machine, back: Uint8Array, decisions: Decisions = {}) {
  const requestId = request()
  const stream = await host.away.merge({ requestId, fileId: host.offer(back), decisions })
  return { requestId, ...(await finalOf(stream)) }
}
