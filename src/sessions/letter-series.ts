import type { Settings } from '../access/index.ts'
import { paperSign } from '../papers/index.ts'

/** The numbers of one year under one sign. */
export interface LetterSeries {
  year: number
  sign: string
  /** With which number it begins. */
  first: number
}

/** The series in which a year's letters are numbered: as the office set it, else from 1 with the sign of who issues. */
export function seriesOf(
  { commune, letterSeries }: Pick<Settings, 'commune' | 'letterSeries'>,
  year: number,
): LetterSeries {
  const own = letterSeries.find((one) => one.year === year)
  return { year, sign: own?.sign ?? paperSign(commune, 'GM'), first: own?.first ?? 1 }
}

/** A number as it is written: under 10 with a 0 before it (NĐ 30/2020, Phụ lục I): "05/GM-UBND". */
export function letterNumber({ number, sign }: { number: number; sign: string }): string {
  return `${String(number).padStart(2, '0')}/${sign}`
}

/** The number that is given next: behind the last, and not before the series begins. */
export function nextNumber({ first }: Pick<LetterSeries, 'first'>, given: readonly number[]): number {
  return given.reduce((last, number) => Math.max(last, number + 1), first)
}

/** Numbers nobody was ever given, between the first and the last: the series was set to go on further up. */
export function skippedIn(given: readonly number[]): { from: number; to: number }[] {
  const inOrder = given.toSorted((a, b) => a - b)
  return inOrder.flatMap((number, at) => {
    const before = inOrder[at - 1]
    return before === undefined || number === before + 1 ? [] : [{ from: before + 1, to: number - 1 }]
  })
}
