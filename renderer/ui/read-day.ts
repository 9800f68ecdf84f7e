import { dayFromParts, type Day } from '../../src/base/day.ts'

/** A day as people type it: 18/7/2024, 18-07-2024, 18.7.24 is not read (which century?), 18072024. Null when unreadable. */
export function readDay(text: string): Day | null {
  const plain = text.trim()
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain)
  if (parts === null) return null
  return dayFromParts(Number(parts[3]), Number(parts[2]), Number(parts[1])) ?? null
}
