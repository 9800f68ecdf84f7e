import type { Day } from '../../src/base/day.ts'
import type { client } from '../app/client.ts'
import type { ChildrenFilter, ChildrenSearch } from '../app/search-params.ts'

export const standings = ['left', 'done', 'declined'] as const
export const cardStates = ['left', 'filed', 'taken', 'issued', 'handed-over', 'declined'] as const
export const residences = ['permanent', 'temporary', 'living-here'] as const

export type NamesInput = Parameters<typeof client.figures.names>[0]

/** A filter and an order, which the list, its export and a change for many share. */
export type Filtered = Omit<NamesInput, 'page' | 'columns'>

/** The question behind the address: which children on that day. */
export function namesInput(search: ChildrenFilter, asOf: Day): Filtered {
  const narrowed = search.group ?? search.crossing ?? search.photoDue ?? search.household
  return {
    asOf,
    village: search.village ?? null,
    group: search.group ?? null,
    // Nothing chosen by age: those under 14, as the figures' total.
    counted: search.counted ?? narrowed === undefined,
    standing: search.standing ?? null,
    state: search.state ?? null,
    crossing: crossingOf(search.crossing),
    photoDue: search.photoDue ?? false,
    obstacle: search.obstacle ?? null,
    temporary: search.temporary ?? false,
    residence: search.residence ?? null,
    bornFrom: search.bornFrom ?? null,
    bornTo: search.bornTo ?? null,
    school: search.school ?? '',
    unnumbered: search.unnumbered ?? false,
    words: search.words ?? '',
    household: search.household ?? null,
    sort: search.sort ?? 'name',
  }
}

/** "six-30" as the age reached and the days within. */
export function crossingOf(text: ChildrenSearch['crossing']): { age: 'six' | 'fourteen'; days: number } | null {
  if (text === undefined) return null
  const [age, days] = text.split('-')
  return { age: age === 'six' ? 'six' : 'fourteen', days: Number(days) }
}

/** The column of villages: only where it says something, and where no panel stands beside the list. */
export function showsVillage(search: ChildrenFilter, beside: boolean): boolean {
  return search.village === undefined && !beside
}
