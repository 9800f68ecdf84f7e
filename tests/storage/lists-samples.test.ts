import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../src/base/day.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { eachEngine } from '../support/engines.ts'
import { openLists, type OpenLists, takeIn, undo } from '../support/lists-client.ts'

const asOf = '2024-07-18' as Day
const register = 'samples/danh-sach-tre-em.xlsx'
const left = 'samples/chua-lam-theo-thon.xlsx'
const old = 'samples/danh-sach-cu-tcvn3.xls'

interface Answers {
  villages: Record<string, { under6: { done: number; left: number }; from6to13: { done: number; left: number } }>
}
const answers = JSON.parse(readFileSync('samples/dap-an.json', 'utf8')) as Answers // ours, made with the samples

// The tests of each suite tell one story, in order.
eachEngine('the sample lists', (engine) => {
  let lists: OpenLists
  let first: Preview
  let second: Preview

  beforeAll(async () => {
    lists = await openLists({ engine })
  })
  afterAll(() => lists.close())

  it('the register brings 2,472 children in 1,247 households, every cell as told', async () => {
    first = await takeIn(lists, [register])
    expect(first).toMatchObject({ asOf, asOfFrom: 'letterhead', totals: { read: 2472, new: 2472 } })
    closes(first)
    expect(await householdCount(lists)).toBe(1247)
    expect(await cells(lists)).toEqual(answers.villages)
  })

  it('the list chưa làm by village is the same 1,472, the 72 year-only ones listed', async () => {
    second = await takeIn(lists, [left], { asOf })
    expect(second.totals).toMatchObject({ read: 1472, same: 1472 })
    closes(second)
    expect(Object.fromEntries(second.repairs.map(({ code, count }) => [code, count]))).toMatchObject({
      'born-year-only': 72,
      'id-zero-restored': 1472,
      'phone-zero-restored': 1287,
    })
    expect(second.missing).toEqual([])
    expect(await cells(lists)).toEqual(answers.villages)
  })

  if (engine === 'postgres') return

  it('the old TCVN3 list and the register again are all same', async () => {
    const third = await takeIn(lists, [old], { asOf })
    expect(third.totals).toMatchObject({ read: 300, same: 300 })
    closes(third)
    const fourth = await takeIn(lists, [register])
    expect(fourth.totals).toMatchObject({ read: 2472, same: 2472 })
    closes(fourth)
    expect(await cells(lists)).toEqual(answers.villages)
    await undo(lists, fourth.sourceId)
    expect(await undo(lists, third.sourceId)).toMatchObject({ removed: 0, reverted: 0, kept: [] })
    expect(await cells(lists)).toEqual(answers.villages)
  })

  it('undo of the register keeps who the second list knows, in village and card', async () => {
    const asked = await lists.client.figures.at({ asOf })
    const { removed, reverted, kept } = await undo(lists, first.sourceId)
    expect({ removed, reverted, kept: kept.length }).toEqual({ removed: 1000, reverted: 0, kept: 1472 })
    // Of some the second list tells only the year of birth: they are undetermined now.
    const { villages } = await lists.client.figures.at({ asOf })
    expect(Object.fromEntries(villages.map(({ name, all }) => [name, { done: all.done, left: all.left }]))).toEqual(
      Object.fromEntries(
        Object.entries(answers.villages).map(([name, { under6, from6to13 }]) => [
          name,
          { done: 0, left: under6.left + from6to13.left },
        ]),
      ),
    )
    expect(await lists.client.figures.at({ asOf, knownAt: asked.knownAt })).toEqual(asked)
  })

  it('undo of all leaves nobody, and importing again revives the same children', async () => {
    expect(await undo(lists, second.sourceId)).toMatchObject({ removed: 1472, kept: [] })
    expect((await lists.client.figures.at({ asOf })).all.total).toBe(0)
    const before = await ids(lists)
    const again = await takeIn(lists, [register])
    expect(again.totals).toMatchObject({ read: 2472, new: 2472 })
    expect(await cells(lists)).toEqual(answers.villages)
    expect(await ids(lists)).toEqual(before)
    expect(await householdCount(lists)).toBe(1247)
  })
})

describe('two sample lists in one import', () => {
  it('are one list: the second knows the children of the first', async () => {
    const lists = await openLists()
    const taken = await takeIn(lists, [register, left], { asOf })
    expect(taken.totals).toMatchObject({ read: 3944, new: 2472, same: 1472 })
    closes(taken)
    expect(await cells(lists)).toEqual(answers.villages)
    await lists.close()
  })
})

/** read = new + same + changed + held + refused, of each sheet and of all. */
function closes({ totals, files }: Preview): void {
  const sheets = files.flatMap((file) => file.sheets)
  for (const { read, ...parts } of [totals, ...sheets])
    expect(parts.new + parts.same + parts.changed + parts.held + parts.refused).toBe(read)
  for (const part of ['read', 'new', 'same', 'changed', 'held', 'refused'] as const)
    expect(sheets.reduce((sum, sheet) => sum + sheet[part], 0)).toBe(totals[part])
}

async function cells({ client }: OpenLists) {
  const { villages } = await client.figures.at({ asOf })
  const cell = ({ done, left }: { done: number; left: number }) => ({ done, left })
  return Object.fromEntries(
    villages.map(({ name, under6, from6to13 }) => [name, { under6: cell(under6), from6to13: cell(from6to13) }]),
  )
}

async function householdCount({ units }: OpenLists): Promise<number> {
  const rows = await units.read({ actor: 'thử', operation: 'thử' }, (unit) =>
    unit.db.selectFrom('child').select('household_no').distinct().where('present', '=', 1).execute(),
  )
  return rows.length
}

async function ids({ units }: OpenLists): Promise<string[]> {
  const rows = await units.read({ actor: 'thử', operation: 'thử' }, (unit) =>
    unit.db.selectFrom('child').select('id').orderBy('id').execute(),
  )
  return rows.map((row) => row.id)
}
