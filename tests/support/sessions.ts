import { createRouterClient } from '@orpc/server'
import type { Context } from '../../src/access/index.ts'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { Day } from '../../src/base/day.ts'
import type { Solver } from '../../src/base/ports.ts'
import type { Plan } from '../../src/sessions/contract.ts'
import { sessionsRouter } from '../../src/sessions/handlers.ts'
import { contextOf, finalOf, request } from '../unit/register/client.ts'
import { addChild, addHousehold, addVillage } from './facts.ts'
import type { TestRegister } from './register.ts'

export { failure, finalOf, request } from '../unit/register/client.ts'

/** The operations of sessions in process, on a test register; files put on the shelf are kept in `shelf`. */
export function sessionsClient(
  register: TestRegister,
  {
    may = permissions,
    solver,
    documents,
  }: { may?: readonly Permission[]; solver?: Solver; documents?: Context['host']['documents'] } = {},
) {
  const context: Context = contextOf(register, may)
  const files: Context['host']['files'] = {
    put: ({ name, bytes }) => {
      shelf.set(name, bytes)
      return { fileId: name, name, size: bytes.length, sha256: '' }
    },
    get: () => undefined,
    remove: () => undefined,
  }
  const host = { ...context.host, files, ...(solver && { solver }), ...(documents && { documents }) }
  return createRouterClient({ sessions: sessionsRouter }, { context: { ...context, host } }).sessions
}
export type SessionsClient = ReturnType<typeof sessionsClient>

/** What was put on the shelf, by name. */
export const shelf = new Map<string, Uint8Array>()

export const day = (text: string) => Day.parse(text)

export const firstDay = day('2024-07-19')
export const lastDay = day('2024-08-02')

/** Families of a village: each with children born on these days. */
export interface Home {
  village: string | null
  born: readonly (string | null)[]
  phone?: string
}

/** A commune with these families; answers the children's ids, family by family. */
export async function commune(
  register: Pick<TestRegister, 'units'>,
  homes: readonly Home[],
): Promise<{ id: string; no: number }[][]> {
  return register.units.write({ actor: 'test', operation: 'test' }, async (unit) => {
    const names = [...new Set(homes.flatMap(({ village }) => village ?? []))]
    const villages = new Map<string, Awaited<ReturnType<typeof addVillage>>>()
    for (const name of names) villages.set(name, await addVillage(unit, name))
    const made: { id: string; no: number }[][] = []
    for (const [at, { village, born, phone = '0912345678' }] of homes.entries()) {
      const householdNo = await addHousehold(unit, `home-${unit.numbers(1)}`)
      const children: { id: string; no: number }[] = []
      for (const [no, one] of born.entries())
        children.push(
          await addChild(unit, {
            name: `Giàng A ${String.fromCharCode(65 + (at % 26))}${no}`,
            born: one,
            village: village === null ? null : (villages.get(village) ?? null),
            householdNo,
            guardians: [{ relation: 'mother', name: 'Sùng Thị Dua', phone }],
          }),
        )
      made.push(children)
    }
    return made
  })
}

/** A place of our own with equipment, open every day in the morning and the afternoon, unless told otherwise. */
export async function openPlace(
  client: SessionsClient,
  of: Partial<Parameters<SessionsClient['savePlace']>[0]> & {
    name: string
    windows?: readonly (readonly [string, string])[]
  },
) {
  const {
    windows = [
      ['07:30', '09:30'],
      ['13:30', '15:30'],
    ],
    ...fields
  } = of
  const place = await client.savePlace({
    requestId: request(),
    id: null,
    kind: 'fixed',
    biometric: true,
    stations: 1,
    ...fields,
  })
  for (const [from, to] of windows)
    await client.saveWindow({ requestId: request(), id: null, placeId: place.id, from, to })
  return place
}

export async function planned(client: SessionsClient, of: Partial<Parameters<SessionsClient['plan']>[0]> = {}) {
  return finalOf<Plan>(await client.plan({ from: firstDay, deadline: lastDay, seconds: 5, ...of }))
}

/** Writes a plan as it was told. */
export async function accepted(
  client: SessionsClient,
  plan: Plan,
  of: Partial<Parameters<SessionsClient['accept']>[0]> = {},
) {
  const requestId = request()
  const answer = await client.accept({
    requestId,
    from: firstDay,
    deadline: lastDay,
    sessions: plan.sessions.map(({ sessionId, placeId, day: on, from, to, stations, teamId, kitIds, children }) => ({
      ...{ sessionId, placeId: placeId ?? '', day: on, from, to, stations, teamId, kitIds },
      children: children.map(({ id, slot }) => ({ id, slot })),
    })),
    staffed: plan.kept.staffed.map(({ sessionId, teamId, kitIds }) => ({ sessionId, teamId, kitIds })),
    withdrawn: plan.kept.withdrawn.map(({ id }) => id),
    ...of,
  })
  return { requestId, ...answer }
}
