import type { ChildPage } from '../../src/register/contract.ts'

/** What can be written of one child beside its fields. */
export const childActions = ['card', 'obstacle', 'move', 'close', 'merge'] as const
export type ChildAction = (typeof childActions)[number]

export interface ActionProps {
  child: ChildPage
  /** Called when it is written. */
  written?: () => void
}
