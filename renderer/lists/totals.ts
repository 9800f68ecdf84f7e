import type { Preview } from '../../src/lists/contract.ts'

type Totals = Preview['totals']

/** What the parts of a preview fail to add up to; 0 = it closes. */
export function gapOf(totals: Totals): number {
  return totals.read - (totals.new + totals.same + totals.changed + totals.held + totals.refused)
}

/** How many refused rows an officer can do something about: not those of the grown-ups in a list of households. */
export function refusedToMend({ totals, reasons }: Pick<Preview, 'totals' | 'reasons'>): number {
  const grownUps = reasons.filter(({ verdict, code }) => verdict === 'refused' && code === 'grown-up')
  return totals.refused - grownUps.reduce((sum, { count }) => sum + count, 0)
}
