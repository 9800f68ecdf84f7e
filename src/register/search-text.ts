import { formatBorn, isBorn } from '../base/born.ts'
import { fold } from '../base/text.ts'
import type { FieldValues } from './field-values.ts'

/**
 * Everything a child is searched for by, folded and in one line; words are found by their beginnings. Phones and ID
 * numbers are followed by their last four digits, by which people know them too.
 */
export function searchText(values: Pick<FieldValues, 'name' | 'born' | 'citizen_number' | 'guardians'>): string {
  const parts = [fold(values.name ?? '')]
  for (const one of values.guardians) {
    parts.push(fold(one.name))
    if (one.phone !== null) parts.push(withTail(one.phone))
    if (one.citizenNumber !== null) parts.push(withTail(one.citizenNumber))
  }
  if (values.citizen_number !== null) parts.push(withTail(values.citizen_number))
  if (values.born !== null && isBorn(values.born)) parts.push(formatBorn(values.born))
  return parts.filter((part) => part !== '').join(' | ')
}

/** A phone or ID number, followed by its last four digits. */
export function withTail(number: string): string {
  return number.length < 9 ? number : `${number} ${number.slice(-4)}`
}
