import type { Unit } from '../../storage/unit-of-work.ts'
import { standing } from '../kept.ts'
import { letterNumber } from '../letter-series.ts'
import { borneBy, type Letter, placeOf } from '../letters.ts'

/** SQLite takes only so many values in one question. */
const chunk = 5000

export type LettersOf = (home: { household: string; sessionId: string; number: string | null }) => {
  numberYear: string | null
  replaces: string | null
}

/** Of households with letters: the year of the one they have, and the number of one that went out and holds no more. */
export async function lettersOf(unit: Unit, households: readonly string[]): Promise<LettersOf> {
  const letters = new Map<string, Letter[]>()
  for (let at = 0; at < households.length; at += chunk)
    for (const letter of await standing(unit, 'letter', { household: households.slice(at, at + chunk) })) {
      const own = letters.get(letter.household)
      if (own === undefined) letters.set(letter.household, [letter])
      else own.push(letter)
    }
  const borne = letters.size === 0 ? new Map<string, string>() : await borneBy(unit)
  return ({ household, sessionId, number }) => {
    const own = letters.get(household) ?? []
    const has = own.findLast((letter) => placeOf(letter) === `${sessionId} ${number}`)
    const before = own.findLast((letter) => letter.printed === 1 && !borne.has(placeOf(letter)))
    return {
      numberYear: has === undefined ? null : String(has.year),
      replaces: before === undefined ? null : letterNumber(before),
    }
  }
}
