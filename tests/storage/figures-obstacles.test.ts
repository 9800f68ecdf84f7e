import { expect, it } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { ObstacleKind } from '../../src/register/contract.ts'
import { countingOn } from '../../src/figures/index.ts'
import { obstacleCounts } from '../../src/reports/obstacle-counts.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addObstacle, addPresence, addVillage, mergeChildren, voidFact } from '../support/facts.ts'
import type { TestRegister } from '../support/register.ts'
import { about, opened } from '../unit/figures/front-door.ts'

const asOf = Day.parse('2024-07-18')
const everyKind = [...ObstacleKind.options, 'none'] as const

describeEachEngine('names by what stands in the way', (open) => {
  it('every number of section II of the report opens its names, and they add up to those left', async () => {
    const { ask, register } = await withObstacles(open)
    for (const on of ['2024-07-04', '2024-07-12', asOf].map((text) => Day.parse(text))) {
      const counts = await register.units.read(about, async (unit) =>
        obstacleCounts(unit, { asOf: on, known: unit.known, counting: await countingOn(unit, on, unit.known) }),
      )
      const { all } = await ask.at({ asOf: on })
      const seen = new Set<string>()
      for (const obstacle of everyKind) {
        const { total, rows } = await ask.names({ asOf: on, counted: true, standing: 'left', obstacle })
        expect(rows).toHaveLength(total)
        expect([on, obstacle, total]).toEqual([on, obstacle, counted(counts, obstacle)])
        for (const row of rows) seen.add(row.id)
        expect(rows.every((row) => (row.obstacle === null) === (obstacle === 'none'))).toBe(true)
      }
      expect(seen.size).toBe(all.left)
      expect(counts.reduce((sum, one) => sum + one.children, 0)).toBe(all.left)
    }
  })

  it('a child goes by the newest obstacle of that day that stands; merged, by the newest of all its records', async () => {
    const { ask, write, names } = await withObstacles(open)
    expect(await names('abroad')).toEqual(['Giàng A Một', 'Giàng A Sáu', 'Giàng A Tám'])
    expect(await names('no-vneid')).toEqual(['Giàng A Hai'])
    expect(await names('other')).toEqual(['Giàng A Ba'])
    expect(await names('data-wrong')).toEqual([])
    expect(await names('none')).toEqual(['Giàng A Bốn', 'Giàng A Năm'])
    const { rows } = await ask.names({ asOf, obstacle: 'abroad', standing: 'left', counted: true })
    expect(rows.map((row) => [row.name, row.obstacle])).toEqual([
      ['Giàng A Một', 'đi Lào với bố'],
      ['Giàng A Sáu', 'đang ở nước ngoài'],
    ])
    expect(await names('no-interest')).toEqual([])

    const link = await write(async (unit) => {
      const two = await childNamed(unit, 'Giàng A Hai')
      await addObstacle(unit, two, { kind: 'no-interest', day: '2024-07-15' })
      return mergeChildren(unit, two, await childNamed(unit, 'Giàng A Năm'))
    })
    expect(await names('no-interest')).toEqual(['Giàng A Năm'])
    const merged = await ask.names({ asOf, words: 'nam' })
    expect(merged.rows.map((row) => row.obstacle)).toEqual(['chưa quan tâm, chưa có nhu cầu'])
    await write((unit) => voidFact(unit, 'merge_link', link))
    expect(await names('no-interest')).toEqual(['Giàng A Hai'])
    expect(await names('none')).toEqual(['Giàng A Bốn', 'Giàng A Năm'])
  })

  it('as known at a moment, and together with a village', async () => {
    const { ask, write, register, names } = await withObstacles(open)
    const { knownAt } = await ask.at({ asOf })
    register.clock.advance(1000)
    const village = await write(async (unit) => {
      const made = await addVillage(unit, { name: 'Bản Bó', order: 1 })
      const child = await addChild(unit, { name: 'Lò Văn Bó', village: made })
      await addObstacle(unit, child, { kind: 'abroad', day: '2024-07-10' })
      const four = await childNamed(unit, 'Giàng A Bốn')
      await addObstacle(unit, four, { kind: 'abroad', day: '2024-07-10' })
      return made
    })
    expect(await names('abroad')).toHaveLength(5)
    expect((await ask.names({ asOf, knownAt, obstacle: 'abroad' })).total).toBe(3)
    const there = await ask.names({ asOf, obstacle: 'abroad', village: village.id })
    expect(there.rows.map((row) => row.name)).toEqual(['Lò Văn Bó'])
  })
})

type Unit = Parameters<typeof addChild>[0]

/** Eight children by name: what stands in the way of each is told where it is added. */
async function withObstacles(open: () => Promise<TestRegister>) {
  const house = await opened(open)
  const voided = await house.write(async (unit) => {
    const one = await addChild(unit, { name: 'Giàng A Một' })
    await addObstacle(unit, one, { kind: 'no-vneid', day: '2024-07-02' })
    await addObstacle(unit, one, { kind: 'abroad', day: '2024-07-10', text: 'đi Lào với bố' })
    await addObstacle(unit, one, { kind: 'sick-or-disabled', day: '2024-07-05' }) // written down late
    const two = await addChild(unit, { name: 'Giàng A Hai' })
    await addObstacle(unit, two, { kind: 'no-vneid', day: '2024-07-03' })
    const wrong = await addObstacle(unit, two, { kind: 'data-wrong', day: '2024-07-04' })
    const three = await addChild(unit, { name: 'Giàng A Ba' })
    await addObstacle(unit, three, { kind: 'of-a-newer-version', day: '2024-07-04' })
    const four = await addChild(unit, { name: 'Giàng A Bốn' })
    await addObstacle(unit, four, { kind: 'abroad', day: '2024-07-19' })
    await addChild(unit, { name: 'Giàng A Năm' })
    // Merged: the absorbed record says the newer obstacle.
    const six = await addChild(unit, { name: 'Giàng A Sáu' })
    await addObstacle(unit, six, { kind: 'no-residence', day: '2024-07-03' })
    const twin = await addChild(unit, { name: 'Giàng A Sau' })
    await addObstacle(unit, twin, { kind: 'abroad', day: '2024-07-11' })
    await mergeChildren(unit, twin, six)
    // Done, over 14, gone: none of them left in `all`, whatever stands in their way.
    const eight = await addChild(unit, { name: 'Giàng A Tám', events: [{ kind: 'taken', day: '2024-07-03' }] })
    await addObstacle(unit, eight, { kind: 'abroad', day: '2024-07-03' })
    const gone = await addChild(unit, { name: 'Giàng A Chín' })
    await addObstacle(unit, gone, { kind: 'abroad', day: '2024-07-03' })
    await addPresence(unit, gone, { kind: 'moved-away', day: '2024-07-04' })
    return wrong
  })
  await house.write((unit) => voidFact(unit, 'obstacle', voided))
  const names = async (obstacle: (typeof everyKind)[number]) => {
    const { rows } = await house.ask.names({ asOf, obstacle })
    return rows.map((row) => row.name).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  }
  return { ...house, names }
}

const order = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Tám'].map((name) => `Giàng A ${name}`)

async function childNamed(unit: Unit, name: string) {
  return unit.db.selectFrom('child').select(['no', 'id']).where('name', '=', name).executeTakeFirstOrThrow()
}

function counted(counts: Awaited<ReturnType<typeof obstacleCounts>>, obstacle: (typeof everyKind)[number]): number {
  return counts.find((one) => (one.kind ?? 'none') === obstacle)?.children ?? 0
}
