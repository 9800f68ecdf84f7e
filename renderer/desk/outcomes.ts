import type { DeskChild, OutcomeKind } from '../../src/desk/contract.ts'

/** What is usual for a child as it stands: to be taken, or, taken already, to get its card. */
export function usualOutcome({ state }: Pick<DeskChild, 'state'>): OutcomeKind {
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

/** The next child of the household that still waits for an outcome, after this one, else from the beginning. */
export function nextWaiting(children: readonly DeskChild[], after: string | null): string | null {
  const at = children.findIndex(({ id }) => id === after)
  const waits = (child: DeskChild) => child.outcome === null && child.due === 'due'
  return (
    (children.slice(at + 1).find(waits) ?? children.find((child) => waits(child) && child.id !== after))?.id ?? null
  )
}
