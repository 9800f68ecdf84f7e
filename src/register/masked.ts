import { maskCitizenNumber } from '../base/citizen-number.ts'
import { maskPhone } from '../base/phone.ts'

/** ID numbers and phones inside a text with their middle hidden: for whatever shows values outside the log of exports. */
export function maskNumbers(text: string): string {
  return text.replace(/\d{9,}/g, (digits) => (digits.length === 12 ? maskCitizenNumber(digits) : maskPhone(digits)))
}

/** Whether a value comes back from a screen with its middle hidden, so that it was not touched there. */
export function isMasked(text: string): boolean {
  return text.includes('•')
}
