import { z } from 'zod'
import { dayFromParts, daysInMonth, formatDay, isDay, serialToDay, type Day, type SerialSystem } from './day.ts'
import { cleanText, fold } from './text.ts'

/** A birth with the precision it is known to: `2018-05-13`, `2018-05` or `2018`. */
export const Born = z
  .string()
  .refine(isBornText, 'phải là ngày, tháng hoặc năm sinh có thật (2018-05-13, 2018-05 hoặc 2018)')
  .brand<'Born'>()
export type Born = z.infer<typeof Born>

export const BornPrecision = z.enum(['day', 'month', 'year'])
export type BornPrecision = z.infer<typeof BornPrecision>

/** What a list's cell says about a birth: a birth with its precision, or nothing that can be read without guessing. */
export type BornReading = { born: Born } | { doubt: 'unreadable' }

const unreadable: BornReading = { doubt: 'unreadable' }

/** Whether a text is a birth in one of the three precisions. */
export function isBorn(text: string): text is Born {
  return isBornText(text)
}

/** The text as a birth, or undefined when it is none. */
export function toBorn(text: string): Born | undefined {
  return isBorn(text) ? text : undefined
}

/** A birth known to the day. */
export function bornOnDay(day: Day): Born {
  return bornOf(day)
}

/** The first and the last day on which the birth can have been. */
export function bornRange(born: Born): { first: Day; last: Day } {
  if (isDay(born)) return { first: born, last: born }
  const year = Number(born.slice(0, 4))
  const month = born.length === 7 ? Number(born.slice(5)) : undefined
  const first = dayFromParts(year, month ?? 1, 1)
  const last = dayFromParts(year, month ?? 12, daysInMonth(year, month ?? 12))
  if (first === undefined || last === undefined) throw new RangeError(`not a birth: ${born}`)
  return { first, last }
}

/** The birth that spans these days, as `bornRange` tells them: a day, a month or a year. */
export function bornOfRange(first: string, last: string): Born {
  const length = first === last ? 10 : first.slice(0, 7) === last.slice(0, 7) ? 7 : 4
  return bornOf(first.slice(0, length))
}

/** What of the birth is known: the day, only the month, or only the year. */
export function bornPrecision(born: Born): BornPrecision {
  return born.length === 10 ? 'day' : born.length === 7 ? 'month' : 'year'
}

/** Whether two births can be the same: the less precise contains the more precise, or they are equal. */
export function bornConsistent(a: Born, b: Born): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** The birth as people write it: `dd/mm/yyyy`, `mm/yyyy` or `yyyy`. */
export function formatBorn(born: Born): string {
  if (isDay(born)) return formatDay(born)
  return born.length === 7 ? `${born.slice(5)}/${born.slice(0, 4)}` : born
}

/**
 * Reads a birth from a number in a list's cell: a whole number 1900 to 2100 is a bare year (people type the year into
 * cells that carry a date format), anything else is the spreadsheet's serial of a day in the years 1900 to 2100.
 */
export function readBornNumber(value: number, system: SerialSystem): BornReading {
  if (Number.isInteger(value) && isPlausibleYear(value)) return yearMonthDay(value)
  const day = serialToDay(value, system)
  return day !== undefined && isPlausibleYear(Number(day.slice(0, 4))) ? { born: bornOnDay(day) } : unreadable
}

/**
 * Reads a birth from the text of a list's cell, in Unicode. Nothing is guessed:
 * - day, month, year in this order with `/ - .` or blanks between, also "ngày 5 tháng 3 năm 2018" and `ddmmyyyy`;
 * - year, month, day when the year of four digits stands first, also `yyyymmdd`, also followed by a time of 00:00:00;
 * - month and year ("05/2018", "T5/2018", "tháng 5 năm 2018", "2018-05"); a bare year ("2018", "năm 2018", "sinh năm 2018");
 * - a day or month written 00 is one that was not known: "00/05/2018" is the month, "00/00/2018" the year.
 * Unreadable: years of two digits always (18 may be 1918, or the day of a year-first date), years outside 1900 to 2100,
 * a month above 12 (never swapped with the day), days that do not exist, other words, and blank text.
 */
export function readBornText(text: string): BornReading {
  const usual = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (usual) return fromParts(usual[3], usual[2], usual[1])
  const plain = fold(cleanText(text).replace(/^'/, ''))
    .replace(/[ .,;]+$/, '')
    .replace(/[t ]00:00(:00(\.0+)?)?z?$/, '')
    .replace(/^(sinh|sn)[ :.]*(?=\d|ngay|thang|nam)/, '')
    .replace(/^t\.?(?=\d{1,2} ?[/.-] ?\d{4}$)/, '')
    .trim()
  const spoken = /^(?:(?:ngay )?(\d{1,2}),? )?(?:thang )?(\d{1,2})[ ,/-]*nam (\d{4})$/.exec(plain)
  if (spoken) return fromParts(spoken[3], spoken[2], spoken[1])
  const numbers = plain.replace(/^nam (?=\d{4}$)|^thang (?=\d{1,2} ?[/.-])|^ngay (?=\d)/, '')
  const dayFirst = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(numbers)
  if (dayFirst) return fromParts(dayFirst[3], dayFirst[2], dayFirst[1])
  const yearFirst = /^(\d{4})(?: ?[/.-] ?| )(\d{1,2})(?:(?: ?[/.-] ?| )(\d{1,2}))?$/.exec(numbers)
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3])
  const monthFirst = /^(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(numbers)
  if (monthFirst) return fromParts(monthFirst[2], monthFirst[1])
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(numbers)
  if (packed && isPlausibleYear(Number(packed[3]))) return fromParts(packed[3], packed[2], packed[1])
  const packedYearFirst = /^(\d{4})(\d{2})(\d{2})$/.exec(numbers)
  if (packedYearFirst) return fromParts(packedYearFirst[1], packedYearFirst[2], packedYearFirst[3])
  return /^\d{4}$/.test(numbers) ? fromParts(numbers) : unreadable
}

function fromParts(year?: string, month?: string, dayOfMonth?: string): BornReading {
  if (year === undefined || !isPlausibleYear(Number(year))) return unreadable
  const monthNumber = month === undefined ? 0 : Number(month)
  const dayNumber = dayOfMonth === undefined ? 0 : Number(dayOfMonth)
  return yearMonthDay(Number(year), monthNumber, dayNumber)
}

function yearMonthDay(year: number, month = 0, dayOfMonth = 0): BornReading {
  const parts = [String(year)]
  if (month > 0) parts.push(String(month).padStart(2, '0'))
  if (dayOfMonth > 0) parts.push(String(dayOfMonth).padStart(2, '0'))
  const born = month === 0 && dayOfMonth > 0 ? undefined : toBorn(parts.join('-'))
  return born === undefined ? unreadable : { born }
}

function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100
}

function bornOf(text: string): Born {
  if (!isBorn(text)) throw new RangeError(`not a birth: ${text}`)
  return text
}

function isBornText(text: string): boolean {
  if (text.length === 10) return isDay(text)
  if (text.length === 7) return isDay(`${text}-01`)
  return text.length === 4 && isDay(`${text}-01-01`)
}
