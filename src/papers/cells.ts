import { formatBorn, toBorn } from '../base/born.ts'
import { type Day, toDay } from '../base/day.ts'
import type { TableCell } from '../base/ports.ts'

/** A birth as it is known, `dd/mm/yyyy`, `mm/yyyy` or `yyyy`; empty when it is not. */
export function bornWord(born: string | null): string {
  const known = born === null ? undefined : toBorn(born)
  return known === undefined ? '' : formatBorn(known)
}

/** A true day when the birth is known to the day, else what is known of it, as text. */
export function bornCell(born: string | null): TableCell {
  const day = born === null ? undefined : toDay(born)
  return day === undefined ? textCell(bornWord(born)) : { day }
}

export function dayCell(day: Day | null | undefined): TableCell {
  return day === null || day === undefined ? null : { day }
}

/** What is not known, or empty, leaves its cell empty. */
export function textCell(text: string | null | undefined): TableCell {
  return text === null || text === undefined || text === '' ? null : { text }
}
