import { type AgeGroup, ageGroups } from '../base/age-group.ts'
import { type OutcomeKind, outcomeKinds, type Tally } from './shapes.ts'

/** Somebody who was to come, came, or had an outcome: a child of the register, or a visitor. */
export interface Counted {
  isVisitor: boolean
  group: AgeGroup
  /** By name; null: not known. Of visitors nothing is asked. */
  village: string | null
  invited: boolean
  arrival: 'present' | 'absent' | null
  outcome: OutcomeKind | null
  /** Which desk wrote the outcome; null: none, or one without a name. */
  desk: string | null
}

/** Counts of one or several sessions. Every part adds up to the whole; visitors stand apart from every village. */
export function tallyOf(all: readonly Counted[]): Tally {
  const children = all.filter((one) => !one.isVisitor)
  const row = (some: readonly Counted[]) => ({
    invited: count(some, (one) => one.invited),
    present: count(some, isPresent),
    taken: count(some, (one) => one.outcome === 'taken'),
    outcomes: count(some, (one) => one.outcome !== null),
  })
  const villages = [...new Set(children.map((one) => one.village))].toSorted(byName)
  const visitors = all.filter((one) => one.isVisitor)
  return {
    invited: count(children, (one) => one.invited),
    present: count(all, isPresent),
    absent: count(all, (one) => one.arrival === 'absent' && one.outcome === null),
    notYet: count(children, (one) => one.invited && one.arrival === null && one.outcome === null),
    waiting: count(all, (one) => one.arrival === 'present' && one.outcome === null),
    walkIns: count(children, (one) => !one.invited && isPresent(one)),
    visitors: visitors.length,
    outcomes: count(all, (one) => one.outcome !== null),
    byOutcome: outcomeKinds
      .map((kind) => ({
        kind,
        children: count(children, (one) => one.outcome === kind),
        visitors: count(visitors, (one) => one.outcome === kind),
      }))
      .filter((one) => one.children + one.visitors > 0),
    byGroup: ageGroups
      .map((group) => ({ group, ...row(all.filter((one) => one.group === group)) }))
      .filter((one) => one.invited + one.present + one.outcomes > 0),
    byVillage: [
      ...villages.map((village) => ({
        village,
        isVisitors: false,
        ...row(children.filter((one) => one.village === village)),
      })),
      ...(visitors.length === 0 ? [] : [{ village: null, isVisitors: true, ...row(visitors) }]),
    ],
    byDesk: desksOf(all.filter((one) => one.outcome !== null)),
  }
}

function desksOf(done: readonly Counted[]): Tally['byDesk'] {
  return [...new Set(done.map((one) => one.desk))].toSorted(byName).map((desk) => {
    const own = done.filter((one) => one.desk === desk)
    return { desk, taken: count(own, (one) => one.outcome === 'taken'), outcomes: own.length }
  })
}

function isPresent(one: Counted): boolean {
  return one.arrival === 'present' || one.outcome !== null
}

function count(some: readonly Counted[], fits: (one: Counted) => boolean): number {
  return some.filter(fits).length
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
