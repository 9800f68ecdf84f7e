import type { TFunction } from 'i18next'
import { toldInWords } from '../i18n/core-words.ts'
import { vi } from '../i18n/vi.ts'

/** The parts of long work that the core names by a code. */
const phases = Object.keys(vi.common.phase) as (keyof typeof vi.common.phase)[] // the keys of our own words

/** What long work is doing just now: by its code, or in the core's own words. */
export function phaseInWords(t: TFunction, phase: string): string {
  const known = phases.find((one) => one === phase)
  return known === undefined ? toldInWords(phase) : t(`common.phase.${known}`)
}
