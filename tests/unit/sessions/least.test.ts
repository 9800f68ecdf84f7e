import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { addDays } from '../../../src/base/day.ts'
import { createSolver } from '../../../main/host/solver/solver.ts'
import { type Campaign, campaignOf } from '../../../src/sessions/campaign.ts'
import { sortOut } from '../../../src/sessions/families.ts'
import { type Family, mayAttend } from '../../../src/sessions/shape.ts'
import { communes, planOf } from './communes.ts'

const solver = createSolver()
afterAll(() => solver.close())

/** Small enough to try every way of giving families to sessions. */
const small = communes.map((commune) => ({
  ...commune,
  deadline: addDays(commune.from, 1),
  candidates: commune.candidates.slice(0, 9),
  config: { ...commune.config, places: commune.config.places.slice(0, 2), hours: commune.config.hours.slice(0, 2) },
}))

interface Best {
  children: number
  sessions: number
}

test('no way of all ways is better than what is called the best possible', { timeout: 120_000 }, async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(small, async (commune) => {
      const { from, deadline, config, candidates } = commune
      const campaign = campaignOf({
        from,
        deadline,
        config,
        ages: { lower: 6, upper: 14 },
        villageIds: (names) => new Set(names),
      })
      const { families, parted } = await sortOut(candidates, campaign, async () => undefined)
      if (parted.size > 0 || families.length > 6) return
      const plan = await planOf(commune, solver)
      const best = bestOfAll(families, campaign)
      expect(plan.bound.placedAtMost).toBeGreaterThanOrEqual(best.children)
      expect(plan.totals.placed).toBeLessThanOrEqual(best.children)
      if (plan.totals.placed === best.children) {
        expect(plan.bound.sessionsAtLeast).toBeLessThanOrEqual(best.sessions)
        expect(plan.sessions.length).toBeGreaterThanOrEqual(best.sessions)
        compared += 1
      }
    }),
    { numRuns: 120 },
  )
  expect(compared).toBeGreaterThan(60)
})

/** Tries every way: each family in each session it may attend, or in none. */
function bestOfAll(families: readonly Family[], campaign: Campaign): Best {
  const sessions = campaign.days.flatMap((_, day) =>
    campaign.kinds.map((kind) => ({ kind, day, under: 0, over: 0, families: 0 })),
  )
  let best: Best = { children: 0, sessions: 0 }
  const tryFrom = (at: number, children: number): void => {
    const family = families[at]
    if (family === undefined) {
      const used = sessions.filter((session) => session.families > 0)
      const overfull = campaign.days.some((_, day) => used.filter((one) => one.day === day).length > campaign.maxPerDay)
      if (overfull || children < best.children) return
      if (children > best.children || used.length < best.sessions) best = { children, sessions: used.length }
      return
    }
    for (const session of sessions) {
      const need = family.shape.needs[session.day]
      if (need === null || need === undefined || !mayAttend(family.shape, session.kind, session.day)) continue
      if (!session.kind.room.fits(session.under + need.under, session.over + need.over)) continue
      session.under += need.under
      session.over += need.over
      session.families += 1
      tryFrom(at + 1, children + family.children.length)
      session.under -= need.under
      session.over -= need.over
      session.families -= 1
    }
    tryFrom(at + 1, children)
  }
  tryFrom(0, 0)
  return best
}
