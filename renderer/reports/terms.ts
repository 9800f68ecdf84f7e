import { formatCount } from '../../src/base/number-words.ts'
import type { Terms } from '../../src/figures/contract.ts'

type Between = Exclude<keyof Terms, 'left1' | 'left2'>

/** The terms of a change in their order, each with its sign (rule 12). */
export const terms = [
  { name: 'new', sign: '+' },
  { name: 'movedIn', sign: '+' },
  { name: 'entered', sign: '+' },
  { name: 'undeclined', sign: '+' },
  { name: 'sentBack', sign: '+' },
  { name: 'done', sign: '−' },
  { name: 'declined', sign: '−' },
  { name: 'movedAway', sign: '−' },
  { name: 'closed', sign: '−' },
  { name: 'outgrown', sign: '−' },
  { name: 'corrected', sign: '±' },
] as const satisfies readonly { name: Between; sign: '+' | '−' | '±' }[]

/** Nothing at either end and nothing between. */
export function isEmpty(column: Terms): boolean {
  return Object.values(column).every((count) => count === 0)
}

/** "1.836 + 12 − 377 + 1 = 1.472" and whether it is true. */
export function closingSum(all: Terms): { sum: string; closes: boolean } {
  const more = sumOf(all, '+')
  const less = sumOf(all, '−')
  const { left1, left2, corrected } = all
  const correction = corrected === 0 ? '' : ` ${corrected < 0 ? '−' : '+'} ${formatCount(Math.abs(corrected))}`
  return {
    sum: `${formatCount(left1)} + ${formatCount(more)} − ${formatCount(less)}${correction} = ${formatCount(left2)}`,
    closes: left1 + more - less + corrected === left2,
  }
}

function sumOf(all: Terms, sign: '+' | '−'): number {
  return terms.filter((term) => term.sign === sign).reduce((sum, term) => sum + all[term.name], 0)
}
