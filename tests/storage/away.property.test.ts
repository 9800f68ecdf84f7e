import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Machine, machineOf, merged, packed, request, taken } from '../support/away.ts'
import { day, morning } from '../support/desk.ts'
import { outcomeKinds } from '../../src/desk/contract.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'

// Random work on two machines at once, brought back in several files that come in any order and more than once: everybody
// has one outcome at most, whatever only one side wrote stands, and a file that was taken in changes nothing any more.

const today = day('2024-07-18')
const homes = [
  { village: 'Bản Bó', born: ['2013-10-02', '2019-08-26'] },
  { village: 'Bản Hột', born: ['2021-01-05', '2015-02-03'] },
]
const companions = ['father', 'mother', 'guardian', 'other'] as const

const press = fc.record({
  where: fc.constantFrom('host' as const, 'laptop' as const, 'laptop' as const),
  what: fc.constantFrom(
    'outcome' as const,
    'outcome' as const,
    'outcome' as const,
    'absent' as const,
    'add' as const,
    'brought' as const,
    'correct' as const,
    'filing' as const,
    'undo' as const,
    'visitor' as const,
    'bring' as const,
  ),
  who: fc.nat(3),
  kind: fc.constantFrom(...outcomeKinds),
  companion: fc.constantFrom(...companions),
  slip: fc.constantFrom('A-1', 'B-2'),
})
type Press = typeof press extends fc.Arbitrary<infer One> ? One : never

describeEachEngine('random work on two machines', (open, engine) => {
  test('comes together once, in whatever order it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(press, { maxLength: 14 }),
        fc.constantFrom('here' as const, 'away' as const),
        async (presses, keep) => {
          const register = await open()
          const other = await openTestRegister()
          try {
            await run(register, other, presses, keep)
          } finally {
            await other.close()
          }
        },
      ),
      { numRuns: engine === 'sqlite' ? 12 : 3 },
    )
  }, 240_000)
})

async function run(
  register: TestRegister,
  other: TestRegister,
  presses: readonly Press[],
  keep: 'here' | 'away',
): Promise<void> {
  const { sessionId, ids } = await morning(register, homes)
  const children = ids.flat()
  const machines = { host: machineOf(register), laptop: machineOf(other) }
  const { host, laptop } = machines
  await taken(host, laptop, sessionId)
  const done = { host: new Set<string>(), laptop: new Set<string>() }
  const corrected = { host: new Set<string>(), laptop: new Set<string>() }
  const requests: Record<'host' | 'laptop', string[]> = { host: [], laptop: [] }
  const files: Uint8Array[] = []
  let added = 0
  for (const one of presses) {
    const machine = machines[one.where]
    if (one.what === 'bring') {
      files.push(await packed(laptop))
      const newest = files.at(-1) ?? new Uint8Array()
      await takenIn(host, newest, keep)
      done.laptop.clear()
      continue
    }
    const requestId = request()
    const childId = children[one.who] ?? ''
    const wrote = await write(machine, sessionId, requestId, one, childId, requests[one.where], () => (added += 1))
    if (wrote) requests[one.where].push(requestId)
    if (wrote && one.what !== 'add' && one.what !== 'visitor') done[one.where].add(childId)
    if (one.what === 'correct') corrected[one.where].add(childId)
    if (one.what === 'undo') for (const id of children) done[one.where].add(id)
  }
  files.push(await packed(laptop))
  await takenIn(host, files.at(-1) ?? new Uint8Array(), keep)
  const there = await outcomesAt(laptop, sessionId, children)
  const here = await outcomesAt(host, sessionId, children)
  // What nobody here touched is as it was there.
  for (const id of children) if (!done.host.has(id)) expect(here.get(id) ?? null).toEqual(there.get(id) ?? null)
  // So is a corrected name: as it stands at one of the two.
  for (const id of children) {
    const [one, other] = [await nameAt(host, id), await nameAt(laptop, id)]
    if (!corrected.host.has(id)) expect(one).toBe(other)
  }
  const settled = await standing(host, sessionId)
  expect(settled.tally.outcomes).toBe(new Set([...(await outcomesOf(register))]).size)
  for (const file of [...files, ...files.toReversed()]) {
    const again = await takenIn(host, file, keep)
    expect(again.brings).toEqual({ arrivals: 0, outcomes: 0, visitors: 0, newChildren: 0, corrections: 0 })
  }
  expect(await standing(host, sessionId)).toEqual(settled)
}

async function write(
  machine: Machine,
  sessionId: string,
  requestId: string,
  { what, kind, slip, companion }: Press,
  childId: string,
  before: string[],
  next: () => number,
): Promise<boolean> {
  const command = { requestId, sessionId }
  try {
    if (what === 'outcome') {
      const seen = (await outcomeOf(machine, sessionId, childId))?.version ?? null
      await machine.desk.outcome({ ...command, childId, kind, detail: { slip, who: 'mẹ cháu' }, seen })
    } else if (what === 'absent') await machine.desk.arrival({ ...command, childIds: [childId], state: 'absent' })
    else if (what === 'brought')
      await machine.desk.arrival({ ...command, childIds: [childId], state: 'present', accompaniedBy: companion })
    else if (what === 'filing')
      await machine.desk.setFiling({ requestId, childId, stage: slip === 'A-1' ? 'accepted' : 'to-add' })
    else if (what === 'correct') {
      const { version } = await machine.register.child({ id: childId })
      await machine.register.editChild({ requestId, childId, version, fields: { name: `Tên ${slip}` } })
    } else if (what === 'add')
      await machine.desk.addChild({ ...command, name: `Trẻ mới ${'abcdefghijklmnop'.charAt(next())}` })
    else if (what === 'visitor') await machine.desk.addVisitor({ ...command, name: 'Khách' })
    else await machine.desk.undo({ requestId, undoes: before.pop() ?? requestId })
    return what === 'outcome' || what === 'absent' || what === 'add' || what === 'visitor' || what === 'brought'
  } catch (refusal) {
    expect((refusal as { code: string }).code).toMatch(
      /^(HAS_OUTCOME|NO_SUCH_REQUEST|CHANGED_SINCE|UNDONE_ALREADY|ALREADY_DONE|NOT_FILED)$/,
    )
    return false
  }
}

async function takenIn(host: Machine, file: Uint8Array, keep: 'here' | 'away') {
  const { conflicts, children } = await host.away.previewReturn({ fileId: host.offer(file) })
  return merged(host, file, {
    conflicts: Object.fromEntries(conflicts.map(({ id }) => [id, keep])),
    children: Object.fromEntries(children.map(({ id, as }) => [id, as ?? 'new'])),
  })
}

async function nameAt(machine: Machine, id: string): Promise<string> {
  return (await machine.register.child({ id })).name
}

async function outcomeOf(machine: Machine, sessionId: string, childId: string) {
  const household = await homeOf(machine, sessionId, childId)
  return household.children.find(({ id }) => id === childId)?.outcome
}

async function homeOf(machine: Machine, sessionId: string, childId: string) {
  const { only } = await machine.desk.find({ sessionId, text: childId })
  if (only === null) throw new Error(`${childId} is not found by its code`)
  return only
}

async function outcomesAt(machine: Machine, sessionId: string, children: readonly string[]) {
  const told = new Map<string, object>()
  for (const id of children) {
    const outcome = await outcomeOf(machine, sessionId, id)
    if (outcome) told.set(id, { kind: outcome.kind, detail: outcome.detail })
  }
  return told
}

/** The children of whom an outcome stands, each as often as it stands. */
async function outcomesOf(register: TestRegister): Promise<number[]> {
  return register.units.read({ actor: 'test', operation: 'test' }, async ({ db }) => {
    const rows = await db.selectFrom('outcome').select('child_no').where('voided', 'is', null).execute()
    const nos = rows.flatMap(({ child_no }) => child_no ?? [])
    expect(new Set(nos).size).toBe(nos.length)
    return nos
  })
}

async function standing(machine: Machine, sessionId: string) {
  const { tally } = await machine.desk.queue({ sessionId })
  return { tally, figures: (await machine.figures.at({ asOf: today })).all }
}
