import type { Preview } from '../../src/lists/contract.ts'

type Totals = Preview['totals']

/** What the parts of a preview fail to add up to; 0 = it closes. */
export function gapOf(totals: Totals): number {
  return totals.read - (totals.new + totals.same + totals.changed + totals.held + totals.refused)
}
