/** What a session knows of one person: whether they came, and what came of it. */
export interface Known {
  state: 'present' | 'absent' | null
  outcome: { kind: string; detail: object } | null
}

export const nothingKnown: Known = { state: null, outcome: null }

/**
 * nothing: there was no work there. same: both say the same, or here says all that came and more. apply: only there was
 * work. conflict: both worked, and differ.
 */
export type Verdict = 'nothing' | 'same' | 'apply' | 'conflict'

/** Three ways: how it was when the session left (`base`), how it is here now, how it came back. */
export function verdictOf({ base, here, away }: { base: Known; here: Known; away: Known }): Verdict {
  if (isSame(away, base)) return 'nothing'
  if (isSame(here, away)) return 'same'
  if (isSame(here, base)) return 'apply'
  if (isPartOf(base, here) && isPartOf(here, away)) return 'apply'
  return isPartOf(base, away) && isPartOf(away, here) ? 'same' : 'conflict'
}

/** Whether two say the same, whatever the order in which the details were written. */
export function isSame(one: Known, other: Known): boolean {
  return one.state === other.state && textOf(one.outcome) === textOf(other.outcome)
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
