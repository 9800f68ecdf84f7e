import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createSolver } from '../../../main/host/solver/solver.ts'
import { campaignOf } from '../../../src/sessions/campaign.ts'
import type { Draft } from '../../../src/sessions/draft.ts'
import { sortOut } from '../../../src/sessions/families.ts'
import { firstPlan } from '../../../src/sessions/first-plan.ts'
import { bringNear } from '../../../src/sessions/near.ts'
import { bornOn, brokenBy, candidate, communes, config, firstDay, planOf } from './communes.ts'

const solver = createSolver()
afterAll(() => solver.close())

const breathe = async () => undefined
const ages = { lower: 6, upper: 14 }

test('households go to the place that names their village while it has room, in no more sessions', async () => {
  // One day: the police takes 24 under 6, the village's own point 12. Twenty of the village, fourteen of another.
  const commune = {
    from: firstDay,
    deadline: firstDay,
    config: config({
      places: [
        { name: 'Công an', biometric: true, stations: 2, villages: 'all' },
        { name: 'Lưu động Bản Cáp', biometric: false, stations: 1, villages: ['Bản Cáp'] },
      ],
    }),
    candidates: Array.from({ length: 34 }, (_, at) =>
      candidate(at + 1, { birth: bornOn('2022-01-01'), village: at < 20 ? 'Bản Cáp' : 'Bản Hột' }),
    ),
  }
  const plan = await planOf(commune, solver)
  expect(brokenBy(plan, commune)).toEqual([])
  expect(plan.totals.placed).toBe(34)
  const children = Object.fromEntries(plan.sessions.map((one) => [one.place, one.children.length]))
  expect(children).toEqual({ 'Lưu động Bản Cáp': 12, 'Công an': 22 })
})

test('nobody loses a session by it, no session and no station is added, and nobody leaves what is near', async () => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(communes, async ({ from, deadline, config: given, candidates }) => {
      const wanted = { from, deadline, config: given, ages, villageIds: (names: readonly string[]) => new Set(names) }
      const campaign = campaignOf(wanted)
      const { families } = await sortOut(candidates, campaign, breathe)
      const draft = await firstPlan(families, campaign, { order: 'village', breathe })
      const before = summary(draft)
      await bringNear(draft, campaign, breathe)
      const after = summary(draft)
      expect(after.placed.toSorted()).toEqual(before.placed.toSorted())
      expect(after.sessions).toBeLessThanOrEqual(before.sessions)
      expect(after.stations).toBeLessThanOrEqual(before.stations)
      expect(after.near.length).toBeGreaterThanOrEqual(before.near.length)
      expect(after.near).toEqual(expect.arrayContaining(before.near))
      moved += after.near.length - before.near.length
    }),
    { numRuns: 200 },
  )
  expect(moved).toBeGreaterThan(0)
})

function summary({ sessions }: Draft) {
  const named = (some: Draft['sessions']) =>
    some.flatMap((one) => one.families.map(({ children }) => children.join(' ')))
  return {
    placed: named(sessions),
    near: named(sessions.filter(({ kind }) => kind.place.villages !== null)),
    sessions: sessions.length,
    stations: sessions.reduce((sum, { kind, under, over }) => sum + (kind.room.stationsFor(under, over) ?? 0), 0),
  }
}
