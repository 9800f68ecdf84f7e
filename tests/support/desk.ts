import { createRouterClient } from '@orpc/server'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { deskRouter } from '../../src/desk/handlers.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { registerRouter } from '../../src/register/handlers.ts'
import { sessionsRouter } from '../../src/sessions/handlers.ts'
import { contextOf, request } from '../unit/register/client.ts'
import type { TestRegister } from './register.ts'
import { commune, type Home, openPlace } from './sessions.ts'

export { failure, request } from '../unit/register/client.ts'
export { day } from './sessions.ts'

/** The desk and what lies under it, in process, asked by somebody with these permissions. */
export function deskOf(
  register: TestRegister,
  { may = permissions, actor = 'cán bộ' }: { may?: readonly Permission[]; actor?: string } = {},
) {
  const rooms = { desk: deskRouter, sessions: sessionsRouter, register: registerRouter, figures: figuresRouter }
  return createRouterClient(rooms, { context: contextOf(register, may, actor) })
}
export type DeskClient = ReturnType<typeof deskOf>

/** The morning of 18/07/2024 at one place, with these families invited at a quarter of an hour each. */
export async function morning(register: TestRegister, homes: readonly Home[], biometric = true) {
  const children = await commune(register, homes)
  const client = deskOf(register)
  const place = await openPlace(client.sessions, { name: 'Nhà văn hóa', biometric, stations: 10, windows: [] })
  const today = { day: (await client.desk.sessions({})).day, from: '07:30', to: '11:30' }
  const { sessions } = await client.sessions.saveSession({
    requestId: request(),
    id: null,
    placeId: place.id,
    stations: 10,
    ...today,
  })
  const [sessionId = ''] = sessions
  for (const family of children)
    await client.sessions.invite({ requestId: request(), sessionId, childIds: family.map(({ id }) => id) })
  return { client, sessionId, children, ids: children.map((family) => family.map(({ id }) => id)) }
}

export async function numberOf(register: TestRegister, childNo: number, number: string): Promise<void> {
  await register.units.write({ actor: 'test', operation: 'test' }, async (unit) => {
    unit.recording()
    await unit.db.updateTable('child').set({ citizen_number: number }).where('no', '=', childNo).execute()
  })
}
