import { describe, expect, test } from 'vitest'
import { presenceClosed, presenceOpened } from '../../../src/register/closing.ts'
import type { ChildRecord, Person } from '../../../src/register/standing-person.ts'
import type { PresenceFact } from '../../../src/register/standing-presence.ts'
import { day } from './client.ts'

function record(no: number, ...facts: [kind: PresenceFact['kind'], day: string][]): ChildRecord {
  const presences = facts.map(([kind, on], at) => ({ kind, day: on, recorded: at + 1, no: 10 * no + at }))
  return { no, birth: null, presences, stays: [], cards: [] }
}

describe('closing', () => {
  const listed: Person = [record(1, ['listed', '2024-07-01'])]

  test('on a day of presence adds a closing', () => {
    expect(presenceClosed(listed, 'moved-away', day('2024-07-10'))).toEqual([{ recordNo: 1, voided: [], adds: true }])
  })

  test('before the day a list saw the child takes that back: it was gone by then', () => {
    expect(presenceClosed(listed, 'died', day('2024-06-01'))).toEqual([{ recordNo: 1, voided: [10], adds: true }])
  })

  test('as a duplicate or an error voids the whole presence', () => {
    const returned: Person = [record(1, ['listed', '2024-07-01'], ['moved-away', '2024-07-05'])]
    for (const how of ['duplicate', 'entered-in-error'] as const)
      expect(presenceClosed(returned, how, day('2024-07-10'))).toEqual([{ recordNo: 1, voided: [10, 11], adds: false }])
  })

  test('closes every present record of a merged person', () => {
    const both: Person = [record(1, ['listed', '2024-07-01']), record(2, ['listed', '2024-07-03'])]
    expect(presenceClosed(both, 'moved-away', day('2024-07-10')).map((change) => change.adds)).toEqual([true, true])
  })

  test('of a child that is gone keeps the new reason', () => {
    const gone: Person = [record(1, ['listed', '2024-07-01'], ['moved-away', '2024-07-05'])]
    expect(presenceClosed(gone, 'died', day('2024-07-10'))).toEqual([{ recordNo: 1, voided: [], adds: true }])
  })
})

describe('opening again', () => {
  test('after a closing is a moving in', () => {
    const gone: Person = [record(1, ['listed', '2024-07-01'], ['moved-away', '2024-07-05'])]
    expect(presenceOpened(gone, day('2024-07-10'))).toEqual({ recordNo: 1, voided: [], adds: true, kind: 'moved-in' })
  })

  test('before a closing takes the closing back', () => {
    const gone: Person = [record(1, ['listed', '2024-07-01'], ['moved-away', '2024-07-05'])]
    expect(presenceOpened(gone, day('2024-07-03'))).toMatchObject({ voided: [11], adds: false })
  })

  test('where nothing is left of the presence is a first presence', () => {
    expect(presenceOpened([record(1)], day('2024-07-10'))).toMatchObject({ adds: true, kind: 'listed' })
  })
})
