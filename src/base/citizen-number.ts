import type { Born } from './born.ts'
import { digitsOfCell } from './cell-number.ts'
import { provinceCodes } from './province-codes.ts'
import { cleanText } from './text.ts'

/** A personal ID number of 12 digits, or what stood in the cell when it cannot be one. */
export type CitizenNumberReading = { number: string; zeroRestored: boolean } | { problem: 'id-length'; digits: string }

export type CitizenNumberWarning = 'id-mismatch-sex' | 'id-mismatch-year' | 'id-unknown-province'

/**
 * Reads a personal ID number (Law on Identification 2023, art. 12: 12 digits) from a cell. Blanks, dots, dashes and
 * powers of ten are understood. Eleven digits are a number whose leading 0 the spreadsheet dropped: it is put back.
 * Eleven digits that still begin with 0 miss another digit, so they are `id-length`, as is everything else:
 * `digits` is then the text as found, to be kept and shown. Undefined: a blank cell.
 */
export function readCitizenNumber(raw: string | number): CitizenNumberReading | undefined {
  const text = cleanText(digitsOfCell(raw))
  const digits = text.replace(/[ .\u2010-\u2015-]/g, '')
  if (digits === '') return undefined
  if (isNoCount(raw, text)) return { problem: 'id-length', digits: text }
  if (/^\d{12}$/.test(digits)) return { number: digits, zeroRestored: false }
  if (/^[1-9]\d{10}$/.test(digits)) return { number: `0${digits}`, zeroRestored: true }
  return { problem: 'id-length', digits: /^\d+$/.test(digits) ? digits : text }
}

/**
 * Soft checks of a 12-digit number against what else is known (Decree 137/2015, art. 13; TT 07/2016/TT-BCA): digit 4 is
 * century and sex (even male, odd female; 0-1 the 20th century, 2-3 the 21st), digits 5-6 the year, digits 1-3 one of
 * 63 provinces (or a country). They warn and never refuse: corrected births and re-established numbers exist.
 */
export function checkCitizenNumber(
  number: string,
  known: { born?: Born | null | undefined; sex?: 'male' | 'female' | null | undefined },
): CitizenNumberWarning[] {
  const centuryAndSex = Number(number.charAt(3))
  const year = birthYearOf(number)
  const warnings: CitizenNumberWarning[] = []
  if (known.sex && known.sex !== (centuryAndSex % 2 === 0 ? 'male' : 'female')) warnings.push('id-mismatch-sex')
  if (known.born && Number(known.born.slice(0, 4)) !== year) warnings.push('id-mismatch-year')
  if (!provinceCodes.has(number.slice(0, 3))) warnings.push('id-unknown-province')
  return warnings
}

/** The year of birth that a 12-digit number tells: 2018 of "011318001237". */
export function birthYearOf(number: string): number {
  return 1900 + Math.floor(Number(number.charAt(3)) / 2) * 100 + Number(number.slice(4, 6))
}

/** The number with its middle hidden, for screens: "011319009838" → "011•••••9838"; what is no 12 digits is hidden whole. */
export function maskCitizenNumber(number: string): string {
  if (!/^\d{6}(\d\d|••)\d{4}$/.test(number)) return '•'.repeat(number.length)
  return `${number.slice(0, 3)}•••••${number.slice(8)}`
}

/**
 * The number without the two digits that neither its mask nor sex and year of birth tell: "011319009838" →
 * "011319••9838". Enough to know a card by that is shown again, and to check the number; never the number itself.
 */
export function withholdDigits(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 6)}••${number.slice(8)}` : '•'.repeat(number.length)
}

/** A number below zero or with a fraction, which leaving out signs and points would turn into somebody's number. */
function isNoCount(raw: string | number, text: string): boolean {
  return typeof raw === 'number' ? !Number.isInteger(raw) || raw < 0 : /^\d{8,}\.\d{1,2}$/.test(text)
}
