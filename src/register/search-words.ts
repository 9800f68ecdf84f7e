import { readPhone } from '../base/phone.ts'
import { fold, markCount, typedKey } from '../base/text.ts'

/** A word to find, folded; a birth day typed in part may stand for several texts ("13/1": 13/01, 13/10 to 13/12). */
export interface SearchWord {
  /** As typed, with its marks, tone in one place, small letters. */
  typed: string
  hasMarks: boolean
  /** Texts any of which must be found, folded; a date as it is kept, dd/mm/yyyy. */
  forms: readonly string[]
  /** A number, or part of a date. */
  isNumber: boolean
}

export interface SearchWords {
  words: readonly SearchWord[]
  /** The whole as typed, for names that are equal to it. */
  typed: string
  folded: string
}

/** Takes apart what was typed into the search box. All words must be found, in any order; none: nothing is asked. */
export function searchWords(text: string): SearchWords {
  const typed = typedKey(text)
  const number = wholeNumber(typed)
  const parts = number === undefined ? typed.split(/[\s,;|]+/) : [number]
  const words = parts.map(toWord).filter((word) => word !== undefined)
  return { words, typed, folded: fold(text) }
}

function toWord(typed: string): SearchWord | undefined {
  const folded = fold(typed)
  if (!/[\p{L}\p{N}]/u.test(folded)) return undefined
  const isNumber = /^[+\d][\d./-]*$/.test(folded)
  const forms = isNumber ? numberForms(folded) : [folded]
  return { typed, hasMarks: markCount(typed) > 0, forms, isNumber }
}

/** A phone or ID number typed in groups ("0365 920 508", "+84 365.920.508") is one word. */
function wholeNumber(text: string): string | undefined {
  if (!/^\+?\d[\d .()-]*$/.test(text) || dateForms(text) !== undefined) return undefined
  const digits = text.replace(/\D/g, '')
  if (digits.length < 9) return undefined
  if (digits.length === 12) return digits
  const reading = readPhone(text)
  return reading !== undefined && 'phone' in reading ? reading.phone : digits
}

function numberForms(text: string): string[] {
  const date = dateForms(text)
  if (date !== undefined) return date
  const digits = text.replace(/\D/g, '')
  return digits.length === 1 ? [digits, `0${digits}`] : [digits]
}

/** What a date typed in part can stand for, as births are kept; undefined: no date. */
function dateForms(text: string): string[] | undefined {
  const yearFirst = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(text)
  if (yearFirst) {
    const [, year = '', month = '', day] = yearFirst
    return [[day, month, year].flatMap((part) => (part === undefined ? [] : [two(part)])).join('/')]
  }
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{0,4})$/.exec(text)
  if (dayFirst) {
    const [, day = '', month = '', year = ''] = dayFirst
    const start = `${two(day)}/${two(month)}`
    if (year === '') return [start]
    return year.length === 2 ? [`${start}/${year}`, `${start}/20${year}`] : [`${start}/${year}`]
  }
  const pair = /^(\d{1,2})[/.-](\d{0,4})$/.exec(text)
  if (pair === null) return undefined
  const [, first = '', second = ''] = pair
  if (second === '') return [two(first)]
  if (second.length > 2) return [`${two(first)}/${second}`]
  // A lone digit may be a whole month, or the beginning of one.
  return second.length === 1 ? [`${two(first)}/${two(second)}`, `${two(first)}/${second}`] : [`${two(first)}/${second}`]
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
