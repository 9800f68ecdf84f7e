import { addDays, type Day } from '../base/day.ts'
import { ageBounds, type Counting, countStandings, type Scope } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { countingOn } from './moment.ts'

const crossedAges = ['six', 'fourteen'] as const
export type CrossedAge = (typeof crossedAges)[number]

export interface Crossing {
  age: CrossedAge
  days: number
  total: number
  left: number
}

/** The children present on a day, known now, who reach an age after it and within so many days. */
export async function crossingAt(unit: Unit, asOf: Day, days: readonly number[]): Promise<Crossing[]> {
  const counting = await countingOn(unit, asOf, unit.known)
  const crossings: Crossing[] = []
  for (const age of crossedAges)
    for (const count of days) {
      const reaching = reachingWithin(asOf, { age, days: count }, counting)
      const standings = await countStandings(unit, { asOf, known: unit.known, counting }, { reaching })
      crossings.push({
        age,
        days: count,
        total: sum(standings),
        left: sum(standings.filter((one) => one.standing === 'left')),
      })
    }
  return crossings
}

/** The births whose last possible day reaches the age then: somebody born "2018" crosses when it is sure. */
export function reachingWithin(
  asOf: Day,
  { age, days }: { age: CrossedAge; days: number },
  { ages }: Counting,
): NonNullable<Scope['reaching']> {
  const bound = age === 'six' ? 'lower' : 'upper'
  return { after: ageBounds(asOf, ages)[bound], until: ageBounds(addDays(asOf, days), ages)[bound] }
}

function sum(counts: readonly { children: number }[]): number {
  return counts.reduce((total, count) => total + count.children, 0)
}
