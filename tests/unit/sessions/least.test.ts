import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { addDays } from '../../../src/base/day.ts'
import { createSolver } from '../../../main/host/solver/solver.ts'
import { type Campaign, campaignOf, type Kind } from '../../../src/sessions/campaign.ts'
import { crewParts } from '../../../src/sessions/crew.ts'
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
  /** Of every way that places so many children: how many sessions with equipment and how many without. */
  ways: { biometric: number; others: number }[]
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
        const { biometric, others } = plan.proof
        for (const way of best.ways) {
          if (way.others <= others.sessions) expect(biometric.atLeast).toBeLessThanOrEqual(way.biometric)
          if (way.biometric <= biometric.sessions) expect(others.atLeast).toBeLessThanOrEqual(way.others)
        }
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
  let best: Best = { children: 0, sessions: 0, ways: [{ biometric: 0, others: 0 }] }
  const tryFrom = (at: number, children: number): void => {
    const family = families[at]
    if (family === undefined) {
      const used = sessions.filter((session) => session.families > 0)
      const overfull = campaign.days.some((_, day) => used.filter((one) => one.day === day).length > campaign.maxPerDay)
      if (overfull || children < best.children) return
      if (
        !campaign.days.every((_, day) =>
          hasCrews(
            used.filter((one) => one.day === day),
            day,
            campaign,
          ),
        )
      )
        return
      const biometric = used.filter(({ kind }) => kind.place.biometric).length
      const way = { biometric, others: used.length - biometric }
      if (children > best.children) best = { children, sessions: used.length, ways: [way] }
      else {
        best.ways.push(way)
        best.sessions = Math.min(best.sessions, used.length)
      }
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

/** Tries every way of giving teams, equipment and vehicles to the sessions of a day. */
function hasCrews(held: readonly { kind: Kind }[], day: number, { crew }: Campaign): boolean {
  return crewParts.every((part) => {
    const along = held.filter(({ kind }) => kind.place.needs.includes(part)).map(({ kind }) => kind)
    const given: number[] = []
    const give = (at: number): boolean => {
      const kind = along[at]
      if (kind === undefined) return true
      return crew[part].some(({ busy }, unit) => {
        const elsewhere = busy[day] ?? [{ start: 0, end: 1441 }]
        const others = along.slice(0, at).filter((_, no) => given[no] === unit)
        if ([...elsewhere, ...others].some((one) => one.start < kind.end && kind.start < one.end)) return false
        given[at] = unit
        return give(at + 1)
      })
    }
    return give(0)
  })
}
