import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/base/day.ts'
import { eachEngine } from '../support/engines.ts'
import { type ListRoom, listRooms } from '../support/lists-client.ts'

const names = ['Lò Thị Ánh', 'Vừ A Dính', 'Giàng Thị Mỷ']
const days = ['2024-07-01', '2024-07-05', '2024-07-10', '2024-07-15']
const residences = ['Tạm trú', 'Thường trú', ''] as const

type Step =
  | { does: 'list'; day: string; said: readonly string[] }
  | { does: 'edit'; who: number; residence: 'temporary' | 'permanent' | null }
  | { does: 'undo'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('list' as const),
    day: fc.constantFrom(...days),
    said: fc.tuple(...names.map(() => fc.constantFrom(...residences))),
  }),
  fc.record({
    does: fc.constant('edit' as const),
    who: fc.nat({ max: names.length - 1 }),
    residence: fc.constantFrom('temporary' as const, 'permanent' as const, null),
  }),
  fc.record({ does: fc.constant('undo' as const), which: fc.nat({ max: 3 }) }),
)

eachEngine('temporary residents of a day', (engine) => {
  const room = listRooms(engine)

  test('what a later list or edit says counts from its own day on', async () => {
    const lists = await room()
    await lists.take(rows(['Tạm trú', 'Thường trú', '']), { asOf: '2024-07-01' })
    expect(await counts(lists)).toEqual([1, 1, 1, 1])
    const before = (await lists.figures('2024-07-01')).knownAt
    await lists.take(rows(['Thường trú', 'Tạm trú', 'Tạm trú']), { asOf: '2024-07-10' })
    expect(await counts(lists)).toEqual([1, 1, 2, 2])
    expect(await counts(lists, before)).toEqual([1, 1, 1, 1])
    const child = await lists.only(names[1])
    await lists.edit(child.id, { residence: null })
    expect(await counts(lists)).toEqual([1, 1, 2, 2])
    expect((await lists.figures('2024-07-18')).temporary).toBe(1)
    const permanent = async (asOf: string) =>
      (await lists.client.figures.names({ asOf: asOf as Day, residence: 'permanent' })).rows.map(({ name }) => name)
    expect([await permanent('2024-07-01'), await permanent('2024-07-10')]).toEqual([[names[1]], [names[0]]])
  })

  test('whatever comes later, the answer of a past moment stays, and the names are as many as the number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const lists = await room()
        const taken: string[] = []
        const told: { knownAt: string; answer: number[] }[] = []
        for (const one of [{ does: 'list', day: '2024-07-01', said: residences } as Step, ...steps]) {
          await carryOut(lists, one, taken)
          const { knownAt } = await lists.figures('2024-07-18')
          told.push({ knownAt, answer: await counts(lists, knownAt) })
          for (const asOf of days) {
            expect((await lists.figures(asOf)).temporary).toBe(await countedNames(lists, asOf as Day))
            await residencesAreOfTheDay(lists, asOf as Day)
          }
        }
        for (const { knownAt, answer } of told) expect(await counts(lists, knownAt)).toEqual(answer)
      }),
      { numRuns: engine === 'sqlite' ? 12 : 4 },
    )
  })
})

function rows(said: readonly string[]) {
  return names.map((name, at) => ({ name, born: `1${at}/03/2019`, village: 'Bản Bó', residence: said[at] ?? '' }))
}

async function carryOut(lists: ListRoom, one: Step, taken: string[]): Promise<void> {
  if (one.does === 'list') {
    const { sourceId } = await lists.take(rows(one.said), { asOf: one.day })
    taken.push(sourceId)
  } else if (one.does === 'edit') {
    const child = (await lists.names()).find(({ name }) => name === names[one.who])
    if (child !== undefined) await lists.edit(child.id, { residence: one.residence })
  } else {
    const [sourceId] = taken.splice(one.which, 1)
    if (sourceId !== undefined) await lists.undo(sourceId)
  }
}

/** The figure on each of the days, as known at a moment; null: now. */
async function counts(lists: ListRoom, knownAt: string | null = null): Promise<number[]> {
  const answers: number[] = []
  for (const asOf of days) answers.push((await lists.figures(asOf, knownAt)).temporary)
  return answers
}

/** The filter and the column of residence tell the same of a day as the figure of temporary residents does. */
async function residencesAreOfTheDay(lists: ListRoom, asOf: Day): Promise<void> {
  const asked = async (filter: { temporary?: boolean; residence?: 'temporary' | 'permanent' }) =>
    (await lists.client.figures.names({ asOf, ...filter, columns: ['residence'] })).rows
  const temporary = await asked({ temporary: true })
  expect(await asked({ residence: 'temporary' })).toEqual(temporary)
  expect(temporary.every(({ residence }) => residence === 'temporary')).toBe(true)
  const everybody = await asked({})
  const permanent = await asked({ residence: 'permanent' })
  expect(everybody.filter(({ residence }) => residence === 'permanent')).toEqual(permanent)
  expect(everybody.filter(({ residence }) => residence === 'temporary')).toEqual(temporary)
}

async function countedNames(lists: ListRoom, asOf: Day): Promise<number> {
  return (await lists.client.figures.names({ asOf, temporary: true, counted: true })).total
}
