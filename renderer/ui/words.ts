import { bornRange, formatBorn, isBorn } from '../../src/base/born.ts'
import { completedYears } from '../../src/base/age-group.ts'
import { type Day, dayInVietnam, formatDay, type Instant } from '../../src/base/day.ts'
import { obstacleInWords } from '../../src/register/contract.ts'
import { toldInWords } from '../i18n/core-words.ts'

/** A birth from the core as people write it, null when there is none. */
export function bornWords(born: string | null): string | null {
  return born !== null && isBorn(born) ? formatBorn(born) : null
}

/** Completed years on a day; of a birth known only to a month or year the years when it is certain, else null. */
export function ageOn(born: string | null, on: Day): number | null {
  if (born === null || !isBorn(born)) return null
  const { first, last } = bornRange(born)
  const years = completedYears(last, on)
  return completedYears(first, on) === years ? years : null
}

/** The day in Viet Nam of an instant, as people write it. */
export function dayOfInstant(at: Instant): string {
  return formatDay(dayInVietnam(at))
}

/** The time of day in Viet Nam of an instant, "14:05". */
export function timeOfInstant(at: Instant): string {
  const minutes = (Number(at.slice(11, 13)) + 7) * 60 + Number(at.slice(14, 16))
  const hours = Math.floor(minutes / 60) % 24
  return `${String(hours).padStart(2, '0')}:${at.slice(14, 16)}`
}

/** An obstacle as a line of its own: what was written down, else the words of its kind, with a capital. */
export function obstacleWords(kind: string, text = ''): string {
  const words = toldInWords(obstacleInWords(kind, text))
  return words.charAt(0).toUpperCase() + words.slice(1)
}
