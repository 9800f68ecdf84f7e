import type { DeskChild, OutcomeKind } from '../../src/desk/contract.ts'

/**
 * What is usual for a child as it stands: to be taken, or, taken on an earlier day, to get its card. Taken just now, it is
 * to be written again with its slip.
 */
export function usualOutcome({ state, outcome }: Pick<DeskChild, 'state' | 'outcome'>): OutcomeKind {
  if (outcome?.kind === 'taken') return 'taken'
  return state === 'taken' || state === 'issued' ? 'handed-over' : 'taken'
}

/** The outcomes with a key of their own; `other` opens the rest. */
export const keyed = [
  { key: '1', does: 'usual' },
  { key: '2', does: 'missing-papers' },
  { key: '3', does: 'biometric-failed' },
  { key: '4', does: 'declined' },
  { key: '5', does: 'other' },
] as const
export type Keyed = (typeof keyed)[number]['does']

/** Outcomes under "other": those that need a word, a code or a day more. */
export const others = [
  'data-wrong',
  'wrong-place',
  'filed',
  'sent-back',
  'issued',
  'handed-over',
  'taken',
] as const satisfies readonly OutcomeKind[]

/** The same for a child from outside the area, of whom this office holds no card and no file of its own. */
export const visitorOthers = [
  'data-wrong',
  'wrong-place',
  'filed',
  'handed-over',
  'taken',
] as const satisfies readonly OutcomeKind[]

/** Under 6 no fingerprints are taken, so none can fail. */
export function canBe(does: Keyed, { group }: Pick<DeskChild, 'group'>): boolean {
  return does !== 'biometric-failed' || group !== 'under6'
}

/** The next child of the household that still waits for an outcome, after this one, else from the beginning. */
export function nextWaiting(children: readonly DeskChild[], after: string | null): string | null {
  const at = children.findIndex(({ id }) => id === after)
  const waits = (child: DeskChild) => child.outcome === null && child.due === 'due'
  return (
    (children.slice(at + 1).find(waits) ?? children.find((child) => waits(child) && child.id !== after))?.id ?? null
  )
}

/** Whom an arrival of the household speaks of: not a brother or sister who has the card already. */
export function comers(children: readonly DeskChild[]): DeskChild[] {
  return children.filter(({ due, invited, arrival, outcome }) => {
    const isMeant =
      due === 'due' || (due !== 'done' && invited !== null) || outcome !== null || arrival?.state === 'present'
    return isMeant && arrival?.state !== 'absent'
  })
}

/** How far a file handed in online is, in its order. */
export const filingStages = ['waiting', 'to-add', 'accepted'] as const
/** What kind of request was taken. */
export const whats = ['new', 'change', 're-issue'] as const
