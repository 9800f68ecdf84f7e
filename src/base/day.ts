import { z } from 'zod'

/** A real calendar day as text, `YYYY-MM-DD`, years 0001 to 9999. Days compare in order as plain text. */
export const Day = z
  .string()
  .refine(isCalendarDay, 'phải là ngày có thật, dạng NĂM-THÁNG-NGÀY (2024-07-18)')
  .brand<'Day'>()
export type Day = z.infer<typeof Day>

/** A moment in UTC with milliseconds, `2024-07-18T03:04:05.678Z`. Instants compare in order as plain text. */
export const Instant = z
  .string()
  .refine(isUtcInstant, 'phải là thời điểm UTC, dạng 2024-07-18T03:04:05.678Z')
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** How a workbook counts days: from 1900 with the 29 February 1900 that never was, or from 1904. */
export type SerialSystem = 1900 | 1904

const dayMs = 86_400_000
const vietnamMs = 7 * 3_600_000

/** Whether a text is a real calendar day `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return isCalendarDay(text)
}

/** The text as a day, or undefined when it is not a real calendar day `YYYY-MM-DD`. */
export function toDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** The day of a year (1 to 9999), a month (1 to 12) and a day of the month, or undefined when there is no such day. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return undefined
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return dayOf(dayText(year, month, dayOfMonth))
}

/** How many days a month has; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day `count` days later (earlier when negative). Throws a RangeError outside the years 0001 to 9999. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

/**
 * The same date `count` years later. 29 February becomes 1 March in a common year, which is the day
 * a person born on 29 February reaches an age. Throws a RangeError outside the years 0001 to 9999.
 */
export function addYears(day: Day, count: number): Day {
  const year = yearOf(day) + count
  if (day.endsWith('-02-29') && !isLeapYear(year)) return dayOf(dayText(year, 3, 1))
  return dayOf(pad(year, 4) + day.slice(4))
}

/** How many days lie from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  const since = daysBetween(Day.parse('2024-01-01'), day) % 7
  return (since < 0 ? since + 7 : since) + 1
}

/** The day as people write it in Viet Nam, `dd/mm/yyyy`. */
export function formatDay(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** The day it is in Viet Nam (Asia/Ho_Chi_Minh, UTC+7 all year) at an instant, whatever the zone of the PC. */
export function dayInVietnam(instant: Instant): Day {
  return dayOfNumber(Math.floor((instantMs(instant) + vietnamMs) / dayMs))
}

/** The instant `ms` milliseconds later. Throws a RangeError outside the years 0001 to 9999. */
export function instantPlus(instant: Instant, ms: number): Instant {
  const total = instantMs(instant) + Math.trunc(ms)
  const dayCount = Math.floor(total / dayMs)
  const rest = total - dayCount * dayMs
  const time = `${pad(Math.floor(rest / 3_600_000), 2)}:${pad(Math.floor(rest / 60_000) % 60, 2)}`
  const seconds = `${pad(Math.floor(rest / 1000) % 60, 2)}.${pad(rest % 1000, 3)}`
  return instantOf(`${dayOfNumber(dayCount)}T${time}:${seconds}Z`)
}

/**
 * The day of a spreadsheet serial; a time of day (the fraction) is dropped.
 * System 1900: 1 is 01/01/1900, 59 is 28/02/1900, 61 is 01/03/1900 and 60 is a day that never was: undefined.
 * System 1904: 0 is 01/01/1904. Undefined for what is no day up to 31/12/9999.
 */
export function serialToDay(serial: number, system: SerialSystem): Day | undefined {
  const count = Math.floor(serial)
  const first = system === 1904 ? 0 : 1
  if (!(count >= first && count <= 2_958_465) || (system === 1900 && count === 60)) return undefined
  const origin = system === 1904 ? daysFromCivil(1904, 1, 1) : daysFromCivil(1899, 12, count < 60 ? 31 : 30)
  const number = origin + count
  return number > daysFromCivil(9999, 12, 31) ? undefined : dayOfNumber(number)
}

function isCalendarDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

function isUtcInstant(text: string): boolean {
  const time = /^(\d{2}):(\d{2}):(\d{2})\.\d{3}Z$/.exec(text.slice(11))
  return (
    time !== null &&
    text.charCodeAt(10) === 84 &&
    isCalendarDay(text.slice(0, 10)) &&
    Number(time[1]) < 24 &&
    Number(time[2]) < 60 &&
    Number(time[3]) < 60
  )
}

function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

function instantOf(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`not an instant: ${text}`)
  return text
}

function isInstant(text: string): text is Instant {
  return isUtcInstant(text)
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function yearOf(day: Day): number {
  return digits(day, 0, 4)
}

function dayText(year: number, month: number, dayOfMonth: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function dayNumber(day: Day): number {
  return daysFromCivil(yearOf(day), digits(day, 5, 7), digits(day, 8, 10))
}

function instantMs(instant: Instant): number {
  const days = daysFromCivil(digits(instant, 0, 4), digits(instant, 5, 7), digits(instant, 8, 10))
  const seconds = digits(instant, 11, 13) * 3600 + digits(instant, 14, 16) * 60 + digits(instant, 17, 19)
  return days * dayMs + seconds * 1000 + digits(instant, 20, 23)
}

/** Days since 01/01/1970 in the Gregorian calendar, by counting years from 1 March in eras of 400 years. */
function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function dayOfNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return dayOf(dayText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth))
}
