import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { ChildId } from '../../src/base/ids.ts'
import { createSolver } from '../../main/host/solver/solver.ts'
import { ORPCError } from '@orpc/server'
import { addDays } from '../../src/base/day.ts'
import { addCardEvent } from '../support/facts.ts'
import { openHastyRegister, type TestRegister } from '../support/register.ts'
import { brokenInTables } from '../support/sessions-checker.ts'
import {
  accepted,
  commune,
  day,
  firstDay,
  lastDay,
  openPlace,
  planned,
  request,
  type SessionsClient,
  sessionsClient,
} from '../support/sessions.ts'

const solver = createSolver()
afterAll(() => solver.close())

const villages = ['Bản Hột', 'Bản Cáp', 'Bản Ten']
/** Near 6 and 14 years in the days of the plan, and well between. */
const born = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -4, max: 12 }).map((days) => addDays(day('2018-07-22'), days)),
  fc.integer({ min: -4, max: 12 }).map((days) => addDays(day('2010-07-22'), days)),
  fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2011-09-01'), days)),
)
const home = fc.record({
  village: fc.constantFrom(...villages, null),
  born: fc.array(born, { minLength: 1, maxLength: 3 }),
})
const place = fc.record({
  kind: fc.constantFrom('fixed', 'mobile', 'mobile'),
  biometric: fc.boolean(),
  stations: fc.integer({ min: 1, max: 2 }),
  serves: fc.option(fc.subarray([0, 1, 2], { minLength: 1 }), { nil: null, freq: 2 }),
  windows: fc.constantFrom<(readonly [string, string])[]>(
    [['07:30', '08:30']],
    [
      ['07:30', '08:30'],
      ['13:30', '14:50'],
    ],
    [['18:00', '19:00']],
  ),
})
/** What is done, and to which of the things there are. */
const step = fc.record({
  what: fc.constantFrom(
    ...([
      'replan',
      'anew',
      'falls-out',
      'falls-out',
      'move',
      'move',
      'cancel',
      'undo',
      'undo',
      'lock',
      'done',
      'new',
    ] as const),
  ),
  which: fc.nat({ max: 1000 }),
  home,
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Refusals are answers: what is looked at is what stands after them. */
const refusals = new Set([
  'NO_ROOM',
  'STANDS_ON_IT',
  'UNDONE_ALREADY',
  'RULE_BROKEN',
  'NO_SUCH_REQUEST',
  'SESSION_NOT_OPEN',
])

test(
  'whatever is planned, moved, cancelled, taken back and planned again, every rule is kept',
  { timeout: 240_000 },
  async () => {
    const counts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(home, { minLength: 1, maxLength: 9 }),
        fc.array(place, { minLength: 1, maxLength: 3 }),
        fc.array(step, { minLength: 5, maxLength: 9 }),
        fc.record({ teams: fc.nat({ max: 2 }), equipment: fc.nat({ max: 2 }), vehicles: fc.nat({ max: 1 }) }),
        async (homes, places, steps, units) => {
          const register = await openHastyRegister()
          try {
            await commune(register, homes)
            const client = sessionsClient(register, { solver })
            const known = await villageIds(register)
            for (const [at, { serves, windows, ...of }] of places.entries()) {
              const named = serves?.flatMap((no) => known.get(villages[no] ?? '') ?? []) ?? []
              await openPlace(client, {
                ...of,
                name: `Điểm ${at + 1}`,
                villages: named.length === 0 ? null : named,
                windows,
              })
            }
            await withUnits(client, units)
            const undoable: string[] = []
            undoable.push((await accepted(client, await planned(client))).requestId)
            expect(await brokenInTables(register, firstDay)).toEqual([])
            for (const one of steps) {
              const done = await carryOut(register, client, one, undoable).catch((failure: unknown) => {
                if (failure instanceof ORPCError && refusals.has(failure.code)) return failure.code
                throw failure
              })
              const name = `${one.what} ${done}`
              counts.set(name, (counts.get(name) ?? 0) + 1)
              expect([name, ...(await brokenInTables(register, firstDay))]).toEqual([name])
            }
          } finally {
            await register.close()
          }
        },
      ),
      { numRuns: 24, endOnFailure: true },
    )
    // Nothing is proved by steps that never came to anything.
    for (const what of ['replan', 'anew', 'falls-out', 'move', 'cancel', 'undo', 'lock'])
      expect(counts.get(`${what} ok`) ?? 0).toBeGreaterThan(0)
  },
)

async function carryOut(
  register: TestRegister,
  client: SessionsClient,
  { what, which, home: family }: Step,
  undoable: string[],
): Promise<string> {
  const open = (await client.calendar({ from: firstDay, to: day('2025-12-31') })).filter(
    ({ status }) => status !== 'cancelled',
  )
  const session = open[which % Math.max(1, open.length)]
  const requestId = request()
  switch (what) {
    case 'replan':
    case 'anew': {
      const keep = what === 'replan' ? 'all' : 'locked'
      const plan = await planned(client, { keep, seconds: 1 })
      const { requestId: written, moved } = await accepted(client, plan, { keep })
      undoable.push(written)
      // Made again at once, a plan moves nobody and has nothing to add.
      const again = await planned(client, { seconds: 1 })
      expect([again.kept.moving, again.kept.withdrawn, again.sessions]).toEqual([[], [], []])
      // Whoever lacks something lacks it because there is not more of it then; nothing that is free is left lying.
      for (const { teamId, kitIds, lacking } of again.kept.staffed)
        expect([teamId, kitIds, lacking.length > 0]).toEqual([null, [], true])
      return moved > 0 ? 'moved' : 'ok'
    }
    case 'undo': {
      const undoes = undoable.splice(which % Math.max(1, undoable.length), 1)[0]
      if (undoes === undefined) return 'nothing'
      await client.undo({ requestId, undoes })
      undoable.push(requestId)
      return 'ok'
    }
    case 'new':
      await commune(register, [family])
      return 'ok'
    default:
  }
  if (session === undefined) return 'nothing'
  const { invitations } = await client.session({ id: session.id })
  const invited = invitations.filter(({ status }) => status === 'invited')
  const one = invited[which % Math.max(1, invited.length)]
  switch (what) {
    case 'lock':
      await client.setStatus({
        requestId,
        sessions: [session],
        status: session.status === 'locked' ? 'planned' : 'locked',
      })
      break
    case 'falls-out':
      await client.cancelSession({
        ...{ requestId, sessionId: session.id, version: session.version, reason: 'Mất điện' },
        ...{ notBefore: firstDay, until: lastDay },
      })
      break
    case 'done': {
      const no = one && (await numberOf(register, one.childId))
      if (no === undefined) return 'nothing'
      await register.units.write({ actor: 'test', operation: 'test' }, (unit) =>
        addCardEvent(unit, { no }, { kind: 'taken', day: '2024-07-18' }),
      )
      return 'ok'
    }
    default: {
      if (one === undefined) return 'nothing'
      const version = Math.max(
        ...invited.filter((line) => line.household === one.household).map((line) => line.version),
      )
      const of = { requestId, sessionId: session.id, household: one.household, version, reason: 'Gia đình bận' }
      await (what === 'move' ? client.moveHousehold({ ...of, notBefore: firstDay }) : client.cancelHousehold(of))
    }
  }
  undoable.push(requestId)
  return 'ok'
}

async function withUnits(
  client: SessionsClient,
  { teams, equipment, vehicles }: { teams: number; equipment: number; vehicles: number },
): Promise<void> {
  for (let at = 0; at < teams; at += 1)
    await client.saveTeam({ requestId: request(), id: null, name: `Tổ ${at + 1}`, members: [] })
  for (const [kind, count] of [
    ['equipment', equipment],
    ['vehicle', vehicles],
  ] as const)
    for (let at = 0; at < count; at += 1)
      await client.saveKit({ requestId: request(), id: null, name: `${kind} ${at + 1}`, kind })
}

function villageIds({ units }: TestRegister): Promise<Map<string, string>> {
  return units.read({ actor: 'test', operation: 'test' }, async ({ db }) => {
    const rows = await db
      .selectFrom('village_fact as f')
      .innerJoin('village as v', 'v.no', 'f.village_no')
      .select(['f.name', 'v.id'])
      .execute()
    return new Map(rows.map(({ name, id }) => [name, id]))
  })
}

function numberOf({ units }: TestRegister, id: ChildId): Promise<number | undefined> {
  return units.read({ actor: 'test', operation: 'test' }, async ({ db }) => {
    const row = await db.selectFrom('child').select('no').where('id', '=', id).executeTakeFirst()
    return row?.no
  })
}
