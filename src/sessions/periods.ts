import type { Campaign } from './campaign.ts'
import type { Family, Need, Shape } from './shape.ts'

/** Days that are alike for nearly every family: the model knows periods, the plan knows days. */
export interface Period {
  first: number
  /** One past the last day. */
  end: number
}

/** What families of a shape need on the days of a period, each need once. */
export function needsIn({ needs }: Shape, { first, end }: Period): Need[] {
  const found = new Map<string, Need>()
  for (const need of needs.slice(first, end)) if (need !== null) found.set(`${need.under}+${need.over}`, need)
  return [...found.values()]
}

/** Cuts the days where most children turn 6 or 14, come back or leave; at most so many periods. */
export function periodsOf(families: readonly Family[], { days }: Campaign, most: number): Period[] {
  const changes = days.map(() => 0)
  for (const { shape } of families)
    for (let day = 1; day < days.length; day += 1)
      if (!same(shape.needs[day], shape.needs[day - 1])) changes[day] = (changes[day] ?? 0) + shape.children
  const cuts = changes
    .map((children, day) => ({ children, day }))
    .filter(({ children }) => children > 0)
    .toSorted((a, b) => b.children - a.children || a.day - b.day)
    .slice(0, most - 1)
    .map(({ day }) => day)
    .toSorted((a, b) => a - b)
  return [0, ...cuts]
    .map((first, at) => ({ first, end: cuts[at] ?? days.length }))
    .filter(({ first, end }) => first < end)
}

function same(a: Need | null | undefined, b: Need | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return a === b
  return a.under === b.under && a.over === b.over
}
