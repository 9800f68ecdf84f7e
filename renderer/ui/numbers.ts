import i18next from 'i18next'
import * as vietnamese from '../../src/base/number-words.ts'

/** A whole number as the chosen language writes it: 1.032 in Vietnamese, 1,032 in English. */
export function formatCount(count: number): string {
  return worded(vietnamese.formatCount(count))
}

/** A percentage as the chosen language writes it: 36,8% in Vietnamese, 36.8% in English. */
export function formatPercent(percent: number): string {
  return worded(vietnamese.formatPercent(percent))
}

/** English differs only in which of the two marks stands where. */
function worded(number: string): string {
  return i18next.language === 'en' ? number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : number
}
