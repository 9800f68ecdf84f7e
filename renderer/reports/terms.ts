import { formatCount } from '../ui/numbers.ts'
import type { Day } from '../../src/base/day.ts'
import type { ChangeTerm, Column, Terms } from '../../src/figures/contract.ts'

/** A number of a change whose names are wanted: one term, or those that its sum adds up. */
export interface Behind {
  from: Day
  to: Day
  column: Exclude<Column, 'from14'>
  terms: readonly ChangeTerm[]
}

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
] as const satisfies readonly { name: ChangeTerm; sign: '+' | '−' | '±' }[]

/** Which way a line moves the number left: its term's, or its own where a term goes both ways. */
export function signOf(term: ChangeTerm, own: 1 | -1): '+' | '−' {
  const sign = terms.find(({ name }) => name === term)?.sign
  if (sign === '+' || sign === '−') return sign
  return own === 1 ? '+' : '−'
}

/** A term as it stands in its row; a correction says which way it went: "+2", "−1". */
export function signedCount(count: number, term: keyof Terms): string {
  if (term !== 'corrected' || count === 0) return formatCount(count)
  return `${count < 0 ? '−' : '+'}${formatCount(Math.abs(count))}`
}

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
