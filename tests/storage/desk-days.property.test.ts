import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeKinds } from '../../src/desk/contract.ts'
import { day, type DeskClient, morning, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'

// Random mornings at a desk, held against plain counting: the tally is the sum of the outcomes that stand, figures never
// hear of visitors, a press that comes twice writes once, and what is taken back leaves what stood before.

const today = day('2024-07-18')
const homes = [
  { village: 'Bản Bó', born: ['2013-10-02', '2019-08-26'] },
  { village: 'Bản Hột', born: ['2021-01-05', null, '2015'] },
  { village: null, born: ['2018-07-18'] },
]

type Press =
  | { press: 'outcome'; who: number; kind: (typeof outcomeKinds)[number]; twice: boolean }
  | { press: 'arrival'; who: number; state: 'present' | 'absent' }
  | { press: 'visitor' }
  | { press: 'undo'; pick: number }

const presses = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: outcome() },
    fc.record({
      press: fc.constant('arrival' as const),
      who: fc.nat(20),
      state: fc.constantFrom('present' as const, 'absent' as const),
    }),
    fc.constant({ press: 'visitor' as const }),
    { weight: 2, arbitrary: fc.record({ press: fc.constant('undo' as const), pick: fc.nat(20) }) },
  ),
  { maxLength: 14 },
)

function outcome() {
  return fc.record({
    press: fc.constant('outcome' as const),
    who: fc.nat(20),
    kind: fc.constantFrom(...outcomeKinds),
    twice: fc.boolean(),
  })
}

describeEachEngine('random mornings', (open, engine) => {
  test('keep the tally, the figures and the way back true', async () => {
    await fc.assert(
      fc.asyncProperty(presses, async (some) => {
        const register = await open()
        const made = await morning(register, homes)
        await run(made.client, made.sessionId, made.ids.flat(), some)
      }),
      { numRuns: engine === 'sqlite' ? 12 : 4, seed: 20240718 },
    )
  }, 240_000)
})

interface Person {
  childId?: string
  visitorId?: string
  kind: string | null
  version: number | null
}

async function run(client: DeskClient, sessionId: string, ids: readonly string[], some: readonly Press[]) {
  const people: Person[] = ids.map((childId) => ({ childId, kind: null, version: null }))
  const done: { requestId: string; back: () => void; person: Person }[] = []
  for (const press of some) {
    const requestId = request()
    if (press.press === 'visitor') {
      const { visitorId } = await client.desk.addVisitor({ requestId, sessionId, name: 'Khách' })
      people.push({ visitorId, kind: null, version: null })
      continue
    }
    if (press.press === 'undo') {
      const last = done.at(-1 - (press.pick % Math.max(done.length, 1)))
      if (last === undefined) continue
      const isNewest = done.findLast(({ person }) => person === last.person) === last
      const call = client.desk.undo({ requestId, undoes: last.requestId })
      if (!isNewest) {
        await expect(call).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
        continue
      }
      await call
      last.back()
      last.person.version = await versionOf(client, sessionId, last.person)
      done.splice(done.indexOf(last), 1)
      continue
    }
    const person = people[press.who % people.length]
    if (person === undefined) continue
    const whom = { childId: person.childId ?? null, visitorId: person.visitorId ?? null }
    if (press.press === 'arrival') {
      if (person.kind !== null || person.childId === undefined) continue
      await client.desk.arrival({ requestId, sessionId, childIds: [person.childId], state: press.state })
      done.splice(0, done.length, ...done.filter((one) => one.person !== person))
      continue
    }
    const detail = { who: 'mẹ' }
    const desk = press.who % 3 === 0 ? null : `Bàn ${press.who % 3}`
    const command = { requestId, sessionId, ...whom, kind: press.kind, detail, desk, seen: person.version }
    const before = person.kind
    const { outcome: told } = await client.desk.outcome(command)
    if (press.twice) expect((await client.desk.outcome(command)).outcome).toEqual(told)
    done.push({ requestId, person, back: () => void (person.kind = before) })
    person.kind = press.kind
    person.version = told.version
  }
  const { tally } = await client.desk.queue({ sessionId })
  const expected = people.filter(({ kind }) => kind !== null)
  expect(tally.outcomes).toBe(expected.length)
  expect(tally.visitors).toBe(people.filter(({ visitorId }) => visitorId !== undefined).length)
  for (const kind of outcomeKinds) {
    const told = tally.byOutcome.find((one) => one.kind === kind)
    expect((told?.children ?? 0) + (told?.visitors ?? 0)).toBe(expected.filter((one) => one.kind === kind).length)
  }
  const sum = (rows: readonly { outcomes: number; invited: number }[], of: 'outcomes' | 'invited') =>
    rows.reduce((total, row) => total + row[of], 0)
  for (const rows of [tally.byGroup, tally.byVillage]) {
    expect(sum(rows, 'outcomes')).toBe(tally.outcomes)
    expect(sum(rows, 'invited')).toBe(ids.length)
  }
  expect(tally.byDesk.reduce((total, row) => total + row.outcomes, 0)).toBe(tally.outcomes)
  // The register: exactly the children whose outcome stands, and nobody from outside.
  const { all } = await client.figures.at({ asOf: today })
  const children = expected.filter(({ childId }) => childId !== undefined)
  const isDone = new Set(['taken', 'issued', 'handed-over'])
  expect(all.total).toBe(ids.length)
  expect(all.done).toBe(children.filter(({ kind }) => isDone.has(kind ?? '')).length)
  expect(all.declined).toBe(children.filter(({ kind }) => kind === 'declined').length)
}

async function versionOf(
  client: DeskClient,
  sessionId: string,
  { childId, visitorId }: Person,
): Promise<number | null> {
  if (childId === undefined) return visitorVersion(client, sessionId, visitorId ?? '')
  const { only } = await client.desk.find({ sessionId, text: childId })
  return only?.children.find(({ id }) => id === childId)?.outcome?.version ?? null
}

/** Told by the refusal of somebody who has seen nothing. */
async function visitorVersion(client: DeskClient, sessionId: string, visitorId: string): Promise<number | null> {
  const { visitors } = await client.desk.visitors({ sessionId })
  return visitors.find(({ id }) => id === visitorId)?.outcome?.version ?? null
}
