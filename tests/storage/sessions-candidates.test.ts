import { expect, it } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { countingOn } from '../../src/figures/index.ts'
import type { Candidate } from '../../src/sessions/candidate.ts'
import { readCandidates } from '../../src/sessions/read-candidates.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine } from '../support/engines.ts'
import {
  addChild,
  addHousehold,
  addObstacle,
  addPresence,
  addVillage,
  idOf,
  mergeChildren,
  refreshChild,
} from '../support/facts.ts'
import type { TestRegister } from '../support/register.ts'

const about = { actor: 'test', operation: 'test' }
const from = Day.parse('2024-07-19')
const deadline = Day.parse('2024-08-31')

/** The candidates of a campaign by their ids. */
async function candidatesOf({ units }: TestRegister): Promise<Map<string, Candidate>> {
  const found = await units.read(about, async (unit) =>
    readCandidates(
      unit,
      { asOf: from, known: unit.known, counting: await countingOn(unit, from, unit.known) },
      deadline,
    ),
  )
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  return new Map(found.map((candidate) => [candidate.id, candidate]))
}

describeEachEngine('whom a plan is for', (open) => {
  it('those left under 14 that day, with village, household and what stands in the way', async () => {
    const register = await open()
    const { left, year } = await register.units.write(about, async (unit) => {
      const village = await addVillage(unit, 'Bản Hột')
      const householdNo = await addHousehold(unit, 'a')
      const child = await addChild(unit, { village, householdNo, listed: '2024-05-01' })
      await addObstacle(unit, child, { kind: 'no-vneid', day: '2024-06-01' })
      await addObstacle(unit, child, { kind: 'data-wrong', day: '2024-06-02', text: 'sai tên đệm' })
      await addChild(unit, { events: [{ kind: 'taken', day: '2024-07-02' }] })
      await addChild(unit, { events: [{ kind: 'declined', day: '2024-07-02' }] })
      await addChild(unit, { born: '2010-07-19' })
      const byYear = await addChild(unit, { born: '2018', village: null })
      return { left: { ...child, household: idOf(householdNo), village }, year: byYear }
    })
    const found = await candidatesOf(register)
    expect(found.size).toBe(2)
    expect(found.get(left.id)).toEqual({
      id: left.id,
      name: 'Giàng A Páo',
      villageId: left.village.id,
      village: 'Bản Hột',
      household: left.household,
      waitingSince: '2024-05-01',
      birth: { first: '2018-05-13', last: '2018-05-13' },
      obstacle: { kind: 'data-wrong', text: 'sai tên đệm' },
      away: [],
    })
    expect(found.get(year.id)).toMatchObject({
      villageId: null,
      household: year.id,
      birth: { first: '2018-01-01', last: '2018-12-31' },
    })
  })

  it('who is known to come or to leave within the campaign is away on the other days', async () => {
    const register = await open()
    const { coming, leaving } = await register.units.write(about, async (unit) => ({
      coming: await moving(unit, { listed: '2024-08-10', opened: 'moved-in' }, null),
      leaving: await moving(unit, { listed: '2024-07-01' }, '2024-08-20'),
    }))
    const found = await candidatesOf(register)
    expect(found.get(coming.id)?.away).toEqual([{ from: '2024-07-19', until: '2024-08-09' }])
    expect(found.get(leaving.id)?.away).toEqual([{ from: '2024-08-20', until: null }])
  })

  it('a merged child is one, under its survivor', async () => {
    const register = await open()
    const { survivor } = await register.units.write(about, async (unit) => {
      const made = { survivor: await addChild(unit), absorbed: await addChild(unit) }
      await mergeChildren(unit, made.absorbed, made.survivor)
      return made
    })
    expect([...(await candidatesOf(register)).keys()]).toEqual([survivor.id])
  })
})

async function moving(unit: Unit, given: Parameters<typeof addChild>[1], gone: string | null) {
  const child = await addChild(unit, given)
  if (gone !== null) await addPresence(unit, child, { kind: 'moved-away', day: gone })
  await refreshChild(unit, child)
  return child
}
