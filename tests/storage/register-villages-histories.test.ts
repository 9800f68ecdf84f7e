import { createRouterClient } from '@orpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween, type Instant } from '../../src/base/day.ts'
import type { Figures } from '../../src/figures/contract.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { settleChildren } from '../../src/register/index.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addVillage } from '../support/facts.ts'
import type { TestRegister } from '../support/register.ts'
import { contextOf, day, registerClient, request } from '../unit/register/client.ts'

const first = day('2024-07-01')
const today = day('2024-07-18')
const days = [first, day('2024-07-06'), day('2024-07-12'), today]
const about = { actor: 'x', operation: 'x' }

/** What an office may do with villages and the children in them: which, to which, on which day. */
const act = fc.record({
  do: fc.constantFrom('merge', 'merge', 'split', 'close', 'reopen', 'order', 'rename', 'undo', 'move', 'leave', 'come'),
  which: fc.nat(9),
  other: fc.nat(9),
  on: fc.integer({ min: 1, max: 17 }),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const villageWork: readonly string[] = ['merge', 'split', 'close', 'reopen', 'order', 'undo']

describeEachEngine('histories of villages', (open, engine) => {
  test('leave every earlier day and every earlier answer alone, close the change, and move nobody out of the commune', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
        const office = await officeOf(await open())
        for (const one of acts) {
          const before = await office.all()
          const knownAt = before[0]?.knownAt ?? office.register.clock.now()
          office.register.clock.advance(1000)
          const done = await office.carryOut(one)
          const after = await office.all()
          if (done === null) expect(after.map(numbers)).toEqual(before.map(numbers))
          expect((await office.all(knownAt)).map(numbers)).toEqual(before.map(numbers))
          if (!villageWork.includes(one.do)) continue
          expect(after.map(({ all, groups }) => ({ all, groups }))).toEqual(
            before.map(({ all, groups }) => ({ all, groups })),
          )
          const earlier = days.map((asOf, at) => ({ asOf, at })).filter(({ asOf }) => asOf < (done ?? today))
          if (one.do !== 'undo' && one.do !== 'order')
            for (const { at } of earlier) expect(after[at]?.villages).toEqual(before[at]?.villages)
          await office.changeCloses()
        }
        await office.copiesAgree()
      }),
      { numRuns: engine === 'sqlite' ? 8 : 2 },
    )
  })
})

async function officeOf(register: TestRegister) {
  const client = registerClient(register)
  const figures = createRouterClient(figuresRouter, { context: contextOf(register) })
  const made = await register.units.write(about, async (unit) => {
    const villages = [
      await addVillage(unit, 'Bản Bó'),
      await addVillage(unit, 'Bản Cáp'),
      await addVillage(unit, 'Thôn 1'),
    ]
    const children = []
    for (let at = 0; at < 7; at += 1)
      children.push(await addChild(unit, { name: `Trẻ ${at}`, village: villages[at % 3] ?? null, listed: first }))
    return { villages: villages.map((one) => one.id), children: children.map((one) => one.id) }
  })
  const changes: string[] = []
  const all = (knownAt: Instant | null = null) => Promise.all(days.map((asOf) => figures.at({ asOf, knownAt })))

  /** The day from which it holds; null: it was refused. */
  async function carryOut(one: Act): Promise<Day | null> {
    const on = addDays(first, Math.min(one.on, daysBetween(first, today)))
    const villages = (await client.villages({ asOf: today, closed: true })).map((village) => village.id)
    const id = villages[one.which % villages.length] ?? ''
    const other = villages[one.other % villages.length] ?? ''
    const childId = made.children[one.other % made.children.length] ?? ''
    const requestId = request()
    const works: Record<Act['do'], () => Promise<unknown>> = {
      merge: () => client.mergeVillages({ requestId, fromIds: [id], intoId: other, day: on }),
      split: () =>
        client.splitVillage({
          requestId,
          id,
          day: on,
          parts: [{ name: `Bản ${requestId.slice(-6)}`, childIds: [childId] }],
        }),
      close: () => client.closeVillage({ requestId, id, day: on }),
      reopen: () => client.reopenVillage({ requestId, id, day: on }),
      order: () => client.orderVillages({ requestId, ids: villages.toReversed() }),
      rename: () => client.saveVillage({ requestId, id, from: on, name: `Thôn ${requestId.slice(-6)}` }),
      undo: () => client.undoVillageChange({ requestId, changeId: changes.at(-1) ?? '' }),
      move: () => client.moveChild({ requestId, childId, villageId: id, day: on }),
      leave: () => client.closeChild({ requestId, childId, how: 'moved-away', day: on }),
      come: () => client.reopenChild({ requestId, childId, day: on }),
    }
    try {
      const answer = await works[one.do]()
      if (one.do === 'undo') changes.pop()
      else if (typeof answer === 'object' && answer !== null && 'changeId' in answer)
        changes.push(String(answer.changeId))
      return on
    } catch (failure) {
      if (failure instanceof Error && 'code' in failure && failure.code !== 'UNEXPECTED') return null
      throw failure
    }
  }

  async function changeCloses(): Promise<void> {
    const change = await figures.change({ from: first, to: today })
    for (const { all: terms } of [change, ...change.villages]) {
      const into = terms.new + terms.movedIn + terms.entered + terms.undeclined + terms.sentBack + terms.corrected
      const out = terms.done + terms.declined + terms.movedAway + terms.closed + terms.outgrown
      expect(terms.left1 + into - out).toBe(terms.left2)
    }
  }

  /** What is kept of each child for screens is what its facts say. */
  const copiesAgree = () =>
    register.units.write(about, async (unit) => {
      const nos = (await unit.db.selectFrom('child').select('no').execute()).map((row) => row.no)
      expect(await settleChildren(unit, nos, false)).toBe(0)
    })

  return { register, all, carryOut, changeCloses, copiesAgree }
}

/** Everything but the moment of the asking. */
function numbers({ asOf, all, groups, villages }: Figures) {
  return { asOf, all, groups, villages }
}
