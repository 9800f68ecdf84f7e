/** What a session knows of one person: whether and with whom they came, and what came of it. */
export interface Known {
  state: 'present' | 'absent' | null
  /** Who brought the child. */
  companion: string | null
  outcome: { kind: string; detail: object } | null
  /** Fields of the child that were corrected there, by name. */
  corrected?: Readonly<Record<string, string | null | undefined>>
}

export const nothingKnown: Known = { state: null, companion: null, outcome: null }

/**
 * nothing: there was no work there. same: both say the same, or here says all that came and more. apply: only there was
 * work. conflict: both worked, and differ.
 */
export type Verdict = 'nothing' | 'same' | 'apply' | 'conflict'

/** Three ways: how it was when the session left (`base`), how it is here now, how it came back. */
export interface Sides {
  base: Known
  here: Known
  away: Known
}

/** Of arrival and outcome together: a child that is absent has none. */
export function verdictOf({ base, here, away }: Sides): Verdict {
  if (isSameWork(away, base)) return 'nothing'
  if (isSameWork(here, away)) return 'same'
  if (isSameWork(here, base)) return 'apply'
  if (isPartOf(base, here) && isPartOf(here, away)) return 'apply'
  return isPartOf(base, away) && isPartOf(away, here) ? 'same' : 'conflict'
}

/** Who brought the child, told apart from the rest: one machine may know it and the other what came of it. */
export function companionVerdictOf({ base, here, away }: Sides): Verdict {
  if (away.companion === base.companion || here.state === 'absent') return 'nothing'
  if (here.companion === away.companion) return 'same'
  if (here.companion === base.companion || here.companion === null) return 'apply'
  return away.companion === null ? 'same' : 'conflict'
}

/** Whether two say the same, whatever the order in which the details were written. */
export function isSame(one: Known, other: Known): boolean {
  return one.companion === other.companion && isSameWork(one, other) && !hasMore(one, other)
}

/** Whether the same came of it, or of both nothing. */
export function isSameOutcome(one: Known, other: Known): boolean {
  return textOf(one.outcome) === textOf(other.outcome)
}

/** Whether one tells a corrected field that the other does not tell so. */
function hasMore({ corrected = {} }: Known, other: Known): boolean {
  return Object.entries(corrected).some(([field, value]) => other.corrected?.[field] !== value)
}

function isSameWork(one: Known, other: Known): boolean {
  return one.state === other.state && isSameOutcome(one, other)
}

/** Whether the lesser says nothing that the other does not say too. */
function isPartOf(lesser: Known, other: Known): boolean {
  return (lesser.state === null || lesser.state === other.state) && lesser.outcome === null
}

function textOf(outcome: Known['outcome']): string {
  if (outcome === null) return ''
  const detail = Object.entries(outcome.detail).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([outcome.kind, detail])
}
