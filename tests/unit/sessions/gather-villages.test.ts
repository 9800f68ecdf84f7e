import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/base/day.ts'
import { campaignOf } from '../../../src/sessions/campaign.ts'
import type { Draft } from '../../../src/sessions/draft.ts'
import { sortOut } from '../../../src/sessions/families.ts'
import { firstPlan } from '../../../src/sessions/first-plan.ts'
import { gatherVillages } from '../../../src/sessions/gather-villages.ts'
import { bornOn, candidate, config, firstDay } from './communes.ts'

const breathe = async () => undefined
const ages = { lower: 6, upper: 14 }
type Commune = Pick<Parameters<typeof campaignOf>[0], 'from' | 'deadline' | 'config'> & {
  candidates: Parameters<typeof sortOut>[0]
}

async function drafted({ candidates, ...of }: Commune, order: 'village' | 'size'): Promise<Draft> {
  const campaign = campaignOf({ ...of, ages, villageIds: (names) => new Set(names) })
  const { families } = await sortOut(candidates, campaign, breathe)
  return firstPlan(families, campaign, { order, breathe })
}

/** Each session's villages, in the order in which its families come. */
const villages = ({ sessions }: Draft) => sessions.map(({ families }) => families.map(({ village }) => village))
const different = (all: readonly (readonly number[])[]) => all.reduce((sum, of) => sum + new Set(of).size, 0)

test('two villages that alternate in the list come in sessions of their own', async () => {
  const commune = {
    from: firstDay,
    deadline: firstDay,
    config: config({
      places: [
        { name: 'Công an', biometric: true, stations: 1, villages: 'all' as const },
        { name: 'Nhà văn hóa', biometric: true, stations: 1, villages: 'all' as const },
      ],
      hours: [{ from: '07:30', to: '09:30' }],
    }),
    candidates: Array.from({ length: 16 }, (_, at) =>
      candidate(at + 1, { birth: bornOn('2016-01-01'), village: at % 2 === 0 ? 'Bản Cáp' : 'Bản Hột' }),
    ),
  }
  const draft = await drafted(commune, 'size')
  expect(different(villages(draft))).toBe(4)
  gatherVillages(draft)
  expect(different(villages(draft))).toBe(2)
})

/** Enough families of few villages that many are alike: of one or two children, some of whom cannot come on a day. */
const crowds = fc
  .array(
    fc.record({
      village: fc.constantFrom('Bản Hột', 'Bản Cáp', 'Thôn Sùng Ún', 'Bản Ten'),
      births: fc.array(fc.constantFrom('2016-03-05', '2021-03-05'), { minLength: 1, maxLength: 2 }),
      waitingSince: fc.constantFrom('2024-01-01', '2024-01-01', '2024-01-01', '2023-06-01'),
      away: fc.constantFrom([], [], [], [{ from: firstDay, until: firstDay }]),
    }),
    { minLength: 8, maxLength: 60 },
  )
  .map((homes) =>
    homes.flatMap(({ births, ...home }, at) =>
      births.map((birth, no) => candidate(at * 10 + no, { ...home, birth: bornOn(birth), household: `home-${at}` })),
    ),
  )

test('everybody keeps a seat for such as them: nobody is lost, no session is other, and no more villages come to any', async () => {
  let fewer = 0
  const setting = config({
    places: [
      { name: 'Công an', biometric: true, stations: 1, villages: 'all' },
      { name: 'Ủy ban', biometric: false, stations: 1, villages: 'all' },
    ],
  })
  await fc.assert(
    fc.asyncProperty(crowds, fc.constantFrom('village' as const, 'size' as const), async (candidates, order) => {
      const draft = await drafted(
        { from: firstDay, deadline: addDays(firstDay, 7), config: setting, candidates },
        order,
      )
      const before = summary(draft)
      gatherVillages(draft)
      const after = summary(draft)
      expect(after.seats).toEqual(before.seats)
      expect(after.everybody).toEqual(before.everybody)
      expect(after.villages).toBeLessThanOrEqual(before.villages)
      for (const own of villages(draft)) expect(own.filter((one, at) => one !== own[at - 1])).toEqual([...new Set(own)])
      fewer += before.villages - after.villages
    }),
    { numRuns: 200 },
  )
  expect(fewer).toBeGreaterThan(50)
})

function summary(draft: Draft) {
  return {
    seats: draft.sessions.map(({ day, kind, under, over, families }) => ({
      ...{ day, kind: kind.at, under, over },
      alike: families.map(({ shape, waitingSince }) => `${shape.at} ${waitingSince}`).toSorted(),
    })),
    everybody: draft.sessions.flatMap(({ families }) => families.map(({ children }) => children.join(' '))).toSorted(),
    villages: different(villages(draft)),
  }
}
